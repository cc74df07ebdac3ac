import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';

import { foundAround } from './graph.ts';
import { answers, choice, id } from './scene.fixtures.ts';
import { gexf, graphml } from './scene_file.ts';
import { scenePicture } from './scene_picture.ts';
import { sceneOf, type Scene, type SceneNode } from './scene.ts';

const plain = sceneOf(foundAround(answers, choice.nodes), choice);
/** A name with everything that XML minds. */
const awkward = `"A" & <b> 'c' \u0001 \ud800 \u{1F54A} ]]>`;
const scene: Scene = {
  ...plain,
  nodes: plain.nodes.map((node, at) => (at === 0 ? { ...node, label: awkward } : node)),
};
const places = new Map(scene.nodes.map((node, at) => [node.id, { x: at * 100.04, y: at * -50 }]));
const head = { title: 'A graph & more', source: 'Dataset · CC BY', day: '2026-01-31' };
const kept = `"A" & <b> 'c' \ufffd \ufffd \u{1F54A} ]]>`;

describe.each([
  ['GraphML', () => parseGraphml(Graph, graphml(scene, places, head))],
  ['GEXF', () => parseGexf(Graph, gexf(scene, places, head))],
])('%s', (_, read) => {
  const graph = read();
  it('holds every node and relationship, with what is known of them', () => {
    expect(graph.nodes()).toEqual(['a', 'b', 'c', 'd']);
    expect(graph.edges()).toEqual(['a.MET.b', 'b.BACKED.a', 'a.MET.c', 'b.MET.d']);
    expect(graph.extremities('b.BACKED.a')).toEqual(['b', 'a']);
    expect(graph.getNodeAttributes('b')).toMatchObject({ label: 'b', kind: 'Person', certainty: 'stated', x: 100 });
    expect(graph.getEdgeAttributes('a.MET.b')).toMatchObject({
      type: 'MET',
      sentence: 'a MET b',
      when: '1999',
      count: 1,
    });
  });
  it('holds any text', () => expect(graph.getNodeAttribute('a', 'label')).toBe(kept));
});

it('groups have ids that are name tokens too', () => {
  const nodes = [
    ...plain.nodes,
    { ...(plain.nodes[0] as SceneNode), id: id('*Person-a'), members: [id('a'), id('b')] },
  ];
  const ties = plain.ties.map((tie) => ({ ...tie, to: id('*Person-a') }));
  const grouped = parseGraphml(Graph, graphml({ ...plain, nodes, ties }, places, head));
  expect(grouped.getNodeAttribute('group.Person-a', 'members')).toBe('a b');
  for (const name of [...grouped.nodes(), ...grouped.edges()]) expect(name).toMatch(/^[\w.:-]+$/);
});

/** The names of elements from the root on, each with its parents: what the order of a schema is about. */
function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else {
      seen.push([...open, name].join('/'));
      if (!self) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return [...new Set(seen)];
}

describe('the order of elements is that of the schema', () => {
  it('of GraphML 1.1', () => {
    expect(elementsOf(graphml(scene, places, head))).toEqual([
      'graphml',
      'graphml/desc',
      'graphml/key',
      'graphml/graph',
      'graphml/graph/node',
      'graphml/graph/node/data',
      'graphml/graph/edge',
      'graphml/graph/edge/data',
    ]);
  });
  it('of GEXF 1.3', () => {
    expect(elementsOf(gexf(scene, places, head))).toEqual([
      'gexf',
      'gexf/meta',
      'gexf/meta/creator',
      'gexf/meta/description',
      'gexf/graph',
      'gexf/graph/attributes',
      'gexf/graph/attributes/attribute',
      'gexf/graph/nodes',
      'gexf/graph/nodes/node',
      'gexf/graph/nodes/node/attvalues',
      'gexf/graph/nodes/node/attvalues/attvalue',
      'gexf/graph/nodes/node/viz:position',
      'gexf/graph/edges',
      'gexf/graph/edges/edge',
      'gexf/graph/edges/edge/attvalues',
      'gexf/graph/edges/edge/attvalues/attvalue',
    ]);
  });
});

describe('the picture', () => {
  const drawing = { places, name: (_: string, label: string) => label, marks: [{ x: 0, label: '1999' }] };
  const frame = { title: 'Who met whom', subtitle: 'as of 1999', source: 'Dataset' };
  it('says its title, its date and its source, and what it shows in words', () => {
    const svg = scenePicture(plain, drawing, frame);
    for (const text of ['Who met whom', 'as of 1999', 'Dataset', 'a MET b b BACKED a', '>person 4<', '>1999<']) {
      expect(svg).toContain(text);
    }
    expect(svg.match(/marker-end/g)).toHaveLength(4);
  });
  it('draws what is less than sure by dashes', () => {
    const doubtful = { ...plain, ties: plain.ties.map((tie) => ({ ...tie, certainty: 'POSSIBLE' as const })) };
    expect(scenePicture(plain, drawing, frame)).not.toContain('stroke-dasharray');
    expect(scenePicture(doubtful, drawing, frame).match(/stroke-dasharray/g)).toHaveLength(4);
  });
  it('of a wide drawing is no wider than a browser can draw', () => {
    const far = new Map([...places, [id('d'), { x: 90_000, y: 0 }]]);
    const width = Number(/width="(\d+(?:\.\d+)?)"/.exec(scenePicture(plain, { ...drawing, places: far }, frame))?.[1]);
    expect(width).toBeLessThan(2600);
  });
});
