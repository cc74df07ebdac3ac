import { expect, test } from 'vitest';

import type { Id } from '../ids.ts';
import { lineUnder, nodeUnder } from './pick.ts';

const id = (text: string) => text as Id;
const places = new Map([
  [id('a'), { x: 0, y: 0 }],
  [id('b'), { x: 100, y: 0 }],
  [id('c'), { x: 104, y: 0 }],
]);
const nodes = [{ id: id('a') }, { id: id('b') }, { id: id('c') }, { id: id('nowhere') }];
const line = (name: string, bend: number) => ({ id: id(name), from: id('a'), to: id('b'), bend });

test('a point is on the node whose middle is nearest', () => {
  const under = (x: number, y: number) => nodeUnder({ x, y }, nodes, places, () => 8);
  expect(under(0, 8)).toBe('a');
  expect(under(0, 8.1)).toBeNull();
  expect(under(101, 0)).toBe('b');
  expect(under(103, 0)).toBe('c');
});

test('a large node is reached from further away', () => {
  const reach = ({ id }: { id: Id }) => (id === 'a' ? 30 : 5);
  expect(nodeUnder({ x: 0, y: 25 }, nodes, places, reach)).toBe('a');
  expect(nodeUnder({ x: 100, y: 25 }, nodes, places, reach)).toBeNull();
});

test('a point is on the line that is nearest, between its ends', () => {
  const lines = [line('straight', 0), line('down', 1), line('up', -1)];
  const under = (x: number, y: number) => lineUnder({ x, y }, lines, places, 4, 0.4);
  expect(under(50, 3)).toBe('straight');
  expect(under(50, 20)).toBe('down');
  expect(under(50, -19)).toBe('up');
  expect(under(50, 10)).toBeNull();
  expect(under(-5, 0)).toBeNull();
});

test('a line without a place at one end is nowhere', () => {
  const lines = [{ ...line('open', 0), to: id('nowhere') }];
  expect(lineUnder({ x: 0, y: 0 }, lines, places, 4, 0.4)).toBeNull();
});
