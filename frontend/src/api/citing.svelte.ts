import { untrack } from 'svelte';

import type { Id } from '../core/ids.ts';
import { isRelationKind, nodeStanding, relationStanding, type Standing } from '../core/standing.ts';
import { ask } from './client.ts';
import { CitingNodesDocument, CitingRelationsDocument, type Certainty } from './generated.ts';
import { Patient } from './patient.svelte.ts';

/** How much is asked for when a reader wants to see more, and when all is wanted. */
const [few, many] = [50, 1000];

/** What a reader wants to see of what stands on a source. */
export interface Wanted {
  readonly id: Id;
  readonly certainty: readonly Certainty[] | null;
  /** All of it, of every type. */
  readonly all: boolean;
  /** At least so many of these types. */
  readonly most: Readonly<Record<string, number>>;
}

interface Shelf {
  readonly facts: readonly Standing[];
  /** From where on more follows; null is the beginning. */
  readonly after: string | null;
  readonly done: boolean;
}
const empty: Shelf = { facts: [], after: null, done: false };
/** Where all nodes and all relationships stand that were asked for without a type. */
const [nodes, relations] = ['every node', 'EVERY RELATIONSHIP'];

/**
 * What stands on a source, type by type and page by page as it is wanted; a lost server is asked again for the page it
 * owes. Make it while a component starts.
 */
export class Citing extends Patient {
  /** What came, and of which source and through which filter. */
  private kept = $state.raw<{ of: string; shelves: ReadonlyMap<string, Shelf> }>({ of: '', shelves: new Map() });
  private readonly of: string = $derived.by(() => JSON.stringify([this.wanted().id, this.wanted().certainty]));
  private readonly shelves = $derived.by(() =>
    this.kept.of === this.of ? this.kept.shelves : new Map<string, Shelf>(),
  );
  /** Nothing is owed any more. */
  readonly whole: boolean = $derived.by(() =>
    Boolean(this.shelves.get(nodes)?.done && this.shelves.get(relations)?.done),
  );
  /** All of it once it is whole. */
  readonly all: readonly Standing[] = $derived.by(() =>
    this.whole ? [nodes, relations].flatMap((shelf) => this.shelves.get(shelf)?.facts ?? []) : [],
  );
  private readonly byKind = $derived.by(() => {
    const kinds = new Map<string, Standing[]>();
    for (const fact of this.all) {
      const before = kinds.get(fact.kind);
      if (before) before.push(fact);
      else kinds.set(fact.kind, [fact]);
    }
    return kinds;
  });
  /** Of which type the next page is asked for; by its value, as not all that is wanted asks for another. */
  private readonly next = $derived.by(() => this.owed());

  constructor(private readonly wanted: () => Wanted) {
    super();
    let last = '';
    $effect(() => {
      const { of, next, shelves } = this;
      if (`${of} ${next}` !== last) this.restart();
      last = `${of} ${next}`;
      if (next === undefined) return void ([this.asking, this.failure] = [false, undefined]);
      const { id, certainty } = untrack(this.wanted);
      const shelf = shelves.get(next) ?? empty;
      return this.attempt(
        (signal) => pageAfter(shelf, next, { id, certainty: certainty && [...certainty] }, signal),
        (grown) => (this.kept = { of, shelves: new Map(shelves).set(next, grown) }),
      );
    });
  }

  facts(kind: string): readonly Standing[] {
    return this.whole ? (this.byKind.get(kind) ?? []) : (this.shelves.get(kind)?.facts ?? []);
  }

  /** Of which type the next page is asked for. */
  private owed(): string | undefined {
    const { all, most } = this.wanted();
    const lacks = (kind: string, count: number) => {
      const { facts, done } = this.shelves.get(kind) ?? empty;
      return !done && facts.length < count;
    };
    if (this.whole) return undefined;
    if (all) return [nodes, relations].find((kind) => lacks(kind, Infinity));
    return Object.keys(most).find((kind) => lacks(kind, most[kind] ?? 0));
  }
}

/** The shelf of a type with the page that follows on it. */
async function pageAfter(
  shelf: Shelf,
  kind: string,
  of: { id: Id; certainty: Certainty[] | null },
  signal: AbortSignal,
): Promise<Shelf> {
  const isEvery = kind === nodes || kind === relations;
  const asked = { ...of, first: isEvery ? many : few, after: shelf.after };
  if (isRelationKind(kind)) {
    const where = isEvery ? null : { type: { eq: kind } };
    const { source } = await ask(CitingRelationsDocument, { ...asked, where }, signal);
    return grown(shelf, (source?.citing.nodes ?? []).map(relationStanding), source?.citing.pageInfo);
  }
  const where = isEvery ? null : { labels: { has: kind } };
  const { source } = await ask(CitingNodesDocument, { ...asked, where }, signal);
  return grown(shelf, (source?.citing.nodes ?? []).map(nodeStanding), source?.citing.pageInfo);
}

function grown(
  { facts }: Shelf,
  more: readonly Standing[],
  page: { hasNextPage: boolean; endCursor?: string | null } | undefined,
): Shelf {
  return { facts: [...facts, ...more], after: page?.endCursor ?? null, done: !page?.hasNextPage };
}
