import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';

import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

import { examples } from '../core/query/examples.ts';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const asked = new URLSearchParams(location.search).get('query');
const tabs = [...(asked ? [{ query: asked }] : []), ...examples.map(({ query }) => ({ query }))];

const root = document.getElementById('graphiql');
if (root) {
  createRoot(root).render(
    <GraphiQL fetcher={fetcher} defaultTabs={tabs} defaultEditorToolsVisibility={false} shouldPersistHeaders={false}>
      <GraphiQL.Logo>
        <a href="/">Parley</a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}
