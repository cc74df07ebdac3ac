import { geoArea, geoContains } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon } from 'topojson-specification';
import globe from 'virtual:atlas/globe';
import region from 'virtual:atlas/region';
import world from 'virtual:atlas/world';
import { describe, expect, it } from 'vitest';

import { borderBetween, cutFor, groundOf, pointsOf, projectionOf, shapeOf, type Atlas } from './atlas.ts';
import type { Spot } from './view.ts';

const karabakh: Spot = [46.6, 39.8, 3];
const projection = projectionOf(karabakh, 900, 500);
const countries = (atlas: Atlas) =>
  atlas.objects.countries.geometries.map((one) => one.properties as { name: string; disputed: boolean });
const names = (atlas: Atlas) => countries(atlas).map(({ name }) => name);

describe('a projection', () => {
  it('puts what it looks at into the middle', () => expect(projection([46.6, 39.8])).toEqual([450, 250]));
  it('spans as many degrees as it is asked to', () => {
    const [left = 0] = projectionOf([0, 0, 60], 900, 500)([-30, 0]) ?? [];
    expect(left).toBeCloseTo(0, 5);
  });
  it('has north above and east to the right', () => {
    const [x = 0, y = 0] = projection([47, 40]) ?? [];
    expect(x).toBeGreaterThan(450);
    expect(y).toBeLessThan(250);
  });
});

// Cutting and drawing a whole world takes seconds on a busy machine.
describe('the base map', { timeout: 30_000 }, () => {
  it('is detailed where the places are near, and the world elsewhere', () => {
    expect(cutFor(karabakh, 1.8)).toBe('region');
    expect(cutFor([-3, 40, 2], 1.8)).toBe('world');
    expect(cutFor([46.6, 39.8, 40], 1.8)).toBe('world');
    expect(cutFor([10, 45, 100], 1.8)).toBe('world');
  });
  it('is the globe in outline where places lie far from each other, or elsewhere', () => {
    expect(cutFor([151, -34, 5], 1.8)).toBe('globe');
    expect(cutFor([-170, 20, 200], 1.8)).toBe('globe');
    expect(cutFor([-3.6, 40, 300], 1.8)).toBe('globe');
  });
  it('is chosen by what is at the edges and in the corners of the picture, however wide or high that is', () => {
    expect([2.7, 1.8, 0.9].map((ratio) => cutFor([46.6, 40, 9], ratio))).toEqual(['region', 'region', 'world']);
    expect([2.7, 1.8, 0.9].map((ratio) => cutFor([20, 45, 85], ratio))).toEqual(['world', 'world', 'globe']);
    expect(cutFor([46.6, 40, 90], 2.7)).toBe('globe');
  });
  it.each<[string, Spot, number]>([
    ['from Key West to Bishkek on a wide screen', [-3.6, 40.17, 169.03], 2.65],
    ['from Key West to Bishkek on a narrow screen', [-3.6, 40.17, 149.35], 0.91],
    ['around Europe', [20, 45, 120], 2.65],
    ['around Europe on a narrow screen', [20, 45, 60], 0.91],
    ['around the Caucasus', [46.6, 40, 40], 2.65],
    ['around the Caucasus on a narrow screen', [46.6, 40, 60], 0.91],
    ['around the Gulf', [52, 27, 45], 1.8],
  ])('has land wherever there is land on the picture: %s', (_, look, ratio) => {
    const chosen = { region, world, globe }[cutFor(look, ratio)];
    const looking = projectionOf(look, ratio, 1);
    const spots = Array.from({ length: 91 }, (_, at) =>
      looking.invert?.([((at % 13) * ratio) / 12, Math.floor(at / 13) / 6]),
    ).filter((at) => at?.every(Number.isFinite)) as [number, number][];
    expect(spots.length).toBeGreaterThan(60);
    const landOf = (atlas: Atlas) =>
      merge(atlas, (atlas.objects.countries as GeometryCollection).geometries as MultiPolygon[]);
    const [drawn, real] = [landOf(chosen), landOf(globe)];
    const unlike = spots.filter((at) => geoContains(drawn, at) !== geoContains(real, at));
    // Where one is in outline, a spot near to a coast may lie on either side of it.
    expect(unlike.length, unlike.map(String).join(' ')).toBeLessThan(5);
  });
  it('has the countries around, and few others', () => {
    expect(names(region)).toEqual(
      expect.arrayContaining(['Armenia', 'Azerbaijan', 'Georgia', 'Iran', 'Turkey', 'Russia']),
    );
    expect(names(region).length).toBeLessThan(15);
  });
  it('has the whole globe in outline', () => {
    expect(names(globe)).toEqual(expect.arrayContaining(['Australia', 'Japan', 'Argentina', 'Madagascar']));
  });
  it('calls the United States as readers do, which has room on a picture of many countries', () => {
    const look: Spot = [-3.6, 40.17, 169.03];
    const { countries } = groundOf(globe, projectionOf(look, 1216, 459), look[2]);
    expect(countries.map(({ name }) => name)).toContain('United States');
  });
  it.each([globe, world])('gives nobody what is disputed', (atlas) => {
    const disputed = countries(atlas).filter((one) => one.disputed);
    expect(disputed.map(({ name }) => name)).toEqual(expect.arrayContaining(['Crimea', 'Kosovo', 'W. Sahara']));
    expect(groundOf(atlas, projectionOf([34, 45, 20], 900, 500), 20).disputed).toMatch(/^M/);
  });
  it.each([
    ['in outline', globe],
    ['in small', world],
    ['in detail', region],
  ])('tells apart what it has no line of its own for, %s', (_, atlas) => {
    const named = (name: string) =>
      feature(atlas, atlas.objects.countries.geometries[names(atlas).indexOf(name)] ?? { type: null });
    const [tskhinvali, sukhumi, tbilisi, zugdidi] = [
      [43.97, 42.23],
      [41.02, 43.0],
      [44.79, 41.72],
      [41.87, 42.51],
    ] as const satisfies [number, number][];
    expect(geoContains(named('South Ossetia'), [...tskhinvali])).toBe(true);
    expect(geoContains(named('Abkhazia'), [...sukhumi])).toBe(true);
    for (const inside of [tbilisi, zugdidi]) expect(geoContains(named('Georgia'), [...inside])).toBe(true);
    for (const outside of [tskhinvali, sukhumi]) expect(geoContains(named('Georgia'), [...outside])).toBe(false);
    expect(geoContains(named('Russia'), [44.6, 43.05])).toBe(true);
    expect(geoArea(named('Abkhazia')) + geoArea(named('South Ossetia'))).toBeLessThan(geoArea(named('Georgia')) / 3);
  });
  it('draws their borders to either side as disputed, and the coast as no border', () => {
    const looking = projectionOf([41.5, 43, 4], 900, 500);
    const between = (other: string) => borderBetween(region, looking, ['Abkhazia', other]).path;
    expect(between('Georgia')).toMatch(/^M/);
    expect(between('Russia')).toMatch(/^M/);
    const { disputed, borders } = groundOf(region, looking, 4);
    for (const line of [between('Georgia'), between('Russia')]) {
      const [begin = ''] = /[\d.]+,[\d.]+/.exec(line) ?? [];
      expect(disputed).toContain(begin);
      expect(borders).not.toContain(line.slice(1, 60));
    }
  });
  it('draws land, borders and names', () => {
    const ground = groundOf(region, projection, karabakh[2]);
    expect(ground.land).toMatch(/^M/);
    expect(ground.borders).toMatch(/^M/);
    expect(ground.countries.map(({ name }) => name)).toContain('Azerbaijan');
  });
  it('knows the border between two countries, in either order', () => {
    const border = borderBetween(region, projection, ['Armenia', 'Azerbaijan']);
    expect(border.path).toMatch(/^M/);
    expect(border.seen).toBe(true);
    expect(borderBetween(region, projection, ['Azerbaijan', 'Armenia'])).toEqual(border);
    expect(borderBetween(region, projection, ['Armenia', 'Russia'])).toEqual({ path: '', seen: false });
  });
});

describe('a shape', () => {
  it('is read from Well-Known Text', () => {
    expect(pointsOf('LINESTRING (46 40, 47.5 39.5)')).toEqual([
      { east: 46, north: 40 },
      { east: 47.5, north: 39.5 },
    ]);
    expect(pointsOf('POLYGON ((46 40, 47 40, 46 39, 46 40))')).toHaveLength(4);
  });
  it('is drawn as a line, which leaves its area open', () => {
    expect(shapeOf('POLYGON ((46 40, 47 40, 46 39, 46 40))', projection).path).toMatch(/^M[^Z]+$/);
  });
  it('is drawn beyond the edges of the picture, where it is not seen', () => {
    const [within, beside] = ['LINESTRING (46 40, 47 39)', 'LINESTRING (48.9 40, 49 39)'].map((shape) =>
      shapeOf(shape, projection),
    );
    expect(within?.seen).toBe(true);
    expect(beside?.path).toMatch(/^M/);
    expect(beside?.seen).toBe(false);
  });
  it('is seen where it crosses the picture with no point of its own on it', () =>
    expect(shapeOf('LINESTRING (40 39.8, 54 39.8)', projection).seen).toBe(true));
});
