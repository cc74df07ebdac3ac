import type { NeighbourhoodQuery } from '../api/generated.ts';
import { dateShort, spanWords, yearOf } from './dates.ts';
import type { Id } from './ids.ts';
import { labelOf } from './label.ts';
import type { ViewState } from './view.ts';
import { stanceWords } from './words.ts';

export type Around = NonNullable<NeighbourhoodQuery['neighbourhood']>;
type Node = Around['nodes'][number];
type Tie = Around['relations'][number];

export interface SceneNode {
  readonly id: Id;
  readonly label: string;
  /** The type in GraphQL: Person, Document … */
  readonly kind: string;
  readonly certainty: Node['certainty'];
  readonly basis: Node['basis'];
  readonly degree: number;
  /** When it happened at the earliest; null where nothing is known or it lasts. */
  readonly year: number | null;
  /** The step at which it came: 0 for what the first expanded node brought. */
  readonly step: number;
  /** Its neighbours are all there, as far as the limit went. */
  readonly expanded: boolean;
}

export interface SceneEdge {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly type: string;
  readonly sentence: string;
  readonly when: string;
  readonly certainty: Tie['certainty'];
  readonly basis: Tie['basis'];
  /** How far it bends away from the straight line: parallel ones lie apart. */
  readonly bend: number;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** How many nodes of each kind there are, filtered out or not. */
  readonly kinds: readonly (readonly [string, number])[];
}

type Choice = Pick<ViewState, 'nodes' | 'hidden' | 'without' | 'certainty'>;

/** Puts what is around each expanded node together, in the order in which they were expanded. */
export function sceneOf(around: ReadonlyMap<Id, Around>, choice: Choice): Scene {
  const found = new Map<Id, { node: Node; step: number }>();
  const ties = new Map<Id, Tie>();
  for (const [step, id] of choice.nodes.entries()) {
    const answer = around.get(id);
    if (!answer) continue;
    for (const node of [answer.centre, ...answer.nodes]) if (!found.has(node.id)) found.set(node.id, { node, step });
    for (const tie of answer.relations) ties.set(tie.id, tie);
  }
  const passing = [...found.values()].filter(({ node }) => choice.certainty.includes(node.certainty));
  const kept = passing.filter(
    ({ node }) => !choice.hidden.includes(node.id) && !choice.without.includes(node.__typename),
  );
  const ids = new Set(kept.map(({ node }) => node.id));
  const edges = edgesOf(
    [...ties.values()].filter((tie) => choice.certainty.includes(tie.certainty)),
    ids,
  );
  return { nodes: kept.map(({ node, step }) => nodeOf(node, step, edges, choice)), edges, kinds: kindsOf(passing) };
}

function kindsOf(found: readonly { node: Node }[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { node } of found) counts.set(node.__typename, (counts.get(node.__typename) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

function nodeOf(node: Node, step: number, edges: readonly SceneEdge[], { nodes }: Choice): SceneNode {
  const { id, certainty, basis } = node;
  const degree = edges.filter(({ from, to }) => from === id || to === id).length;
  const earliest = 'dateBounds' in node ? node.dateBounds?.earliest : null;
  const year = earliest ? yearOf(earliest) : null;
  const label = labelOf(node);
  return { id, label, kind: node.__typename, certainty, basis, degree, year, step, expanded: nodes.includes(id) };
}

function edgesOf(ties: readonly Tie[], ids: ReadonlySet<Id>): SceneEdge[] {
  const pairs = new Map<string, number>();
  return ties.flatMap((tie) => {
    const [from, to] = [tie.start?.id, tie.end?.id];
    if (!from || !to || !ids.has(from) || !ids.has(to)) return [];
    const pair = [from, to].sort().join(' ');
    const rank = pairs.get(pair) ?? 0;
    pairs.set(pair, rank + 1);
    const { id, sentence, certainty, basis } = tie;
    const when = tie.date ? dateShort(tie.date) : spanWords(tie.from, tie.to);
    const side = from < to ? 1 : -1;
    return [{ id, from, to, type: stanceWords(tie.type), sentence, when, certainty, basis, bend: side * bendAt(rank) }];
  });
}

/** 0, 1, −1, 2, −2 …: the first lies straight, the others on either side of it. */
function bendAt(rank: number): number {
  return rank === 0 ? 0 : Math.ceil(rank / 2) * (rank % 2 === 1 ? 1 : -1);
}

/** The ids that stay at full strength when one node is hovered: itself and what it is connected with. */
export function neighboursOf(scene: Scene, id: Id): Set<Id> {
  const near = scene.edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return new Set([id, ...near]);
}

/** The relationships as a table. */
export function sceneTable({ nodes, edges }: Scene): { columns: string[]; rows: string[][] } {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const rows = edges.map(({ id, from, to, type, sentence, when, certainty, basis }) => [
    labels.get(from) ?? from,
    type,
    labels.get(to) ?? to,
    sentence,
    when,
    certainty,
    basis,
    id,
  ]);
  return { columns: ['from', 'type', 'to', 'sentence', 'when', 'certainty', 'basis', 'id'], rows };
}
