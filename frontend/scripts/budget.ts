import { gzipSync } from 'node:zlib';

import type { Plugin } from 'vite';

/** Fails the build when the code that the front page needs grows beyond so many bytes, gzipped. */
export function budget(page: string, most: number): Plugin {
  return {
    name: 'budget',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.facadeModuleId?.endsWith(page));
      if (!entry) this.error(`the page ${page} has no script`);
      const needed = new Set([entry]);
      for (const chunk of needed) {
        for (const name of chunk.imports) {
          const next = chunks.find((one) => one.fileName === name);
          if (next) needed.add(next);
        }
      }
      const size = [...needed].reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0);
      if (size > most) this.error(`${page} needs ${size} bytes of JavaScript, gzipped; at most ${most} are allowed`);
    },
  };
}
