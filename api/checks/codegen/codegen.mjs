// What graphql-codegen makes: a typed document for each operation of documents.ts. URL names the server.
export default {
  schema: process.env.URL,
  documents: ['client.ts'],
  generates: { './gql/': { preset: 'client', config: { documentMode: 'string', useTypeImports: true, enumsAsTypes: true, strictScalars: true, scalars: { Date: 'string', EDTF: 'string', JSON: 'unknown' } }, presetConfig: { fragmentMasking: false } } },
};
