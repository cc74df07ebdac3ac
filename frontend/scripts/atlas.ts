import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

import { cuts, type Cut } from '../src/core/atlas_cut.ts';

type Box = readonly [west: number, south: number, east: number, north: number];
type Point = [number, number];
type Country = (Polygon | MultiPolygon) & {
  id?: string | number | undefined;
  properties?: { name?: string; disputed?: boolean } | undefined;
};

/** How finely the source draws what each cut is made of. */
const files: Record<Cut, string> = {
  globe: 'world-atlas/countries-110m.json',
  world: 'world-atlas/countries-50m.json',
  region: 'world-atlas/countries-10m.json',
};

/**
 * What the source of the base map gives to one country and others do not: it becomes an area of its own, whose lines are
 * drawn as disputed. A point within it tells which.
 */
const disputed: readonly { name: string; given: string; at: Point }[] = [
  { name: 'Crimea', given: 'Russia', at: [34.4, 45.3] },
];

/**
 * Areas of which the source has no line at all: it draws them as parts of one country, and no package has better. The
 * line within the country is a sketch of the editors, good to a twentieth of a degree; no side's line, and no survey.
 * Its ends lie on the outline of the country, and are moved to the nearest point of it.
 */
const sketched: readonly { name: string; given: string; line: readonly Point[] }[] = [
  {
    name: 'Abkhazia',
    given: 'Georgia',
    line: [
      [41.56, 42.41],
      [41.72, 42.49],
      [41.94, 42.63],
      [41.9, 42.8],
      [41.9, 42.97],
      [42.08, 43.04],
      [42.15, 43.22],
    ],
  },
  {
    name: 'South Ossetia',
    given: 'Georgia',
    line: [
      [43.8, 42.75],
      [43.6, 42.64],
      [43.55, 42.45],
      [43.64, 42.28],
      [43.61, 42.17],
      [43.72, 42.11],
      [43.86, 42.1],
      [43.95, 42.16],
      [44.06, 42.19],
      [44.15, 42.07],
      [44.27, 42.03],
      [44.52, 42.02],
      [44.62, 42.2],
      [44.57, 42.34],
      [44.34, 42.45],
      [44.19, 42.62],
    ],
  },
];

/** What the source calls at such length that the name finds no room, and what everybody else calls it. */
const shorter: Record<string, string> = { 'United States of America': 'United States' };

/** Areas of the source's own that are disputed though it numbers them as it does countries. */
const contested = new Set(['W. Sahara']);

/** One point in so many is kept of the lines that lie outside of a cut: they close the areas and are not seen. */
const thinning = 80;

/** Serves each cut as «virtual:atlas/…»: TopoJSON of Natural Earth, cut when the page is built. */
export function atlas(): Plugin {
  const prefix = 'virtual:atlas/';
  return {
    name: 'atlas',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const cut = id.slice(prefix.length + 1);
      if (!isCut(cut)) throw new Error(`there is no map ${id}`);
      const path = createRequire(import.meta.url).resolve(files[cut]);
      const { west, south, east, north } = cuts[cut];
      const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(cutOut(topology, [west, south, east, north])))});`;
    },
  };
}

const isCut = (name: string): name is Cut => name in cuts;

/** The countries of a topology with all detail inside of a box and next to none outside. */
export function cutOut(source: Topology, box: Box): Topology {
  const topology = sketched.reduce(parted, source);
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
      properties: { name: nameOf(properties?.name), disputed: isDisputed({ id, properties }) },
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

const nameOf = (name = '') => shorter[name] ?? name;

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

type Sketch = (typeof sketched)[number];
/** A point of an outline: which of the ring's arcs it lies on, and which point of that arc it is. */
interface Node {
  readonly arc: number;
  readonly index: number;
}

/** A topology in which a sketched line divides a country in two; the smaller part becomes an area of its own. */
function parted(topology: Topology, { name, given, line }: Sketch): Topology {
  const collection = topology.objects['countries'] as GeometryCollection;
  const countries = collection.geometries as Country[];
  const country = countries.find((one) => one.properties?.name === given);
  const [ring] = (country?.type === 'Polygon' ? country.arcs : undefined) ?? [];
  const [first, last] = [line[0], line.at(-1)];
  if (!country || !ring || !first || !last) throw new Error(`${name} cannot be told apart: ${given} is no one polygon`);

  const ends = [nearest(first, ring, topology), nearest(last, ring, topology)] as const;
  const cuts = new Map<number, number[]>();
  for (const { arc, index } of ends) cuts.set(arc, [...(cuts.get(arc) ?? []), index]);
  const divided = dividedAt(topology, cuts);
  const sketch: Point[] = [pointAt(ends[0], topology), ...line.slice(1, -1).map((at) => whole(at, topology))];
  sketch.push(pointAt(ends[1], topology));
  const arcs = [...divided.topology.arcs, relative(sketch)];
  const [from, to] = [String(sketch[0]), String(sketch.at(-1))];

  // The ring, begun where the line begins: one part of it leads to the line's end, the other from there and back.
  const pieces = divided.referred(ring);
  const start = pieces.findIndex((arc) => String(absolute(divided.topology, arc)[0]) === from);
  const turned = [...pieces.slice(start), ...pieces.slice(0, start)];
  const middle = turned.findIndex((arc) => String(absolute(divided.topology, arc)[0]) === to);
  const halves = [
    [...turned.slice(0, middle), ~(arcs.length - 1)],
    [arcs.length - 1, ...turned.slice(middle)],
  ].sort((a, b) => area(a, { ...topology, arcs }) - area(b, { ...topology, arcs }));

  const geometries = divided.countries.flatMap((one): Country[] =>
    one.properties?.name === given
      ? [
          { ...one, type: 'Polygon', arcs: [halves[1] ?? []] } as Country,
          { type: 'Polygon', properties: { name, disputed: true }, arcs: [halves[0] ?? []] },
        ]
      : [one],
  );
  return {
    ...topology,
    arcs,
    objects: { countries: { type: 'GeometryCollection', geometries } as GeometryCollection },
  };
}

/** The point of a ring that is nearest to a place. */
function nearest([east, north]: Point, ring: readonly number[], topology: Topology): Node {
  const nodes = ring.flatMap((reference) => {
    const arc = reference < 0 ? ~reference : reference;
    return absolute(topology, arc).map((at, index) => {
      const [x, y] = degrees(at, topology);
      return { arc, index, far: Math.hypot((x - east) * Math.cos((north * Math.PI) / 180), y - north) };
    });
  });
  return nodes.reduce((best, one) => (one.far < best.far ? one : best));
}

function pointAt({ arc, index }: Node, topology: Topology): Point {
  return absolute(topology, arc)[index] ?? [0, 0];
}

/** A topology whose arcs end at some of their points too, and how to refer to the pieces. */
function dividedAt(topology: Topology, cuts: ReadonlyMap<number, readonly number[]>) {
  const arcs = [...topology.arcs];
  const pieces = new Map<number, number[]>();
  for (const [arc, indices] of cuts) {
    const points = absolute(topology, arc);
    const inner = [...new Set(indices)].filter((at) => at > 0 && at < points.length - 1).sort((a, b) => a - b);
    const bounds = [0, ...inner, points.length - 1];
    const parts = bounds.slice(1).map((end, at) => relative(points.slice(bounds[at], end + 1)));
    // The first piece takes the place of the arc, so that no other arc is renumbered.
    arcs[arc] = parts[0] ?? [];
    pieces.set(arc, [arc, ...parts.slice(1).map((part) => arcs.push(part) - 1)]);
  }
  const referred = (ring: readonly number[]): number[] =>
    ring.flatMap((reference) => {
      const found = pieces.get(reference < 0 ? ~reference : reference);
      if (!found) return [reference];
      return reference < 0 ? found.map((piece) => ~piece).reverse() : found;
    });
  const countries = (topology.objects['countries'] as GeometryCollection).geometries as Country[];
  return {
    topology: { ...topology, arcs },
    referred,
    countries: countries.map((one): Country =>
      one.type === 'Polygon'
        ? { ...one, arcs: one.arcs.map(referred) }
        : { ...one, arcs: one.arcs?.map((rings) => rings.map(referred)) ?? [] },
    ),
  };
}

/** The area within a ring, in squares of the topology. */
function area(ring: readonly number[], topology: Topology): number {
  const points = ring.flatMap((arc) => absolute(topology, arc).slice(1));
  const doubled = points.reduce((sum, [x, y], index) => {
    const [px, py] = points.at(index - 1) ?? [x, y];
    return sum + px * y - x * py;
  }, 0);
  return Math.abs(doubled) / 2;
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
  const points = ring.flatMap((arc) => absolute(topology, arc)).map((at) => degrees(at, topology));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The points of an arc, in the whole numbers of the topology; backwards where it is referred to so. */
function absolute(topology: Topology, arc: number): Point[] {
  let [x, y] = [0, 0];
  const points = (topology.arcs[arc < 0 ? ~arc : arc] ?? []).map(([dx = 0, dy = 0]): Point => [(x += dx), (y += dy)]);
  return arc < 0 ? points.reverse() : points;
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

function whole([x, y]: Point, { transform }: Topology): Point {
  const { scale, translate } = transform!;
  return [Math.round((x - translate[0]) / scale[0]), Math.round((y - translate[1]) / scale[1])];
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
