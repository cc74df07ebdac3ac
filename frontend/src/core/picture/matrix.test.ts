import { expect, it } from 'vitest';

import type { Id } from '../ids.ts';
import type { Entry, Matrix } from '../plans.ts';
import { taken } from './frame.fixtures.ts';
import { matrixPicture } from './matrix.ts';
import { paper } from './svg.ts';

const id = (text: string) => text as Id;
const party = { id: id('az'), name: 'Azerbaijan' };

function matrixWith(more: Partial<Entry['position']>, then: Entry['then'], name = 'Plan'): Matrix {
  const position = {
    id: id('p'),
    side: 'FOR',
    stance: 'ACCEPTED',
    certainty: 'STATED',
    basis: 'SOURCE',
    date: '2011',
    manner: null,
    actor: { __typename: 'Person', id: id('a'), name: 'Ilham Aliyev', named: true },
    ...more,
  } as unknown as Entry['position'];
  const plan = { id: id('plan'), name, date: '2011' } as Matrix['rows'][number]['plan'];
  const row = { plan, then, lineage: [], cells: new Map([[party.id, [{ position, then, turns: [] }]]]) };
  const whole = { ...row, leftOut: new Map(), count: 1 };
  return { columns: [{ ...party, party }], rows: [whole], turns: [] };
}
const plain = ({ name }: { name: string }) => name;
const draw = (matrix: Matrix, state = {}) => matrixPicture(matrix, taken(state), plain);

it('draws what lies after the as-of date without its colours, and says so', () => {
  const state = { asOf: '2001' };
  expect(draw(matrixWith({}, 'certain'), state)).toContain(paper.soft.FOR);
  const later = draw(matrixWith({}, 'later'), state);
  expect(later).not.toContain(paper.soft.FOR);
  expect(later).toContain('>had not happened yet<');
  expect(draw(matrixWith({}, 'certain'), state)).not.toContain('>had not happened yet<');
});

it('draws what is less than sure by dashes, each certainty by its own', () => {
  const dashes = (certainty: string) =>
    /stroke-dasharray="([^"]+)"/.exec(draw(matrixWith({ certainty } as Partial<Entry['position']>, 'certain')))?.[1];
  const found = ['STATED', 'REPORTED', 'INFERRED', 'PROBABLE', 'POSSIBLE'].map(dashes);
  expect(found.slice(0, 2)).toEqual([undefined, undefined]);
  expect(new Set(found.slice(2)).size).toBe(3);
});

it('calls everything as the reader wants it', () => {
  const svg = matrixPicture(matrixWith({}, 'certain'), taken(), ({ name }) => `${name}!`);
  for (const name of ['Azerbaijan!', 'Ilham Aliyev!', 'Plan!']) expect(svg).toContain(`>${name}<`);
});

it('breaks the name of a plan into lines that end before the first column, and cuts nothing', () => {
  const name = 'Agreement on a few of the principles of a comprehensive settlement of the conflict';
  const svg = draw(matrixWith({}, 'certain', name));
  const lines = [...svg.matchAll(/font-size="15"[^>]*>([^<]*)</g)].map(([, text = '']) => text);
  expect(lines.join(' ')).toBe(name);
  for (const text of lines) expect(text.length * 15 * 0.68).toBeLessThan(270 - 8);
});

it('tells a filter that leaves something out from a source that is silent', () => {
  const [row] = matrixWith({}, 'certain').rows;
  const empty = { columns: [{ ...party, party }], turns: [], rows: row ? [{ ...row, cells: new Map() }] : [] };
  expect(draw(empty)).toContain('>·<');
  const sifted = { ...empty, rows: empty.rows.map((one) => ({ ...one, leftOut: new Map([[party.id, 2]]) })) };
  expect(draw(sifted)).toContain('2 left out');
});
