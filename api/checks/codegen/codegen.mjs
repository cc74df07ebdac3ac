// What graphql-codegen makes: a typed document for each operation of client.ts. URL names the server.
export default {
  schema: process.env.URL,
  documents: ['client.ts'],
  emitLegacyCommonJSImports: false,
  importExtension: '.js',
  generates: {
    './gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { Date: 'string', EDTF: 'string', JSON: 'unknown' },
      },
    },
  },
};
