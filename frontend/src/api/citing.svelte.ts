import type { Id } from '../core/ids.ts';
import { isRelationKind, nodeStanding, relationStanding, type Standing } from '../core/standing.ts';
import { ask, AskError } from './client.ts';
import { CitingNodesDocument, CitingRelationsDocument, type Certainty } from './generated.ts';

/** How much is asked for when a reader wants to see more, and when all is wanted. */
const [few, many] = [50, 1000];

interface Shelf {
  readonly facts: readonly Standing[];
  /** From where on more follows; null is the beginning. */
  readonly after: string | null;
  readonly done: boolean;
}
const empty: Shelf = { facts: [], after: null, done: false };

/** What stands on a source, type by type and page by page as it is wanted. */
export class Citing {
  private shelves = $state.raw<ReadonlyMap<string, Shelf>>(new Map());
  private isWhole = $state(false);
  /** The types of which a page is on its way. */
  private readonly awaited = new Set<string>();
  private walk: Promise<readonly Standing[]> | undefined;
  asking = $state(0);
  failure = $state.raw<AskError>();

  constructor(
    private readonly id: Id,
    private readonly certainty: readonly Certainty[] | null,
  ) {}

  of(kind: string): readonly Standing[] {
    return this.shelves.get(kind)?.facts ?? [];
  }

  /** Nothing is owed any more. */
  get whole(): boolean {
    return this.isWhole;
  }

  /** Reads the next page of a type. */
  async more(kind: string): Promise<void> {
    const shelf = this.shelves.get(kind) ?? empty;
    if (shelf.done || this.isWhole || this.awaited.has(kind)) return;
    this.awaited.add(kind);
    await this.attempt(async () => {
      const page = await this.page(isRelationKind(kind), kind, few, shelf.after);
      if (this.isWhole) return;
      const facts = [...shelf.facts, ...page.facts];
      this.shelves = new Map(this.shelves).set(kind, { ...page, facts });
    });
    this.awaited.delete(kind);
  }

  /** Reads all, of every type. */
  all(): Promise<readonly Standing[]> {
    this.walk ??= this.attempt(async () => {
      const facts = [...(await this.every(false)), ...(await this.every(true))];
      const shelves = new Map<string, Shelf>();
      for (const fact of facts) {
        const { facts: before } = shelves.get(fact.kind) ?? empty;
        shelves.set(fact.kind, { facts: [...before, fact], after: null, done: true });
      }
      this.shelves = shelves;
      this.isWhole = true;
      return facts;
    }).then((facts) => {
      if (!facts) this.walk = undefined;
      return facts ?? [];
    });
    return this.walk;
  }

  private async every(ofRelations: boolean): Promise<Standing[]> {
    const facts: Standing[] = [];
    let page = empty;
    while (!page.done) {
      page = await this.page(ofRelations, null, many, page.after);
      facts.push(...page.facts);
    }
    return facts;
  }

  private async page(ofRelations: boolean, kind: string | null, first: number, after: string | null): Promise<Shelf> {
    const asked = { id: this.id, certainty: this.certainty && [...this.certainty], first, after };
    if (ofRelations) {
      const where = kind === null ? null : { type: { eq: kind } };
      const { source } = await ask(CitingRelationsDocument, { ...asked, where });
      return shelved((source?.citing.nodes ?? []).map(relationStanding), source?.citing.pageInfo);
    }
    const where = kind === null ? null : { labels: { has: kind } };
    const { source } = await ask(CitingNodesDocument, { ...asked, where });
    return shelved((source?.citing.nodes ?? []).map(nodeStanding), source?.citing.pageInfo);
  }

  private async attempt<T>(load: () => Promise<T>): Promise<T | undefined> {
    this.asking += 1;
    this.failure = undefined;
    try {
      return await load();
    } catch (cause) {
      this.failure = cause instanceof AskError ? cause : new AskError(String(cause), false);
      return undefined;
    } finally {
      this.asking -= 1;
    }
  }
}

function shelved(facts: Standing[], page: { hasNextPage: boolean; endCursor?: string | null } | undefined): Shelf {
  return { facts, after: page?.endCursor ?? null, done: !page?.hasNextPage };
}
