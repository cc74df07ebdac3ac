import { describeText, portion } from '../core/graph/answer_graph.ts';
import type { Id } from '../core/ids.ts';
import { ask } from './client.ts';
import { PageDocument } from './generated.ts';
import { Patient } from './patient.svelte.ts';

/** What is known of things of which an answer gives no more than the id. Make it while a component starts. */
export class Described extends Patient {
  /** A row for each thing that was found; a new list once all have come. */
  rows = $state.raw<readonly unknown[]>([]);

  constructor(ids: () => readonly Id[]) {
    super();
    let last = '';
    $effect(() => {
      const wanted = ids();
      const key = wanted.join(' ');
      if (key !== last) {
        this.restart();
        this.rows = [];
      }
      last = key;
      this.failure = undefined;
      if (wanted.length === 0) return void (this.asking = false);
      return this.attempt(
        (signal) => describe(wanted, signal),
        (rows) => (this.rows = rows),
      );
    });
  }
}

async function describe(wanted: readonly Id[], signal: AbortSignal): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (let at = 0; at < wanted.length; at += portion) {
    const ids = wanted.slice(at, at + portion);
    rows.push(...(await ask(PageDocument, { query: describeText, params: { ids } }, signal)).cypher.rows);
  }
  return rows;
}
