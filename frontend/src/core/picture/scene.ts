import { LabelRoom, textAt } from '../graph/label_room.ts';
import { boundsOf, type Places, type Point } from '../graph/layout.ts';
import { marksAt } from '../graph/layout_time.ts';
import type { Naming, Scene, SceneNode, SceneTie } from '../graph/scene.ts';
import { dashesOf, isDoubtful, radiusOf, ringOf, toneOf, type Tone } from '../graph/scene_style.ts';
import { tiePath } from '../graph/tie_path.ts';
import { cut } from '../label.ts';
import { certainties } from '../view.ts';
import { kindWords, words } from '../words.ts';
import { legendOf, type Sign } from './fact.ts';
import { element, framed, line, paper, type Frame } from './svg.ts';

const tones: Readonly<Record<Tone, string>> = {
  person: '#1d4f80',
  state: '#7a2a8c',
  body: '#3f5d2a',
  group: '#7a9420',
  office: '#23774c',
  document: '#8a4b0f',
  provision: '#bd7d2c',
  happening: '#a8321c',
  meeting: '#dc6f50',
  place: '#0f6a62',
  other: '#585c64',
};
/** Around the nodes, in pixels; labels take more on either side. */
const margin = 50;
const aside = 130;
/** Labels stay so far from the edges of the picture. */
const edge = 10;
/** Pixels of a letter in the fonts that a picture may be drawn with, wide ones included. */
const letter = 7;
/** Wider drawings are made smaller, so that a browser can still turn them into a PNG. */
const widest = 2400;

/** What a picture of the graph shows beside the scene. */
export interface Picture extends Naming {
  readonly places: Places;
  /** Lines of years, where the layout is by time. */
  readonly marks: readonly { readonly x: number; readonly label: string }[];
}

/** The graph as a picture for an article, with the legend of what is on it. */
export function scenePicture(
  scene: Scene,
  { places, name, sentence, marks }: Picture,
  frame: Omit<Frame, 'alt'>,
): string {
  const drawn = scene.nodes.filter(({ id }) => places.has(id));
  const bounds = boundsOf(
    drawn.map(({ id }) => places.get(id) as Point),
    margin,
  );
  const scale = Math.min(1, (widest - 2 * aside) / Math.max(bounds.width, bounds.height));
  const width = Math.max(640, bounds.width * scale + 2 * aside);
  const legend = legendOf(signsOf(scene), 0, width);
  const top = legend.height + 14;
  const put = ({ x, y }: Point, lift = 0): Point => ({
    x: (x - bounds.left) * scale + aside,
    y: (y - bounds.top) * scale + top + lift,
  });
  const spotsAt = (lift: number): Spots =>
    new Map(drawn.map((node) => [node.id, { node, at: put(places.get(node.id) as Point, lift) }]));
  // Relationships that bend over the highest nodes stay beneath the legend.
  const flat = spotsAt(0);
  const highest = scene.ties.reduce((y, tie) => Math.min(y, pathOf(tie, flat)?.along(0.5).y ?? y), top + 12);
  const lift = top + 12 - highest;
  const spots = spotsAt(lift);
  const height = bounds.height * scale + top + lift;
  const labels = new LabelRoom({ x: edge, y: top, width: width - 2 * edge, height: height - top });
  for (const { node, at } of spots.values()) {
    const radius = radiusOf(node) - 1;
    labels.block({ x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius });
  }
  const years = marksAt(marks, scale).map(({ x, label }) => ({ x: put({ x, y: 0 }).x, label }));
  for (const { x, label } of years) labels.block({ x, y: top - 2, width: 6 + label.length * letter, height: 14 });
  // Among more, no side of a node is without lines.
  for (const tie of scene.ties.length <= 1000 ? scene.ties : []) {
    const drawn = pathOf(tie, spots);
    if (drawn) labels.avoid(drawn.along);
  }
  const named = [...spots.values()].sort((a, b) => b.node.degree - a.node.degree);
  const content = [
    arrows,
    legend.drawn,
    ...years.map(({ x, label }) => mark(x, label, top, height)),
    ...scene.ties.map((tie) => tiePicture(tie, spots)),
    ...named.map(({ node, at }) => nodePicture(node, at)),
    ...named.map(({ node, at }) => nodeLabel(node, at, cut(name(node.id, node.label), 40), labels)),
    ...scene.ties.map((tie) => tieLabel(tie, spots, labels)),
  ];
  const alt = scene.ties.map(sentence).join(' ');
  return framed({ ...frame, alt }, width, height, ...content);
}

const arrows = element(
  'defs',
  {},
  element(
    'marker',
    { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    element('path', { d: 'M0 0L8 4L0 8z', fill: paper.quiet }),
  ),
);

/** The kinds with their counts, and what the looks mean that occur. */
function signsOf({ nodes, ties }: Scene): Sign[] {
  const { graphLegend } = words;
  const kinds = [...new Set(nodes.map(({ kind }) => kind))].sort();
  const dot = (look: Record<string, string | number>, text: string): Sign => ({
    draw: (x, y) => element('circle', { cx: x + 6, cy: y, r: 5, ...look }),
    width: 12,
    text,
  });
  const dash = (look: Record<string, string | number>, text: string): Sign => ({
    draw: (x, y) => element('path', { d: `M${x} ${y}h34`, stroke: paper.quiet, 'stroke-width': 1.3, ...look }),
    width: 34,
    text,
  });
  const some = (is: boolean, sign: Sign) => (is ? [sign] : []);
  const hollow = { fill: paper.ground, stroke: paper.quiet, 'stroke-width': 2 };
  const ringsOf = new Map(nodes.filter(isDoubtful).map((node) => [ringOf(node).join(' '), node] as const));
  const kindsOf = new Map(ties.map((tie) => [dashesOf(tie).join(' '), tie] as const));
  return [
    ...kinds.map((kind) => {
      const count = nodes.reduce((sum, one) => sum + (one.kind === kind ? one.members.length || 1 : 0), 0);
      return dot({ fill: tones[toneOf(kind)] }, `${kindWords(kind)} ${count}`);
    }),
    ...bySurety(ringsOf.values()).map((node) =>
      dot({ ...hollow, 'stroke-dasharray': ringOf(node).join(' ') }, suretyWords(node)),
    ),
    ...some(
      nodes.some(({ members }) => members.length > 0),
      {
        draw: (x, y) =>
          element('circle', { cx: x + 8, cy: y, r: 8, ...hollow }) +
          line(x + 8, y + 4, '3', { 'font-size': 10, 'text-anchor': 'middle', fill: paper.quiet }),
        width: 16,
        text: graphLegend.group,
      },
    ),
    ...bySurety(kindsOf.values()).map((tie) =>
      dash(dashesOf(tie).length > 0 ? { 'stroke-dasharray': dashesOf(tie).join(' ') } : {}, suretyWords(tie)),
    ),
    ...some(
      nodes.some(({ then }) => then === 'possible'),
      dot(hollow, words.thenPossible),
    ),
    ...some(
      [...nodes, ...ties].some(({ then }) => then === 'later'),
      dash({ opacity: 0.25 }, words.thenNot),
    ),
  ];
}

type Sure = Pick<SceneTie, 'certainty' | 'basis'>;

function bySurety<T extends Sure>(all: Iterable<T>): T[] {
  return [...all].sort((a, b) => certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty));
}

function suretyWords({ certainty, basis }: Sure): string {
  const { plain, inferred, probable, possible } = words.graphLegend;
  if (certainty === 'PROBABLE') return probable;
  if (certainty === 'POSSIBLE') return possible;
  return certainty === 'INFERRED' || basis === 'READER' ? inferred : plain;
}

function mark(x: number, label: string, top: number, height: number): string {
  return (
    element('path', { d: `M${x.toFixed(1)} ${top}V${height}`, stroke: paper.line, fill: 'none' }) +
    line(x + 4, top + 8, label, { 'font-size': 11, fill: paper.quiet })
  );
}

type Spots = ReadonlyMap<SceneNode['id'], { readonly node: SceneNode; readonly at: Point }>;

function pathOf(tie: SceneTie, spots: Spots) {
  const [from, to] = [spots.get(tie.from), spots.get(tie.to)];
  if (!from || !to) return null;
  return tiePath(from.at, to.at, tie.bend, { from: radiusOf(from.node) + 2, to: radiusOf(to.node) + 3 });
}

function tiePicture(tie: SceneTie, spots: Spots): string {
  const drawn = pathOf(tie, spots);
  if (!drawn) return '';
  const dashes = dashesOf(tie).join(' ');
  const look = dashes ? { 'stroke-dasharray': dashes } : {};
  const strength = tie.then === 'later' ? { opacity: 0.25 } : {};
  const stroke = { fill: 'none', stroke: paper.quiet, 'stroke-width': 1.1, 'marker-end': 'url(#arrow)' };
  return element('path', { d: drawn.path, ...stroke, ...look, ...strength });
}

function tieLabel(tie: SceneTie, spots: Spots, room: LabelRoom): string {
  const drawn = pathOf(tie, spots);
  const part = drawn && room.placeOn(drawn.along, tie.label.length * 5.6);
  if (!drawn || part === null) return '';
  const { x, y } = drawn.along(part);
  const look = { 'font-size': 9.5, fill: paper.quiet, 'text-anchor': 'middle' };
  return line(Number(x.toFixed(1)), Number(y.toFixed(1)), tie.label, { ...halo, ...look });
}

const halo = { 'paint-order': 'stroke', stroke: paper.ground, 'stroke-width': 3, 'stroke-linejoin': 'round' } as const;

function nodePicture(node: SceneNode, { x, y }: Point): string {
  const [tone, radius] = [tones[toneOf(node.kind)], radiusOf(node)];
  const place = { cx: x.toFixed(1), cy: y.toFixed(1), r: radius.toFixed(1) };
  const hollow = { fill: paper.ground, stroke: tone, 'stroke-width': 2 };
  const look = isDoubtful(node)
    ? { ...hollow, 'stroke-dasharray': ringOf(node).join(' ') }
    : node.members.length > 0 || node.then === 'possible'
      ? hollow
      : { fill: tone };
  const strength = node.then === 'later' ? { opacity: 0.3 } : {};
  const count = node.members.length;
  const inner =
    count > 0
      ? line(x, y + 4, String(count), { 'font-size': 11, 'font-weight': 700, fill: tone, 'text-anchor': 'middle' })
      : '';
  return element('circle', { ...place, ...look, ...strength }) + inner;
}

function nodeLabel(node: SceneNode, at: Point, text: string, room: LabelRoom): string {
  const radius = radiusOf(node);
  const side = room.place(at, radius, text.length * letter + 6);
  if (!side) return '';
  const { x, y, anchor } = textAt(at, radius, side);
  const look = {
    'font-size': 12,
    'text-anchor': anchor,
    ...(node.then === 'later' ? { fill: paper.quiet } : {}),
  };
  return line(Number(x.toFixed(1)), Number(y.toFixed(1)), text, { ...halo, ...look });
}
