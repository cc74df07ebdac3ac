import { describe, expect, it } from 'vitest';

import type { MapQuery } from '../api/generated.ts';
import { projectionOf } from './atlas.ts';
import type { Id } from './ids.ts';
import { chartOf, fitted, labelled, mapTable, mapWords, spot } from './map.ts';
import { whole } from './pages.fixtures.ts';
import { taken } from './picture/frame.fixtures.ts';
import { mapPicture } from './picture/map.ts';
import { certainties } from './view.ts';

const called = ({ name }: { readonly name: string }) => name;

type PlaceNode = MapQuery['places']['edges'][number]['node'];
const id = (text: string) => text as Id;
const day = (text: string) => ({ earliest: text, latest: text });
const list = <T>(...nodes: T[]) => ({ ...whole, edges: nodes.map((node) => ({ node })) });

function held(
  by: string,
  from: string | null,
  to: string | null,
  name = by,
): PlaceNode['controlledBy']['edges'][number] {
  return {
    certainty: 'STATED',
    basis: 'SOURCE',
    from,
    to,
    knownAt: [],
    fromBounds: from ? day(from) : null,
    toBounds: to === '..' ? { earliest: '2020-11-01', latest: null } : to ? day(to) : null,
    node: { id: id(by), name },
    relation: { id: id(`${by}.CONTROLLED.town`), sentence: `${name} controlled the town.` },
  };
}

function meeting(text: string, date: string, status: 'ACTUAL' | 'NEVER_HAPPENED' = 'ACTUAL') {
  const fact = { certainty: 'STATED', basis: 'SOURCE' } as const;
  return { __typename: 'Meeting' as const, id: id(text), name: text, status, date, dateBounds: day(date), ...fact };
}

function place(text: string, lon: number | null, more: Partial<PlaceNode> = {}): PlaceNode {
  return {
    id: id(text),
    name: text,
    kind: 'town',
    named: true,
    shape: null,
    certainty: 'STATED',
    basis: 'SOURCE',
    location: lon === null ? null : { longitude: lon, latitude: 40 },
    between: list(),
    controlledBy: { ...whole, edges: [] },
    meetings: list(),
    events: list(),
    ...more,
  };
}

const answer = (...places: PlaceNode[]): MapQuery => ({
  dataset: { name: 'Lake', version: '1', checksum: null, licence: null, sourceDate: '2020-11' },
  states: list({ id: id('north'), name: 'North' }, { id: id('south'), name: 'South' }),
  places: list(...places),
});
const all = { layers: ['control', 'meetings', 'events'] as const, certainty: certainties, asOf: null };

describe('a map', () => {
  const taken = place('town', 46, {
    controlledBy: { ...whole, edges: [held('north', '1990-01-01', '1993-05-01'), held('south', '1993-05-02', null)] },
  });
  const holders = (asOf: string | null) =>
    chartOf(answer(taken), { ...all, asOf }).places.flatMap((one) =>
      one.held.map(({ controller, then }) => [controller.id, then]),
    );
  it('shows who held a place at the date', () => {
    expect(holders('1992')).toEqual([['north', 'certain']]);
    expect(holders('1993-05-01')).toEqual([['north', 'certain']]);
  });
  it('says perhaps where an end is not told', () => expect(holders('2000')).toEqual([['south', 'possible']]));
  it('says when a holder is known, where neither end is told', () => {
    const known = place('town', 46, {
      controlledBy: { ...whole, edges: [{ ...held('north', null, null), knownAt: ['1992'] }] },
    });
    expect(chartOf(answer(known), all).places[0]?.held[0]?.span).toBe('known in 1992');
  });
  it('shows nothing of what came later', () => expect(holders('1980')).toEqual([]));
  it('takes the date of the source where none is chosen', () => {
    expect(chartOf(answer(taken), all).date).toBe('2020-11');
    expect(holders(null)).toEqual([['south', 'possible']]);
  });
  it('keeps the colour of a holder at every date', () => {
    const ids = (asOf: string) => chartOf(answer(taken), { ...all, asOf }).controllers.map((one) => one.id);
    expect(ids('1992')).toEqual(['north', 'south']);
    expect(ids('2000')).toEqual(['north', 'south']);
  });
  it('leaves out meetings that never happened, or not yet', () => {
    const node = place('town', 46, {
      meetings: list(meeting('summit', '1999-01-01'), meeting('never', '1998-01-01', 'NEVER_HAPPENED')),
    });
    const names = (asOf: string | null) =>
      chartOf(answer(node), { ...all, asOf }).places.flatMap((one) => one.happenings.map(({ name }) => name));
    expect(names(null)).toEqual(['summit']);
    expect(names('1998')).toEqual([]);
  });
  it('has lines for sketched shapes and for borders that are told of, and for no others', () => {
    const sketch = place('front', null, { shape: 'LINESTRING (46 40, 47 41)' });
    const border = place('border', null, {
      kind: 'border',
      between: list({ id: id('north') }, { id: id('south') }),
    });
    const river = place('river', null, { kind: 'river', between: border.between });
    const area = place('area', null, { shape: 'POLYGON ((46 40, 47 40, 46 39, 46 40))' });
    expect(chartOf(answer(sketch, border, river, area), all).lines.map(({ shape, look }) => [shape, look])).toEqual([
      ['LINESTRING (46 40, 47 41)', 'sketch'],
      [['North', 'South'], 'border'],
      ['POLYGON ((46 40, 47 40, 46 39, 46 40))', 'area'],
    ]);
  });
  it('tells places without coordinates in its table and its words', () => {
    const chart = chartOf(answer(place('nowhere', null, { meetings: list(meeting('summit', '1999-01-01')) })), all);
    expect(mapTable(chart, called).rows[0]?.slice(0, 5)).toEqual(['nowhere', '', '', 'meeting', 'summit']);
    expect(mapWords(chart, called)).toBe('nowhere: summit.');
  });
});

describe('what a map looks at', () => {
  it('holds all points with room around', () => {
    const [east, north, across] = fitted(
      [
        { east: 40, north: 40 },
        { east: 50, north: 40 },
      ],
      2,
    );
    expect([east, north]).toEqual([45, 40]);
    expect(across).toBeGreaterThan(7.6);
  });
  it('goes the shortest way around the globe, across the line where the days begin', () => {
    const [alaska, sydney] = [
      { east: -149.9, north: 61.2 },
      { east: 151.2, north: -33.9 },
    ];
    const [width, height] = [1216, 560];
    const project = projectionOf(fitted([alaska, sydney], width / height), width, height);
    for (const { east, north } of [alaska, sydney]) {
      const [x, y] = project([east, north]) ?? [NaN, NaN];
      expect(x > 0 && x < width && y > 0 && y < height, `${east} ${north} is at ${x} ${y}`).toBe(true);
    }
    expect(
      fitted(
        [
          { east: 170, north: 0 },
          { east: -170, north: 0 },
        ],
        2,
      ),
    ).toEqual([-180, 0, 25]);
  });
  it('is all places where nothing is told of who held them', () => {
    const spots = [place('alaska', 61), place('sydney', -34)];
    expect(chartOf(answer(...spots), all).near).toHaveLength(2);
  });
  it('stays on the globe', () => expect(spot(190, 95, 1000)).toEqual([-170, 85, 300]));
});

describe('labels', () => {
  const frame = {
    width: 600,
    height: 300,
    project: ([east, north]: [number, number]): [number, number] => [(east - 40) * 100, (45 - north) * 30],
    called,
  };
  const at = (name: string, lon: number) =>
    place(name, lon, { meetings: list(meeting(`${name} talks`, '1999-01-01')) });
  const layout = (...places: PlaceNode[]) => labelled(chartOf(answer(...places), all), [], frame);
  it('stand beside their marks', () => {
    expect(layout(at('one', 42), at('two', 44)).marks.map(({ label }) => label?.anchor)).toEqual(['start', 'start']);
  });
  it('go to the other side where there is no room', () => {
    expect(layout(at('far in the east', 45.5)).marks[0]?.label?.anchor).toBe('end');
  });
  it('never overlap', () => {
    const { marks } = layout(...[42, 42.2, 42.4, 42.6].map((lon) => at(`a long name ${lon}`, lon)));
    const boxes = marks.flatMap(({ label }) => (label ? [[label.x, label.y, label.anchor].join()] : []));
    expect(new Set(boxes).size).toBe(boxes.length);
  });
  it('count places that cannot be told apart', () => {
    const { marks } = layout(at('one', 42), at('two', 42.05));
    expect(marks).toHaveLength(1);
    expect(marks[0]?.label?.text).toBe('2 places');
  });
  describe('of places that cannot be told apart, where control of some is told of', () => {
    const town = (name: string, lon: number, ...by: PlaceNode['controlledBy']['edges']) =>
      place(name, lon, { controlledBy: { ...whole, edges: by } });
    const [sure, perhaps] = [held('north', '1990-01-01', '..'), held('north', '1990-01-01', null)];
    const mark = (...places: PlaceNode[]) => layout(...places).marks.map(({ label, held }) => [label?.text, held]);
    const sign = (then: string) => expect.objectContaining({ controller: sure.node, then });
    it('name the one of which it is, with who holds it', () => {
      expect(mark(at('one', 42), town('two', 42.05, sure))).toEqual([['two and 1 more', [sign('certain')]]]);
    });
    it('count several, with a sign for each who holds any of them, the surest', () => {
      const south = held('south', '1990-01-01', null);
      const many = [town('two', 42.02, perhaps), town('three', 42.05, sure, south), at('one', 42)];
      const [[text, signs] = []] = mark(...many);
      expect(text).toBe('3 places');
      expect(signs).toHaveLength(2);
      expect(signs).toEqual(
        expect.arrayContaining([
          sign('certain'),
          expect.objectContaining({ controller: south.node, then: 'possible' }),
        ]),
      );
    });
    it('leave room for the signs and the count', () => {
      const [one, more] = [layout(at('one', 42)), layout(at('one', 42), town('two', 42.05, sure))];
      expect((more.marks[0]?.label?.x ?? 0) - (more.marks[0]?.x ?? 0)).toBeGreaterThan(
        (one.marks[0]?.label?.x ?? 0) - (one.marks[0]?.x ?? 0) + 15,
      );
    });
  });
  it('go above or below where there is no room at either side', () => {
    const wide = 'a name that is as long as one half of it';
    const middle = place(wide, 43, { meetings: list(meeting('summit', '1999-01-01')) });
    const { marks } = layout(at('one', 42.7), at('two', 43.3), middle);
    const label = marks.find(({ places }) => places[0].name === wide)?.label;
    expect([label?.text, label?.anchor]).toEqual([wide, 'middle']);
  });
  it('are none that another mark would hide: what is joined is wider, and joins what it reaches', () => {
    const by = {
      controlledBy: { ...whole, edges: [held('north', '1990-01-01', '..'), held('south', '1990-01-01', '..')] },
    };
    const apart = layout(place('one', 42, by), at('two', 42.6)).marks;
    expect(apart.map(({ places }) => places.length)).toEqual([1, 1]);
    const { marks } = layout(place('one', 42, by), at('near', 42.1), at('two', 42.47));
    expect(marks.map(({ places }) => places.length)).toEqual([3]);
  });
  it('move a title that would hide a place a little, and leave it out where that does not help', () => {
    const titles = [
      { name: 'Country', x: 205, y: 155 },
      { name: 'Second', x: 205, y: 155 },
      { name: 'Third', x: 205, y: 155 },
      { name: 'Other', x: 500, y: 40 },
    ];
    const told = labelled(chartOf(answer(at('one', 42)), all), titles, frame).titles;
    expect(told.map(({ name }) => name)).toEqual(['Country', 'Second', 'Other']);
    expect(told.map(({ y }) => y === 155)).toEqual([false, false, false]);
  });
});

it('the picture of a map says what is on it, and where the base map is from', () => {
  const chart = chartOf(
    answer(place('town', 42, { controlledBy: { ...whole, edges: [held('north', '1990-01-01', '..', 'A & B')] } })),
    all,
  );
  const ground = { land: 'M0 0', graticule: '', borders: '', disputed: '', isDisputed: false, countries: [] };
  const frame = {
    width: 600,
    height: 300,
    project: (): [number, number] => [100, 100],
    called,
  };
  const drawn = { ground, lines: [], ...labelled(chart, [], frame), width: 600, height: 300 };
  const picture = mapPicture(chart, drawn, taken({ view: 'map' }), called);
  expect(picture).toContain('Natural Earth');
  expect(picture).toContain('town: held by A &#38; B.</desc>');
  expect(picture).not.toContain('A & B');
});

describe('the key of a picture of a map', () => {
  const front = place('front', null, { shape: 'LINESTRING (46 40, 47 41)', kind: 'front line' });
  const border = place('border', null, { kind: 'border', between: list({ id: id('north') }, { id: id('south') }) });
  const town = place('town', 42, {
    controlledBy: { ...whole, edges: [held('north', '1990-01-01', '..'), held('south', '1980-01-01', '1989-01-01')] },
  });
  const chart = chartOf(answer(town, front, border), all);
  const ground = { land: 'M0 0', graticule: '', borders: '', disputed: 'M900 0', isDisputed: false, countries: [] };
  const size = { width: 600, height: 300 };
  const pictureOf = (seen: boolean, x = 100) => {
    const frame = { ...size, project: (): [number, number] => [x, 100], called };
    const lines = chart.lines.map(({ id, look }) => ({ id, look, path: `M1 1 ${id}`, seen }));
    return mapPicture(chart, { ground, lines, ...labelled(chart, [], frame), ...size }, taken({ view: 'map' }), called);
  };
  it('tells a sketched front line from a border', () => {
    const lookOf = (name: string) => new RegExp(`<path d="M1 1 ${name}"([^>]*)`).exec(pictureOf(true))?.[1];
    expect(lookOf('front')).toMatch(/stroke-dasharray/);
    expect(lookOf('border')).toMatch(/stroke-dasharray/);
    expect(lookOf('front')).not.toBe(lookOf('border'));
    for (const name of ['front', 'border']) {
      const dashes = /stroke-dasharray="[^"]*"/.exec(lookOf(name) ?? '')?.[0] ?? 'none';
      expect(pictureOf(true).split(dashes).length - 1, `the line and its sign in the key: ${name}`).toBe(2);
    }
  });
  it('has what is on the picture, and nothing else', () => {
    const key = (picture: string) => picture.slice(picture.lastIndexOf('</svg>', picture.length - 8));
    expect(key(pictureOf(true))).toContain('held by north');
    expect(key(pictureOf(true))).toContain('front, sketched');
    for (const absent of ['held by south', 'perhaps', 'talks', 'some count'])
      expect(key(pictureOf(true))).not.toContain(absent);
    // The town and the lines lie beside the picture.
    expect(key(pictureOf(false, 700))).not.toMatch(/held by|sketched|border/);
  });
});
