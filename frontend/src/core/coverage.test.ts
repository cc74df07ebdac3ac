import { describe, expect, it } from 'vitest';

import type { SourcesQuery } from '../api/generated.ts';
import {
  citesOf,
  coverageByActor,
  coverageByYear,
  coverageTable,
  stripOf,
  strippedYears,
  yearsSaid,
} from './coverage.ts';
import type { Id } from './ids.ts';
import type { Labelled } from './label.ts';

const id = (text: string) => text as Id;
const entry = (earliest: string | null, cites: string[] = []) => ({
  earliest,
  latest: null as string | null,
  node: { __typename: 'Event' as const, id: id('x'), cites },
});
const stand = (earliest: string | null, actor: string) => ({
  earliest,
  latest: null,
  node: { __typename: 'Position' as const, id: id('p'), cites: [], actor: { id: id(actor) } },
});
const dataset = (earliest: string | null, latest: string | null) =>
  ({ coverage: { earliest, latest } }) as SourcesQuery['dataset'];

describe('coverage', () => {
  it('keeps the empty years of the dataset, and puts what was before them together', () => {
    const timeline = [entry('1994-01-01'), entry('1996-01-01'), entry('1996-05-01'), entry('1920-01-01'), entry(null)];
    timeline.push({ ...entry(null), latest: '1997-03-01' });
    const years = coverageByYear({ timeline, dataset: dataset('1993-01-01', '1997-12-31') });
    expect(years.map(({ label, count }) => [label, count])).toEqual([
      ['<93', 1],
      ['93', 0],
      ['94', 1],
      ['95', 0],
      ['96', 2],
      // Of what nobody knows when it began, the year counts in which it is first known.
      ['97', 1],
    ]);
    expect(years[0]?.said).toBe('before 1993');
    expect(coverageByYear({ timeline: [], dataset: dataset(null, null) })).toEqual([]);
  });
  it('tells of every actor, also of those of whom it tells no position', () => {
    const nodes = (...names: string[]) => ({ nodes: names.map((name) => ({ id: id(name), name })) });
    const answer = {
      timeline: [stand('1994-01-01', 'b'), stand('1994-05-01', 'b'), stand(null, 'a')],
      positions: { nodes: ['b', 'b', 'b', 'a'].map((actor) => ({ id: id('p'), actor: { id: id(actor) } })) },
      persons: nodes('d', 'a'),
      states: nodes('b'),
      organizations: nodes('c'),
      groups: nodes(),
    } as unknown as SourcesQuery;
    const { told, silent } = coverageByActor(answer);
    expect(told.map(({ actor, count, years, undated }) => [actor.id, count, [...years], undated])).toEqual([
      ['b', 3, [[1994, 2]], 1],
      ['a', 1, [], 1],
    ]);
    expect(told.map(yearsSaid)).toEqual(['1994: 2, 1 without a date', '1 without a date']);
    expect(silent.map((actor) => actor.id)).toEqual(['c', 'd']);
    expect(coverageTable([], { told, silent }, ({ name }) => name).rows).toEqual([
      ['b', 'b', '1994', 2],
      ['b', 'b', '', 1],
      ['a', 'a', '', 1],
      ['c', 'c', '', 0],
      ['d', 'd', '', 0],
    ]);
  });
  it('has for each actor how much is told of each year that is shown, and together what was before them', () => {
    const timeline = [entry('1920-01-01'), entry('1950-01-01'), entry('1994-01-01')];
    const years = coverageByYear({ timeline, dataset: dataset('1993-01-01', '1996-12-31') });
    const one = {
      actor: {} as Labelled,
      count: 5,
      undated: 0,
      years: new Map([
        [1920, 1],
        [1950, 1],
        [1994, 3],
      ]),
    };
    expect(stripOf(one, years)).toEqual([2, 0, 3, 0, 0]);
  });
  it('names at a strip its first and last year, and those between that have room', () => {
    const between = (first: number, last: number) =>
      strippedYears(coverageByYear({ timeline: [], dataset: dataset(`${first}-01-01`, `${last}-12-31`) }));
    expect(between(1988, 2021)).toEqual([
      [0, 1988],
      [12, 2000],
      [22, 2010],
      [33, 2021],
    ]);
    expect(between(1994, 1994)).toEqual([[0, 1994]]);
    expect(between(1800, 2020).length).toBeLessThan(8);
  });
  it('counts what stands on a source once, whatever the number of places', () => {
    expect(citesOf([entry(null, ['r#a/1', 'r#a/2']), entry(null, ['editors'])], 'r')).toBe(1);
  });
});
