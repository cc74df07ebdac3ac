import { describeText, portion } from '../core/answer_graph.ts';
import type { Id } from '../core/ids.ts';
import { ask, AskError } from './client.ts';
import { PageDocument } from './generated.ts';
import { pauses } from './question.svelte.ts';

/** What is known of things of which an answer gives no more than the id. Make it while a component starts. */
export class Described {
  /** A row for each thing that was found; a new list once all have come. */
  rows = $state.raw<readonly unknown[]>([]);
  failure = $state.raw<AskError>();
  asking = $state(false);
  private again = $state(0);

  constructor(ids: () => readonly Id[]) {
    let tries = 0;
    let last = '';
    $effect(() => {
      void this.again;
      const wanted = ids();
      const key = wanted.join(' ');
      if (key !== last) [tries, this.rows] = [0, []];
      last = key;
      this.failure = undefined;
      if (wanted.length === 0) return void (this.asking = false);
      const controller = new AbortController();
      let timer: ReturnType<typeof setTimeout> | undefined;
      void this.load(wanted, controller.signal).then((lost) => {
        if (lost) timer = setTimeout(() => this.retry(), pauses[Math.min(tries++, pauses.length - 1)]);
      });
      return () => {
        controller.abort();
        clearTimeout(timer);
      };
    });
  }

  retry(): void {
    this.again += 1;
  }

  /** Answers whether the server was lost, so that asking again may help. */
  private async load(wanted: readonly Id[], signal: AbortSignal): Promise<boolean> {
    this.asking = true;
    try {
      const rows: unknown[] = [];
      for (let at = 0; at < wanted.length; at += portion) {
        const ids = wanted.slice(at, at + portion);
        rows.push(...(await ask(PageDocument, { query: describeText, params: { ids } }, signal)).cypher.rows);
      }
      this.rows = rows;
      return false;
    } catch (cause) {
      if (signal.aborted) return false;
      this.failure = cause instanceof AskError ? cause : new AskError(String(cause), false);
      return this.failure.retry;
    } finally {
      if (!signal.aborted) this.asking = false;
    }
  }
}
