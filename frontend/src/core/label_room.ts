/** A rectangle that a label wants, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const cell = 64;

/** Gives labels room, first come first served: those that would lie over an earlier one get none. */
export class LabelRoom {
  private readonly cells = new Map<string, Box[]>();

  /** Takes the room if it is free; answers whether it was. */
  take(box: Box): boolean {
    const keys = cellsOf(box);
    if (keys.some((key) => this.cells.get(key)?.some((other) => overlap(box, other)))) return false;
    for (const key of keys) {
      const there = this.cells.get(key);
      if (there) there.push(box);
      else this.cells.set(key, [box]);
    }
    return true;
  }
}

function cellsOf({ x, y, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / cell); column * cell < x + width; column++) {
    for (let row = Math.floor(y / cell); row * cell < y + height; row++) keys.push(`${column} ${row}`);
  }
  return keys;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
