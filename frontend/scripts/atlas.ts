import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

type Box = readonly [west: number, south: number, east: number, north: number];
type Point = [number, number];
type Country = (Polygon | MultiPolygon) & {
  id?: string | number | undefined;
  properties?: { name?: string; disputed?: boolean } | undefined;
};

/** Two cuts of the world: countries in small for anywhere that talks were held, and the South Caucasus in detail. */
const cuts: Record<string, { file: string; box: Box }> = {
  world: { file: 'world-atlas/countries-50m.json', box: [-100, 12, 82, 66] },
  region: { file: 'world-atlas/countries-10m.json', box: [36, 35, 54, 46] },
};

/**
 * What the source of the base map gives to one country and others do not: it becomes an area of its own, whose lines are
 * drawn as disputed. A point within it tells which.
 */
const disputed: readonly { name: string; given: string; at: Point }[] = [
  { name: 'Crimea', given: 'Russia', at: [34.4, 45.3] },
];

/** Areas of the source's own that are disputed though it numbers them as it does countries. */
const contested = new Set(['W. Sahara']);

/** One point in so many is kept of the lines that lie outside of a cut: they close the areas and are not seen. */
const thinning = 80;

/** Serves «virtual:atlas/world» and «virtual:atlas/region»: TopoJSON of Natural Earth, cut when the page is built. */
export function atlas(): Plugin {
  const prefix = 'virtual:atlas/';
  return {
    name: 'atlas',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const cut = cuts[id.slice(prefix.length + 1)];
      if (!cut) throw new Error(`there is no map ${id}`);
      const path = createRequire(import.meta.url).resolve(cut.file);
      const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(cutOut(topology, cut.box)))});`;
    },
  };
}

/** The countries of a topology with all detail inside of a box and next to none outside. */
export function cutOut(topology: Topology, box: Box): Topology {
  const collection = topology.objects['countries'] as GeometryCollection;
  const countries = (collection.geometries as Country[]).flatMap((one) => apart(one, topology));
  const arcs: Point[][] = [];
  const places = new Map<number, number>();
  const renumbered = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc;
    let place = places.get(index);
    if (place === undefined) {
      place = arcs.push(thinned(absolute(topology, index), topology, box)) - 1;
      places.set(index, place);
    }
    return arc < 0 ? ~place : place;
  };
  const geometries = countries
    .map((one) => within(one, topology, box))
    .filter((one) => one !== undefined)
    .map(({ type, arcs: rings, id, properties }) => ({
      type,
      id,
      properties: { name: properties?.name, disputed: isDisputed({ id, properties }) },
      arcs: JSON.parse(JSON.stringify(rings), (_, value: unknown) =>
        typeof value === 'number' ? renumbered(value) : value,
      ) as never,
    }));
  return {
    type: 'Topology',
    transform: topology.transform!,
    objects: { countries: { type: 'GeometryCollection', geometries } as GeometryCollection },
    arcs: arcs.map(relative),
  };
}

/** The source gives no number to what is no member of the United Nations. */
function isDisputed({ id, properties }: Pick<Country, 'id' | 'properties'>): boolean {
  return properties?.disputed ?? (id === undefined || contested.has(properties?.name ?? ''));
}

/** A country, and beside it the parts that others do not count to it. */
function apart(country: Country, topology: Topology): Country[] {
  const claims = disputed.filter(({ given }) => given === country.properties?.name);
  if (country.type !== 'MultiPolygon' || claims.length === 0) return [country];
  const parts = claims.map(({ name, at }) => ({
    type: 'MultiPolygon' as const,
    properties: { name, disputed: true },
    arcs: country.arcs.filter(([ring]) => contains(box(ring ?? [], topology), at)),
  }));
  const taken = new Set(parts.flatMap(({ arcs }) => arcs));
  const rest = { ...country, arcs: country.arcs.filter((polygon) => !taken.has(polygon)) };
  return [rest, ...parts.filter(({ arcs }) => arcs.length > 0)];
}

/** The polygons of a country that reach into a box; undefined where none does. */
function within(country: Country, topology: Topology, cut: Box): Country | undefined {
  const polygons = country.type === 'Polygon' ? [country.arcs] : country.arcs;
  const kept = polygons.filter(([ring]) => meets(box(ring ?? [], topology), cut));
  return kept.length > 0 ? ({ ...country, type: 'MultiPolygon', arcs: kept } as Country) : undefined;
}

function meets(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

/** Says whether a point lies in the box, and the box is no larger than a region. */
function contains(bounds: Box, [x, y]: Point): boolean {
  const small = bounds[2] - bounds[0] < 10 && bounds[3] - bounds[1] < 10;
  return small && x > bounds[0] && x < bounds[2] && y > bounds[1] && y < bounds[3];
}

/** The box around a ring, in degrees. */
function box(ring: readonly number[], topology: Topology): Box {
  const points = ring.flatMap((arc) => absolute(topology, arc < 0 ? ~arc : arc)).map((at) => degrees(at, topology));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The points of an arc, in the whole numbers of the topology. */
function absolute(topology: Topology, arc: number): Point[] {
  let [x, y] = [0, 0];
  return (topology.arcs[arc] ?? []).map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
}

function relative(points: readonly Point[]): Point[] {
  let [x, y] = [0, 0];
  return points.map(([px, py]) => {
    const step: Point = [px - x, py - y];
    [x, y] = [px, py];
    return step;
  });
}

function degrees([x, y]: Point, { transform }: Topology): Point {
  const { scale, translate } = transform!;
  return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
}

function thinned(points: readonly Point[], topology: Topology, cut: Box): Point[] {
  const inside = (at: Point) => {
    const [x, y] = degrees(at, topology);
    return x >= cut[0] && x <= cut[2] && y >= cut[1] && y <= cut[3];
  };
  return points.filter((at, index) => {
    const edge = index === 0 || index === points.length - 1;
    return edge || index % thinning === 0 || inside(at);
  });
}
