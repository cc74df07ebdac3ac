import { describe, expect, it } from 'vitest';

import {
  actThen,
  asOfDate,
  dateShort,
  dateWords,
  heldThen,
  isVague,
  lastDay,
  monthAt,
  monthIndex,
  spanWords,
  tieThen,
} from './dates.ts';

describe('dates in words', () => {
  it.each([
    ['1997', '1997', '1997'],
    ['1997-07', 'July 1997', 'Jul 1997'],
    ['2020-10-10', '10 October 2020', '10 Oct 2020'],
    ['1999-23', 'autumn 1999', 'autumn 1999'],
    ['199X', '1990s', '1990s'],
    ['2020-10-31~', 'about 31 October 2020', '~31 Oct 2020'],
    ['1999-10-27/2001', 'between 27 October 1999 and 2001', '27 Oct 1999–2001'],
    ['2020-10-14/2020-11-09', 'between 14 October 2020 and 9 November 2020', '14 Oct–9 Nov 2020'],
    ['1988/..', 'since 1988', '1988–'],
    ['someday', 'someday', 'someday'],
  ])('%s', (edtf, long, short) => {
    expect(dateWords(edtf)).toBe(long);
    expect(dateShort(edtf)).toBe(short);
  });

  it.each([
    ['2008', '2012', '2008 – 2012'],
    ['2003', '..', 'since 2003'],
    [null, '1998-01', '? – Jan 1998'],
    [null, '..', '? – still held'],
    ['1998', null, '1998 – ?'],
    [null, null, ''],
  ])('from %s to %s', (from, to, words) => expect(spanWords(from, to)).toBe(words));

  it('are vague where the source is', () => {
    expect(['199X', '1999-10-27/2001', '2020~', '1999-23'].map(isVague)).toEqual([true, true, true, true]);
    expect(['1997', '2020-10-10', null].map(isVague)).toEqual([false, false, false]);
  });
});

describe('an act as of a date', () => {
  const bounds = { earliest: '1999-10-27', latest: '2001-12-31' };
  it.each([
    ['1999-09', 'later'],
    ['1999-10', 'possible'],
    ['2001', 'certain'],
    [null, 'certain'],
  ])('%s', (asOf, then) => expect(actThen(bounds, asOf)).toBe(then));

  it('is possible where no date is known', () => expect(actThen(null, '1999')).toBe('possible'));
});

describe('the scale of the slider', () => {
  it('goes from a month to a number and back', () => {
    expect(monthAt(monthIndex('1997-07'))).toBe('1997-07');
    expect(monthIndex('1997')).toBe(monthIndex('1997-12'));
  });
  it('ends months on their last day', () => expect(lastDay('2000-02')).toBe('2000-02-29'));
  it('refuses what is no date', () =>
    expect([asOfDate('1997-13'), asOfDate('x'), asOfDate('')]).toEqual([null, null, null]));
});

describe('what held for a time', () => {
  const between = (earliest: string, latest: string) => ({ earliest, latest });
  const term = {
    to: '1998',
    fromBounds: between('1991-01-01', '1991-12-31'),
    toBounds: between('1998-01-01', '1998-12-31'),
  };
  it.each([
    [null, 'certain'],
    ['1990', 'later'],
    ['1991-06', 'possible'],
    ['1995', 'certain'],
    ['1998-06', 'possible'],
    ['1999', 'later'],
  ])('as of %s is %s', (asOf, then) => expect(heldThen(term, asOf)).toBe(then));
  it('holds in a year, if it did at some time of it', () => {
    const ended = { ...term, to: '1998-06-01', toBounds: between('1998-06-01', '1998-06-01') };
    expect(['1998', '1998-06', '1998-07'].map((asOf) => heldThen(ended, asOf))).toEqual([
      'certain',
      'certain',
      'later',
    ]);
    const within = { to: '1991', fromBounds: term.fromBounds, toBounds: term.fromBounds };
    expect(['1991', '1991-06'].map((asOf) => heldThen(within, asOf))).toEqual(['certain', 'possible']);
  });
  it('goes on where it is still open, and perhaps where its end is not told', () => {
    expect(heldThen({ ...term, to: '..', toBounds: null }, '2020')).toBe('certain');
    expect(heldThen({ ...term, to: null, toBounds: null }, '2020')).toBe('possible');
  });
});

describe('a relationship', () => {
  const day = { earliest: '1999-10-27', latest: '1999-10-27' };
  it('without dates always holds', () =>
    expect(tieThen({ dateBounds: null, fromBounds: null }, '1990')).toBe('certain'));
  it('of an act had happened or not', () => {
    expect(tieThen({ dateBounds: day, fromBounds: null }, '1999-09')).toBe('later');
    expect(tieThen({ dateBounds: day, fromBounds: null }, '1999-10')).toBe('certain');
  });
  it('of a state had begun or not', () => expect(tieThen({ dateBounds: null, fromBounds: day }, '1998')).toBe('later'));
});
