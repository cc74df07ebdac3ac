import type { Point } from './layout.ts';

/** A relationship as it is drawn. */
export interface TiePath {
  /** In SVG. */
  readonly path: string;
  /** A point of the path, from 0 where it begins to 1 where it ends. */
  readonly along: (part: number) => Point;
}

/** How much room the ends leave around the nodes, in units of the drawing. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** The control point of a relationship between two places, so far aside of the middle of the straight line. */
function bentBy(from: Point, to: Point, aside: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: (from.x + to.x) / 2 - (dy / length) * aside, y: (from.y + to.y) / 2 + (dx / length) * aside };
}

/** How far a relationship bends aside: parallel ones by their rank, and those in a row or a column around what lies between. */
function asideOf(from: Point, to: Point, bend: number): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (bend !== 0) return bend * Math.min(60, length / 3);
  // To the left of columns and above rows, where the labels are not.
  if (Math.abs(dx) < 0.5) return Math.sign(dy) * Math.min(200, length * 0.28);
  return Math.abs(dy) < 0.5 ? -Math.sign(dx) * Math.min(120, length * 0.12) : 0;
}

/** The path of a relationship between two places; one that ends where it begins is a loop above the node. */
export function tiePath(from: Point, to: Point, bend: number, ends: Ends): TiePath {
  if (from.x === to.x && from.y === to.y) return loop(from, ends.to);
  const aside = asideOf(from, to, bend);
  const control = bentBy(from, to, aside);
  const end = shortened(control, to, ends.to);
  const begin = shortened(control, from, ends.from);
  const along = (part: number) => bezier([begin, control, end], part);
  const way = aside === 0 ? `L${at(end)}` : `Q${at(control)} ${at(end)}`;
  return { path: `M${at(begin)}${way}`, along };
}

function loop({ x, y }: Point, gap: number): TiePath {
  const wide = gap * 2.4;
  const [begin, end] = [
    { x: x - gap * 0.7, y: y - gap * 0.7 },
    { x: x + gap * 0.7, y: y - gap * 0.7 },
  ];
  const [left, right] = [
    { x: x - wide, y: y - wide * 1.6 },
    { x: x + wide, y: y - wide * 1.6 },
  ];
  const along = (part: number) => bezier([begin, left, right, end], part);
  return { path: `M${at(begin)}C${at(left)} ${at(right)} ${at(end)}`, along };
}

/** A point of a Bézier curve: between the points of a curve that is simpler by one (de Casteljau). */
function bezier(points: readonly Point[], part: number): Point {
  const [first, ...others] = points;
  if (!first || others.length === 0) return first ?? { x: 0, y: 0 };
  const between = others.map(({ x, y }, index) => {
    const from = points[index] ?? first;
    return { x: from.x + (x - from.x) * part, y: from.y + (y - from.y) * part };
  });
  return bezier(between, part);
}

function shortened(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(by, length * 0.45) / length;
  return { x: to.x - (to.x - from.x) * part, y: to.y - (to.y - from.y) * part };
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
