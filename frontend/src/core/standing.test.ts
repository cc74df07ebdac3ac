import { expect, it } from 'vitest';

import type { Id } from './ids.ts';
import { isRelationKind, nodeStanding, placesIn, relationStanding, standingTable, standingWith } from './standing.ts';

const evidence = { certainty: 'STATED', basis: 'SOURCE', cites: ['paper#a/1', 'paper-two#b/2'] } as const;
const neutral = (_: Id, name: string) => name;
const shusha = { __typename: 'Place', id: 'shusha' as Id, name: 'Shusha', disambiguation: null, named: true } as const;
const name = nodeStanding({
  ...evidence,
  cites: [...evidence.cites],
  __typename: 'Name',
  id: 'name-shusha-hy' as Id,
  value: 'Shushi',
  of: shusha,
});
const tie = relationStanding({
  ...evidence,
  cites: ['paper'],
  id: 'anna.VISITED.shusha' as Id,
  type: 'VISITED',
  sentence: 'Anna visited Shusha.',
  start: { __typename: 'Provision', id: 'anna' as Id, name: 'Anna' },
  end: shusha,
});

it('says what a fact says, with the names of the side that is chosen', () => {
  const called = (id: Id, given: string) => (id === 'shusha' ? 'Şuşa' : given);
  expect(name.said(neutral)).toBe('Shushi, a name of Shusha');
  expect(name.said(called)).toBe('Shushi, a name of Şuşa');
  expect(tie.said(called)).toBe('Anna visited Şuşa.');
  expect([name.entry?.id, tie.entry?.id]).toEqual(['shusha', 'anna']);
});

it('shows the places in this source only, and not those of one whose id begins alike', () => {
  expect(placesIn('paper', name)).toEqual(['paper#a/1']);
  expect(placesIn('paper', tie)).toEqual(['paper']);
});

it('finds by what is said and by place', () => {
  expect(standingWith([name, tie], 'visited sh', neutral)).toEqual([tie]);
  expect(standingWith([name, tie], 'A/1', neutral)).toEqual([name]);
  expect(standingWith([name, tie], ' ', neutral)).toHaveLength(2);
});

it('is a table with a row for each', () => {
  const { columns, rows } = standingTable('paper', [name, tie], neutral);
  expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length]);
  expect(rows[1]).toEqual([
    'VISITED',
    'anna.VISITED.shusha',
    'Anna visited Shusha.',
    'anna',
    'STATED',
    'SOURCE',
    'paper',
  ]);
});

it('tells types of relationships from labels', () => {
  expect(['VISITED', 'IS_A', 'Place', 'Name'].map(isRelationKind)).toEqual([true, true, false, false]);
});
