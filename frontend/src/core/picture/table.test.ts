import { expect, it } from 'vitest';

import { words } from '../words.ts';
import { tablePicture, type Cell } from './table.ts';

const frame = { title: 'Title', notes: [], source: ['source'], alt: 'words' };
const height = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
const section = (...rows: Cell[][]) => ({ title: 'Part', columns: ['a', 'b'], shares: [1, 2], rows });

it('a picture of tables grows with what it holds, and breaks long text into lines', () => {
  const one = tablePicture(frame, [section(['x', 'y'])], null);
  const long = tablePicture(frame, [section(['x', 'a long text '.repeat(30)])], null);
  expect(height(tablePicture(frame, [section(['x', 'y'], ['x', 'y'])], null))).toBeGreaterThan(height(one));
  expect(height(long)).toBeGreaterThan(height(one));
  expect([...long.matchAll(/a long text/g)].length).toBeGreaterThanOrEqual(25);
  expect(one).toContain('>Part<');
});

it('facts look as sure as they are, and the legend names what occurs and nothing else', () => {
  const fact = (certainty: 'STATED' | 'POSSIBLE') => [{ text: certainty, certainty, basis: 'SOURCE' as const }];
  const svg = tablePicture(frame, [section([fact('STATED'), fact('POSSIBLE')])], null);
  expect(svg).toMatch(/font-style="italic">POSSIBLE</);
  expect(svg).not.toMatch(/font-style="italic">STATED</);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
  for (const said of ['stated', 'possible']) expect(svg).toContain(`>${said}<`);
  for (const other of ['inferred', 'probable', words.bases.READER, words.unnamed])
    expect(svg).not.toContain(`>${other}<`);
});
