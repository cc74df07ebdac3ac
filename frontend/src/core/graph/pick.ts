import type { Id } from '../ids.ts';
import type { Places, Point } from './layout.ts';

interface Line {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly bend: number;
}

/** A bent line is looked at as so many straight ones. */
const pieces = 8;

/** The node that a point is on, or else null: of several, the one whose middle is nearest. Reach is a node's radius, in units of the drawing. */
export function nodeUnder<Node extends { readonly id: Id }>(
  point: Point,
  nodes: readonly Node[],
  places: Places,
  reach: (node: Node) => number,
): Id | null {
  let best: Id | null = null;
  let least = Infinity;
  for (const node of nodes) {
    const place = places.get(node.id);
    if (!place) continue;
    const far = Math.hypot(place.x - point.x, place.y - point.y);
    if (far < least && far <= reach(node)) [best, least] = [node.id, far];
  }
  return best;
}

/** The line that a point is on, within a reach on either side, or else null. A line swings out by its bend times `swing` of its length. */
export function lineUnder(
  point: Point,
  lines: readonly Line[],
  places: Places,
  reach: number,
  swing: number,
): Id | null {
  let best: Id | null = null;
  let least = reach;
  for (const { id, from, to, bend } of lines) {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b) continue;
    const far = bend === 0 ? farFrom(point, a, b) : farFromBent(point, a, b, bend * swing);
    if (far < least) [best, least] = [id, far];
  }
  return best;
}

function farFrom({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(a.x + part * dx - x, a.y + part * dy - y);
}

/** How far a point lies from the quadratic curve whose control point lies aside by a part of the length. */
function farFromBent(point: Point, a: Point, b: Point, aside: number): number {
  const control = { x: (a.x + b.x) / 2 - (b.y - a.y) * aside, y: (a.y + b.y) / 2 + (b.x - a.x) * aside };
  let [least, last] = [Infinity, a];
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    const [start, middle, end] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const next = {
      x: start * a.x + middle * control.x + end * b.x,
      y: start * a.y + middle * control.y + end * b.y,
    };
    least = Math.min(least, farFrom(point, last, next));
    last = next;
  }
  return least;
}
