// What scripts/atlas.ts makes when the page is built.
declare module 'virtual:atlas/*' {
  import type { Atlas } from './core/atlas.ts';

  const atlas: Atlas;
  export default atlas;
}
