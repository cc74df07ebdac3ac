import type { Around } from '../core/graph.ts';
import type { Id } from '../core/ids.ts';
import { ask, AskError } from './client.ts';
import { NeighbourhoodDocument } from './generated.ts';

/** At most so many neighbours come with one node. */
export const neighbourLimit = 100;

/** What is around each of the nodes that were expanded; each is asked for once. */
export class Neighbourhoods {
  around = $state.raw<ReadonlyMap<Id, Around>>(new Map());
  failure = $state.raw<AskError>();
  asking = $state(false);
  private again = $state(0);

  constructor(ids: () => readonly Id[]) {
    $effect(() => {
      void this.again;
      const controller = new AbortController();
      const missing = ids().filter((id) => !this.around.has(id));
      if (missing.length > 0) void this.load(missing, controller.signal);
      return () => controller.abort();
    });
  }

  retry(): void {
    this.again += 1;
  }

  private async load(ids: readonly Id[], signal: AbortSignal): Promise<void> {
    this.asking = true;
    this.failure = undefined;
    try {
      const answers = await Promise.all(ids.map((id) => neighbourhoodOf(id, signal)));
      this.around = new Map([...this.around, ...ids.flatMap((id, at) => pair(id, answers[at]))]);
    } catch (cause) {
      if (signal.aborted) return;
      this.failure = cause instanceof AskError ? cause : new AskError(String(cause), false);
    }
    this.asking = false;
  }
}

function pair(id: Id, answer: Around | null | undefined): [Id, Around][] {
  return answer ? [[id, answer]] : [];
}

export async function neighbourhoodOf(id: Id, signal: AbortSignal): Promise<Around | null> {
  return (await ask(NeighbourhoodDocument, { id, limit: neighbourLimit }, signal)).neighbourhood;
}
