import { describe, expect, it } from 'vitest';

import { changesBy, compareTable, type Comparison } from './compare.ts';
import { citesOf, coverageByYear } from './coverage.ts';
import type { Id } from './ids.ts';

const id = (text: string) => text as Id;
const entry = (earliest: string | null, cites: string[] = []) => ({
  earliest,
  latest: null,
  node: { __typename: 'Event' as const, id: id('x'), cites },
});

describe('coverage', () => {
  it('keeps the empty years', () => {
    const years = coverageByYear(
      [entry('1994-01-01'), entry('1996-01-01'), entry('1996-05-01'), entry('1920-01-01')],
      1988,
    );
    expect(years).toEqual([
      { year: 1994, count: 1 },
      { year: 1995, count: 0 },
      { year: 1996, count: 2 },
    ]);
    expect(coverageByYear([], 1988)).toEqual([]);
  });
  it('counts what stands on a source once, whatever the number of places', () => {
    expect(citesOf([entry(null, ['r#a/1', 'r#a/2']), entry(null, ['editors'])], 'r')).toBe(1);
  });
});

describe('a comparison', () => {
  const provision = (name: string) => ({
    id: id(name),
    name,
    topic: 'status',
    summary: null,
    certainty: 'STATED' as const,
    basis: 'SOURCE' as const,
  });
  const comparison: Comparison = {
    from: { id: id('one'), name: 'One', date: null },
    to: { id: id('two'), name: 'Two', date: null },
    changes: [
      { change: 'ADDED', before: null, after: provision('new') },
      { change: 'KEPT', before: provision('same'), after: provision('same') },
    ],
    parties: [],
  };
  it('goes from kept to added', () =>
    expect(changesBy(comparison).map(({ change }) => change)).toEqual(['KEPT', 'ADDED']));
  it('is a table', () =>
    expect(compareTable([comparison], ({ name }) => name).rows[0]).toEqual([
      'One',
      'Two',
      'ADDED',
      '',
      '',
      'new',
      'status',
    ]));
});
