import { describe, expect, it } from 'vitest';

import type { SourcesQuery } from '../api/generated.ts';
import { citesOf, coverageByActor, coverageByYear, coverageTable } from './coverage.ts';
import type { Id } from './ids.ts';

const id = (text: string) => text as Id;
const entry = (earliest: string | null, cites: string[] = []) => ({
  earliest,
  latest: null,
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
    const years = coverageByYear({ timeline, dataset: dataset('1993-01-01', '1997-12-31') });
    expect(years.map(({ label, count }) => [label, count])).toEqual([
      ['<93', 1],
      ['93', 0],
      ['94', 1],
      ['95', 0],
      ['96', 2],
      ['97', 0],
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
    expect(told.map(({ actor, count, years }) => [actor.id, count, [...years]])).toEqual([
      ['b', 3, [[1994, 2]]],
      ['a', 1, []],
    ]);
    expect(silent.map((actor) => actor.id)).toEqual(['c', 'd']);
    expect(coverageTable([], { told, silent }, ({ name }) => name).rows).toEqual([
      ['b', 'b', '1994', 2],
      ['b', 'b', '', 1],
      ['a', 'a', '', 1],
      ['c', 'c', '', 0],
      ['d', 'd', '', 0],
    ]);
  });
  it('counts what stands on a source once, whatever the number of places', () => {
    expect(citesOf([entry(null, ['r#a/1', 'r#a/2']), entry(null, ['editors'])], 'r')).toBe(1);
  });
});
