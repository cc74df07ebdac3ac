// graphql-eslint over the SDL that the server serves: every rule that it recommends for schemas, and those for Relay.
// SDL=PATH names the file.
import { basename, dirname } from 'node:path';
import graphql from '@graphql-eslint/eslint-plugin';

const { rules: recommended } = graphql.configs['flat/schema-recommended'];
const { rules: relay } = graphql.configs['flat/schema-relay'];

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: process.env.SDL } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...recommended,
      ...relay,
      // Lists of scalars and `nodes` beside `edges` are wanted; relationships are listed too, and are no nodes of the graph.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      // AND, OR and NOT are the contract's words for filters.
      '@graphql-eslint/naming-convention': ['error', { types: 'PascalCase', FieldDefinition: 'camelCase', EnumValueDefinition: 'UPPER_CASE' }],
      // It takes State.statements and Count.count for a repetition of the type's name.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Pages, edges and answers have no id of their own.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
];
