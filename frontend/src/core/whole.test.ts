import { describe, expect, it } from 'vitest';

import { nodeIn, wholeOf } from './whole.ts';

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
    [null, null, '1998-01-01', '1998-12-31', null, null],
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
        days: { latest: '1999-12-31' },
      },
      { when: 'since 1998', lasts: true, days: { earliest: '1998-01-01', latest: null }, sure: null },
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
