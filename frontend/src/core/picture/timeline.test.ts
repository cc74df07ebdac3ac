import { expect, it } from 'vitest';

import type { Id } from '../ids.ts';
import type { Item, TimelineLayout } from '../timeline.ts';
import { words } from '../words.ts';
import { taken } from './frame.fixtures.ts';
import { timelinePicture } from './timeline.ts';

const item: Item = {
  id: 'a' as Id,
  label: 'Summit',
  title: 'Summit',
  date: '1999-05-01',
  from: null,
  to: null,
  knownAt: [],
  x: 100,
  width: 11,
  row: 0,
  vague: false,
  flip: false,
  inside: false,
  openStart: false,
  openEnd: false,
  certainty: 'STATED',
  basis: 'SOURCE',
  side: null,
  then: 'certain',
  unnamed: false,
};
function draw(more: Partial<Item> = {}, layout: Partial<TimelineLayout> = {}, asOf: string | null = null): string {
  const lanes = [
    { lane: 'Meeting' as const, rows: 1, heads: [], leftOut: 0, undated: [], items: [{ ...item, ...more }] },
  ];
  const whole = { years: [1990, 2000] as const, ticks: [], lanes, cursor: null, outside: 0, ...layout };
  return timelinePicture(whole, 1200, taken({ view: 'timeline', asOf }), null);
}

it('says the years and what they hold', () => {
  const svg = draw();
  expect(svg).toContain('>years 1990–2000<');
  expect(svg).toContain('Meetings: Summit, 1 May 1999.');
  expect(draw({ date: null, to: '2003', knownAt: ['2001'] })).toContain('Summit, ? – 2003, known in 2001.');
});

it('draws the as-of date, and pales what is not surely so by then', () => {
  expect(draw({}, { cursor: 500 }, '1999')).toContain('M716 0V');
  expect(draw({ then: 'later' }, {}, '1998')).toContain(words.paleThen);
  expect(draw({}, {}, '1998')).not.toContain(words.paleThen);
  expect(draw({ then: 'later' }, {}, '1998')).toContain('<g opacity="0.4">');
});

it('lets fade what has no exact date, and says so', () => {
  expect(draw({ vague: true })).toMatch(/fill="url\(#vague-/);
  expect(draw({ vague: true })).toContain(words.fades);
  expect(draw()).not.toContain(words.fades);
});

it('draws what is less than sure by an outline, and the legend names it', () => {
  expect(draw()).not.toContain('stroke-dasharray');
  const svg = draw({ certainty: 'POSSIBLE' });
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
  expect(svg).toContain('>possible<');
  expect(svg).toMatch(/font-style="italic">Summit</);
});

it('says what is not on the scale, and what a filter leaves out', () => {
  expect(draw({}, { outside: 3 })).toContain(words.outside(3, [1990, 2000]));
  const empty = { lane: 'Meeting' as const, rows: 0, heads: [], items: [], undated: [] };
  expect(draw({}, { lanes: [{ ...empty, leftOut: 0 }] })).toContain('The source is silent');
  expect(draw({}, { lanes: [{ ...empty, leftOut: 2 }] })).toContain('2 left out by certainty');
  const some = [{ id: item.id, title: 'Talks', certainty: 'STATED' as const, basis: 'SOURCE' as const }];
  const silent = draw({}, { lanes: [{ ...empty, leftOut: 0, undated: some }] });
  expect(silent).toContain('1 without a date');
  expect(silent).not.toContain('The source is silent');
  const beside = { lane: 'Meeting' as const, rows: 1, heads: [], leftOut: 0, items: [item], undated: some };
  expect(draw({}, { lanes: [beside] })).toContain('Meetings: 1 without a date.');
});
