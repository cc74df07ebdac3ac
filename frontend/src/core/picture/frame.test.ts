import { describe, expect, it } from 'vitest';

import { start, viewNames } from '../view.ts';
import { taken } from './frame.fixtures.ts';
import { frameOf, holding } from './frame.ts';
import { framed } from './svg.ts';

describe('what holds of a view', () => {
  it('is said also where nothing is sifted', () => {
    expect(holding(start)).toBe('all dates · every certainty · neutral names');
  });
  it('is the date, the certainty and whose names they are', () => {
    const state = {
      ...start,
      asOf: '1997-03',
      certainty: ['STATED', 'REPORTED'] as const,
      naming: 'azerbaijan' as const,
    };
    expect(holding(state)).toBe(
      'as of March 1997 · certainty: only stated, reported · Azerbaijani names where the dataset has them, else neutral ones',
    );
  });
  it.each([
    [
      'graph',
      { years: [1994, 1999] as const, without: ['Person'], hidden: start.nodes },
      /years 1994–1999 · without person$/,
    ],
    ['graph', { untied: ['HELD_OFFICE'] }, /without held office$/],
    ['timeline', { lanes: ['Meeting', 'Event'] as const }, /without offices, documents, positions, statements$/],
    ['timeline', { certainty: [] }, /certainty: only none · neutral names · without statements$/],
    ['map', { layers: ['events'] as const }, /without control, meetings$/],
    ['paths', { hops: 4 }, /4 hops at most$/],
  ] as const)('in the %s is what %j leaves out', (view, more, said) => {
    expect(holding({ ...start, view, ...more })).toMatch(said);
  });
  it('says nothing of what a view does not sift by', () => {
    expect(holding({ ...start, view: 'plans', years: [1994, 1999], hops: 3 })).not.toMatch(/1994|hop/);
  });
});

describe('the frame of a picture', () => {
  it.each(viewNames)('of %s says the dataset, its licence, the day, what it is cited from and the address', (view) => {
    const said = { title: 'Title', alt: 'In words.' };
    expect(frameOf(said, taken({ view })).source).toEqual([
      'Set 1.0 · CC-BY-4.0 · taken on 6 May 2024',
      'Source: A paper',
      'http://parley.test/x?asof=2001',
    ]);
  });
  it('grows with what it has to say, and breaks what is longer than the picture is wide', () => {
    const long = frameOf(
      { title: 'A title of many words '.repeat(6), alt: '' },
      { ...taken(), url: `http://x/?q=${'a'.repeat(400)}` },
    );
    const svg = framed(long, 640, 100);
    expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeGreaterThan(100 + 42 + 5 * 15 + 3 * 30);
    for (const [, size, text = ''] of svg.matchAll(/font-size="(\d+)"[^>]*>([^<]*)</g)) {
      expect(text.length * Number(size) * 0.55, text).toBeLessThan(640);
    }
  });
  it('says to those who do not see it what holds', () => {
    const svg = framed(frameOf({ title: 'T', alt: 'In words.' }, taken({ asOf: '2001' })), 640, 100);
    expect(svg).toContain('<desc>as of 2001 · every certainty · neutral names. In words.</desc>');
  });
});
