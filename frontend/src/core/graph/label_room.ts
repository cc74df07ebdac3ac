import type { Point } from './layout.ts';

/** A rectangle that a label wants, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const cell = 64;

/** Where on the path of a relationship its label may stand, the best place first. */
const parts = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** On which side of its node a label stands. */
export type Side = 'right' | 'left' | 'below' | 'above';

/** Where a label of so many pixels may stand beside a node of a radius, the best place first. */
export function sidesOf(at: Point, radius: number, width: number): readonly (readonly [Side, Box])[] {
  const box = { width, height: 16 };
  return [
    ['right', { ...box, x: at.x + radius + 3, y: at.y - 8 }],
    ['left', { ...box, x: at.x - radius - 3 - width, y: at.y - 8 }],
    ['below', { ...box, x: at.x - width / 2, y: at.y + radius + 2 }],
    ['above', { ...box, x: at.x - width / 2, y: at.y - radius - 18 }],
  ];
}

/** Where the text of a label begins, ends or has its middle, beside a node of a radius: what SVG and canvases take. */
export function textAt(
  { x, y }: Point,
  radius: number,
  side: Side,
): { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } {
  if (side === 'right') return { x: x + radius + 5, y: y + 4, anchor: 'start' };
  if (side === 'left') return { x: x - radius - 5, y: y + 4, anchor: 'end' };
  return { x, y: side === 'below' ? y + radius + 14 : y - radius - 6, anchor: 'middle' };
}

/** Lines are known by points that lie so many pixels apart. */
const grain = 8;
/** How many of these points lie beneath a label before the next side is better. */
const bearable = 2;

/**
 * Gives labels room, first come first served: those that would lie over an earlier one get none. Within edges, the
 * label of a node that is inside of them is never cut off by them.
 */
export class LabelRoom {
  private readonly cells = new Map<string, Box[]>();
  private readonly lines = new Map<string, Point[]>();

  constructor(private readonly edges: Box | null = null) {}

  /**
   * Finds a side of a node where its label has room, the one that the fewest lines run through, and takes it; null where
   * there is none.
   */
  place(at: Point, radius: number, width: number): Side | null {
    const bound = this.boundOf(at);
    const free = sidesOf(at, radius, width).filter(([, box]) => (!bound || inside(box, bound)) && this.isFree(box));
    const costs = free.map(([, box], rank) => this.crossing(box) + rank * bearable);
    const best = free[costs.indexOf(Math.min(...costs))];
    if (!best) return null;
    const [side, box] = best;
    this.block(box);
    return side;
  }

  /** Finds a part of a path where a label of so many pixels has room, and takes it; null where there is none. */
  placeOn(along: (part: number) => Point, width: number): number | null {
    for (const part of parts) {
      const at = along(part);
      const bound = this.boundOf(at);
      const box = { x: at.x - width / 2, y: at.y - 10, width, height: 14 };
      if ((!bound || inside(box, bound)) && this.take(box)) return part;
    }
    return null;
  }

  /** Takes the room if it is free; answers whether it was. */
  take(box: Box): boolean {
    if (!this.isFree(box)) return false;
    this.block(box);
    return true;
  }

  /** A line runs here: labels of nodes keep off it where they can. */
  avoid(along: (part: number) => Point): void {
    const [begin, end] = [along(0), along(1)];
    const count = Math.ceil(Math.hypot(end.x - begin.x, end.y - begin.y) / grain) + 1;
    for (let index = 0; index <= count; index++) {
      const at = along(index / count);
      push(this.lines, keyOf(at.x, at.y), at);
    }
  }

  private isFree(box: Box): boolean {
    return !cellsOf(box).some((key) => this.cells.get(key)?.some((other) => overlap(box, other)));
  }

  /** How many points of lines lie in it. */
  private crossing(box: Box): number {
    const { x, y, width, height } = box;
    const isIn = (at: Point) => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
    return cellsOf(box).reduce((sum, key) => sum + (this.lines.get(key)?.filter(isIn).length ?? 0), 0);
  }

  /** The edges within which the label of something at a place has to stay: of what lies beyond them, none. */
  private boundOf(at: Point): Box | null {
    return this.edges && inside({ ...at, width: 0, height: 0 }, this.edges) ? this.edges : null;
  }

  /** Leaves no room where something is drawn that is no label, whether or not it lies over something else. */
  block(box: Box): void {
    for (const key of cellsOf(box)) push(this.cells, key, box);
  }
}

function push<One>(all: Map<string, One[]>, key: string, one: One): void {
  const there = all.get(key);
  if (there) there.push(one);
  else all.set(key, [one]);
}

const keyOf = (x: number, y: number) => `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;

function cellsOf({ x, y, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / cell); column * cell < x + width; column++) {
    for (let row = Math.floor(y / cell); row * cell < y + height; row++) keys.push(keyOf(column * cell, row * cell));
  }
  return keys;
}

function inside(box: Box, edges: Box): boolean {
  const [right, bottom] = [edges.x + edges.width, edges.y + edges.height];
  return box.x >= edges.x && box.y >= edges.y && box.x + box.width <= right && box.y + box.height <= bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
