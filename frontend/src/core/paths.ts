import type { PathsQuery } from '../api/generated.ts';
import { labelOf, type Called } from './label.ts';
import { renamed } from './names.ts';

export type Way = PathsQuery['paths'][number];

/** The ways as a table: one line a hop. */
export function pathsTable(paths: readonly Way[], called: Called): { columns: string[]; rows: (string | number)[][] } {
  const rows = paths.flatMap((path, rank) =>
    path.hops.map(({ from, to, relation, sentence, citations }, index) => [
      rank + 1,
      index + 1,
      called({ id: from.id, name: labelOf(from) }),
      relation.type,
      called({ id: to.id, name: labelOf(to) }),
      renamed(sentence, [from, to], (id, name) => called({ id, name })),
      relation.date ?? relation.from ?? '',
      relation.certainty,
      citations.map(({ locator }) => locator).join(' '),
    ]),
  );
  return { columns: ['way', 'hop', 'from', 'type', 'to', 'sentence', 'date', 'certainty', 'locators'], rows };
}
