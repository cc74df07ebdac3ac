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
  it('begin, end or have their middle beside the node', () => {
    expect(textAt(middle, 8, 'right')).toEqual({ x: 163, y: 104, anchor: 'start' });
    expect(textAt(middle, 8, 'left')).toEqual({ x: 137, y: 104, anchor: 'end' });
    expect(textAt(middle, 8, 'below')).toEqual({ x: 150, y: 122, anchor: 'middle' });
    expect(textAt(middle, 8, 'above')).toEqual({ x: 150, y: 86, anchor: 'middle' });
  });
});
