import type { NeighbourhoodQuery } from '../../api/generated.ts';
import { dateShort, toldWords, type Bounds, type When } from '../dates.ts';
import type { Id } from '../ids.ts';
import { labelOf } from '../label.ts';

export type Around = NonNullable<NeighbourhoodQuery['neighbourhood']>;
type Node = Around['nodes'][number];
type Relation = Around['relations'][number];

export interface FoundNode {
  readonly id: Id;
  readonly label: string;
  /** The type in GraphQL: Person, Document … */
  readonly kind: string;
  readonly certainty: Node['certainty'];
  readonly basis: Node['basis'];
  /** The days between which it happened; null where nothing is known or it lasts. */
  readonly days: Bounds | null;
  /** The step at which it came: 0 for what the first expanded node brought. */
  readonly step: number;
}

export interface FoundTie extends When {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  /** The relationship type. */
  readonly type: string;
  readonly sentence: string;
  /** The date or the span in words. */
  readonly when: string;
  readonly certainty: Relation['certainty'];
  readonly basis: Relation['basis'];
  /** The step at which it was found. */
  readonly step: number;
}

/** The nodes and relationships that were found, before anything is filtered, in the order in which they came. */
export interface Found {
  readonly nodes: ReadonlyMap<Id, FoundNode>;
  readonly ties: ReadonlyMap<Id, FoundTie>;
}

/** Puts what is around each expanded node together; `begin` is what was there before any was expanded. */
export function foundAround(around: ReadonlyMap<Id, Around>, expanded: readonly Id[], begin?: Found | null): Found {
  // The whole dataset may be large: where nothing comes to it, it stays what it is.
  if (begin && expanded.every((id) => !around.has(id))) return begin;
  const nodes = new Map(begin?.nodes);
  const ties = new Map(begin?.ties);
  for (const [step, id] of expanded.entries()) {
    const answer = around.get(id);
    if (!answer) continue;
    for (const node of [answer.centre, ...answer.nodes])
      if (!nodes.has(node.id)) nodes.set(node.id, nodeOf(node, step));
    for (const relation of answer.relations) {
      const tie = ties.has(relation.id) ? null : tieOf(relation, step);
      if (tie) ties.set(tie.id, tie);
    }
  }
  return { nodes, ties };
}

function nodeOf(node: Node, step: number): FoundNode {
  const { id, certainty, basis } = node;
  const days = 'dateBounds' in node ? (node.dateBounds ?? null) : null;
  return { id, label: labelOf(node), kind: node.__typename, certainty, basis, days, step };
}

function tieOf(relation: Relation, step: number): FoundTie | null {
  const { id, type, sentence, certainty, basis, start, end } = relation;
  if (!start || !end) return null;
  const when = toldWords(relation, dateShort);
  const { dateBounds, fromBounds, toBounds } = relation;
  const bounds = { dateBounds, fromBounds, toBounds };
  return { id, from: start.id, to: end.id, type, sentence, when, certainty, basis, step, ...bounds };
}

/** What a node would bring that is not there yet. */
export interface Preview {
  /** By kind, the most frequent first. */
  readonly counts: readonly (readonly [kind: string, count: number])[];
  /** How many nodes more the filters leave out. */
  readonly sifted: number;
}

/** `passes` answers what of the things found passes the filters once the node is expanded. */
export function preview(answer: Around, found: Found, passes: (found: Found) => readonly FoundNode[]): Preview {
  const fresh = answer.nodes.filter(({ id }) => !found.nodes.has(id)).map((node) => nodeOf(node, 0));
  if (fresh.length === 0) return { counts: [], sifted: 0 };
  const ties = answer.relations.flatMap((relation) => tieOf(relation, 0) ?? []);
  const seen = passes({
    nodes: new Map([...found.nodes, ...fresh.map((node) => [node.id, node] as const)]),
    ties: new Map([...found.ties, ...ties.map((tie) => [tie.id, tie] as const)]),
  }).filter(({ id }) => !found.nodes.has(id));
  return { counts: countsOf(seen.map(({ kind }) => kind)), sifted: fresh.length - seen.length };
}

/** How often each word stands in a list, the most frequent first. */
export function countsOf(list: Iterable<string>): [string, number][] {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
