import { describe, expect, it } from 'vitest';

import type { TimelineQuery } from '../api/generated.ts';
import type { Id } from './ids.ts';
import { whole } from './pages.fixtures.ts';
import { isUndated, timelineOf, timelineTable, zoomed } from './timeline.ts';
import { start } from './view.ts';

const id = (text: string) => text as Id;
const sure = { certainty: 'STATED' as const, basis: 'SOURCE' as const };

function dated(name: string, earliest: string, latest: string, date = earliest) {
  const node = { __typename: 'Event' as const, id: id(name), ...sure };
  return { title: name, date, from: null, to: null, knownAt: [], earliest, latest, node };
}

function holder(name: string, from: string | null, to: string | null, knownAt: string[] = []) {
  const bounds = (day: string | null) =>
    day === '..' ? { earliest: '1999-12-31', latest: null } : day ? { earliest: day, latest: day } : null;
  const relation = { id: id(`${name}.HELD_OFFICE.president`), sentence: name };
  const node = { id: id(name), name, named: true };
  return { from, to, knownAt, ...sure, fromBounds: bounds(from), toBounds: bounds(to), relation, node };
}

const answer: TimelineQuery = {
  dataset: {
    name: 'talks',
    version: null,
    checksum: null,
    licence: null,
    sourceDate: null,
    coverage: { earliest: '1990-01-01', latest: '1999-12-31' },
  },
  named: [],
  timeline: [
    dated('old', '1920-01-01', '1920-12-31', '1920'),
    dated('day', '1995-01-01', '1995-01-01'),
    dated('year', '1995-01-01', '1995-12-31', '1995'),
  ],
  offices: {
    ...whole,
    edges: [
      {
        node: {
          id: id('president'),
          name: 'President',
          of: { ...whole, edges: [] },
          holders: {
            ...whole,
            edges: [
              holder('first', null, '1993-01-01'),
              holder('second', '1993-01-01', '..'),
              holder('third', null, null),
            ],
          },
        },
      },
    ],
  },
};
/** The same offices with other holders. */
function officesOf(edges: ReturnType<typeof holder>[]): TimelineQuery['offices'] {
  const held = { ...whole, edges };
  return { ...whole, edges: answer.offices.edges.map(({ node }) => ({ node: { ...node, holders: held } })) };
}

/** One who was in office at the end, nobody knows since when. */
function late(): TimelineQuery['offices'] {
  return officesOf([holder('last', null, '..')]);
}

const choice = { ...start, lanes: ['Office', 'Event'] as const };

describe('the timeline', () => {
  it('puts things at their dates, side by side without overlap', () => {
    const { lanes, outside } = timelineOf(answer, choice, 1000);
    const events = lanes[1]?.items ?? [];
    expect(events.map(({ id, x, row, vague }) => [id, Math.round(x), row, vague])).toEqual([
      ['day', 500, 0, false],
      ['year', 500, 1, true],
    ]);
    expect(outside).toBe(1);
  });
  it('about one thing shows the offices of those whom it concerns, and of all if asked', () => {
    const heads = (about: string, timeline: TimelineQuery['timeline'] = [], everyOffice = false) => {
      const [lane] = timelineOf(
        { ...answer, timeline },
        { ...choice, about: id(about), everyOffice, years: [1990, 2000] },
        1000,
      ).lanes;
      return lane?.items.map(({ label }) => label);
    };
    const node = {
      ...sure,
      id: id('says no'),
      __typename: 'Position' as const,
      side: 'AGAINST' as const,
      stance: 'REJECTED' as const,
    };
    const no = {
      ...dated('no', '1995-01-01', '1995-01-01'),
      node: { ...node, actor: { id: id('second') }, onBehalfOf: [] },
    };
    const people = { ...whole, edges: [{ node: { id: id('first') } }] };
    const talks = {
      ...dated('talks', '1995-01-01', '1995-01-01'),
      node: {
        ...sure,
        id: id('talks'),
        __typename: 'Event' as const,
        attendees: { ...whole, edges: [] },
        involved: people,
      },
    };
    expect(heads('plan')).toEqual([]);
    expect(heads('plan', [no])).toEqual(['second']);
    expect(heads('plan', [no, talks])).toEqual(['first', 'second']);
    expect(heads('first')).toEqual(['first']);
    expect(heads('president')).toEqual(['first', 'second']);
    expect(heads('plan', [], true)).toEqual(['first', 'second']);
  });
  it('knows of whom no source gives a date, neither of what happened nor of an office', () => {
    const none = { ...answer, timeline: [] };
    expect(isUndated(none, id('editors'))).toBe(true);
    expect(isUndated(answer, id('editors'))).toBe(false);
    expect(isUndated(none, id('first'))).toBe(false);
    expect(isUndated(none, id('third'))).toBe(true);
  });
  it('about one thing spans the years of what is on it, with room before and after', () => {
    const years = (timeline: TimelineQuery['timeline']) =>
      timelineOf({ ...answer, timeline }, { ...choice, about: id('plan') }, 1000).years;
    const at = (year: string) => dated(year, `${year}-01-01`, `${year}-12-31`, year);
    expect(years([at('1993'), at('1995')])).toEqual([1991, 1998]);
    expect(years([at('1995')])).toEqual([1993, 1999]);
    expect(years([at('1990'), at('1920')])).toEqual([1990, 1996]);
    expect(years([])).toEqual([1990, 2000]);
  });
  it('draws what lies at the very end of its scale whole', () => {
    const last = dated('last', '1999-12-31', '1999-12-31');
    const [, lane] = timelineOf({ ...answer, timeline: [last] }, choice, 1000).lanes;
    for (const { x, width } of lane?.items ?? []) expect(x + width).toBeLessThanOrEqual(1000);
    expect(lane?.items).toHaveLength(1);
  });
  it('says where a bar has no known beginning or end, and draws none where neither is known', () => {
    const bars = timelineOf(answer, choice, 1000).lanes[0]?.items ?? [];
    expect(bars.map(({ label, fadeStart, fadeEnd, toldStart }) => [label, fadeStart, fadeEnd, toldStart])).toEqual([
      // Nothing tells of a day in office before the last: it fades in all along.
      ['first', 200, 0, false],
      // Still held: it fades where the dataset ends.
      ['second', 0, 48, true],
    ]);
  });
  it('knows who held office as of a date', () => {
    const bars = timelineOf(answer, { ...choice, asOf: '1996' }, 1000).lanes[0]?.items ?? [];
    expect(bars.map(({ then }) => then)).toEqual(['later', 'certain']);
  });
  it('marks the as-of date only within the years', () => {
    const cursor = (asOf: string) => timelineOf(answer, { ...choice, asOf }, 1000).cursor;
    expect(Math.round(cursor('1994-12') ?? 0)).toBe(500);
    expect(cursor('2020')).toBeNull();
  });
  it('shows nobody before the beginning that is the least known', () => {
    const bars = timelineOf({ ...answer, offices: late() }, { ...choice, years: [1990, 1995] }, 1000).lanes[0];
    expect(bars?.items).toEqual([]);
  });
  it('puts a label to the left where there is no room to the right', () => {
    const late = { ...answer, timeline: [dated('the very last thing', '1999-12-31', '1999-12-31')] };
    expect(timelineOf(late, choice, 1000).lanes[1]?.items[0]).toMatchObject({ flip: true, inside: false });
  });
  it('cuts labels so that they stay within a narrow scale, the one beside the wider room the least', () => {
    const long = 'what was agreed at great length and in many words';
    const many = Array.from({ length: 10 }, (_, year) =>
      dated(`${long} ${year}`, `199${year}-06-01`, `199${year}-06-01`),
    );
    const spread = dated(long, '1991-01-01', '1998-12-31', '1991/1998');
    const [lane] = timelineOf({ ...answer, timeline: [...many, spread] }, { ...choice, lanes: ['Event'] }, 340).lanes;
    expect(lane?.items).toHaveLength(11);
    for (const { label, x, width, flip, inside } of lane?.items ?? []) {
      const text = inside ? 0 : label.length * 6.4 + 8;
      expect(flip ? x - text : x).toBeGreaterThanOrEqual(0);
      expect(flip ? x : x + width + text).toBeLessThanOrEqual(340);
      expect(label.length).toBeGreaterThan(14);
    }
  });
  it('gives a label what room the rest of its row leaves', () => {
    const long = 'what was agreed at great length and in so very many words that nobody reads them';
    const labels = (...begins: string[]) => {
      const timeline = begins.map((begin, at) => dated(`${long} ${at}`, begin, begin));
      const [lane] = timelineOf({ ...answer, timeline }, { ...choice, lanes: ['Event'] }, 1400).lanes;
      return lane?.items.filter(({ row }) => row === 0).map(({ label }) => label);
    };
    expect(labels('1990-02-01')).toEqual([`${long} 0`]);
    const [first = '', second] = labels('1990-02-01', '1993-06-01') ?? [];
    expect([first.length > 44, first.endsWith('…'), second]).toEqual([true, true, `${long} 1`]);
  });
  it('cuts the name of who held an office to the room in its row', () => {
    const edges = ['Levon', 'Robert', 'Serzh'].map((name, at) =>
      holder(`${name} the First`, `199${1 + at}-01-01`, `199${2 + at}-01-01`),
    );
    const offices = officesOf(edges);
    const [lane] = timelineOf({ ...answer, offices }, { ...choice, lanes: ['Office'] }, 340).lanes;
    const labels = lane?.items.map(({ label, flip }) => [label, flip]);
    expect(labels).toEqual([
      ['Le…', false],
      ['Ro…', false],
      ['Serzh the First', false],
    ]);
  });
  it('puts the name of a term that the next one lies over before it', () => {
    const edges = [
      holder('Robert Kocharyan', '1994-01-01', '1996-06-01'),
      holder('Vazgen Sargsyan', '1995-01-01', '1997-01-01'),
    ];
    const offices = officesOf(edges);
    const [lane] = timelineOf({ ...answer, offices }, { ...choice, lanes: ['Office'] }, 1000).lanes;
    expect(lane?.items.map(({ label, flip, inside }) => [label, flip, inside])).toEqual([
      ['Robert Kocharyan', true, false],
      ['Vazgen Sargsyan', false, true],
    ]);
  });
  it('is a table too', () => {
    expect(timelineTable(timelineOf(answer, choice, 1000)).rows.map((row) => row[0])).toEqual([
      'Office',
      'Office',
      'Office',
      'Event',
      'Event',
    ]);
  });
  it('says of a term both its ends, or when it is known to have lasted, and of what stood for a time from when to when', () => {
    const offices = officesOf([
      holder('first', null, '1993-01-01', ['1992']),
      holder('second', '1993-01-01', '..'),
      Object.assign(holder('third', null, null, ['1995-03']), {
        fromBounds: { earliest: null, latest: '1995-03-31' },
        toBounds: { earliest: '1995-03-01', latest: null },
      }),
    ]);
    const view = { ...dated('view', '1998-01-01', '1998-12-31', '1998/2018'), from: '1998', to: '2018' };
    const { columns, rows } = timelineTable(timelineOf({ ...answer, offices, timeline: [view] }, choice, 1000));
    const cells = (...names: string[]) => rows.map((row) => names.map((name) => row[columns.indexOf(name)]));
    expect(cells('what', 'when')).toEqual([
      ['President: first', '? – 1 Jan 1993, known in 1992'],
      ['President: second', 'since 1 Jan 1993'],
      ['President: third', 'known in Mar 1995'],
      ['view', '1998 – 2018'],
    ]);
    expect(cells('date', 'from', 'to', 'known_at')).toEqual([
      ['', '', '1993-01-01', '1992'],
      ['', '1993-01-01', '..', ''],
      ['', '', '', '1995-03'],
      ['', '1998', '2018', ''],
    ]);
  });
  it('keeps what has no date: it is on no scale, and in the table', () => {
    const node = { __typename: 'Event' as const, id: id('talks'), name: 'Talks', disambiguation: null, ...sure };
    const none = { ...whole, nodes: [] };
    const without = {
      dataset: answer.dataset,
      meetings: none,
      events: { ...whole, nodes: [node] },
      documents: none,
      positions: none,
      statements: none,
    };
    const layout = timelineOf(answer, choice, 1000, ({ name }) => name, without);
    expect(layout.lanes.map(({ undated }) => undated.map(({ title }) => title))).toEqual([
      ['President: third'],
      ['Talks'],
    ]);
    expect(
      timelineTable(layout)
        .rows.filter(([, date]) => date === '')
        .map(([lane, , what]) => [lane, what]),
    ).toEqual([
      ['Office', 'President: third'],
      ['Event', 'Talks'],
    ]);
    const unsure = { ...choice, certainty: ['INFERRED'] as const };
    expect(timelineOf(answer, unsure, 1000, ({ name }) => name, without).lanes[1]?.undated).toEqual([]);
  });
  it('comes closer around the as-of date and stays within the dataset', () => {
    expect(zoomed([1990, 2000], 0.5, '1991', [1990, 2000])).toEqual([1990, 1994]);
    expect(zoomed([1994, 1996], 2, null, [1990, 2000])).toEqual([1993, 1997]);
    expect(zoomed([1994, 1996], 0.5, '1995', [1990, 2000])).toEqual([1995, 1996]);
    expect(zoomed([1994, 1995], 0.5, '1994-06', [1990, 2000])).toEqual([1994, 1995]);
  });
  it('has a tick a year, or a month where there is room', () => {
    const ticks = (...years: [number, number]) =>
      timelineOf(answer, { ...choice, years }, 1000).ticks.map(({ label, x }) => [label, Math.round(x)]);
    expect(ticks(1990, 2000).slice(0, 2)).toEqual([
      ['1990', 0],
      ['1991', 100],
    ]);
    expect(ticks(1995, 1996)).toHaveLength(13);
    expect(ticks(1995, 1996).slice(0, 3)).toEqual([
      ['1995', 0],
      ['Feb', 83],
      ['Mar', 167],
    ]);
  });
});

it('persons and offices are called as the reader wants it, and unnamed ones are marked', () => {
  const called = ({ name }: { name: string }) => name.toUpperCase();
  const lane = timelineOf(answer, { ...start, lanes: ['Office'] }, 1000, called).lanes[0];
  expect(lane?.heads.every((head) => head === head.toUpperCase())).toBe(true);
  expect(lane?.items.every(({ label }) => label === label.toUpperCase())).toBe(true);
  const [office] = answer.offices.edges;
  const unnamed = structuredClone(answer);
  const edge = unnamed.offices.edges[0]?.node.holders.edges[0];
  expect(office && edge).toBeTruthy();
  if (edge) Object.assign(edge.node, { named: false });
  const items = timelineOf(unnamed, { ...start, lanes: ['Office'] }, 1000).lanes[0]?.items ?? [];
  expect(items.filter((item) => item.unnamed)).toHaveLength(1);
});

it('a term whose ends are not told fades in before it is known to have begun, and out after it is known to have lasted', () => {
  const shown = (of: object) => {
    const one = structuredClone(answer);
    const edge = one.offices.edges[0]?.node.holders;
    if (edge) edge.edges = [Object.assign(holder('known', null, null), of)];
    return timelineOf(one, { ...start, lanes: ['Office'] }, 1000).lanes[0]?.items[0];
  };
  const between = (earliest: string | null, latest: string | null) => ({ earliest, latest });
  // Held in 1996, and not before 1991; whether after 1997 nobody says.
  const seen = { fromBounds: between('1991-01-01', '1996-01-01'), toBounds: between('1997-01-01', null) };
  expect(shown(seen)).toMatchObject({ x: 400, width: 500, fadeStart: 200, fadeEnd: 200 });
  const bounded = { fromBounds: between('1995-01-01', '1996-01-01'), toBounds: between('1997-01-01', '1998-01-01') };
  expect(shown(bounded)).toMatchObject({ x: 500, width: 300, fadeStart: 100, fadeEnd: 100 });
  const told = {
    from: '1995',
    fromBounds: between('1995-01-01', '1995-12-31'),
    toBounds: between('1996-01-01', '1999-01-01'),
  };
  // Of what is told to the year, that year fades; of what is told by no more than a year, half of it on each side.
  const year = shown(told);
  expect([year?.x, year?.width, year?.toldStart]).toEqual([500, 300, true]);
  expect(Math.round(year?.fadeStart ?? 0)).toBe(100);
  expect(Math.round(year?.fadeEnd ?? 0)).toBe(200);
  const seenOnce = { fromBounds: between(null, '1996-12-31'), toBounds: between('1996-01-01', null) };
  const once = shown(seenOnce);
  expect(Math.round((once?.x ?? 0) + (once?.fadeStart ?? 0))).toBe(650);
  expect(Math.round((once?.fadeStart ?? 0) + (once?.fadeEnd ?? 0))).toBe(Math.round(once?.width ?? 0));
});

it('what is only roughly dated fades at the end that is on the scale, and is cut at the other', () => {
  const timeline = [dated('long', '1991-01-01', '1995-12-31', '1991/1995')];
  const within = (first: number, last: number) =>
    timelineOf({ ...answer, timeline }, { ...choice, lanes: ['Event'], years: [first, last] }, 1000).lanes[0]?.items[0];
  const fades = (item: ReturnType<typeof within>) => [
    item?.cutStart,
    item?.cutEnd,
    Number(item?.fadeStart) > 0,
    Number(item?.fadeEnd) > 0,
  ];
  expect(fades(within(1990, 2000))).toEqual([false, false, true, true]);
  expect(fades(within(1993, 2000))).toEqual([true, false, false, true]);
  expect(fades(within(1993, 1994))).toEqual([true, true, false, false]);
});

it('a term that goes on beyond the scale has no end there', () => {
  const offices = officesOf([holder('long', '1991-01-01', '1998-01-01')]);
  const within = (first: number, last: number) =>
    timelineOf({ ...answer, offices }, { ...choice, years: [first, last] }, 1000).lanes[0]?.items[0];
  const whole = { x: 100, width: 700, cutStart: false, cutEnd: false, toldStart: true, fadeStart: 0, fadeEnd: 0 };
  expect(within(1990, 2000)).toMatchObject(whole);
  const cut = { x: 0, width: 1000, cutStart: true, cutEnd: true, toldStart: false, fadeStart: 0, fadeEnd: 0 };
  expect(within(1992, 1996)).toMatchObject(cut);
});
