import type { TypedDocumentString } from './generated.ts';
import { Pages, type RowOperation } from './pages.ts';
import { Patient } from './patient.svelte.ts';

/**
 * One operation, its answer, and what stands between: asked anew when its variables change, and again by itself while
 * the server is lost, from the page that failed. A list of many pages comes whole, page after page; those within rows do
 * where an operation asks for the lists of one row. The last answer stays until the next one is there. Make it while a
 * component starts.
 */
export class Question<T, V extends Record<string, unknown>> extends Patient {
  answer = $state.raw<T>();
  /** The answer belongs to earlier variables. */
  stale = $state(false);
  /** How many rows have come so far of an answer that comes in several pages; 0 where none is on its way. */
  soFar = $state(0);

  constructor(
    readonly operation: TypedDocumentString<T, V>,
    variables: () => V | null,
    rows?: RowOperation,
  ) {
    super();
    const pages = new Pages(operation, rows);
    this.asking = true;
    // By its value: whatever else changes on screen must not ask the same again.
    const key = $derived(JSON.stringify(variables()));
    let last = '';
    $effect(() => {
      const asked = JSON.parse(key) as V | null;
      if (key !== last) {
        this.restart();
        pages.forget();
      }
      this.stale = key !== last && last !== '';
      last = key;
      if (!asked) return void (this.asking = false);
      return this.attempt(
        (signal) => {
          this.soFar = 0;
          return pages.read(asked, signal, (count) => (this.soFar = count));
        },
        (answer) => ([this.answer, this.stale, this.soFar] = [answer, false, 0]),
      );
    });
  }
}
