import { describe, expect, it } from 'vitest';

import { daysOf } from '../dates.ts';
import { countsOf, foundAround, preview, type Found } from './found.ts';
import { answers, around, choice, id, tie } from './scene.fixtures.ts';
import { filtered, type Choice } from './scene_filter.ts';

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
  it('has each relationship once, at the step at which it was found', () => {
    expect([...found.ties.values()].map(({ id, step }) => [id, step])).toEqual([
      ['a.MET.b', 0],
      ['b.BACKED.a', 0],
      ['a.MET.c', 0],
      ['b.MET.d', 1],
    ]);
  });
  it('leaves out what has not been answered yet', () => {
    expect(foundAround(answers, [id('nobody')]).nodes.size).toBe(0);
  });
  it('goes on from what was there before', () => {
    const more = foundAround(answers, [id('b')], foundAround(answers, [id('a')]));
    expect([...more.nodes.values()].map(({ id, step }) => [id, step]).at(-1)).toEqual(['d', 0]);
  });
});

describe('when a relationship was so', () => {
  const days = (from: string | null, to: string | null, known: Partial<ReturnType<typeof tie>>) => {
    const held = { ...tie('a', 'LED', 'b'), date: null, dateBounds: null, from, to, ...known };
    const found = foundAround(new Map([[id('a'), around('a', ['b'], [held])]]), [id('a')]);
    return found.ties.get(id('a.LED.b'));
  };
  it('is the day of the act', () => {
    const [first] = foundAround(answers, [id('a')]).ties.values();
    expect(first && daysOf(first)).toEqual({ earliest: '1999-01-01', latest: '1999-12-31' });
  });
  it('is what is known of the ends of the state', () => {
    const known = {
      fromBounds: { earliest: '1998-01-01', latest: '1998-03-31' },
      toBounds: { earliest: '2008-04-01', latest: '2008-04-30' },
    };
    expect(days('1998', '2008-04', known)).toMatchObject({ when: '1998 – Apr 2008', dateBounds: null, ...known });
  });
  it('is when the state is known, where an end of it is not', () => {
    expect(days(null, null, { knownAt: ['2016'] })?.when).toBe('known in 2016');
    expect(days('1998', null, { knownAt: ['2001', '2003'] })?.when).toBe('1998 – ?, known in 2001, 2003');
  });
});

describe('a preview', () => {
  it('counts by kind what is not there yet', () => {
    const found = foundAround(answers, [id('a')]);
    const ahead = answers.get(id('b')) ?? around('b', [], []);
    const sifting = (some: Partial<Choice>) => (all: Found) => filtered(all, { ...choice, ...some }).nodes;
    expect(preview(ahead, found, sifting({}))).toEqual({ counts: [['Person', 1]], sifted: 0 });
    expect(preview(ahead, found, sifting({ without: ['Person'] }))).toEqual({ counts: [], sifted: 1 });
    expect(preview(ahead, found, sifting({ untied: ['MET'] }))).toEqual({ counts: [], sifted: 1 });
    expect(preview(ahead, found, sifting({ untied: ['BACKED'] }))).toEqual({ counts: [['Person', 1]], sifted: 0 });
  });
  it('puts the most frequent first, and equals by name', () => {
    expect(countsOf(['b', 'a', 'c', 'c'])).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });
});
