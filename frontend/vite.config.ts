import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

import { atlas } from './scripts/atlas.ts';
import { budget } from './scripts/budget.ts';

const backend = process.env['PARLEY_URL'] ?? 'http://127.0.0.1:8080';

// Two pages: the explorer, and the query editor, whose large bundle nobody else should load.
export default defineConfig({
  plugins: [svelte(), atlas(), budget('index.html', 150_000)],
  // «npm run dev» shows the page as it is written; the program that it asks runs beside it.
  server: { host: '127.0.0.1', proxy: { '^/(graphql|schema.graphql|cypher|export)': backend } },
  // The query editor's workers cannot be optimized ahead: that page is seen in the built program only.
  optimizeDeps: { entries: ['index.html'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 8000,
    rollupOptions: {
      input: { index: 'index.html', graphiql: 'graphiql.html' },
      // React's libraries mark modules for servers that render them; a bundle for browsers has no use for that.
      onwarn: (warning, show) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') show(warning);
      },
    },
  },
});
