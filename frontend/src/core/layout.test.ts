import { describe, expect, it } from 'vitest';

import type { Id } from './ids.ts';
import {
  hopsFrom,
  layeredPlaces,
  nearestTowards,
  numbersFrom,
  radialPlaces,
  startPlaces,
  timePlaces,
  withoutOverlap,
} from './layout.ts';

const id = (text: string) => text as Id;
const nodes = ['a', 'b', 'c', 'alone'].map((text) => ({ id: id(text), kind: 'Person' }));
const edges = [
  { from: id('a'), to: id('b') },
  { from: id('c'), to: id('b') },
];
const shape = { nodes, edges };

describe('places', () => {
  it('depend on the seed and on nothing else', () => {
    const places = (seed: number) => [...startPlaces(shape, new Map(), seed).values()];
    expect(places(7)).toEqual(places(7));
    expect(places(7)).not.toEqual(places(8));
    expect(numbersFrom(1)()).toBeLessThan(1);
  });
  it('of old nodes stay', () => {
    const old = new Map([[id('b'), { x: 5, y: 6 }]]);
    expect(startPlaces(shape, old, 1).get(id('b'))).toEqual({ x: 5, y: 6 });
  });
  it('in rings and columns go by hops', () => {
    expect([...hopsFrom(shape, id('a'))]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['alone', 3],
    ]);
    expect(radialPlaces(shape, id('a')).get(id('a'))?.y).toBeCloseTo(0);
    expect(layeredPlaces(shape, id('a')).get(id('c'))?.x).toBe(640);
  });
});

describe('by time', () => {
  it('the undated stand before the first year', () => {
    const dated = [
      { id: id('a'), year: 1999.5 },
      { id: id('b'), year: 1997 },
      { id: id('c'), year: null },
    ];
    expect([...timePlaces(dated)].map(([name, { x }]) => [name, x])).toEqual([
      ['c', -330],
      ['b', 0],
      ['a', 550],
    ]);
  });
});

describe('labels', () => {
  const box = (name: string, x: number) => ({ id: id(name), x, y: 0, width: 10, height: 10 });
  it('that would overlap give way to the ones before', () => {
    expect([...withoutOverlap([box('a', 0), box('b', 5), box('c', 12)])]).toEqual(['a', 'c']);
  });
});

describe('an arrow key', () => {
  const places = new Map([
    [id('a'), { x: 0, y: 0 }],
    [id('b'), { x: 50, y: 5 }],
    [id('c'), { x: 20, y: 80 }],
  ]);
  it('goes to the nearest node that way, and nowhere if there is none', () => {
    expect(nearestTowards(places, id('a'), { x: 1, y: 0 })).toBe('b');
    expect(nearestTowards(places, id('a'), { x: 0, y: 1 })).toBe('c');
    expect(nearestTowards(places, id('a'), { x: -1, y: 0 })).toBeUndefined();
  });
});
