import type { Id } from '../ids.ts';
import { hopsFrom, nearIn, type Places, type Point, type Shape } from './layout.ts';

/** Relationship types that lead from a later document or provision to what it grew out of. */
const lineage: ReadonlySet<string> = new Set(['REVISES', 'ABRIDGES', 'DERIVED_FROM', 'REPLACES']);

/** The height of a row of nodes, and how high rows may be where columns are few and short. */
const rowHeight = 32;
const roomyRow = 72;

/** Rings around one node by hops; in a ring, nodes stand by those within that they hang on. */
export function radialPlaces(shape: Shape, centre: Id): Places {
  const numbered = numberedOf(shape);
  const { ids, first, others } = numbered;
  // Where each node stands on the circle: none does before its ring is laid.
  const [across, down] = [new Float64Array(ids.length).fill(NaN), new Float64Array(ids.length)];
  const places = new Map<Id, Point>();
  const wanted = new Float64Array(ids.length);
  let radius = 0;
  for (const [at, ring] of ringsOf(shape, numbered, centre).entries()) {
    for (const one of ring) wanted[one] = middleAngle(one, first, others, across, down);
    if (at > 0) {
      radius = Math.max(radius + 150, (ring.length * 26) / (2 * Math.PI));
      const before = Int32Array.from(ring.keys());
      before.sort((a, b) => (wanted[ring[a] ?? 0] ?? 0) - (wanted[ring[b] ?? 0] ?? 0) || a - b);
      ring.splice(0, ring.length, ...Array.from(before, (index) => ring[index] ?? 0));
    }
    for (const [index, one] of ring.entries()) {
      const angle = (index / ring.length) * 2 * Math.PI - Math.PI / 2;
      [across[one], down[one]] = [Math.cos(angle), Math.sin(angle)];
      places.set(ids[one] as Id, { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
    }
  }
  return places;
}

/** In a picture that is higher than wide: the room of a node with its label, and the widest that a layer is. */
const tall = { wide: 150, high: 64, between: 104, most: 3 };

/**
 * Columns from left to right, or layers from top to bottom where the picture is higher than wide. Documents and
 * provisions that grew out of one another stand in the order of their lineage, each after what it grew out of, and all
 * else in the column after what it hangs on; without a lineage in sight, columns go by hops from one node.
 */
export function layeredPlaces(shape: Shape, centre: Id, isTall = false): Places {
  const ranks = lineageRanks(shape);
  const columns = ranksOf(shape, ranks.size > 0 ? withOthers(shape, ranks) : hopsFrom(shape, centre));
  const near = nearIn(shape);
  const height = new Map<Id, number>();
  const setHeights = (column: readonly Id[]) => {
    for (const [index, id] of column.entries()) height.set(id, index - (column.length - 1) / 2);
  };
  columns.forEach(setHeights);
  const mean = (id: Id) => average((near.get(id) ?? []).flatMap((other) => height.get(other) ?? []));
  // Sweeps to and fro bring nodes level with their neighbours, so that fewer lines cross (the barycentre heuristic).
  for (let sweep = 0; sweep < 6; sweep++) {
    const order = sweep % 2 === 0 ? [...columns.keys()] : [...columns.keys()].reverse();
    for (const at of order) {
      const column = sortedBy(columns[at] ?? [], mean);
      columns[at] = column;
      setHeights(column);
    }
  }
  if (isTall) return layersDown(columns);
  // On a screen high columns are drawn small, and labels are not: the columns must be further apart then.
  const apart = Math.max(320, Math.max(...columns.map((column) => column.length)) * rowHeight * 0.5);
  const most = Math.max(...columns.map((column) => column.length));
  const row = Math.max(rowHeight, Math.min(roomyRow, (0.4 * apart * (columns.length - 1)) / most));
  return new Map(
    [...columns.entries()].flatMap(([x, ids]) =>
      ids.map((id) => [id, { x: x * apart, y: (height.get(id) ?? 0) * row }]),
    ),
  );
}

/** Layers beneath each other; in one of many nodes, these stand to and fro in several rows, so that names have room. */
function layersDown(layers: readonly (readonly Id[])[]): Places {
  const places = new Map<Id, Point>();
  let top = 0;
  for (const ids of layers) {
    const rows = Math.ceil(ids.length / tall.most);
    const apart = tall.wide / rows;
    for (const [index, id] of ids.entries())
      places.set(id, { x: (index - (ids.length - 1) / 2) * apart, y: top + (index % rows) * tall.high });
    top += (rows - 1) * tall.high + tall.between;
  }
  return places;
}

/** The longest way back along the lineage, for each node that has one; a circle in it ends where it began. */
export function lineageRanks({ ties }: Pick<Shape, 'ties'>): Map<Id, number> {
  const back = new Map<Id, Id[]>();
  for (const { from, to, type } of ties) {
    if (!lineage.has(type)) continue;
    back.set(from, [...(back.get(from) ?? []), to]);
    if (!back.has(to)) back.set(to, []);
  }
  const ranks = new Map<Id, number>();
  const rank = (id: Id, above: ReadonlySet<Id>): number => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    const before = (back.get(id) ?? []).filter((other) => !above.has(other));
    const found = Math.max(-1, ...before.map((other) => rank(other, new Set([...above, id])))) + 1;
    ranks.set(id, found);
    return found;
  };
  for (const id of back.keys()) rank(id, new Set([id]));
  return ranks;
}

/** Columns for all nodes: the lineage takes the even ones, and what hangs on it the odd ones after it. */
function withOthers(shape: Shape, ranks: ReadonlyMap<Id, number>): Map<Id, number> {
  const near = nearIn(shape);
  const columns = new Map<Id, number>([...ranks].map(([id, rank]) => [id, rank * 2]));
  for (const [id, column] of columns) {
    for (const other of near.get(id) ?? [])
      if (!columns.has(other)) columns.set(other, column % 2 === 0 ? column + 1 : column);
  }
  const last = Math.max(...columns.values()) + 1;
  for (const { id } of shape.nodes) if (!columns.has(id)) columns.set(id, last);
  return columns;
}

/** The nodes by rank, without empty ranks; within one, kinds stand together. */
function ranksOf({ nodes }: Shape, ranks: ReadonlyMap<Id, number>): Id[][] {
  const rows = new Map<number, Id[]>();
  const ordered = [...nodes].sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id));
  for (const { id } of ordered) {
    const rank = ranks.get(id) ?? 0;
    const row = rows.get(rank);
    if (row) row.push(id);
    else rows.set(rank, [id]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, ids]) => ids);
}

/** By a number where there is one; what has none keeps its place among its own. */
function sortedBy(ids: readonly Id[], value: (id: Id) => number | null): Id[] {
  const keyed = ids.map((id, index) => ({ id, index, key: value(id) ?? Infinity }));
  return keyed.sort((a, b) => (a.key === b.key ? a.index - b.index : a.key - b.key)).map(({ id }) => id);
}

function average(numbers: readonly number[]): number | null {
  return numbers.length > 0 ? numbers.reduce((a, b) => a + b, 0) / numbers.length : null;
}

/** The nodes by numbers: those next to node n are `others` from `first[n]` to `first[n + 1]`. */
interface Numbered {
  readonly ids: readonly Id[];
  readonly numbers: ReadonlyMap<Id, number>;
  readonly first: Int32Array;
  readonly others: Int32Array;
}

/** A graph may have very many nodes: their neighbours are numbers in one array, and no lists of ids. */
function numberedOf({ nodes, ties }: Shape): Numbered {
  const ids = nodes.map(({ id }) => id);
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const ends = new Int32Array(2 * ties.length);
  const first = new Int32Array(ids.length + 1);
  for (const [at, { from, to }] of ties.entries()) {
    const [a, b] = [numbers.get(from) ?? -1, numbers.get(to) ?? -1];
    ends.set(a < 0 || b < 0 ? [-1, -1] : [a, b], 2 * at);
    if (a < 0 || b < 0) continue;
    first[a + 1] = (first[a + 1] ?? 0) + 1;
    first[b + 1] = (first[b + 1] ?? 0) + 1;
  }
  for (let at = 1; at < first.length; at++) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0);
  const others = new Int32Array(first[ids.length] ?? 0);
  const next = first.slice();
  const put = (one: number, other: number) => {
    others[next[one] ?? 0] = other;
    next[one] = (next[one] ?? 0) + 1;
  };
  for (let at = 0; at < ends.length; at += 2) {
    const [a, b] = [ends[at] ?? -1, ends[at + 1] ?? -1];
    if (a < 0) continue;
    put(a, b);
    put(b, a);
  }
  return { ids, numbers, first, others };
}

/** The nodes by how many hops they lie from one; what is not connected comes last. In a ring, kinds stand together. */
function ringsOf({ nodes }: Shape, { ids, numbers, first, others }: Numbered, centre: Id): number[][] {
  const hops = new Int32Array(ids.length).fill(-1);
  const reached = [numbers.get(centre) ?? 0];
  for (const one of reached) hops[one] = 0;
  for (const one of reached) {
    for (let at = first[one] ?? 0; at < (first[one + 1] ?? 0); at++) {
      const other = others[at] ?? 0;
      if (hops[other] !== -1) continue;
      hops[other] = (hops[one] ?? 0) + 1;
      reached.push(other);
    }
  }
  const last = (hops[reached.at(-1) ?? 0] ?? 0) + 1;
  const rings: number[][] = Array.from({ length: last + 1 }, () => []);
  for (const at of byKind(nodes)) rings[hops[at] === -1 ? last : (hops[at] ?? 0)]?.push(at);
  return rings.filter((ring) => ring.length > 0);
}

/** The numbers of nodes by kind and id. Kind by kind, since within one they mostly come in order, which sorts fast. */
function byKind(nodes: Shape['nodes']): number[] {
  const kinds = new Map<string, number[]>();
  for (const [at, { kind }] of nodes.entries()) {
    const list = kinds.get(kind);
    if (list) list.push(at);
    else kinds.set(kind, [at]);
  }
  const id = (at: number) => nodes[at]?.id ?? '';
  return [...kinds].sort(([a], [b]) => compare(a, b)).flatMap(([, list]) => list.sort((a, b) => compare(id(a), id(b))));
}

/** The direction in which most of a node's neighbours lie that have a place, from the top clockwise; else beyond all. */
function middleAngle(
  one: number,
  first: Int32Array,
  others: Int32Array,
  across: Float64Array,
  down: Float64Array,
): number {
  let [x, y, count] = [0, 0, 0];
  for (let at = first[one] ?? 0; at < (first[one + 1] ?? 0); at++) {
    const other = others[at] ?? 0;
    const [dx = NaN, dy = NaN] = [across[other], down[other]];
    if (Number.isNaN(dx)) continue;
    [x, y, count] = [x + dx, y + dy, count + 1];
  }
  return count === 0 ? Number.MAX_VALUE : (Math.atan2(y / count, x / count) + 2.5 * Math.PI + 1e-9) % (2 * Math.PI);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
