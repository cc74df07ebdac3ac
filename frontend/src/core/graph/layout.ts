import type { Id } from '../ids.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Where things are, in units of the drawing: at a scale of 1 a unit is a pixel; y grows downwards. */
export type Places = ReadonlyMap<Id, Point>;

export interface Shape {
  readonly nodes: readonly { readonly id: Id; readonly kind: string }[];
  readonly ties: readonly { readonly from: Id; readonly to: Id; readonly type: string }[];
}

/** Numbers between 0 and 1 that depend on the seed and on nothing else (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Who is tied to whom, in both directions. */
export function nearIn({ nodes, ties }: Pick<Shape, 'nodes' | 'ties'>): Map<Id, Id[]> {
  const near = new Map<Id, Id[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of ties) {
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  return near;
}

/** How many hops each node lies from the first one; what is not connected lies one beyond the last. */
export function hopsFrom(shape: Pick<Shape, 'nodes' | 'ties'>, ...centres: Id[]): Map<Id, number> {
  const near = nearIn(shape);
  const hops = new Map<Id, number>(centres.map((id) => [id, 0]));
  let most = 0;
  for (const [id, far] of hops) {
    most = far;
    for (const other of near.get(id) ?? []) if (!hops.has(other)) hops.set(other, far + 1);
  }
  for (const { id } of shape.nodes) if (!hops.has(id)) hops.set(id, most + 1);
  return hops;
}

/** The middle of some places; null if none of them is known. */
export function middleOf(places: Places, ids: readonly Id[]): Point | null {
  const known = ids.flatMap((id) => places.get(id) ?? []);
  if (known.length === 0) return null;
  const sum = known.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / known.length, y: sum.y / known.length };
}

/** The smallest rectangle around places, with a margin on each side. */
export interface Bounding {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function boundsOf(places: Iterable<Point>, margin: number): Bounding {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (left > right) return { left: -300, top: -200, width: 600, height: 400 };
  return {
    left: left - margin,
    top: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}

/** The nearest place in a direction, for the arrow keys; undefined if there is none. */
export function nearestTowards(places: Places, from: Id, direction: Point): Id | undefined {
  const here = places.get(from);
  if (!here) return undefined;
  let best: Id | undefined;
  let least = Infinity;
  for (const [id, { x, y }] of places) {
    const [dx, dy] = [x - here.x, y - here.y];
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    const cost = along + 2 * aside;
    if (id !== from && along > 1 && along * 2 > aside && cost < least) [best, least] = [id, cost];
  }
  return best;
}
