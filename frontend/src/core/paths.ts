import type { PathsQuery } from '../api/generated.ts';
import { labelOf, type Called } from './label.ts';
import { renamed } from './names.ts';

export type Way = PathsQuery['paths'][number];

/** How many ways are shown, at first and each time when more are wanted; the last is as many as the API finds at once. */
const portions = [5, 10, 20, 50] as const;
const most = 50;

/** So many ways are shown in so many portions, how many to ask for to know whether there are more, and what comes next. */
export function waysIn(portion: number): { shown: number; asked: number; next: number | null } {
  const at = Math.max(0, Math.min(portions.length, portion) - 1);
  const shown = portions[at] ?? most;
  return { shown, asked: Math.min(most, shown + 1), next: portions[at + 1] ?? null };
}

/** The ways that are shown, and what is known of further ones: there are some, there may be, or there is none. */
export function cutWays<T>(
  found: readonly T[],
  shown: number,
): { ways: readonly T[]; more: 'some' | 'perhaps' | 'none' } {
  const ways = found.slice(0, shown);
  return { ways, more: found.length > shown ? 'some' : shown === most && ways.length === most ? 'perhaps' : 'none' };
}

/** The ways that are found are at most so many hops longer than the shortest. */
const longer = 2;
/** The most hops of a way that is looked for, where the shortest is so long. */
export const reach = (hops: number, shortest: number): number => Math.min(hops, shortest + longer);

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
