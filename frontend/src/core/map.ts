import type { Basis, Certainty, MapQuery, Status } from '../api/generated.ts';
import { pointsOf, titleHeight, titleLetter, type Titled } from './atlas.ts';
import { actThen, dateShort, heldThen, spanWords, type Then } from './dates.ts';
import type { Id } from './ids.ts';
import type { Called } from './label.ts';
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
  readonly look: LineLook;
}
/** The outline of an area, sketched; another line that is sketched, as where forces face each other; a border of states. */
export type LineLook = 'area' | 'sketch' | 'border';

export interface Chart {
  /** The date that control is shown for: the as-of date, else that of the source. */
  readonly date: string | null;
  readonly places: readonly MapPlace[];
  /** Towns of which nothing is told as of the date. */
  readonly towns: readonly MapPlace[];
  readonly lines: readonly Line[];
  /** How many facts the certainty leaves out. */
  readonly leftOut: number;
  /** All who ever held a place, in a fixed order, so that each keeps its colour at every date. */
  readonly controllers: readonly Named[];
  /**
   * Where the map looks when nobody has moved it: at the places over which control was told of, and sketched lines; where
   * there are none, at all places.
   */
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
  const isTold = (place: MapPlace) => place.held.length + place.happenings.length > 0;
  const lines = nodes.flatMap((node) => lineOf(node, answer));
  const near = [
    ...places.flatMap(({ id, at }) => (at && held.has(id) ? [at] : [])),
    ...lines.flatMap(({ shape }) => (typeof shape === 'string' ? pointsOf(shape) : [])),
  ];
  return {
    date,
    places: places.filter(isTold),
    towns: places.filter((place) => !isTold(place) && /^(city|town|capital)$/.test(place.kind)),
    lines,
    leftOut: nodes.reduce((sum, node) => sum + leftOutOf(node, choice), 0),
    controllers: [...controllers.values()].sort((a, b) => a.id.localeCompare(b.id)),
    near: near.length > 0 ? near : places.flatMap(({ at }) => at ?? []),
  };
}

/** What is told of a place in the layers that are shown, however sure. */
function toldOf(node: PlaceNode, { layers }: Choice) {
  const acts: Act[] = [
    ...(layers.includes('meetings') ? node.meetings.edges.map((edge) => edge.node) : []),
    ...(layers.includes('events') ? node.events.edges.map((edge) => edge.node) : []),
  ];
  return { held: layers.includes('control') ? node.controlledBy.edges : [], acts: once(acts) };
}

function leftOutOf(node: PlaceNode, choice: Choice): number {
  const { held, acts } = toldOf(node, choice);
  return [...held, ...acts].filter((fact) => !choice.certainty.includes(fact.certainty)).length;
}

function placeOf(node: PlaceNode, choice: Choice, date: string | null): MapPlace {
  const { certainty, asOf } = choice;
  const passes = (fact: { certainty: Certainty }) => certainty.includes(fact.certainty);
  const { held, acts } = toldOf(node, choice);
  return {
    id: node.id,
    name: node.name,
    kind: node.kind ?? '',
    named: node.named,
    at: node.location && { east: node.location.longitude, north: node.location.latitude },
    held: held
      .filter(passes)
      .map((edge) => ({
        id: edge.relation.id,
        controller: edge.node,
        sentence: edge.relation.sentence,
        span: spanWords(edge.from, edge.to, edge.knownAt) || words.undated,
        certainty: edge.certainty,
        basis: edge.basis,
        then: heldThen(edge, date),
      }))
      .filter(({ then }) => then !== 'later'),
    happenings: acts
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
  if (shape) {
    const look = shape.startsWith('POLYGON') ? 'area' : node.kind === 'border' ? 'border' : 'sketch';
    return [{ id, name, shape, look }];
  }
  const states = new Map(answer.states.edges.map((edge) => [edge.node.id, edge.node.name]));
  const [one, other] = node.between.edges.flatMap((edge) => states.get(edge.node.id) ?? []);
  return node.kind === 'border' && one && other ? [{ id, name, shape: [one, other], look: 'border' }] : [];
}

/** Where a map of some points looks: their middle, and so much that they fit with room around them. */
export function fitted(points: readonly { east: number; north: number }[], ratio: number): Spot {
  if (points.length === 0) return [0, 30, 160];
  const north = points.map((point) => point.north);
  const [south, top] = [Math.min(...north), Math.max(...north)];
  const [west, span] = arcOf(points.map((point) => point.east));
  const middle = (south + top) / 2;
  const wide = span * Math.cos((middle * Math.PI) / 180);
  const centre = { east: west + span / 2, north: middle };
  const across = Math.max(wide, (top - south) * ratio, 0.4) * 1.25;
  return spot(centre.east, centre.north, Math.max(across, needed(points, centre, ratio)));
}

/** How many degrees a map must span at least so that all points are within it: far from its middle they lie ever denser. */
function needed(points: readonly { east: number; north: number }[], centre: (typeof points)[number], ratio: number) {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians(centre.north)), Math.cos(radians(centre.north))];
  const reach = points.map(({ east, north }) => {
    const [up, out, turn] = [Math.sin(radians(north)), Math.cos(radians(north)), radians(east - centre.east)];
    // Lambert's azimuthal equal-area projection of a globe whose radius is 1, as the map has it.
    const far = Math.sqrt(2 / (1 + sin * up + cos * out * Math.cos(turn)));
    const [x, y] = [far * out * Math.sin(turn), far * (cos * up - sin * out * Math.cos(turn))];
    return Math.max(Math.abs(x), Math.abs(y) * ratio) / 2;
  });
  return (Math.asin(Math.min(1, Math.max(...reach) * 1.06)) * 4 * 180) / Math.PI;
}

/** Where the shortest way around the globe begins that passes all of these longitudes, and how long it is, in degrees. */
function arcOf(east: readonly number[]): [west: number, span: number] {
  const sorted = [...east].sort((a, b) => a - b);
  const gaps = sorted.map((from, at) => {
    const next = sorted[at + 1];
    return next === undefined ? [sorted[0] ?? from, (sorted[0] ?? from) + 360 - from] : [next, next - from];
  });
  const [west = 0, gap = 360] = gaps.reduce((widest, one) => ((one[1] ?? 0) > (widest[1] ?? 0) ? one : widest));
  return [west, 360 - gap];
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

/** What stands at one point of the picture: a place, or several that lie too near to each other to be told apart. */
export interface Mark {
  readonly places: readonly [MapPlace, ...MapPlace[]];
  /** Who held them, a sign for each; where there are several places, one for each who held any of them. */
  readonly held: readonly Holding[];
  readonly x: number;
  readonly y: number;
  /** Half of its width, in pixels. */
  readonly reach: number;
  readonly label: Label | null;
}

/** Text that found room: the baseline of it, and which end is at the point. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Labelled {
  readonly marks: readonly Mark[];
  /** Towns that are only there for orientation. */
  readonly towns: readonly { readonly id: Id; readonly x: number; readonly y: number; readonly label: Label }[];
  /** Names of areas and countries that hide nothing. */
  readonly titles: readonly Titled[];
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly project: (point: [number, number]) => [number, number] | null;
  /** What a place is called on this map. */
  readonly called: (place: Named) => string;
}

/** Half of the width of a sign, the width of a letter, and the height of a line, in pixels. */
const half = 11;
const letter = 6.7;
const lineHeight = 17;
/** Pixels between a sign and its text. */
const gap = 3;
/** Places nearer to each other than so many pixels become one mark. */
const near = 15;

/** Puts marks and text on a map so that no text overlaps: places first, then what helps to find them. */
export function labelled(chart: Chart, titles: readonly Titled[], frame: Frame): Labelled {
  const seen = chart.places.flatMap((place) => seenAt(place, frame));
  const groups = grouped(seen);
  const taken: Box[] = groups.map(({ x, y, reach }) => [x - half, y - half, x + 2 * reach - half, y + half]);
  const marks = groups.map((group) => {
    const { x, y, reach } = group;
    return { ...group, label: placed(textOf(group, frame), x, y, reach, taken, frame) };
  });
  const towns = chart.towns.flatMap((town) =>
    seenAt(town, frame).flatMap(({ x, y }) => {
      const label = placed(frame.called(town), x, y, 6, taken, frame);
      return label ? [{ id: town.id, x, y, label }] : [];
    }),
  );
  return { marks, towns, titles: titles.flatMap((title) => entitled(title, taken, frame)) };
}

interface Spotted {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
}

function seenAt(place: MapPlace, { project, width, height }: Frame): Spotted[] {
  const point = place.at && project([place.at.east, place.at.north]);
  const inside = point && point[0] >= 0 && point[0] <= width && point[1] >= 0 && point[1] <= height;
  return inside ? [{ place, x: point[0], y: point[1] }] : [];
}

type Group = Omit<Mark, 'label'>;

/** The one place of several over which control is told of keeps its name. */
function textOf({ places }: Group, { called }: Frame): string {
  const [one, ...others] = places.length > 1 ? places.filter(({ held }) => held.length > 0) : places;
  return one && others.length === 0 ? words.andPlaces(called(one), places.length - 1) : words.placesHere(places.length);
}

/** A mark of some places: who held any of them is seen on it, however many they are. */
function groupOf(places: Mark['places'], x: number, y: number): Group {
  const all = places.flatMap((place) => place.held);
  // Held for certain before held perhaps: the first of each holder stands for the others.
  const sorted = [...all].sort((a, b) => Number(b.then === 'certain') - Number(a.then === 'certain'));
  const first = new Map([...sorted].reverse().map((one) => [one.controller.id, one]));
  const held = places.length === 1 ? all : all.filter((one) => first.get(one.controller.id) === one);
  const signs = held.length + (places.length > 1 ? 1 : 0);
  return { places, held, x, y, reach: half + Math.max(0, signs - 1) * 8 };
}

/** Who holds a place comes before who met there, so that it keeps its name where there is little room. */
function grouped(seen: readonly Spotted[]): Group[] {
  const weight = ({ place }: Spotted) => place.held.length * 100 + place.happenings.length;
  const groups = [...seen]
    .sort((a, b) => weight(b) - weight(a) || a.place.id.localeCompare(b.place.id))
    .map(({ place, x, y }) => groupOf([place], x, y));
  return apart(groups);
}

/** Groups of which none hides another. What is joined is wider, and may hide what nothing hid before. */
function apart(groups: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const at = joined.findIndex((other) => isHidden(group, other));
    const other = joined[at];
    if (other) joined[at] = groupOf([...other.places, ...group.places], other.x, other.y);
    else joined.push(group);
  }
  return joined.length < groups.length ? apart(joined) : joined;
}

/** Says whether two rows of signs lie too near to each other to be told apart. */
function isHidden(one: Group, other: Group): boolean {
  const end = ({ x, reach }: Group) => x + 2 * (reach - half);
  const between = Math.max(0, one.x - end(other), other.x - end(one));
  return Math.hypot(between, one.y - other.y) < near;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Finds room for text beside a mark, and takes it. The signs of a mark go to the right from its point. */
function placed(text: string, x: number, y: number, reach: number, taken: Box[], frame: Frame): Label | null {
  const right = x + 2 * reach - Math.min(half, reach) + gap;
  const left = x - Math.min(half, reach) - gap;
  const [long, up] = [text.length * letter, lineHeight / 2];
  // Above and below, text stands clear of the sign itself.
  const past = Math.max(up, Math.min(half, reach));
  const sides: readonly (readonly [Box, Label])[] = [
    [[right, y - up, right + long, y + up], { text, x: right, y: y + 4, anchor: 'start' }],
    [[left - long, y - up, left, y + up], { text, x: left, y: y + 4, anchor: 'end' }],
    [[x - long / 2, y - past - lineHeight, x + long / 2, y - past], { text, x, y: y - past - 4.5, anchor: 'middle' }],
    [[x - long / 2, y + past, x + long / 2, y + past + lineHeight], { text, x, y: y + past + 13.5, anchor: 'middle' }],
  ];
  return sides.find(([box]) => takes(box, taken, frame))?.[1] ?? null;
}

/** A title stands in its middle, or some lines above or below it, where it hides nothing; else nowhere. */
function entitled(title: Titled, taken: Box[], frame: Frame): Titled[] {
  const tried = [0, -1, 1, -1.5, 1.5].map((lines) => ({ ...title, y: title.y + lines * titleHeight }));
  const free = tried.find((one) => takes(titleBox(one), taken, frame));
  return free ? [free] : [];
}

function titleBox({ name, x, y }: Titled): Box {
  const long = name.length * titleLetter;
  return [x - long / 2, y - titleHeight, x + long / 2, y + titleHeight / 3];
}

/** Says whether there is room for a box, and takes it. */
function takes(box: Box, taken: Box[], { width, height }: Frame): boolean {
  const inside = box[0] > 0 && box[2] < width && box[1] > 0 && box[3] < height;
  const free = taken.every(
    (other) => other[0] >= box[2] || other[2] <= box[0] || other[1] >= box[3] || other[3] <= box[1],
  );
  if (inside && free) taken.push(box);
  return inside && free;
}

/** What of the signs is on a picture, and so is told in its key. */
export interface Seen {
  readonly controllers: readonly Named[];
  readonly perhapsHeld: boolean;
  readonly happened: boolean;
  readonly perhapsHappened: boolean;
  /** Several places behind one mark. */
  readonly several: boolean;
  readonly lines: readonly Line[];
}

/** The signs of the marks and lines that are on a picture of a map. */
export function seenOn(chart: Chart, marks: readonly Mark[], lines: readonly { id: Id; seen: boolean }[]): Seen {
  const held = marks.flatMap((mark) => mark.held);
  const acts = marks.flatMap(({ places: [place, other] }) => (other || place.happenings.length === 0 ? [] : [place]));
  const isSure = ({ happenings }: MapPlace) => happenings.some(({ then }) => then === 'certain');
  return {
    controllers: chart.controllers.filter(({ id }) => held.some(({ controller }) => controller.id === id)),
    perhapsHeld: held.some(({ then }) => then !== 'certain'),
    happened: acts.some(isSure),
    perhapsHappened: !acts.every(isSure),
    several: marks.some(({ places }) => places.length > 1),
    lines: chart.lines.filter(({ id }) => lines.some((line) => line.id === id && line.seen)),
  };
}

/** The map as a table: a line for each holding and each happening, places without coordinates too. */
export function mapTable({ places }: Chart, called: Called): { columns: string[]; rows: (string | number)[][] } {
  const columns = ['place', 'latitude', 'longitude', 'what', 'who', 'when', 'surely', 'certainty', 'basis', 'id'];
  const rows = places.flatMap((place) => {
    const { at, held, happenings } = place;
    const where = [called(place), at?.north ?? '', at?.east ?? ''];
    return [
      ...held.map((one) => [
        ...where,
        'held by',
        called(one.controller),
        one.span,
        one.then === 'certain' ? 'yes' : 'perhaps',
        one.certainty,
        one.basis,
        one.id,
      ]),
      ...happenings.map((one) => [
        ...where,
        one.kind.toLowerCase(),
        called(one),
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
export function mapWords({ places }: Chart, called: Called): string {
  return places
    .map((place) => {
      const holders = place.held.map(({ controller, then }) =>
        then === 'certain' ? words.heldBy(called(controller)) : words.perhapsHeldBy(called(controller)),
      );
      return `${called(place)}: ${[...holders, ...place.happenings.map(called)].join('; ')}.`;
    })
    .join(' ');
}
