import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

import type { Point } from '../core/graph/layout.ts';
import { roundsFor, sideBySide, startPlaces, stepsAlike, type ForceTask } from '../core/graph/layout_force.ts';
import type { Id } from '../core/ids.ts';
import type { LayoutReport } from './layout.ts';

/** The last task, and where everything was after each of the steps that it got to. */
let last: { readonly task: ForceTask; readonly after: Map<Id, Point>[] } | null = null;
/** The task that is wanted now: a newer one ends an older one. */
let wanted = 0;

/** Screens and labels are wider than high, and so is what is drawn: by this much. */
const stretch = 1.5;
/** Rounds between two reports; the places depend on it, since each begins anew from where things are. */
const rounds = 25;

addEventListener('message', ({ data }: MessageEvent<{ number: number; task: ForceTask }>) => {
  wanted = data.number;
  void settle(data.number, data.task);
});

/**
 * Lays one step after the other out: what came earlier keeps its place while the new nodes settle around it. Steps that
 * came out the same the last time are not computed again.
 */
async function settle(number: number, task: ForceTask): Promise<void> {
  const after = last?.after.slice(0, stepsAlike(last.task, task)) ?? [];
  const known = after.length;
  last = { task, after };
  const sum = task.steps.slice(known).reduce((all, { ids }) => all + (ids.length > 0 ? 1 : 0), 0) || 1;
  let done = 0;
  for (let at = known; at < task.steps.length; at++) {
    let places = new Map(after[at - 1]);
    const first = places.size === 0;
    const near = nearBy(task, at);
    const graph = graphAt(task, at, places, near);
    const count = task.steps[at]?.ids.length ? Math.ceil(roundsFor(graph.order) / rounds) : 0;
    for (let round = 0; round < count; round++) {
      advance(graph);
      graph.forEachNode((id, { x, y, fixed }) => {
        if (!fixed) places.set(id as Id, { x, y });
      });
      await new Promise((next) => setTimeout(next));
      if (wanted !== number) return;
      report(number, places, (done + (round + 1) / count) / sum, false);
    }
    if (first) places = sideBySide(places, near);
    if (count > 0) done += 1;
    after.push(places);
  }
  report(number, after.at(-1) ?? new Map(), 1, true);
}

function advance(graph: Graph): void {
  const large = graph.order > 1000;
  forceAtlas2.assign(graph, {
    iterations: rounds,
    settings: {
      ...forceAtlas2.inferSettings(graph),
      gravity: 1,
      scalingRatio: large ? 60 : 240,
      strongGravityMode: false,
      outboundAttractionDistribution: graph.order > 100,
      adjustSizes: !large,
      barnesHutOptimize: graph.order > 400,
      barnesHutTheta: large ? 1.2 : 0.7,
    },
  });
}

/** Who was found tied to whom by a step. */
function tiesBy({ steps }: ForceTask, at: number): (readonly [Id, Id])[] {
  return steps.slice(0, at + 1).flatMap(({ ties }) => ties);
}

function nearBy(task: ForceTask, at: number): Map<Id, Id[]> {
  const near = new Map<Id, Id[]>();
  const add = (id: Id, other: Id) => {
    const there = near.get(id);
    if (there) there.push(other);
    else near.set(id, [other]);
  };
  for (const [from, to] of tiesBy(task, at)) {
    add(from, to);
    add(to, from);
  }
  return near;
}

/** The graph as of a step: what was there is fixed, where the reader pinned it if so; the new nodes are free. */
function graphAt(task: ForceTask, at: number, there: ReadonlyMap<Id, Point>, near: Map<Id, Id[]>): Graph {
  const graph = new Graph({ multi: true });
  const { steps, seed } = task;
  const pins = new Map(steps[at]?.pins.map(([id, { x, y }]) => [id, { x: x / stretch, y }]));
  for (const [id, place] of there) graph.addNode(id, { ...(pins.get(id) ?? place), fixed: true, size: 14 });
  const ids = (steps[at]?.ids ?? []).filter((id) => !graph.hasNode(id));
  const known = new Map([...there, ...[...pins].filter(([id]) => there.has(id))]);
  for (const [id, place] of startPlaces(ids, near, known, seed))
    graph.addNode(id, { ...place, fixed: false, size: 14 });
  for (const [from, to] of tiesBy(task, at))
    if (graph.hasNode(from) && graph.hasNode(to) && from !== to) graph.addEdge(from, to);
  return graph;
}

function report(number: number, places: ReadonlyMap<Id, Point>, done: number, settled: boolean): void {
  const ids: Id[] = [];
  const spots = new Float64Array(places.size * 2);
  for (const [id, { x, y }] of places) {
    spots.set([x * stretch, y], ids.length * 2);
    ids.push(id);
  }
  const message: LayoutReport = { number, ids, spots, done, settled };
  postMessage(message, { transfer: [spots.buffer] });
}
