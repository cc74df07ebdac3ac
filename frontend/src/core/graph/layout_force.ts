import type { Id } from '../ids.ts';
import { numbersFrom, type Point } from './layout.ts';

/** What a layout by force starts from, by the steps at which it came. */
export interface ForceTask {
  readonly seed: number;
  readonly steps: readonly ForceStep[];
}

/**
 * The nodes of one step, who was found tied to whom by it, and where the reader had pinned earlier nodes by then. What a
 * later step finds out about earlier nodes moves none of them, so that a link and those who expanded see the same.
 */
export interface ForceStep {
  readonly ids: readonly Id[];
  readonly ties: readonly (readonly [Id, Id])[];
  readonly pins: readonly (readonly [Id, Point])[];
}

interface Pin extends Point {
  readonly id: Id;
  /** How many steps had been taken when it was pinned: those after it make room for it. */
  readonly step: number;
}

/** The same things found, pins and seed give the same task, and the same task the same places. */
export function forceTask(
  found: {
    readonly nodes: Iterable<{ readonly id: Id; readonly step: number }>;
    readonly ties: Iterable<{ readonly from: Id; readonly to: Id; readonly step: number }>;
  },
  pins: readonly Pin[],
  seed: number,
): ForceTask {
  const ids: Id[][] = [];
  const pairs: (readonly [Id, Id])[][] = [];
  for (const { id, step } of found.nodes) (ids[step] ??= []).push(id);
  for (const { from, to, step } of found.ties) (pairs[step] ??= []).push([from, to]);
  const steps = Array.from({ length: Math.max(ids.length, pairs.length) }, (_, step) => ({
    ids: ids[step] ?? [],
    ties: pairs[step] ?? [],
    pins: pins.filter((pin) => pin.step <= step).map(({ id, x, y }) => [id, { x, y }] as const),
  }));
  return { seed, steps };
}

/** How many steps of two tasks come out the same, counted from the first: what has settled need not settle again. */
export function stepsAlike(a: ForceTask, b: ForceTask): number {
  if (a.seed !== b.seed) return 0;
  const differs = b.steps.findIndex((step, at) => JSON.stringify(step) !== JSON.stringify(a.steps[at]));
  return differs < 0 ? b.steps.length : differs;
}

/** Where the new nodes of a step begin: beside a neighbour that is there, else around the middle. */
export function startPlaces(
  ids: readonly Id[],
  near: ReadonlyMap<Id, readonly Id[]>,
  there: ReadonlyMap<Id, Point>,
  seed: number,
): Map<Id, Point> {
  const next = numbersFrom(seed);
  const spread = 60 + 12 * Math.sqrt(ids.length);
  const places = new Map<Id, Point>();
  for (const id of ids) {
    const angle = next() * 2 * Math.PI;
    const far = spread * Math.sqrt(0.25 + next());
    const beside = near.get(id)?.find((other) => there.has(other) || places.has(other));
    const base = beside ? (there.get(beside) ?? places.get(beside)) : undefined;
    places.set(id, { x: (base?.x ?? 0) + Math.cos(angle) * far, y: (base?.y ?? 0) + Math.sin(angle) * far });
  }
  return places;
}

/** Rounds of the layout: many for few nodes; for very many as few as still show what hangs together. */
export function roundsFor(nodes: number): number {
  return Math.round(Math.min(400, Math.max(50, 120_000 / Math.max(1, nodes))));
}

/** Room around what hangs together, so that names beside the nodes have some too. */
const room = 70;

/**
 * Sets groups of nodes that have nothing to do with each other side by side, the largest first, in rows that make a picture
 * about as wide as high: force alone drives them apart. Within a group nothing moves.
 */
export function sideBySide(places: Map<Id, Point>, near: ReadonlyMap<Id, readonly Id[]>): Map<Id, Point> {
  const groups = groupsOf(places, near).map((ids) => ({ ids, ...boxOf(ids, places) }));
  if (groups.length < 2) return places;
  const area = groups.reduce((sum, { wide, high }) => sum + wide * high, 0);
  const width = Math.max(Math.sqrt(area), ...groups.map(({ wide }) => wide));
  const moved = new Map<Id, Point>();
  let [left, top, row] = [0, 0, 0];
  for (const { ids, x, y, wide, high } of groups) {
    if (left > 0 && left + wide > width * 1.1) [left, top, row] = [0, top + row, 0];
    for (const id of ids) {
      const place = places.get(id) ?? { x, y };
      moved.set(id, { x: place.x - x + left - width / 2, y: place.y - y + top });
    }
    [left, row] = [left + wide, Math.max(row, high)];
  }
  return moved;
}

/** The nodes that hang together, the most first. */
function groupsOf(places: ReadonlyMap<Id, Point>, near: ReadonlyMap<Id, readonly Id[]>): Id[][] {
  const seen = new Set<Id>();
  const groups: Id[][] = [];
  for (const first of places.keys()) {
    if (seen.has(first)) continue;
    seen.add(first);
    const group = [first];
    for (const id of group)
      for (const other of near.get(id) ?? [])
        if (places.has(other) && !seen.has(other)) {
          seen.add(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}

/** Where a group begins with the room around it, and its width and height. */
function boxOf(ids: readonly Id[], places: ReadonlyMap<Id, Point>) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const id of ids) {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  return { x: left - room, y: top - room, wide: right - left + 2 * room, high: bottom - top + 2 * room };
}
