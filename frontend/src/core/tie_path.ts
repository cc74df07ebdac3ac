import type { Point } from './layout.ts';

/** A relationship as it is drawn: its path in SVG, and where its label stands. */
export interface TiePath {
  readonly path: string;
  readonly middle: Point;
}

/** How much room the ends leave around the nodes, in units of the drawing. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** The control point of a relationship between two places, aside of the straight line where it has parallel ones. */
export function bentAt(from: Point, to: Point, bend: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const aside = bend * Math.min(60, length / 3);
  return { x: (from.x + to.x) / 2 - (dy / length) * aside, y: (from.y + to.y) / 2 + (dx / length) * aside };
}

/** The path of a relationship between two places; one that ends where it begins is a loop above the node. */
export function tiePath(from: Point, to: Point, rank: number, ends: Ends): TiePath {
  if (from.x === to.x && from.y === to.y) return loop(from, ends.to);
  // In columns and rows a straight line would run through the nodes between.
  const inLine = Math.abs(from.x - to.x) < 0.5 || Math.abs(from.y - to.y) < 0.5;
  const bend = rank === 0 && inLine ? 0.7 : rank;
  const control = bentAt(from, to, bend);
  const end = shortened(control, to, ends.to);
  const begin = shortened(control, from, ends.from);
  const middle = { x: (begin.x + 2 * control.x + end.x) / 4, y: (begin.y + 2 * control.y + end.y) / 4 };
  const way = bend === 0 ? `L${at(end)}` : `Q${at(control)} ${at(end)}`;
  return { path: `M${at(begin)}${way}`, middle };
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
  return { path: `M${at(begin)}C${at(left)} ${at(right)} ${at(end)}`, middle: { x, y: y - wide * 1.3 } };
}

function shortened(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(by, length * 0.45) / length;
  return { x: to.x - (to.x - from.x) * part, y: to.y - (to.y - from.y) * part };
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
