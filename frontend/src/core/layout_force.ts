import type { Id } from './ids.ts';
import { numbersFrom, type Point } from './layout.ts';

/** What a layout by force starts from: the nodes by the step at which they came, and who is tied to whom. */
export interface ForceTask {
  readonly seed: number;
  readonly steps: readonly ForceStep[];
  readonly ties: readonly (readonly [Id, Id])[];
}

/** The nodes of one step, and where the reader had pinned earlier ones by then. */
export interface ForceStep {
  readonly ids: readonly Id[];
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
    readonly ties: Iterable<{ readonly from: Id; readonly to: Id }>;
  },
  pins: readonly Pin[],
  seed: number,
): ForceTask {
  const ids: Id[][] = [];
  for (const { id, step } of found.nodes) (ids[step] ??= []).push(id);
  const steps = Array.from(ids, (some, step) => ({
    ids: some ?? [],
    pins: pins.filter((pin) => pin.step <= step).map(({ id, x, y }) => [id, { x, y }] as const),
  }));
  return { seed, steps, ties: Array.from(found.ties, ({ from, to }) => [from, to] as const) };
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
