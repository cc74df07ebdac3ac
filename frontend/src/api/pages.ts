import { countOf, cursorsOf, goesOn, joined, replaced, rowIn, unfinished, type Unfinished } from '../core/pages.ts';
import { ask } from './client.ts';
import type { TypedDocumentString } from './generated.ts';

/** A part of a list, and from where the next one goes on; null is the end. */
export interface Page<R> {
  readonly rows: readonly R[];
  readonly next: string | null;
}

/** Reads page after page, from a place in a list or from its beginning, until the last one. */
export async function readPages<R>(
  read: (after: string | null) => Promise<Page<R>>,
  take: (rows: readonly R[]) => void,
  from: string | null = null,
): Promise<void> {
  let after: string | null = from;
  do {
    const page: Page<R> = await read(after);
    take(page.rows);
    after = page.next;
  } while (after !== null);
}

/**
 * Asks an operation, and goes on until each of its lists is whole: nothing is cut without a word. A list that has more
 * pages selects its `pageInfo`, and a variable of its own name says after what the next page begins. For a list within
 * the rows of another one, such as `positions` in `plans`, a variable `plansWhere` chooses the row. What needs not be
 * asked again is skipped by a variable `on`. Tells how many rows have come as soon as there are more to come.
 */
export async function askWhole<T, V extends Record<string, unknown>>(
  operation: TypedDocumentString<T, V>,
  variables: V,
  signal: AbortSignal,
  tell: (rows: number) => void,
): Promise<T> {
  const next = (more: Readonly<Record<string, unknown>>) =>
    ask<T, Record<string, unknown>>(operation as never, { ...variables, on: true, ...more }, signal);
  let answer = await ask(operation, variables, signal);
  for (let page: T = answer; goesOn(page);) {
    tell(countOf(answer));
    page = await next(cursorsOf(answer));
    answer = joined(answer, page);
  }
  const rows = new Map<unknown, unknown>();
  for (const one of unfinished(answer)) rows.set(one.row, await wholeRow(one, cursorsOf(answer), next));
  return replaced(answer, rows);
}

/** A row with all that its own lists have. The other lists of the operation are at their ends: nothing comes of them. */
async function wholeRow<T>(
  one: Unfinished,
  ends: Readonly<Record<string, unknown>>,
  next: (more: Readonly<Record<string, unknown>>) => Promise<T>,
): Promise<unknown> {
  const chosen = { ...ends, [one.list]: null, [`${one.list}Where`]: { id: { eq: one.id } } };
  let { row } = one;
  for (let page = row; goesOn(page);) {
    page = rowIn(await next({ ...chosen, ...cursorsOf(row) }), one);
    row = joined(row, page);
  }
  return row;
}
