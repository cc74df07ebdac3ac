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
export function sidesOf(
  at: { x: number; y: number },
  radius: number,
  width: number,
): readonly (readonly [Side, Box])[] {
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
  { x, y }: { x: number; y: number },
  radius: number,
  side: Side,
): { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } {
  if (side === 'right') return { x: x + radius + 5, y: y + 4, anchor: 'start' };
  if (side === 'left') return { x: x - radius - 5, y: y + 4, anchor: 'end' };
  return { x, y: side === 'below' ? y + radius + 14 : y - radius - 6, anchor: 'middle' };
}

/**
 * Gives labels room, first come first served: those that would lie over an earlier one get none. Within edges, the
 * label of a node that is inside of them is never cut off by them.
 */
export class LabelRoom {
  private readonly cells = new Map<string, Box[]>();

  constructor(private readonly edges: Box | null = null) {}

  /** Finds a side of a node where its label has room, and takes it; null where there is none. */
  place(at: { x: number; y: number }, radius: number, width: number): Side | null {
    const bound = this.edges && inside({ ...at, width: 0, height: 0 }, this.edges) ? this.edges : null;
    for (const [side, box] of sidesOf(at, radius, width)) {
      if ((!bound || inside(box, bound)) && this.take(box)) return side;
    }
    return null;
  }

  /** Finds a part of a path where a label of so many pixels has room, and takes it; null where there is none. */
  placeOn(along: (part: number) => { x: number; y: number }, width: number): number | null {
    for (const part of parts) {
      const at = along(part);
      const bound = this.edges && inside({ ...at, width: 0, height: 0 }, this.edges) ? this.edges : null;
      const box = { x: at.x - width / 2, y: at.y - 10, width, height: 14 };
      if ((!bound || inside(box, bound)) && this.take(box)) return part;
    }
    return null;
  }

  /** Takes the room if it is free; answers whether it was. */
  take(box: Box): boolean {
    if (cellsOf(box).some((key) => this.cells.get(key)?.some((other) => overlap(box, other)))) return false;
    this.block(box);
    return true;
  }

  /** Leaves no room where something is drawn that is no label, whether or not it lies over something else. */
  block(box: Box): void {
    for (const key of cellsOf(box)) {
      const there = this.cells.get(key);
      if (there) there.push(box);
      else this.cells.set(key, [box]);
    }
  }
}

function cellsOf({ x, y, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / cell); column * cell < x + width; column++) {
    for (let row = Math.floor(y / cell); row * cell < y + height; row++) keys.push(`${column} ${row}`);
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
