import type { Places } from './layout.ts';
import type { Scene, SceneNode, SceneTie } from './scene.ts';

/** What a file of the view says of itself. */
export interface FileHead {
  readonly title: string;
  /** Where it comes from: dataset, licence, address. */
  readonly source: string;
  /** The day on which it was made, in ISO 8601. */
  readonly day: string;
}

type Cells<T> = readonly (readonly [
  key: string,
  type: 'string' | 'double' | 'integer',
  read: (one: T) => string | number,
])[];

const nodeCells: Cells<SceneNode> = [
  ['label', 'string', ({ label }) => label],
  ['kind', 'string', ({ kind }) => kind],
  ['certainty', 'string', ({ certainty }) => certainty.toLowerCase()],
  ['basis', 'string', ({ basis }) => basis.toLowerCase()],
  ['members', 'string', ({ members }) => members.join(' ')],
];
const tieCells: Cells<SceneTie> = [
  ['type', 'string', ({ type }) => type],
  ['sentence', 'string', ({ sentence }) => sentence],
  ['when', 'string', ({ when }) => when],
  ['certainty', 'string', ({ certainty }) => certainty.toLowerCase()],
  ['basis', 'string', ({ basis }) => basis.toLowerCase()],
  ['count', 'integer', ({ count }) => count],
];

/** What is seen as GraphML 1.1, with the places as x and y. */
export function graphml(scene: Scene, places: Places, head: FileHead): string {
  const at = placed(places);
  const nodes: Cells<SceneNode> = [
    ...nodeCells,
    ['x', 'double', (node) => at(node).x],
    ['y', 'double', (node) => at(node).y],
  ];
  const keys = (what: 'node' | 'edge', cells: Cells<never>) =>
    cells.map(
      ([key, type]) => `<key id="${what}-${key}" for="${what}" attr.name="${key}" attr.type="${graphmlTypes[type]}"/>`,
    );
  return document(
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">',
    `<desc>${safe(`${head.title}. ${head.source}. ${head.day}`)}</desc>`,
    ...keys('node', nodes),
    ...keys('edge', tieCells),
    '<graph id="view" edgedefault="directed">',
    ...scene.nodes.map((node) => `<node id="${idIn(node.id)}">${data('node', nodes, node)}</node>`),
    ...scene.ties.map((tie) => `<edge ${ends(tie)}>${data('edge', tieCells, tie)}</edge>`),
    '</graph>',
    '</graphml>',
  );
}

const graphmlTypes = { string: 'string', double: 'double', integer: 'int' } as const;

function data<T>(what: string, cells: Cells<T>, one: T): string {
  return filled(cells, one, (key, value) => `<data key="${what}-${key}">${value}</data>`);
}

/** What is seen as GEXF 1.3, with the places in its extension for how things look. */
export function gexf(scene: Scene, places: Places, head: FileHead): string {
  const at = placed(places);
  const titled = <T>(what: string, cells: Cells<T>) => [
    `<attributes class="${what}">`,
    ...cells.map(([key, type]) => `<attribute id="${key}" title="${key}" type="${type}"/>`),
    '</attributes>',
  ];
  const values = <T>(cells: Cells<T>, one: T) =>
    `<attvalues>${filled(cells, one, (key, value) => `<attvalue for="${key}" value="${value}"/>`)}</attvalues>`;
  return document(
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta lastmodifieddate="${safe(head.day)}"><creator>Parley</creator><description>${safe(`${head.title}. ${head.source}`)}</description></meta>`,
    '<graph defaultedgetype="directed" mode="static">',
    ...titled('node', nodeCells),
    ...titled('edge', tieCells),
    '<nodes>',
    ...scene.nodes.map((node) => {
      const { x, y } = at(node);
      const position = `<viz:position x="${x}" y="${-y}" z="0"/>`;
      return `<node id="${idIn(node.id)}" label="${safe(node.label)}">${values(nodeCells, node)}${position}</node>`;
    }),
    '</nodes>',
    '<edges>',
    ...scene.ties.map(
      (tie) => `<edge ${ends(tie)} label="${safe(tie.label)}" weight="${tie.count}">${values(tieCells, tie)}</edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
  );
}

const ends = ({ id, from, to }: SceneTie) => `id="${idIn(id)}" source="${idIn(from)}" target="${idIn(to)}"`;

/** GraphML wants ids to be name tokens, which the slugs are; what marks a group is none. */
const idIn = (id: string) => id.replace(/^\*/, 'group.');

function filled<T>(cells: Cells<T>, one: T, form: (key: string, value: string) => string): string {
  return cells
    .map(([key, , read]) => [key, read(one)] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => form(key, safe(String(value))))
    .join('');
}

function placed(places: Places): (node: SceneNode) => { x: number; y: number } {
  return ({ id }) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
  };
}

function document(...lines: string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines, ''].join('\n');
}

/** Text that XML can hold: signs that mean something are escaped, characters that it forbids are replaced. */
function safe(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replace(/[&<>"'\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
