import { describe, expect, it } from 'vitest';

import { cellText, cellValue, tableOf } from './answer.ts';

describe('an answer as a table', () => {
  it('takes connections apart and nests with dots', () => {
    const node = {
      name: 'Swap',
      place: { name: 'Key West' },
      parties: { edges: [{ node: { name: 'a' } }, { node: { name: 'b' } }] },
    };
    expect(tableOf({ plans: { totalCount: 1, edges: [{ node }] } })).toEqual({
      columns: ['name', 'place.name', 'parties'],
      rows: [['Swap', 'Key West', 'a; b']],
    });
  });
  it('keeps what an edge says beside its node', () => {
    const edges = [
      { date: '1999', node: { name: 'Swap' } },
      { date: null, node: { name: 'Other', kind: 'plan' } },
    ];
    expect(tableOf({ list: { edges } })).toEqual({
      columns: ['name', 'date', 'kind'],
      rows: [
        ['Swap', '1999', null],
        ['Other', null, 'plan'],
      ],
    });
  });
  it.each([[{ dataset: { name: 'x' } }], [{ plans: { edges: [] } }], [null]])(
    'is none where there is no list',
    (data) => {
      expect(tableOf(data)).toBeNull();
    },
  );
});

describe('a cell', () => {
  it.each([
    [null, ''],
    [[1, 'a'], '1, a'],
    [{ id: 'x', labels: ['Plan'], properties: { name: 'Swap' } }, 'Swap'],
    [{ id: 'a.ON.b', type: 'ON', from: 'a', to: 'b', properties: {} }, 'ON'],
    [{ a: 1 }, '{"a":1}'],
  ])('%j', (value, text) => expect(cellText(value)).toBe(text));

  it.each([
    [-5, -5],
    [0.5, 0.5],
    [false, false],
    ['-5 or so', '-5 or so'],
    [null, ''],
  ])('of a file keeps %j what it is', (value, kept) => expect(cellValue(value)).toBe(kept));
});
