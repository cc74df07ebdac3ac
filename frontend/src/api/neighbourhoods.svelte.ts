import type { Around } from '../core/graph.ts';
import type { Id } from '../core/ids.ts';
import { ask, AskError } from './client.ts';
import { NeighbourhoodDocument } from './generated.ts';
import { pauses } from './question.svelte.ts';

/** At most so many neighbours come with one node. */
export const neighbourLimit = 300;

/** What is around each of the nodes that were expanded; each is asked for once, and again while the server is lost. */
export class Neighbourhoods {
  around = $state.raw<ReadonlyMap<Id, Around>>(new Map());
  failure = $state.raw<AskError>();
  asking = $state(false);
  private again = $state(0);
  /** What was asked for a preview: expanding such a node asks nothing more. */
  private readonly previews = new Map<Id, Around>();

  constructor(ids: () => readonly Id[]) {
    let tries = 0;
    $effect(() => {
      void this.again;
      const controller = new AbortController();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const missing = ids().filter((id) => !this.around.has(id));
      if (missing.length > 0) {
        void this.load(missing, controller.signal).then((isLost) => {
          if (isLost) timer = setTimeout(() => this.retry(), pauses[Math.min(tries++, pauses.length - 1)]);
          else tries = 0;
        });
      }
      return () => {
        controller.abort();
        clearTimeout(timer);
      };
    });
  }

  retry(): void {
    this.again += 1;
  }

  /** What is around a node, before it is expanded; null for what the dataset has not. */
  async preview(id: Id, signal: AbortSignal): Promise<Around | null> {
    const there = this.around.get(id) ?? this.previews.get(id);
    if (there) return there;
    const answer = await neighbourhoodOf(id, signal);
    if (answer) this.previews.set(id, answer);
    return answer;
  }

  /** Answers whether the server was lost, so that asking again may help. */
  private async load(ids: readonly Id[], signal: AbortSignal): Promise<boolean> {
    this.asking = true;
    try {
      const answers = await Promise.all(ids.map((id) => this.previews.get(id) ?? neighbourhoodOf(id, signal)));
      this.failure = undefined;
      this.around = new Map([...this.around, ...ids.flatMap((id, at) => pair(id, answers[at]))]);
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

function pair(id: Id, answer: Around | null | undefined): [Id, Around][] {
  return answer ? [[id, answer]] : [];
}

async function neighbourhoodOf(id: Id, signal: AbortSignal): Promise<Around | null> {
  return (await ask(NeighbourhoodDocument, { id, limit: neighbourLimit }, signal)).neighbourhood;
}
