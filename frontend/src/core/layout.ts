import type { Id } from './ids.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Places = ReadonlyMap<Id, Point>;

interface Shape {
  readonly nodes: readonly { readonly id: Id; readonly kind: string }[];
  readonly edges: readonly { readonly from: Id; readonly to: Id }[];
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

/** Where new nodes begin: beside a neighbour that is there, else around the middle. */
export function startPlaces(shape: Shape, old: Places, seed: number): Map<Id, Point> {
  const next = numbersFrom(seed);
  const places = new Map<Id, Point>();
  for (const { id } of shape.nodes) {
    const there = old.get(id);
    const angle = next() * 2 * Math.PI;
    const far = 60 + next() * 60;
    const near = there ? undefined : beside(shape, id, places, old);
    const base = near ?? { x: 0, y: 0 };
    places.set(id, there ?? { x: base.x + Math.cos(angle) * far, y: base.y + Math.sin(angle) * far });
  }
  return places;
}

function beside({ edges }: Shape, id: Id, ...known: Places[]): Point | undefined {
  const others = edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return others.map((other) => known.map((places) => places.get(other)).find(Boolean)).find(Boolean);
}

/** How many hops each node lies from the first one; what is not connected lies one beyond the last. */
export function hopsFrom({ nodes, edges }: Shape, centre: Id): Map<Id, number> {
  const hops = new Map<Id, number>([[centre, 0]]);
  for (const id of hops.keys()) {
    for (const { from, to } of edges) {
      const other = from === id ? to : to === id ? from : undefined;
      if (other && !hops.has(other)) hops.set(other, (hops.get(id) ?? 0) + 1);
    }
  }
  const beyond = Math.max(...hops.values()) + 1;
  for (const { id } of nodes) if (!hops.has(id)) hops.set(id, beyond);
  return hops;
}

/** Rings around one node; within a ring, kinds lie side by side. */
export function radialPlaces(shape: Shape, centre: Id): Places {
  return inRanks(shape, centre, (hops, index, count) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    const radius = hops * Math.max(190, (count * 34) / (2 * Math.PI));
    return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
  });
}

/** From left to right by year; what has no date stands in a column before the first. */
export function timePlaces(nodes: readonly { readonly id: Id; readonly year: number | null }[]): Places {
  const years = nodes.flatMap(({ year }) => year ?? []);
  const first = Math.min(...years, Infinity);
  const columns = new Map<number, number>();
  return new Map(
    [...nodes]
      .sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || a.id.localeCompare(b.id))
      .map(({ id, year }) => {
        const column = year === null ? -3 : Math.floor((year - first) * 2);
        const rank = columns.get(column) ?? 0;
        columns.set(column, rank + 1);
        return [id, { x: column * 110, y: rank * 34 + (Math.abs(column) % 3) * 11 }] as const;
      }),
  );
}

/** Columns from left to right by the number of hops from one node. */
export function layeredPlaces(shape: Shape, centre: Id): Places {
  return inRanks(shape, centre, (hops, index, count) => ({ x: hops * 320, y: (index - (count - 1) / 2) * 30 }));
}

function inRanks(shape: Shape, centre: Id, place: (hops: number, index: number, count: number) => Point): Places {
  const hops = hopsFrom(shape, centre);
  const ranks = new Map<number, Id[]>();
  const ordered = [...shape.nodes].sort((a, b) => a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id));
  for (const { id } of ordered) ranks.set(hops.get(id) ?? 0, [...(ranks.get(hops.get(id) ?? 0) ?? []), id]);
  return new Map(
    [...ranks].flatMap(([rank, ids]) => ids.map((id, index) => [id, place(rank, index, ids.length)] as const)),
  );
}

export interface Box {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The labels that can stand without overlap, the more important ones first. */
export function withoutOverlap(boxes: readonly Box[]): Set<Id> {
  const kept: Box[] = [];
  for (const box of boxes) if (!kept.some((other) => overlap(box, other))) kept.push(box);
  return new Set(kept.map(({ id }) => id));
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
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
