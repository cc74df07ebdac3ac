import type { PathsQuery } from '../api/generated.ts';
import { labelOf } from './label.ts';

export type Way = PathsQuery['paths'][number];

/** The ways as a table: one line a hop. */
export function pathsTable(paths: readonly Way[]): { columns: string[]; rows: (string | number)[][] } {
  const rows = paths.flatMap((path, rank) =>
    path.hops.map((hop, index) => [
      rank + 1,
      index + 1,
      labelOf(hop.from),
      hop.relation.type,
      labelOf(hop.to),
      hop.sentence,
      hop.relation.date ?? hop.relation.from ?? '',
      hop.relation.certainty,
      hop.citations.map(({ locator }) => locator).join(' '),
    ]),
  );
  return { columns: ['way', 'hop', 'from', 'type', 'to', 'sentence', 'date', 'certainty', 'locators'], rows };
}
