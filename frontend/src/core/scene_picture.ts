import type { Scene, SceneEdge } from './graph.ts';
import { cut } from './label.ts';
import type { Places, Point } from './layout.ts';
import { element, framed, line, paper } from './svg.ts';

const margin = 60;

/** The path of a relationship between two places, bent aside where it has parallel ones; a pixel is so many units wide. */
export function edgePath(from: Point, to: Point, bend: number, pixel = 1): { path: string; middle: Point } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const aside = bend * Math.min(60, length / 4);
  const control = { x: (from.x + to.x) / 2 - (dy / length) * aside, y: (from.y + to.y) / 2 + (dx / length) * aside };
  const end = shortened(control, to, 12 * pixel);
  const begin = shortened(control, from, 9 * pixel);
  const middle = { x: (begin.x + 2 * control.x + end.x) / 4, y: (begin.y + 2 * control.y + end.y) / 4 };
  return { path: `M${at(begin)}Q${at(control)} ${at(end)}`, middle };
}

function shortened(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: to.x - ((to.x - from.x) / length) * by, y: to.y - ((to.y - from.y) / length) * by };
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** The smallest rectangle around all places, with room for labels: x, y, width, height. */
export function boundsOf(places: Places): [number, number, number, number] {
  const [xs, ys] = [[...places.values()].map(({ x }) => x), [...places.values()].map(({ y }) => y)];
  if (xs.length === 0) return [-300, -200, 600, 400];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return [left, top, Math.max(...xs) + margin * 2 - left, Math.max(...ys) + margin - top];
}

/** The graph as a picture for an article. */
export function scenePicture(scene: Scene, places: Places, title: string, source: string): string {
  const [left, top, width, height] = boundsOf(places);
  const content = element(
    'g',
    { transform: `translate(${-left} ${-top})` },
    ...scene.edges.map((edge) => edgePicture(edge, places)),
    ...scene.nodes.map(({ id, label }) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return (
        element('circle', { cx: x, cy: y, r: 7, fill: paper.ink }) +
        line(x + 11, y + 4, cut(label, 40), { 'font-size': 12 })
      );
    }),
  );
  const alt = scene.edges.map(({ sentence }) => sentence).join(' ');
  return framed({ title, subtitle: '', source, alt }, Math.max(600, width), height, content);
}

function edgePicture(edge: SceneEdge, places: Places): string {
  const [from, to] = [places.get(edge.from), places.get(edge.to)];
  if (!from || !to) return '';
  const { path, middle } = edgePath(from, to, edge.bend);
  const dashes = edge.certainty === 'STATED' || edge.certainty === 'REPORTED' ? {} : { 'stroke-dasharray': '4 3' };
  return (
    element('path', { d: path, fill: 'none', stroke: paper.quiet, ...dashes }) +
    line(middle.x, middle.y, edge.type, { 'font-size': 9, fill: paper.quiet, 'text-anchor': 'middle' })
  );
}
