import type { Basis, Certainty, MapQuery, Status } from '../api/generated.ts';
import { actThen, dateShort, heldThen, spanWords, type Then } from './dates.ts';
import type { Id } from './ids.ts';
import { spans, type Spot, type ViewState } from './view.ts';
import { words } from './words.ts';

type PlaceNode = MapQuery['places']['edges'][number]['node'];
type Act = PlaceNode['meetings']['edges'][number]['node'] | PlaceNode['events']['edges'][number]['node'];
interface Named {
  readonly id: Id;
  readonly name: string;
}

/** Who held a place, as far as is known of the date of the map. */
export interface Holding {
  /** The id of the relationship, for its evidence. */
  readonly id: Id;
  readonly controller: Named;
  readonly sentence: string;
  readonly span: string;
  readonly certainty: Certainty;
  readonly basis: Basis;
  readonly then: Then;
}

/** A meeting or an event at a place. */
export interface Happening extends Named {
  readonly kind: 'Meeting' | 'Event';
  readonly date: string | null;
  readonly certainty: Certainty;
  readonly basis: Basis;
  readonly then: Then;
}

export interface MapPlace extends Named {
  readonly kind: string;
  readonly named: boolean;
  /** Degrees; null where nobody says where it lies. */
  readonly at: { readonly east: number; readonly north: number } | null;
  readonly held: readonly Holding[];
  readonly happenings: readonly Happening[];
}

/** A line that is told of or sketched: drawn as disputed, and chosen for what the source says of it. */
export interface Line extends Named {
  /** Well-Known Text, or the names of the two countries between which it runs. */
  readonly shape: string | readonly [string, string];
  readonly area: boolean;
}

export interface Chart {
  /** The date that control is shown for: the as-of date, else that of the source. */
  readonly date: string | null;
  readonly places: readonly MapPlace[];
  readonly lines: readonly Line[];
  /** All who ever held a place, in a fixed order, so that each keeps its colour at every date. */
  readonly controllers: readonly Named[];
  /** Where the map looks when nobody has moved it: at the places over which control was told of. */
  readonly near: readonly { readonly east: number; readonly north: number }[];
}

type Choice = Pick<ViewState, 'layers' | 'certainty' | 'asOf'>;

/** What a map shows of the places as of a date. */
export function chartOf(answer: MapQuery, choice: Choice): Chart {
  const nodes = answer.places.edges.map(({ node }) => node);
  const date = choice.asOf ?? answer.dataset.sourceDate;
  const places = nodes.map((node) => placeOf(node, choice, date));
  const held = new Set(nodes.filter((node) => node.controlledBy.edges.length > 0).map(({ id }) => id));
  const controllers = new Map(
    nodes.flatMap((node) => node.controlledBy.edges.map((edge) => [edge.node.id, edge.node] as const)),
  );
  return {
    date,
    places: places.filter((place) => place.held.length + place.happenings.length > 0),
    lines: nodes.flatMap((node) => lineOf(node, answer)),
    controllers: [...controllers.values()].sort((a, b) => a.id.localeCompare(b.id)),
    near: places.flatMap(({ id, at }) => (at && held.has(id) ? [at] : [])),
  };
}

function placeOf(node: PlaceNode, { layers, certainty, asOf }: Choice, date: string | null): MapPlace {
  const passes = (fact: { certainty: Certainty }) => certainty.includes(fact.certainty);
  const held = layers.includes('control') ? node.controlledBy.edges.filter(passes) : [];
  const acts: Act[] = [
    ...(layers.includes('meetings') ? node.meetings.edges.map((edge) => edge.node) : []),
    ...(layers.includes('events') ? node.events.edges.map((edge) => edge.node) : []),
  ];
  return {
    id: node.id,
    name: node.name,
    kind: node.kind ?? '',
    named: node.named,
    at: node.location && { east: node.location.longitude, north: node.location.latitude },
    held: held
      .map((edge) => ({
        id: edge.relation.id,
        controller: edge.node,
        sentence: edge.relation.sentence,
        span: spanWords(edge.from, edge.to) || words.undated,
        certainty: edge.certainty,
        basis: edge.basis,
        then: heldThen(edge, date),
      }))
      .filter(({ then }) => then !== 'later'),
    happenings: once(acts)
      .filter(passes)
      .flatMap((act) => happeningOf(act, asOf))
      .filter(({ then }) => then !== 'later'),
  };
}

function once(acts: readonly Act[]): Act[] {
  return [...new Map(acts.map((act) => [act.id, act])).values()];
}

/** What really happened: planned and proposed meetings took place nowhere. */
function happeningOf(act: Act, asOf: string | null): Happening[] {
  if (act.__typename !== 'Meeting' && act.__typename !== 'Event') return [];
  if ((act.status ?? 'ACTUAL') !== ('ACTUAL' satisfies Status)) return [];
  const { id, name, date, certainty, basis } = act;
  return [{ kind: act.__typename, id, name, date, certainty, basis, then: actThen(act.dateBounds, asOf) }];
}

/** Sketched shapes, and borders between two states of which the source has something to say. */
function lineOf(node: PlaceNode, answer: MapQuery): Line[] {
  const { id, name, shape } = node;
  if (shape) return [{ id, name, shape, area: shape.startsWith('POLYGON') }];
  const states = new Map(answer.states.edges.map((edge) => [edge.node.id, edge.node.name]));
  const [one, other] = node.between.edges.flatMap((edge) => states.get(edge.node.id) ?? []);
  return node.kind === 'border' && one && other ? [{ id, name, shape: [one, other], area: false }] : [];
}

/** Where a map of some points looks: their middle, and so much that they fit with room around them. */
export function fitted(points: readonly { east: number; north: number }[], ratio: number): Spot {
  if (points.length === 0) return [0, 30, spans[1]];
  const [east, north] = [points.map((point) => point.east), points.map((point) => point.north)];
  const [west, right, south, top] = [Math.min(...east), Math.max(...east), Math.min(...north), Math.max(...north)];
  const middle = (south + top) / 2;
  const wide = (right - west) * Math.cos((middle * Math.PI) / 180);
  return spot((west + right) / 2, middle, Math.max(wide, (top - south) * ratio, 0.4) * 1.4);
}

/** A spot within what a map can show, in whole hundredths of a degree, so that its URL is short. */
export function spot(east: number, north: number, across: number): Spot {
  const round = (value: number) => Math.round(value * 100) / 100;
  const turned = ((((east + 180) % 360) + 360) % 360) - 180;
  return [
    round(turned),
    round(Math.max(-85, Math.min(85, north))),
    round(Math.max(spans[0], Math.min(spans[1], across))),
  ];
}

/** Where a label stands from its mark. */
export type Side = 'right' | 'left' | 'above' | 'below';
export interface Mark {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  /** What the place is called here, and where that stands; null where there is no room for it. */
  readonly label: string;
  readonly side: Side | null;
}

/** Half of the width of a mark with its neighbours, the height of a line and the width of a letter, in pixels. */
const half = 11;
const lineHeight = 17;
const letter = 6.6;

/** Marks of the places that are seen, with labels that do not overlap: who holds a place comes before who met there. */
export function marksOf(
  chart: Chart,
  project: (point: [number, number]) => [number, number] | null,
  width: number,
  height: number,
  called: (place: Named) => string,
): Mark[] {
  const seen = chart.places.flatMap((place) => {
    const point = place.at && project([place.at.east, place.at.north]);
    const inside = point && point[0] >= 0 && point[0] <= width && point[1] >= 0 && point[1] <= height;
    return inside ? [{ place, x: point[0], y: point[1], label: called(place) }] : [];
  });
  const taken: Box[] = seen.map(({ x, y }) => [x - half, y - half, x + half, y + half]);
  const weight = ({ place }: { place: MapPlace }) => place.held.length * 100 + place.happenings.length;
  return [...seen]
    .sort((a, b) => weight(b) - weight(a) || a.place.id.localeCompare(b.place.id))
    .map((mark) => {
      const long = mark.label.length * letter;
      const side = (['right', 'left', 'above', 'below'] as const).find((one) => {
        const box = boxOf(mark, one, long);
        const free = box[0] > 0 && box[2] < width && box[1] > 0 && box[3] < height;
        return free && !taken.some((other) => overlap(other, box, mark));
      });
      if (side) taken.push(boxOf(mark, side, long));
      return { ...mark, side: side ?? null };
    });
}

type Box = readonly [left: number, top: number, right: number, bottom: number];
interface At {
  readonly x: number;
  readonly y: number;
}

function boxOf({ x, y }: At, side: Side, long: number): Box {
  const up = lineHeight / 2;
  switch (side) {
    case 'right':
      return [x + half, y - up, x + half + long, y + up];
    case 'left':
      return [x - half - long, y - up, x - half, y + up];
    case 'above':
      return [x - long / 2, y - half - lineHeight, x + long / 2, y - half];
    case 'below':
      return [x - long / 2, y + half, x + long / 2, y + half + lineHeight];
  }
}

/** A label may touch its own mark. */
function overlap(a: Box, b: Box, own: At): boolean {
  const isOwn = a[0] === own.x - half && a[1] === own.y - half && a[2] === own.x + half;
  return !isOwn && a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

/** The map as a table: a line for each holding and each happening, places without coordinates too. */
export function mapTable({ places }: Chart): { columns: string[]; rows: string[][] } {
  const columns = ['place', 'latitude', 'longitude', 'what', 'who', 'when', 'surely', 'certainty', 'basis', 'id'];
  const rows = places.flatMap(({ name, at, held, happenings }) => {
    const where = [name, at ? String(at.north) : '', at ? String(at.east) : ''];
    return [
      ...held.map((one) => [
        ...where,
        'held by',
        one.controller.name,
        one.span,
        one.then === 'certain' ? 'yes' : 'perhaps',
        one.certainty,
        one.basis,
        one.id,
      ]),
      ...happenings.map((one) => [
        ...where,
        one.kind.toLowerCase(),
        one.name,
        one.date ? dateShort(one.date) : '',
        one.then === 'certain' ? 'yes' : 'perhaps',
        one.certainty,
        one.basis,
        one.id,
      ]),
    ];
  });
  return { columns, rows };
}

/** The map in a sentence for each place: what a reader who does not see it is told. */
export function mapWords({ places }: Chart): string {
  return places
    .map(({ name, held, happenings }) => {
      const holders = held.map(({ controller, then }) =>
        then === 'certain' ? words.heldBy(controller.name) : words.perhapsHeldBy(controller.name),
      );
      return `${name}: ${[...holders, ...happenings.map((one) => one.name)].join('; ')}.`;
    })
    .join(' ');
}
