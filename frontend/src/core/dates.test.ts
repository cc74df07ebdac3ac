import { describe, expect, it } from 'vitest';

import {
  actThen,
  asOfDate,
  dateShort,
  dateWords,
  daysOf,
  heldThen,
  isVague,
  lastDay,
  monthAt,
  monthIndex,
  spanWords,
  toldWords,
  tieThen,
} from './dates.ts';

describe('dates in words', () => {
  it.each([
    ['1997', '1997', '1997'],
    ['1997-07', 'July 1997', 'Jul 1997'],
    ['2020-10-10', '10 October 2020', '10 Oct 2020'],
    ['1999-23', 'autumn 1999', 'autumn 1999'],
    ['199X', '1990s', '1990s'],
    ['2020-10-31~', 'about 31 October 2020', 'about 31 Oct 2020'],
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
  it.each([
    [null, null, ['2008', '2011', '2012'], 'known in 2008, 2011, 2012'],
    [null, null, ['2020-11-15'], 'known on 15 Nov 2020'],
    [null, '1998', ['1997-07/1998-01'], '? – 1998, known within Jul 1997–Jan 1998'],
    ['1998', null, ['1998', '1999-10-27'], '1998 – ?, known in 1998, on 27 Oct 1999'],
    ['1998', '1999', ['1998'], '1998 – 1999'],
    ['2003', '..', ['2004'], 'since 2003'],
  ])('from %s to %s, known at %j', (from, to, known, words) => expect(spanWords(from, to, known)).toBe(words));
  it('of what happened, or stood for a time', () => {
    const none = { date: null, from: null, to: null, knownAt: [] };
    expect(toldWords({ ...none, date: '1997-07' })).toBe('July 1997');
    expect(toldWords({ ...none, date: '1997-07' }, dateShort)).toBe('Jul 1997');
    // What the server gives as the date of a state is the interval of its ends.
    expect(toldWords({ ...none, date: '1998/2018', from: '1998', to: '2018' })).toBe('1998 – 2018');
    expect(toldWords({ ...none, date: '/..', to: '..', knownAt: ['2020'] })).toBe('? – still held, known in 2020');
    expect(toldWords(none)).toBe('');
  });

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
    const ended = { ...term, toBounds: between('1998-06-01', '1998-06-01') };
    expect(['1998', '1998-06', '1998-07'].map((asOf) => heldThen(ended, asOf))).toEqual([
      'certain',
      'certain',
      'later',
    ]);
    const within = { fromBounds: term.fromBounds, toBounds: term.fromBounds };
    expect(['1991', '1991-06'].map((asOf) => heldThen(within, asOf))).toEqual(['certain', 'possible']);
  });
  it('that is still open surely goes on up to the day of its source, and perhaps after it', () => {
    const open = { ...term, toBounds: { earliest: '2020-11-19', latest: null } };
    const then = ['1990', '1994', '2020', '2020-11-19', '2020-12', '2021'].map((asOf) => heldThen(open, asOf));
    expect(then).toEqual(['later', 'certain', 'certain', 'certain', 'possible', 'possible']);
  });
  it('perhaps goes on where its end is not told', () => {
    expect(heldThen({ ...term, toBounds: null }, '1992')).toBe('possible');
    expect(heldThen({ fromBounds: null, toBounds: null }, '1992')).toBe('possible');
  });
  it('had begun by the time at which it ended, and had not ended before it began', () => {
    expect(heldThen({ fromBounds: null, toBounds: term.toBounds }, '1998')).toBe('certain');
    expect(heldThen({ fromBounds: null, toBounds: term.toBounds }, '1997')).toBe('possible');
    expect(heldThen({ fromBounds: term.fromBounds, toBounds: null }, '1991')).toBe('certain');
  });
});

describe('a relationship', () => {
  const day = { earliest: '1999-10-27', latest: '1999-10-27' };
  const none = { dateBounds: null, fromBounds: null, toBounds: null };
  it('that is timeless always holds', () => expect(tieThen({ ...none, type: 'PROVIDES' }, '1990')).toBe('certain'));
  it('of another type perhaps does, where no date is told', () => {
    expect(tieThen({ ...none, type: 'ATTENDED' }, '1990')).toBe('possible');
    expect(tieThen({ ...none, type: 'CONTROLLED' }, '1990')).toBe('possible');
    expect(tieThen({ ...none, type: 'CONTROLLED' }, null)).toBe('certain');
  });
  it('of an act had happened or not', () => {
    const act = { ...none, type: 'ATTENDED', dateBounds: day };
    expect(['1999-09', '1999-10', '2005'].map((asOf) => tieThen(act, asOf))).toEqual(['later', 'certain', 'certain']);
  });
  it('of a state is judged by both its ends', () => {
    const state = { ...none, type: 'LED', fromBounds: day, toBounds: { earliest: '2003-01-01', latest: '2003-12-31' } };
    const then = ['1998', '2000', '2003-06', '2004'].map((asOf) => tieThen(state, asOf));
    expect(then).toEqual(['later', 'certain', 'possible', 'later']);
  });
  it('that is only known to have held is a state', () => {
    const seen = { ...none, type: 'AFFILIATED_WITH', fromBounds: { earliest: null, latest: '2006-01-01' } };
    expect(['1990', '2005'].map((asOf) => tieThen(seen, asOf))).toEqual(['possible', 'possible']);
    expect(daysOf(seen)).toEqual({ earliest: null, latest: null });
  });
  it('has its first and last days', () => {
    expect(daysOf({ ...none, dateBounds: day })).toEqual(day);
    const open = { ...none, fromBounds: day, toBounds: { earliest: '2020-11-19', latest: null } };
    expect(daysOf(open)).toEqual({ earliest: '1999-10-27', latest: null });
    expect(daysOf(none)).toBeNull();
  });
});
