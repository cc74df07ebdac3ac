import { idOf, isRelation, type Id } from '../ids.ts';
import type { Found } from './found.ts';
import { nodeIn, pageRows, wholeOf, type Row } from './whole.ts';

type Json = Record<string, unknown>;

/** What of an answer can be drawn, and the ids of which the answer does not say of what kind they are or how certain. */
export interface Drawable {
  readonly found: Found;
  readonly bare: readonly Id[];
}

/** Things that the answer only names are asked for in portions: each is one row. */
export const portion = pageRows;

/**
 * The nodes and relationships with some ids. They are sought by label and id, a relationship from the node where it
 * starts, since that is what finds them without a scan.
 */
export const describeText = ['Entity', 'Record']
  .flatMap((label) => [
    `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n AS thing`,
    `UNWIND $ids AS id MATCH (:${label} {id: split(id, '.')[0]})-[r {id: id}]->() RETURN r AS thing`,
  ])
  .join('\nUNION ALL\n');

/**
 * Finds the nodes, relationships and paths of an answer, in rows and in whatever lists, maps and objects lie in them.
 * In GraphQL each object with an id is a node or, by the form of its id, a relationship; nothing else ties two nodes.
 * `described` is what was found out about bare ids, in the form of a Cypher answer.
 */
export function drawableIn(language: 'graphql' | 'cypher', answer: unknown, described: unknown = null): Drawable {
  const things = new Things();
  things.takeAll(answer, language === 'graphql');
  things.takeAll(described, false);
  return things.drawable();
}

/** One thing as a row of the whole graph has it, and whether the row says all that is drawn. */
interface Thing {
  readonly row: Row;
  readonly whole: boolean;
  readonly sentence: string | null;
}

class Things {
  private readonly nodes = new Map<Id, Thing>();
  private readonly ties = new Map<Id, Thing>();

  /** Walks a value with a stack of its own, in the order of the answer: it may nest deeper than calls can. */
  takeAll(answer: unknown, byId: boolean): void {
    const waiting = [answer];
    while (waiting.length > 0) {
      const value = waiting.pop();
      let inner: readonly unknown[] = [];
      if (Array.isArray(value)) inner = value;
      else if (isObject(value) && !this.take(value, byId)) inner = Object.values(value);
      for (let at = inner.length - 1; at >= 0; at--) waiting.push(inner[at]);
    }
  }

  /** Takes a node or a relationship; answers whether nothing more can lie in it. */
  private take(value: Json, byId: boolean): boolean {
    const id = idOf(text(value['id']));
    const { properties } = value;
    if (id && isObject(properties)) {
      if (Array.isArray(value['labels'])) return this.takeNode(id, value['labels'], properties);
      if (text(value['type'])) return this.takeTie(id, value, properties);
    }
    if (id && byId) this.takeObject(id, value);
    return false;
  }

  private takeNode(id: Id, labels: unknown[], properties: Json): true {
    const { certainty, basis, earliest, latest } = properties;
    const row = [id, labels, nameOf(id, properties), certainty, basis, earliest, latest];
    put(this.nodes, id, { row, whole: true, sentence: null });
    return true;
  }

  private takeTie(id: Id, { type, from, to }: Json, properties: Json): true {
    const { certainty, basis, date, from: since, to: until, knownAt } = properties;
    const days = ['earliest', 'latest', 'fromEarliest', 'fromLatest', 'toEarliest', 'toLatest'];
    const bounds = days.map((day) => properties[day] ?? null);
    const row = [id, type, from, to, certainty, basis, date, since, until, bounds, knownAt];
    return this.tie(id, { row, whole: true, sentence: null });
  }

  /** An object of GraphQL: what a relationship ties, its id says. */
  private takeObject(id: Id, value: Json): void {
    const { certainty, basis, date, from, to, knownAt } = value;
    const sure = Boolean(text(certainty) && text(basis));
    if (isRelation(id)) {
      const [start, type, end] = id.split('.');
      const row = [id, type, start, end, certainty, basis, date, from, to, [], knownAt];
      this.tie(id, { row, whole: sure, sentence: text(value['sentence']) });
      return;
    }
    const kind = text(value['__typename']);
    const row = [id, kind ? [kind] : [], nameOf(id, value), certainty, basis, null, null];
    put(this.nodes, id, { row, whole: sure && kind !== null, sentence: null });
  }

  /** A relationship brings the ids of its ends, so that it can be drawn where the answer leaves them out. */
  private tie(id: Id, thing: Thing): true {
    put(this.ties, id, thing);
    for (const end of [thing.row[2], thing.row[3]]) {
      const node = idOf(text(end));
      if (node) put(this.nodes, node, { row: [node, []], whole: false, sentence: null });
    }
    return true;
  }

  drawable(): Drawable {
    const nodes = [...this.nodes.values()].flatMap(({ row }) => nodeIn(row) ?? []);
    const found = wholeOf(
      nodes,
      Array.from(this.ties.values(), ({ row }) => row),
    );
    const ties = Array.from(
      found.ties,
      ([id, tie]) => [id, { ...tie, sentence: this.ties.get(id)?.sentence ?? tie.sentence }] as const,
    );
    const bare = [...this.nodes, ...this.ties].flatMap(([id, { whole }]) => (whole ? [] : [id]));
    return { found: { nodes: found.nodes, ties: new Map(ties) }, bare };
  }
}

/** The same thing may come several times: what says all stays, and of two that do not, the one that says more. */
function put(things: Map<Id, Thing>, id: Id, thing: Thing): void {
  const there = things.get(id);
  const sentence = there?.sentence ?? thing.sentence;
  const fuller = there && (there.whole || (!thing.whole && said(there.row) >= said(thing.row))) ? there : thing;
  things.set(id, { ...fuller, sentence });
}

function said(row: Row): number {
  return row.filter((part) => part !== null && part !== undefined && !(Array.isArray(part) && part.length === 0))
    .length;
}

function nameOf(id: Id, { name, value, text: own, summary }: Json): string {
  return text(name) ?? text(value) ?? text(own) ?? text(summary) ?? id;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
