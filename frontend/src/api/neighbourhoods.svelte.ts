import type { Around } from '../core/graph/found.ts';
import type { Id } from '../core/ids.ts';
import { ask, AskError } from './client.ts';
import { NeighbourhoodDocument } from './generated.ts';
import { Patient } from './patient.svelte.ts';

/** At most so many neighbours come with one node. */
export const neighbourLimit = 300;

/** What is around each of the nodes that were expanded; each is asked for once, and again while the server is lost. */
export class Neighbourhoods extends Patient {
  around = $state.raw<ReadonlyMap<Id, Around>>(new Map());
  /** What the dataset has not, such as an id of an old link, with what the server says of it. */
  unknown = $state.raw<ReadonlyMap<Id, string>>(new Map());
  /** What was asked for a preview: expanding such a node asks nothing more. */
  private readonly previews = new Map<Id, Around>();

  constructor(ids: () => readonly Id[]) {
    super();
    $effect(() => {
      const missing = ids().filter((id) => !this.around.has(id) && !this.unknown.has(id));
      if (missing.length === 0) return undefined;
      return this.attempt(
        (signal) => Promise.all(missing.map((id) => this.previews.get(id) ?? neighbourhoodOrWhyNot(id, signal))),
        (answers) => {
          const pairs = missing.map((id, at) => [id, answers[at]] as const);
          const isFound = (pair: (typeof pairs)[number]): pair is readonly [Id, Around] => typeof pair[1] === 'object';
          this.around = new Map([...this.around, ...pairs.filter(isFound)]);
          const others = pairs.filter((pair) => !isFound(pair)).map(([id, why]) => [id, String(why)] as const);
          if (others.length > 0) this.unknown = new Map([...this.unknown, ...others]);
        },
      );
    });
  }

  /** What is around a node, before it is expanded. */
  async preview(id: Id, signal: AbortSignal): Promise<Around> {
    const there = this.around.get(id) ?? this.previews.get(id);
    if (there) return there;
    const answer = await neighbourhoodOf(id, signal);
    this.previews.set(id, answer);
    return answer;
  }
}

/** What is around the node that might be expanded next, asked for ahead. Make it while a component starts. */
export class Ahead extends Patient {
  answer = $state.raw<Around | null>(null);

  constructor(neighbourhoods: Neighbourhoods, node: () => Id | null) {
    super();
    let last: Id | null = null;
    $effect(() => {
      const id = node();
      if (id !== last) {
        [this.answer, this.failure] = [null, undefined];
        this.restart();
      }
      last = id;
      if (!id) return undefined;
      return this.attempt(
        (signal) => neighbourhoods.preview(id, signal),
        (answer) => (this.answer = answer),
      );
    });
  }
}

/** What is around a node; a text that says why not, where there is no such node. */
async function neighbourhoodOrWhyNot(id: Id, signal: AbortSignal): Promise<Around | string> {
  try {
    return await neighbourhoodOf(id, signal);
  } catch (cause) {
    if (cause instanceof AskError && cause.code === 'NOT_FOUND') return cause.message;
    throw cause;
  }
}

async function neighbourhoodOf(id: Id, signal: AbortSignal): Promise<Around> {
  const { neighbourhood } = await ask(NeighbourhoodDocument, { id, limit: neighbourLimit }, signal);
  if (!neighbourhood) throw new AskError(`There is nothing with the id ${id}.`, false, [], 'NOT_FOUND');
  return neighbourhood;
}
