import { countOf, cursorsOf, editionOf, goesOn, joined, replaced, unfinished, type Row } from '../core/pages.ts';
import { ask, AskError } from './client.ts';
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

/** An operation for the lists within one row of another operation, which is found by its id. */
export type RowOperation = TypedDocumentString<{ row: unknown }, never>;
type Variables = Record<string, unknown>;

/** Pages of different data do not belong together. */
class Changed extends AskError {
  constructor() {
    super('The data changed while they were read.', true);
  }
}

/**
 * Reads the answer of an operation until each of its lists is whole: nothing is cut without a word. A list that has more
 * pages selects its `pageInfo`, and a variable of its own name says after what the next page begins. For lists within
 * rows, such as `positions` in `plans`, an operation of their own asks in the same way for what one row has. What needs
 * not be asked again is skipped by a variable `on`.
 *
 * Pages stay until all are there: whoever reads again after a failure goes on from the page that failed. Each page tells
 * which data it comes from; where these have changed meanwhile all is read from its beginning.
 */
export class Pages<T, V extends Variables> {
  private readonly kept = new Map<string, unknown>();

  constructor(
    private readonly operation: TypedDocumentString<T, V>,
    private readonly rows?: RowOperation,
  ) {}

  /** Something else is asked for: what has come of the last answer is of no use any more. */
  forget(): void {
    this.kept.clear();
  }

  /** Tells how many rows have come as soon as there are more to come. */
  async read(variables: V, signal: AbortSignal, tell: (rows: number) => void): Promise<T> {
    try {
      return await this.whole(variables, signal, tell);
    } catch (cause) {
      // A page that is refused goes on from something that is not there any more.
      const isRefused = cause instanceof AskError && !cause.retry && this.kept.size > 0;
      if (!isRefused && !(cause instanceof Changed)) throw cause;
    }
    this.forget();
    return this.whole(variables, signal, tell);
  }

  private async whole(variables: V, signal: AbortSignal, tell: (rows: number) => void): Promise<T> {
    let edition: string | null | undefined;
    const read = async <P>(operation: TypedDocumentString<P, never>, more: Variables): Promise<P> => {
      const page = await this.page(operation, { ...variables, ...more }, signal);
      edition ??= editionOf(page);
      if (edition !== editionOf(page)) throw new Changed();
      return page;
    };
    let answer = await read<T>(this.operation as never, {});
    for (let page = answer; goesOn(page);) {
      tell(countOf(answer));
      page = await read<T>(this.operation as never, { on: true, ...cursorsOf(answer) });
      answer = joined(answer, page);
    }
    const { rows } = this;
    // The rows that come may have lists that go on in their turn.
    for (let cut = unfinished(answer); rows && cut.length > 0; cut = unfinished(answer)) {
      const whole = new Map<Row, Row>();
      for (const row of cut) whole.set(row, await wholeRow(row, (cursors) => read(rows, { id: row.id, ...cursors })));
      answer = replaced(answer, whole);
    }
    this.forget();
    return answer;
  }

  /** A page that came before, or that is asked for now. */
  private async page<P>(operation: TypedDocumentString<P, never>, variables: Variables, signal: AbortSignal) {
    const key = JSON.stringify([operation === this.rows, variables]);
    const page = (this.kept.get(key) as P | undefined) ?? (await ask(operation, variables as never, signal));
    if (!signal.aborted) this.kept.set(key, page);
    return page;
  }
}

/** A row with all that its own lists have. */
async function wholeRow(before: Row, next: (cursors: Variables) => Promise<{ row: unknown }>): Promise<Row> {
  let row = before;
  for (let page: unknown = row; goesOn(page);) {
    page = (await next(cursorsOf(row))).row;
    row = joined(row, page);
  }
  if (goesOn(row)) throw new AskError(`A list of ${row.id} cannot be read to its end.`, false);
  return row;
}
