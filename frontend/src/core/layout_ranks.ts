import type { Id } from './ids.ts';
import { hopsFrom, nearIn, type Places, type Point, type Shape } from './layout.ts';

/** Relationship types that lead from a later document or provision to what it grew out of. */
const lineage: ReadonlySet<string> = new Set(['REVISES', 'ABRIDGES', 'DERIVED_FROM', 'REPLACES']);

const rowHeight = 32;

/** Rings around one node by hops; in a ring, nodes stand by those within that they hang on. */
export function radialPlaces(shape: Shape, centre: Id): Places {
  const rings = ranksOf(shape, hopsFrom(shape, centre));
  const near = nearIn(shape);
  const angles = new Map<Id, number>([[centre, -Math.PI / 2]]);
  const places = new Map<Id, Point>();
  let radius = 0;
  for (const [at, ring] of rings.entries()) {
    const wanted = (id: Id) => middleAngle((near.get(id) ?? []).flatMap((other) => angles.get(other) ?? []));
    const ordered = at === 0 ? ring : sortedBy(ring, wanted);
    if (at > 0) radius = Math.max(radius + 150, (ordered.length * 26) / (2 * Math.PI));
    for (const [index, id] of ordered.entries()) {
      const angle = (index / ordered.length) * 2 * Math.PI - Math.PI / 2;
      angles.set(id, angle);
      places.set(id, { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
    }
  }
  return places;
}

/**
 * Columns from left to right. Documents and provisions that grew out of one another stand in the order of their
 * lineage, each right of what it grew out of, and all else in the column after what it hangs on; without a lineage in
 * sight, columns go by hops from one node.
 */
export function layeredPlaces(shape: Shape, centre: Id): Places {
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
  // On a screen high columns are drawn small, and labels are not: the columns must be further apart then.
  const apart = Math.max(320, Math.max(...columns.map((column) => column.length)) * rowHeight * 0.5);
  return new Map(
    [...columns.entries()].flatMap(([x, ids]) =>
      ids.map((id) => [id, { x: x * apart, y: (height.get(id) ?? 0) * rowHeight }]),
    ),
  );
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

/** The direction in which most of some angles lie, from the top clockwise. */
function middleAngle(angles: readonly number[]): number | null {
  if (angles.length === 0) return null;
  const [x, y] = [average(angles.map(Math.cos)) ?? 0, average(angles.map(Math.sin)) ?? 0];
  return (Math.atan2(y, x) + 2.5 * Math.PI + 1e-9) % (2 * Math.PI);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
