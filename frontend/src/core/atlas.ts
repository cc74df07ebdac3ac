import {
  geoAzimuthalEqualArea,
  geoContains,
  geoGraticule,
  geoPath,
  type GeoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

import { cuts, type Cut, type Part } from './atlas_cut.ts';
import type { Spot } from './view.ts';

interface About {
  readonly name: string;
  /** An area that one side counts to one country and another to another, or to none. */
  readonly disputed: boolean;
}
export type Atlas = Topology<{ countries: GeometryCollection<About> }>;

/** What lies beneath a map, as paths of SVG in pixels. */
export interface Ground {
  readonly land: string;
  readonly graticule: string;
  readonly borders: string;
  /** Lines around what is disputed. */
  readonly disputed: string;
  /** Whether any of these lines is on the picture itself: what is drawn reaches beyond its edges. */
  readonly isDisputed: boolean;
  /** Where the names of countries and of disputed areas stand, the largest on the picture first. */
  readonly countries: readonly Titled[];
}

/** A name in the middle of what it names. */
export interface Titled {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** In so many steps a picture is gone over, from edge to edge, to know what of the world is on it. */
const lattice = 16;
/** So much of the width is drawn beyond each edge: what comes into sight while the map is dragged is there already. */
const margin = 0.3;
/** Pixels beyond each edge that count as seen where a name seeks its place. */
const near = 20;
/** The width of a letter of the name of a country, and the height of its line, in pixels. */
export const titleLetter = 9.6;
export const titleHeight = 18;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** A projection that is true to area and has little distortion wherever a reader looks, for a picture so wide and high. */
export function projectionOf([east, north, across]: Spot, width: number, height: number): GeoProjection {
  return geoAzimuthalEqualArea()
    .rotate([-east, -north])
    .translate([width / 2, height / 2])
    .scale(width / (4 * Math.sin(radians(across) / 4)))
    .precision(0.3)
    .clipExtent([
      [-margin * width, -margin * width],
      [(1 + margin) * width, height + margin * width],
    ]);
}

/**
 * Which cut of the base map has all that is on a picture of this width by height, the most detailed first. Degrees reach
 * further towards the corners than in the middle, the more so the wider the picture: so its points tell, not its span.
 */
export function cutFor(look: Spot, ratio: number): Cut {
  const projection = projectionOf(look, ratio, 1);
  const along = Array.from({ length: lattice + 1 }, (_, step) => step / lattice);
  const points = along.flatMap((x) => along.map((y) => projection.invert?.([x * ratio, y]) ?? [NaN, NaN]));
  // Where a picture is wider than the globe, its corners are nowhere, and so in no part of it.
  const hasAll = ({ west, south, east, north }: Part) =>
    points.every(([x = NaN, y = NaN]) => x > west && x < east && y > south && y < north);
  return hasAll(cuts.region) ? 'region' : hasAll(cuts.world) ? 'world' : 'globe';
}

/** The shapes of a base map on the globe: what they are does not depend on where a reader looks. */
function shapesOf(atlas: Atlas) {
  const { countries } = atlas.objects;
  const areas = countries.geometries as (Polygon<About> | MultiPolygon<About>)[];
  const isDisputed = (one: { properties?: unknown }) => (one.properties as About | undefined)?.disputed === true;
  return {
    land: merge(atlas, areas),
    borders: mesh(atlas, countries, (a, b) => a !== b && !isDisputed(a) && !isDisputed(b)),
    disputed: mesh(atlas, countries, (a, b) => a !== b && (isDisputed(a) || isDisputed(b))),
    countries: areas.map((area) => ({ shape: feature(atlas, area), name: area.properties?.name ?? '' })),
  };
}

const known = new WeakMap<Atlas, ReturnType<typeof shapesOf>>();

/** Draws the base map. */
export function groundOf(atlas: Atlas, projection: GeoProjection, across: number): Ground {
  const path = geoPath(projection);
  const shapes = known.get(atlas) ?? shapesOf(atlas);
  known.set(atlas, shapes);
  const step = across > 60 ? 20 : across > 20 ? 10 : across > 8 ? 2 : 1;
  return {
    land: path(shapes.land) ?? '',
    graticule: path(geoGraticule().step([step, step])()) ?? '',
    borders: path(shapes.borders) ?? '',
    disputed: path(shapes.disputed) ?? '',
    isDisputed: within(projection, 0, () => path(shapes.disputed) !== null),
    countries: within(projection, near, () => titlesOf(shapes.countries, path, projection)),
  };
}

/** Does something while a projection has no more than what is seen, and so many pixels around it. */
function within<T>(projection: GeoProjection, beyond: number, act: () => T): T {
  const drawn = projection.clipExtent();
  if (!drawn) return act();
  const [[left, top], [right, bottom]] = drawn;
  projection.clipExtent([
    [-beyond, -beyond],
    [right + left + beyond, bottom + top + beyond],
  ]);
  const done = act();
  projection.clipExtent(drawn);
  return done;
}

function titlesOf(
  countries: ReturnType<typeof shapesOf>['countries'],
  path: GeoPath,
  projection: GeoProjection,
): Ground['countries'] {
  return countries
    .map(({ shape, name }) => ({ shape, name, size: path.area(shape) }))
    .sort((a, b) => b.size - a.size)
    .flatMap(({ shape, name }) => {
      const [[left, top], [right, bottom]] = path.bounds(shape);
      const room = right - left > name.length * titleLetter && bottom - top > 2 * titleHeight;
      // Looking for a place takes long: only where a name has room at all.
      const [x, y] = room ? pointIn(shape, path, projection) : [NaN, NaN];
      return Number.isFinite(x) && Number.isFinite(y) ? [{ name, x, y }] : [];
    });
}

/** How finely a country that winds around its own middle is searched for a place for its name. */
const grid = 6;

/** A point of a country to put its name at: its middle, or where that lies abroad, the point nearest to it that does not. */
function pointIn(shape: Parameters<typeof geoContains>[0], path: GeoPath, projection: GeoProjection): [number, number] {
  const isInside = (point: [number, number]) => {
    const at = projection.invert?.(point);
    return Boolean(at) && geoContains(shape, at ?? [0, 0]);
  };
  const middle = path.centroid(shape);
  if (isInside(middle)) return middle;
  const [[left, top], [right, bottom]] = path.bounds(shape);
  const steps = Array.from({ length: grid }, (_, index) => (index + 0.5) / grid);
  const points = steps.flatMap((x) =>
    steps.map((y): [number, number] => [left + x * (right - left), top + y * (bottom - top)]),
  );
  const far = ([x, y]: [number, number]) => Math.hypot(x - middle[0], y - middle[1]);
  return points.sort((a, b) => far(a) - far(b)).find(isInside) ?? [NaN, NaN];
}

/** A line as it is drawn, and whether any of it is on the picture itself. */
export interface Traced {
  readonly path: string;
  readonly seen: boolean;
}

function traced(line: GeoPermissibleObjects, projection: GeoProjection): Traced {
  const path = geoPath(projection);
  return { path: path(line) ?? '', seen: within(projection, 0, () => path(line) !== null) };
}

/** The border between two countries of the base map, by their names there; empty where there is none. */
export function borderBetween(atlas: Atlas, projection: GeoProjection, names: readonly [string, string]): Traced {
  const nameOf = (one: object) => (one as { properties?: About }).properties?.name ?? '';
  const pair = (a: object, b: object) => a !== b && [...names].sort().join() === [nameOf(a), nameOf(b)].sort().join();
  return traced(mesh(atlas, atlas.objects.countries, pair), projection);
}

/** The points of a shape in Well-Known Text, POLYGON or LINESTRING, longitude before latitude. */
export function pointsOf(shape: string): { east: number; north: number }[] {
  return shape
    .replace(/^[A-Z ]+\(+|\)+$/g, '')
    .split(',')
    .map((point) => point.trim().split(/\s+/).map(Number))
    .map(([east = NaN, north = NaN]) => ({ east, north }));
}

/** Draws such a shape. */
export function shapeOf(shape: string, projection: GeoProjection): Traced {
  const coordinates = pointsOf(shape).map(({ east, north }) => [east, north]);
  return traced({ type: 'LineString', coordinates }, projection);
}

/** The middle of a shape on the picture. */
export function middleOf(shape: string, projection: GeoProjection): { x: number; y: number } | null {
  const ring = pointsOf(shape).map(({ east, north }) => [east, north]);
  const [x, y] = geoPath(projection).centroid({ type: 'MultiPoint', coordinates: ring });
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}
