import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';

import { scenePicture } from '../picture/scene.ts';
import { allIn, faultsIn, xmlIn, type Grammar, type XmlElement } from './xml.fixtures.ts';
import { words } from '../words.ts';
import { foundAround } from './found.ts';
import { answers, choice, id } from './scene.fixtures.ts';
import { sceneOf, type Scene, type SceneNode } from './scene.ts';
import { gexf, graphml } from './scene_file.ts';

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

/** What the readers make up is left out: a place along z, a weight, the label of what has one in its cells. */
function plainOf({ z: _z, weight: _weight, ...rest }: Record<string, unknown>): Record<string, unknown> {
  if ('type' in rest) delete rest['label'];
  return rest;
}

describe.each([
  ['GraphML', () => parseGraphml(Graph, graphml(scene, places, head))],
  ['GEXF', () => parseGexf(Graph, gexf(scene, places, head))],
])('%s', (name, read) => {
  const graph = read();
  it('holds every node and relationship, with what is known of them', () => {
    const nodes = scene.nodes.map(({ id, label, kind, certainty, basis }, at) => [
      id,
      {
        label: label === awkward ? kept : label,
        kind,
        certainty: certainty.toLowerCase(),
        basis: basis.toLowerCase(),
        x: Math.round(at * 1000.4) / 10,
        // A drawing grows downwards, GEXF upwards.
        y: at * (name === 'GEXF' ? 50 : -50) + 0,
      },
    ]);
    expect(graph.nodes().map((node) => [node, plainOf(graph.getNodeAttributes(node))])).toEqual(nodes);
    const ties = scene.ties.map(({ id, from, to, type, sentence, when, certainty, basis, count }) => [
      id,
      [from, to],
      { type, sentence, when, certainty: certainty.toLowerCase(), basis: basis.toLowerCase(), count },
    ]);
    expect(
      graph.edges().map((edge) => [edge, graph.extremities(edge), plainOf(graph.getEdgeAttributes(edge))]),
    ).toEqual(ties);
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

const token = /^[\w.:-]+$/;
const any = /^[\s\S]*$/;

/** GraphML 1.1 as far as its schema reaches into our files: http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd */
const graphmlGrammar: Grammar = {
  graphml: {
    children: ['desc?', 'key*', 'graph'],
    attributes: {
      xmlns: /^http:\/\/graphml\.graphdrawing\.org\/xmlns$/,
      'xmlns:xsi': /^http:\/\/www\.w3\.org\/2001\/XMLSchema-instance$/,
      'xsi:schemaLocation': /^http:\/\/graphml\.graphdrawing\.org\/xmlns \S+$/,
    },
  },
  desc: { text: any },
  key: {
    attributes: {
      id: token,
      for: /^(all|graphml|graph|node|edge|hyperedge|port|endpoint)$/,
      'attr.name': any,
      'attr.type': /^(boolean|int|long|float|double|string)$/,
    },
  },
  graph: { children: ['node*', 'edge*'], attributes: { id: token, edgedefault: /^(directed|undirected)$/ } },
  node: { children: ['data*'], attributes: { id: token } },
  edge: { children: ['data*'], attributes: { id: token, source: token, target: token } },
  data: { attributes: { key: token }, text: any },
};

const number = /^-?\d+(\.\d+)?$/;

/** GEXF 1.3 likewise: http://gexf.net/1.3/gexf.xsd, and its primer for the elements of viz. */
const gexfGrammar: Grammar = {
  gexf: {
    children: ['meta?', 'graph'],
    attributes: {
      xmlns: /^http:\/\/gexf\.net\/1\.3$/,
      'xmlns:viz': /^http:\/\/gexf\.net\/1\.3\/viz$/,
      version: /^1\.3$/,
    },
  },
  meta: { children: ['creator?', 'description?'], attributes: { lastmodifieddate: /^\d{4}-\d\d-\d\d$/ } },
  creator: { text: any },
  description: { text: any },
  graph: {
    children: ['attributes*', 'nodes', 'edges'],
    attributes: { defaultedgetype: /^(directed|undirected|mutual)$/, mode: /^(static|dynamic|slice)$/ },
  },
  attributes: { children: ['attribute*'], attributes: { class: /^(node|edge)$/ } },
  attribute: { attributes: { id: token, title: any, type: /^(string|double|integer)$/ } },
  nodes: { children: ['node*'] },
  node: { children: ['attvalues?', 'viz:position?'], attributes: { id: token, label: any } },
  'viz:position': { attributes: { x: number, y: number, 'z?': number } },
  edges: { children: ['edge*'] },
  edge: {
    children: ['attvalues?'],
    attributes: { id: token, source: token, target: token, label: any, weight: number },
  },
  attvalues: { children: ['attvalue*'] },
  attvalue: { attributes: { for: token, value: any } },
};

const forms: Readonly<Record<string, RegExp>> = { string: any, double: number, int: /^-?\d+$/, integer: /^-?\d+$/ };
const of = (element: XmlElement, key: string) => element.attributes.get(key) ?? '';

/** What is declared twice or not at all, and values that are not of the type that was declared. */
function brokenIn(root: XmlElement, keys: ReadonlyMap<string, string>, value: (one: XmlElement) => [string, string]) {
  const broken: string[] = [];
  const seen = new Set<string>();
  for (const thing of [...allIn(root, 'node'), ...allIn(root, 'edge')]) {
    if (seen.has(of(thing, 'id'))) broken.push(`${of(thing, 'id')} twice`);
    seen.add(of(thing, 'id'));
    for (const end of thing.name === 'edge' ? ['source', 'target'] : [])
      if (!seen.has(of(thing, end))) broken.push(`${of(thing, end)} is no node`);
    const cells = [...allIn(thing, 'data'), ...allIn(thing, 'attvalue')].map(value);
    if (new Set(cells.map(([key]) => key)).size < cells.length) broken.push(`${of(thing, 'id')} has a cell twice`);
    for (const [key, text] of cells) {
      const form = forms[keys.get(`${thing.name} ${key}`) ?? ''];
      if (!form?.test(text)) broken.push(`${of(thing, 'id')}: ${key} is ${text}`);
    }
  }
  return broken;
}

describe('what the schema asks for', () => {
  const group = { ...(plain.nodes[0] as SceneNode), id: id('*Person-a'), members: [id('a'), id('b')] };
  const more: Scene = { ...scene, nodes: [...scene.nodes, group] };
  it('of GraphML 1.1 holds', () => {
    const root = xmlIn(graphml(more, places, head));
    expect(faultsIn(root, graphmlGrammar)).toEqual([]);
    const keys = allIn(root, 'key');
    expect(new Set(keys.map((key) => of(key, 'id'))).size).toBe(keys.length);
    const types = new Map(keys.map((key) => [`${of(key, 'for')} ${of(key, 'id')}`, of(key, 'attr.type')]));
    expect(brokenIn(root, types, (one) => [of(one, 'key'), one.text])).toEqual([]);
  });
  it('of GEXF 1.3 holds', () => {
    const root = xmlIn(gexf(more, places, head));
    expect(faultsIn(root, gexfGrammar)).toEqual([]);
    const types = new Map(
      allIn(root, 'attributes').flatMap((list) =>
        list.children.map((one) => [`${of(list, 'class')} ${of(one, 'id')}`, of(one, 'type')] as const),
      ),
    );
    expect(brokenIn(root, types, (one) => [of(one, 'for'), of(one, 'value')])).toEqual([]);
  });
  it('would be missed where it is broken', () => {
    const text = graphml(scene, places, head);
    const faults = (broken: string) => faultsIn(xmlIn(broken), graphmlGrammar);
    expect(faults(text.replace('edgedefault="directed"', 'edgedefault="both"'))).toHaveLength(1);
    expect(faults(text.replace('</desc>', '</desc><node id="z"/>'))).toHaveLength(1);
    expect(faults(text.replace(' id="node-kind"', ''))).toHaveLength(1);
    expect(() => xmlIn(text.replace('</graph>', ''))).toThrow('closes what is not open');
    expect(() => xmlIn(text.replace('&#38;', '& '))).toThrow('is no reference');
    const root = xmlIn(text.replace('target="b"', 'target="nobody"'));
    expect(brokenIn(root, new Map(), (one) => [of(one, 'key'), one.text])).toContain('nobody is no node');
  });
});

describe('the picture', () => {
  const naming = { name: (_: string, label: string) => label, sentence: (tie: { sentence: string }) => tie.sentence };
  const drawing = { places, ...naming, marks: [{ x: 0, label: '1999' }] };
  const frame = { title: 'Who met whom', notes: ['as of 1999'], source: ['Dataset'] };
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
    const svg = scenePicture(doubtful, drawing, frame);
    expect(svg.match(/marker-end="[^"]*" stroke-dasharray/g)).toHaveLength(4);
    expect(svg).toContain(`>${words.graphLegend.possible}<`);
    expect(svg).not.toContain(`>${words.graphLegend.plain}<`);
  });
  it('says in its legend what is pale', () => {
    const later = { ...plain, ties: plain.ties.map((tie) => ({ ...tie, then: 'later' as const })) };
    expect(scenePicture(plain, drawing, frame)).not.toContain(words.thenNot);
    expect(scenePicture(later, drawing, frame)).toContain(words.thenNot);
  });
  it('of a wide drawing is no wider than a browser can draw', () => {
    const far = new Map([...places, [id('d'), { x: 90_000, y: 0 }]]);
    const width = Number(/width="(\d+(?:\.\d+)?)"/.exec(scenePicture(plain, { ...drawing, places: far }, frame))?.[1]);
    expect(width).toBeLessThan(2600);
  });
});
