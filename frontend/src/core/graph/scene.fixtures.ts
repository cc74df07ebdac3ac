import type { Id } from '../ids.ts';
import { start } from '../view.ts';
import type { Around } from './found.ts';

// What the tests of the graph begin with: a met b and c, b backed a, and b met d.

export const id = (text: string) => text as Id;

const sure = { certainty: 'STATED' as const, basis: 'SOURCE' as const };

export const person = (name: string) => ({
  __typename: 'Person' as const,
  id: id(name),
  name,
  disambiguation: null,
  named: true,
  ...sure,
});

export const tie = (from: string, type: string, to: string): Around['relations'][number] => ({
  id: id(`${from}.${type}.${to}`),
  type,
  sentence: `${from} ${type} ${to}`,
  date: '1999',
  dateBounds: { earliest: '1999-01-01', latest: '1999-12-31' },
  from: null,
  fromBounds: null,
  to: null,
  toBounds: null,
  knownAt: [],
  ...sure,
  start: { id: id(from) },
  end: { id: id(to) },
});

export const around = (centre: string, others: string[], relations: Around['relations']): Around => ({
  truncated: false,
  centre: person(centre),
  nodes: others.map(person),
  relations,
});

export const answers: ReadonlyMap<Id, Around> = new Map([
  [id('a'), around('a', ['b', 'c'], [tie('a', 'MET', 'b'), tie('b', 'BACKED', 'a'), tie('a', 'MET', 'c')])],
  [id('b'), around('b', ['a', 'd'], [tie('a', 'MET', 'b'), tie('b', 'MET', 'd')])],
]);

export const choice = { ...start, nodes: [id('a'), id('b')] };
