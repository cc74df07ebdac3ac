import { describe, expect, it } from 'vitest';

import { LabelRoom, textAt } from './label_room.ts';

describe('labels', () => {
  const edges = { x: 0, y: 0, width: 300, height: 200 };
  const middle = { x: 150, y: 100 };
  it('stand to the right of their node, and where that is taken on another side', () => {
    const room = new LabelRoom();
    const sides = Array.from({ length: 5 }, () => room.place(middle, 8, 60));
    expect(sides).toEqual(['right', 'left', 'below', 'above', null]);
  });
  it('turn inwards at an edge', () => {
    expect(new LabelRoom(edges).place({ x: 280, y: 100 }, 8, 60)).toBe('left');
    expect(new LabelRoom(edges).place({ x: 20, y: 100 }, 8, 60)).toBe('right');
    expect(new LabelRoom(edges).place({ x: 150, y: 195 }, 8, 250)).toBe('above');
  });
  it('are left out where they would be cut off on every side', () =>
    expect(new LabelRoom(edges).place(middle, 8, 310)).toBeNull());
  it('of nodes beyond the edges know no edge', () =>
    expect(new LabelRoom(edges).place({ x: 310, y: 100 }, 8, 60)).toBe('right'));
  const along = (part: number) => ({ x: 300 * part, y: 100 });
  it('of a relationship stand in its middle, else where its path has room', () => {
    const room = new LabelRoom(edges);
    const placed = Array.from({ length: 5 }, () => room.placeOn(along, 60));
    expect(placed).toEqual([0.5, 0.26, 0.74, null, null]);
  });
  it('of a relationship are not cut off at an edge', () => {
    const low = (part: number) => ({ x: 150, y: 176 * part });
    const room = new LabelRoom({ ...edges, height: 90 });
    expect(room.placeOn(low, 60)).toBe(0.42);
    expect(new LabelRoom(edges).placeOn(along, 310)).toBeNull();
  });
  it('keep off what is drawn, also where it is drawn over something else', () => {
    const room = new LabelRoom(edges);
    room.block({ x: 130, y: 90, width: 20, height: 20 });
    room.block({ x: 145, y: 90, width: 90, height: 20 });
    expect(room.place({ x: 110, y: 100 }, 8, 60)).toBe('left');
    expect(room.placeOn(along, 20)).toBe(0.82);
  });
  it('of nodes keep off the lines where another side has none', () => {
    const room = new LabelRoom(edges);
    room.avoid((part) => ({ x: 160 + 100 * part, y: 100 }));
    expect(room.place(middle, 8, 60)).toBe('left');
    const crossed = new LabelRoom(edges);
    crossed.avoid((part) => ({ x: 200, y: 60 + 80 * part }));
    // One line across a name is no reason to be looked for elsewhere.
    expect(crossed.place(middle, 8, 60)).toBe('right');
    for (const y of [86, 98, 114]) crossed.avoid((part) => ({ x: 300 * part, y }));
    expect(crossed.place({ x: 150, y: 100 }, 8, 40)).toBe('left');
  });
  it('begin, end or have their middle beside the node', () => {
    expect(textAt(middle, 8, 'right')).toEqual({ x: 163, y: 104, anchor: 'start' });
    expect(textAt(middle, 8, 'left')).toEqual({ x: 137, y: 104, anchor: 'end' });
    expect(textAt(middle, 8, 'below')).toEqual({ x: 150, y: 122, anchor: 'middle' });
    expect(textAt(middle, 8, 'above')).toEqual({ x: 150, y: 86, anchor: 'middle' });
  });
});
