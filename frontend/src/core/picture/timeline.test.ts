import { expect, it } from 'vitest';

import { contrast } from '../contrast.fixtures.ts';
import type { Id } from '../ids.ts';
import type { Item, TimelineLayout } from '../timeline.ts';
import { words } from '../words.ts';
import { taken } from './frame.fixtures.ts';
import { paper } from './svg.ts';
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
  fadeStart: 0,
  fadeEnd: 0,
  toldStart: false,
  cutStart: false,
  cutEnd: false,
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
/** What is drawn in the first lane, after its name and count and before the legend. */
const shapes = (svg: string) => svg.slice(svg.indexOf('font-weight="400"'), svg.indexOf('>Summit<'));

it('says the years and what they hold', () => {
  const svg = draw();
  expect(svg).toContain('>years 1990–2000<');
  expect(svg).toContain('Meetings: Summit, 1 May 1999.');
  expect(draw({ date: null, to: '2003', knownAt: ['2001'] })).toContain('Summit, ? – 2003, known in 2001.');
});

it('draws the as-of date, and without a ground what is not surely so by then', () => {
  expect(draw({}, { cursor: 500 }, '1999')).toContain('M716 0V');
  for (const [then, said, tone] of [
    ['possible', words.thenPerhaps, paper.quiet],
    ['later', words.thenNot, paper.grey],
  ] as const) {
    expect(draw({ then }, {}, '1998')).toContain(`>${said}<`);
    expect(draw({}, {}, '1998')).not.toContain(`>${said}<`);
    expect(shapes(draw({ then }))).toContain(`fill="none" stroke="${tone}"`);
  }
});

it('lets fade what has no exact date, and says so', () => {
  const vague = draw({ vague: true, fadeStart: 4, fadeEnd: 4 });
  expect(shapes(vague)).toMatch(/fill="url\(#fade-/);
  expect(vague).toContain(words.fades);
  expect(draw()).not.toContain(words.fades);
});

it('draws what is less than sure by an outline, and the legend names it', () => {
  expect(draw()).not.toContain('stroke-dasharray');
  const svg = draw({ certainty: 'POSSIBLE' });
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
  expect(svg).toContain('>possible<');
  expect(svg).toMatch(/font-style="italic">Summit</);
});

it('draws the outline of everything in a colour that is seen on its ground, whatever it is like', () => {
  const looks: Partial<Item>[] = [
    ...(['FOR', 'AGAINST', 'NEITHER', null] as const).map((side) => ({ side })),
    ...(['certain', 'possible', 'later'] as const).map((then) => ({ then })),
    { certainty: 'POSSIBLE' },
    { basis: 'READER' },
  ];
  for (const look of looks)
    for (const vague of [true, false])
      for (const lane of ['Office', 'Position'] as const) {
        const items = [{ ...item, ...look, vague }];
        const strokes = [
          ...shapes(draw({}, { lanes: [{ lane, rows: 1, heads: [], leftOut: 0, undated: [], items }] })).matchAll(
            / stroke="(#\w{6})"/g,
          ),
        ];
        expect(strokes).toHaveLength(1);
        for (const [, stroke = ''] of strokes) expect(contrast(stroke, paper.ground)).toBeGreaterThanOrEqual(3);
      }
});

it('draws where a term begins and ends, and nothing where it goes on', () => {
  const office = (more: Partial<Item>) =>
    shapes(
      draw(
        {},
        {
          lanes: [
            { lane: 'Office', rows: 1, heads: [], leftOut: 0, undated: [], items: [{ ...item, width: 50, ...more }] },
          ],
        },
      ),
    );
  const sides = (more: Partial<Item>) => office(more).match(/M[\d.]+ [\d.]+V/g)?.length ?? 0;
  expect(sides({})).toBe(2);
  expect(sides({ cutStart: true })).toBe(1);
  expect(sides({ cutStart: true, cutEnd: true })).toBe(0);
  const told = new RegExp(`v16" stroke="${paper.accent}" stroke-width="2"`);
  expect(office({ toldStart: true, fadeStart: 20 })).toMatch(told);
  expect(office({ fadeStart: 20 })).not.toMatch(told);
  expect(office({ fadeStart: 20 })).toMatch(/stroke="url\(#fade-1d4f80-40-0\)"/);
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
