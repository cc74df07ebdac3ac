import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

import type { LayoutTask } from './layout.ts';

/** Lays one step after the other out: what came earlier keeps its place while the new nodes settle around it. */
function settle({ steps, edges, start }: LayoutTask): [string, number, number][] {
  const graph = new Graph({ multi: true });
  for (const [at, ids] of steps.entries()) {
    graph.forEachNode((id) => graph.setNodeAttribute(id, 'fixed', true));
    for (const id of ids) {
      const [x = 0, y = 0] = start[id] ?? [];
      graph.addNode(id, { x, y, fixed: false, size: 14 });
    }
    for (const [from, to] of edges) {
      if (graph.hasNode(from) && graph.hasNode(to) && (ids.includes(from) || ids.includes(to))) graph.addEdge(from, to);
    }
    const settings = { ...forceAtlas2.inferSettings(graph), gravity: 0.6, scalingRatio: 60, adjustSizes: true };
    if (ids.length > 0) forceAtlas2.assign(graph, { iterations: at === 0 ? 400 : 250, settings });
  }
  return graph.mapNodes((id, { x, y }) => [id, x as number, y as number]);
}

addEventListener('message', (event: MessageEvent<LayoutTask>) => postMessage(settle(event.data)));
