import { describe, expect, it } from 'vitest';

import { countsOf, foundAround, preview } from './graph.ts';
import { answers, around, id, tie } from './scene.fixtures.ts';

describe('what was found', () => {
  const found = foundAround(answers, [id('a'), id('b')]);
  it('has each node once, at the step at which it came', () => {
    expect([...found.nodes.values()].map(({ id, step }) => [id, step])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 0],
      ['d', 1],
    ]);
  });
  it('has each relationship once', () => {
    expect([...found.ties.keys()]).toEqual(['a.MET.b', 'b.BACKED.a', 'a.MET.c', 'b.MET.d']);
  });
  it('leaves out what has not been answered yet', () => {
    expect(foundAround(answers, [id('nobody')]).nodes.size).toBe(0);
  });
  it('goes on from what was there before', () => {
    const more = foundAround(answers, [id('b')], foundAround(answers, [id('a')]));
    expect([...more.nodes.values()].map(({ id, step }) => [id, step]).at(-1)).toEqual(['d', 0]);
  });
});

describe('the days of a relationship', () => {
  const days = (from: string | null, to: string | null, known: Partial<ReturnType<typeof tie>>) => {
    const held = { ...tie('a', 'LED', 'b'), date: null, dateBounds: null, from, to, ...known };
    const found = foundAround(new Map([[id('a'), around('a', ['b'], [held])]]), [id('a')]);
    return found.ties.get(id('a.LED.b'));
  };
  it('are those of the act', () => {
    const [first] = foundAround(answers, [id('a')]).ties.values();
    expect(first).toMatchObject({ days: { earliest: '1999-01-01', latest: '1999-12-31' }, lasts: false });
    expect(first?.sure).toEqual({ earliest: '1999-12-31', latest: '1999-12-31' });
  });
  it('are those between which the state may have held, and those at which it surely did', () => {
    const known = {
      fromBounds: { earliest: '1998-01-01', latest: '1998-03-31' },
      toBounds: { earliest: '2008-04-01', latest: '2008-04-30' },
    };
    expect(days('1998', '2008-04', known)).toMatchObject({
      lasts: true,
      when: '1998 – Apr 2008',
      days: { earliest: '1998-01-01', latest: '2008-04-30' },
      sure: { earliest: '1998-03-31', latest: '2008-04-01' },
    });
  });
  it('have no last one while it is open', () => {
    const known = { fromBounds: { earliest: '2018-01-01', latest: '2018-01-01' }, toBounds: null };
    expect(days('2018', '..', known)).toMatchObject({ days: { earliest: '2018-01-01', latest: null }, sure: null });
  });
});

describe('a preview', () => {
  it('counts by kind what is not there yet', () => {
    const found = foundAround(answers, [id('a')]);
    expect(preview(answers.get(id('b')) ?? around('b', [], []), found)).toEqual([['Person', 1]]);
  });
  it('puts the most frequent first, and equals by name', () => {
    expect(countsOf(['b', 'a', 'c', 'c'])).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });
});
