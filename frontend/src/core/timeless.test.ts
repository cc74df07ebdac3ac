import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { timeless } from './timeless.ts';

it('the timeless types are those of the vocabulary', () => {
  const vocabulary = readFileSync(new URL('../../../seed/vocabulary.yaml', import.meta.url), 'utf8');
  const kinds = [...vocabulary.matchAll(/^ {2}([A-Z_]+):\n(?: {4}.*\n)*? {4}kind: (\w+)$/gm)];
  expect(kinds.length).toBeGreaterThan(50);
  expect([...timeless].sort()).toEqual(
    kinds
      .filter(([, , kind]) => kind === 'timeless')
      .map(([, type]) => type)
      .sort(),
  );
});
