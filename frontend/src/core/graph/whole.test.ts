import { describe, expect, it } from 'vitest';

import { nodeIn, startsOf, wholeOf } from './whole.ts';

const node = (name: string, labels: string[] = ['Entity', 'Leader', 'Person']) =>
  nodeIn([name, labels, name.toUpperCase(), 'stated', 'source', null, null]);

describe('the whole graph', () => {
  const nodes = [node('a'), node('b', ['Document', 'Entity', 'Plan'])].flatMap((one) => one ?? []);
  const act = [
    'a.DRAFTED.b',
    'DRAFTED',
    'a',
    'b',
    'inferred',
    'reader',
    '1999',
    null,
    null,
    ['1999-01-01', '1999-12-31'],
  ];
  const state = [
    'a.LED.b',
    'LED',
    'a',
    'b',
    'stated',
    'source',
    null,
    '1998',
    '..',
    [null, null, '1998-01-01', '1998-12-31', '2020-11-19', null],
  ];
  it('takes kinds from labels', () => expect(nodes.map(({ kind }) => kind)).toEqual(['Person', 'Document']));
  it('takes acts and states with their days', () => {
    const { ties } = wholeOf(nodes, [act, state]);
    expect([...ties.values()]).toMatchObject([
      {
        sentence: 'A drafted B.',
        when: '1999',
        certainty: 'INFERRED',
        basis: 'READER',
        dateBounds: { latest: '1999-12-31' },
        fromBounds: null,
      },
      {
        when: 'since 1998',
        dateBounds: null,
        fromBounds: { earliest: '1998-01-01', latest: '1998-12-31' },
        toBounds: { earliest: '2020-11-19', latest: null },
      },
    ]);
  });
  it('says when a state is known, where an end of it is not', () => {
    const known = [...state.slice(0, 7), null, null, [], ['2016']];
    expect([...wholeOf(nodes, [known]).ties.values()]).toMatchObject([{ when: 'known in 2016' }]);
  });
  it('asks for the relationships of so many nodes together as fill a page', () => {
    const row = (id: string, degree: number, label = 'Entity') => [id, [label], null, null, null, null, null, degree];
    const rows = [row('a', 600), row('b', 300), row('c', 0), row('d', 200), row('p', 5, 'Record'), row('e', 2000)];
    expect(startsOf(rows).map(({ label, ids }) => [label, ...ids])).toEqual([
      ['Entity', 'a', 'b'],
      ['Entity', 'd'],
      ['Entity', 'e'],
      ['Record', 'p'],
    ]);
  });
  it('leaves out what has no ends in it, and rows that are none', () => {
    expect(
      wholeOf(nodes, [
        ['a.MET.z', 'MET', 'a', 'z'],
        [null, 'MET', 'a', 'b'],
      ]).ties.size,
    ).toBe(0);
    expect(nodeIn(['<b>', ['Person'], null, null, null, null, null])).toBeNull();
  });
});
