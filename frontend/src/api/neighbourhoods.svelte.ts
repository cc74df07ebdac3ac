import type { Around } from '../core/graph.ts';
import type { Id } from '../core/ids.ts';
import { ask } from './client.ts';
import { NeighbourhoodDocument } from './generated.ts';
import { Patient } from './patient.svelte.ts';

/** At most so many neighbours come with one node. */
export const neighbourLimit = 300;

/** What is around each of the nodes that were expanded; each is asked for once, and again while the server is lost. */
export class Neighbourhoods extends Patient {
  around = $state.raw<ReadonlyMap<Id, Around>>(new Map());
  /** What was asked for a preview: expanding such a node asks nothing more. */
  private readonly previews = new Map<Id, Around>();

  constructor(ids: () => readonly Id[]) {
    super();
    $effect(() => {
      const missing = ids().filter((id) => !this.around.has(id));
      if (missing.length === 0) return undefined;
      return this.attempt(
        (signal) => Promise.all(missing.map((id) => this.previews.get(id) ?? neighbourhoodOf(id, signal))),
        (answers) => (this.around = new Map([...this.around, ...missing.flatMap((id, at) => pair(id, answers[at]))])),
      );
    });
  }

  /** What is around a node, before it is expanded; null for what the dataset has not. */
  async preview(id: Id, signal: AbortSignal): Promise<Around | null> {
    const there = this.around.get(id) ?? this.previews.get(id);
    if (there) return there;
    const answer = await neighbourhoodOf(id, signal);
    if (answer) this.previews.set(id, answer);
    return answer;
  }
}

function pair(id: Id, answer: Around | null | undefined): [Id, Around][] {
  return answer ? [[id, answer]] : [];
}

async function neighbourhoodOf(id: Id, signal: AbortSignal): Promise<Around | null> {
  return (await ask(NeighbourhoodDocument, { id, limit: neighbourLimit }, signal)).neighbourhood;
}
