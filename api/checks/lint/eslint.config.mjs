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
    rules: { ...recommended, ...relay },
  },
];
