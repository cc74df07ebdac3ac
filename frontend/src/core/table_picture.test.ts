import { expect, it } from 'vitest';

import { tablePicture } from './table_picture.ts';

const frame = { title: 'Title', subtitle: '', source: 'source', alt: 'words' };
const height = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
const section = (...rows: string[][]) => ({ title: 'Part', columns: ['a', 'b'], shares: [1, 2], rows });

it('a picture of tables grows with what it holds, and breaks long text into lines', () => {
  const one = tablePicture(frame, [section(['x', 'y'])]);
  const long = tablePicture(frame, [section(['x', 'a long text '.repeat(30)])]);
  expect(height(tablePicture(frame, [section(['x', 'y'], ['x', 'y'])]))).toBeGreaterThan(height(one));
  expect(height(long)).toBeGreaterThan(height(one));
  expect([...long.matchAll(/a long text/g)].length).toBeGreaterThanOrEqual(25);
  expect(one).toContain('>Part<');
});
