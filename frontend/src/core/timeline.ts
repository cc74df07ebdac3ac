import type { Basis, Certainty, Side, TimelineQuery, UndatedQuery } from '../api/generated.ts';
import { actThen, dateShort, heldThen, isVague, lastDay, monthAt, toldWords, yearOf } from './dates.ts';
import type { Bounds, Then, Told } from './dates.ts';
import type { Id } from './ids.ts';
import { cut, labelOf } from './label.ts';
import type { Lane, ViewState } from './view.ts';

/** A bar or a mark. Places are in pixels from the left end of the scale; rows count from 0 in their lane. */
export interface Item extends Told {
  readonly id: Id;
  readonly label: string;
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly row: number;
  /** The date is an interval, or coarser than a day: no mark, but what fades on both sides. */
  readonly vague: boolean;
  /** Over how many pixels it fades in and out: somewhere there it began, and ended. */
  readonly fadeStart: number;
  readonly fadeEnd: number;
  /** A source says when it began, if only the year: a line stands there. */
  readonly toldStart: boolean;
  /** Whether it goes on beyond the scale, to the left and to the right. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  /** The label stands left of the mark, where there is no room to its right. */
  readonly flip: boolean;
  /** The label stands within the mark. */
  readonly inside: boolean;
  readonly certainty: Certainty;
  readonly basis: Basis;
  readonly side: Side | null;
  readonly then: Then;
  /** Somebody whom the source leaves unnamed. */
  readonly unnamed: boolean;
}

export interface LaneLayout {
  readonly lane: Lane;
  readonly rows: number;
  readonly items: readonly Item[];
  /** What stands before each row: the offices by name. */
  readonly heads: readonly string[];
  /** How many things the certainty leaves out. */
  readonly leftOut: number;
  /** What belongs there and has no place on a scale, since no source gives a date for it. */
  readonly undated: readonly Undated[];
}

/** Something without a date. */
export type Undated = Pick<Item, 'id' | 'title' | 'certainty' | 'basis'>;

export interface TimelineLayout {
  readonly years: readonly [number, number];
  /** A year, or a month where few years are seen. */
  readonly ticks: readonly { readonly label: string; readonly month: string; readonly x: number }[];
  readonly lanes: readonly LaneLayout[];
  /** Where the as-of date lies, if it is set and within the years. */
  readonly cursor: number | null;
  /** How many things with a date lie outside the years. */
  readonly outside: number;
}

type Choice = Pick<ViewState, 'lanes' | 'certainty' | 'asOf' | 'years' | 'about' | 'everyOffice'>;
type Dated = TimelineQuery['timeline'][number];
type Office = TimelineQuery['offices']['edges'][number]['node'];
type Holder = Office['holders']['edges'][number];
type Unplaced = Omit<Item, 'row' | 'flip' | 'inside'>;

/** A bar whose beginning or end is not known at all reaches so many years beyond what is known. */
const unknownYears = 2;
/** Estimated width of a letter and least width of a mark, in pixels. */
const letter = 6.4;
const least = 11;
/** The share of a vague mark over which it fades on each side, and over how many pixels what is still held fades at most. */
const vagueShare = 0.35;
const heldFade = 48;

type Called = (of: { readonly id: Id; readonly name: string }) => string;

/** Lays everything with a date out between two years, so wide. All on it is called as the reader wants it. */
export function timelineOf(
  answer: TimelineQuery,
  choice: Choice,
  width: number,
  called: Called = ({ name }) => name,
  without?: UndatedQuery,
): TimelineLayout {
  const [begin, end] = choice.years ?? (choice.about ? yearsAround(answer) : coverage(answer));
  const years = [begin, Math.max(end, begin + 1)] as const;
  const scale = (year: number) => ((year - years[0]) / (years[1] - years[0])) * width;
  const isSure = ({ certainty }: { readonly certainty: Certainty }) => choice.certainty.includes(certainty);
  const dated = answer.timeline.filter(({ node }) => isSure(node));
  const within = answer.timeline.filter((one) => touches(one, years));
  const dateLane = (lane: Lane, all: readonly Dated[]): LaneLayout => {
    const sure = all.filter(({ node }) => isSure(node));
    const marks = sure.map((one) => mark(one, choice, years, scale, called));
    const undated = undatedIn(lane, without).map((node) => ({
      id: node.id,
      title: called({ id: node.id, name: labelOf(node) }),
      certainty: node.certainty,
      basis: node.basis,
    }));
    return {
      lane,
      ...packed(marks, width),
      heads: [],
      leftOut: all.length - sure.length,
      undated: undated.filter(isSure),
    };
  };
  const lanes = choice.lanes.map((lane) =>
    lane === 'Office'
      ? officeLane(answer, choice, years, scale, called)
      : dateLane(
          lane,
          within.filter(({ node }) => node.__typename === lane),
        ),
  );
  const at = choice.asOf ? scale(yearOf(lastDay(choice.asOf))) : null;
  return {
    years,
    ticks: ticksOf(years, width).map((at) => ({ ...tickWords(at), x: scale(at / 12) })),
    lanes,
    cursor: at !== null && at >= 0 && at <= width ? at : null,
    outside: dated.filter(({ node }) => choice.lanes.some((lane) => lane === node.__typename)).length - countIn(lanes),
  };
}

function countIn(lanes: readonly LaneLayout[]): number {
  return lanes.reduce((sum, { lane, items }) => sum + (lane === 'Office' ? 0 : items.length), 0);
}

function undatedIn(lane: Lane, without: UndatedQuery | undefined) {
  if (!without) return [];
  const { meetings, events, documents, positions, statements } = without;
  const lists = { Meeting: meetings, Event: events, Document: documents, Position: positions, Statement: statements };
  return lane === 'Office' ? [] : lists[lane].nodes;
}

/** The whole years that the dataset covers; one year where nothing in it has a date. */
export function coverage(answer: TimelineQuery): [number, number] {
  const { earliest, latest } = answer.dataset.coverage ?? { earliest: null, latest: null };
  if (!earliest || !latest) return [0, 1];
  return [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4)) + 1];
}

/** The years of a timeline about one thing: those of what is on it, with some before and after, within the dataset's. */
function yearsAround(answer: TimelineQuery): [number, number] {
  const all = coverage(answer);
  const ends = answer.timeline.flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null));
  const dated = ends.map(yearOf).filter((year) => year >= all[0] && year <= all[1]);
  if (dated.length === 0) return all;
  const first = Math.max(all[0], Math.floor(Math.min(...dated)) - 2);
  return [first, Math.min(all[1], Math.max(first + 6, Math.ceil(Math.max(...dated)) + 2))];
}

/** Half as many years around the middle, or around the as-of date; twice as many with a factor of 2. */
export function zoomed(
  years: readonly [number, number],
  factor: number,
  around: string | null,
  all: readonly [number, number],
): [number, number] {
  const middle = around ? yearOf(lastDay(around)) : (years[0] + years[1]) / 2;
  const half = Math.max(0.5, ((years[1] - years[0]) * factor) / 2);
  const first = Math.max(all[0], Math.round(middle - half));
  return [first, Math.min(all[1], Math.max(first + 1, Math.round(middle + half)))];
}

function touches(one: Bounds, [first, last]: readonly [number, number]): boolean {
  const begin = one.earliest ?? one.latest;
  const end = one.latest ?? one.earliest;
  return begin !== null && end !== null && yearOf(begin) < last && yearOf(end) >= first;
}

/** The months at which a scale has its ticks, counted from January of the year 0. */
function ticksOf(years: readonly [number, number], width: number): number[] {
  const [first, last] = [12 * years[0], 12 * years[1]];
  const steps = [1, 3, ...[1, 2, 5, 10, 20].map((some) => 12 * some)];
  const step = steps.find((months) => (months / (last - first)) * width > 45) ?? 600;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step);
}

/** A January is called by its year. */
function tickWords(at: number): { label: string; month: string } {
  const month = monthAt(at);
  return { month, label: at % 12 === 0 ? String(at / 12) : (dateShort(month).split(' ')[0] ?? '') };
}

function mark(
  one: Dated,
  choice: Choice,
  years: readonly [number, number],
  scale: (year: number) => number,
  called: Called,
): Unplaced {
  const begin = Math.max(years[0], yearOf(one.earliest ?? one.latest ?? ''));
  const end = Math.min(years[1], one.latest ? yearOf(one.latest) : years[1]);
  const width = Math.max(least, scale(end) - scale(begin));
  const vague = one.earliest !== one.latest || isVague(one.date);
  const fade = vague ? width * vagueShare : 0;
  // What goes on beyond the scale is cut there; that its date is not exact is seen at an end that is on it.
  const cutStart = Boolean(one.earliest && yearOf(one.earliest) < years[0]);
  const cutEnd = yearOf(one.latest ?? '9999') > years[1];
  const { node, date, from, to, knownAt } = one;
  const stood = Boolean(from ?? to ?? knownAt[0]);
  const title = called({ id: node.id, name: one.title });
  return {
    id: node.id,
    label: cut(title, 44),
    title,
    date: stood ? null : date,
    from,
    to,
    knownAt,
    // What lies at the very end of the scale is drawn whole before it.
    x: Math.max(0, Math.min(scale(begin), scale(years[1]) - least)),
    width,
    vague,
    fadeStart: cutStart ? 0 : fade,
    fadeEnd: cutEnd ? 0 : fade,
    toldStart: false,
    cutStart,
    cutEnd,
    certainty: node.certainty,
    basis: node.basis,
    side: node.__typename === 'Position' ? node.side : null,
    unnamed: false,
    then: actThen(one, choice.asOf),
  };
}

type Span = [from: number, to: number];

/**
 * Puts each item into the first row in which it and its label overlap nothing. Where a label has room neither within its
 * mark nor beside it, it is cut to the widest of these.
 */
function packed(items: Unplaced[], width: number): Pick<LaneLayout, 'rows' | 'items'> {
  const taken: Span[][] = [];
  const placed = items.map((item) => {
    const [before, after] = [item.x, width - item.x - item.width];
    const most = Math.max(item.width, before, after);
    const label = cut(item.label, Math.max(4, Math.floor((most - 8) / letter)));
    const text = label.length * letter + 8;
    const inside = item.width > text || (text > after && text > before);
    const flip = !inside && text > after;
    const begin = flip ? item.x - text : item.x;
    const end = item.x + item.width + (inside || flip ? 0 : text);
    let row = taken.findIndex((spans) => spans.every(([from, to]) => end + 6 <= from || begin >= to + 6));
    if (row < 0) row = taken.push([]) - 1;
    taken[row]?.push([begin, end]);
    return { ...item, label, row, flip, inside };
  });
  return {
    rows: taken.length,
    items: placed.map((item) => ({ ...item, label: longer(item, taken[item.row], width) })),
  };
}

/** The label of what was put into a row, as long as what comes next in the row lets it be. */
function longer({ label, title, x, width, flip, inside }: Item, row: readonly Span[] = [], end: number): string {
  if (flip || inside) return label;
  const begin = x + width;
  const next = Math.min(end, ...row.flatMap(([from]) => (from > x ? [from - 6] : [])));
  return cut(title, Math.max(label.length, Math.floor((next - begin - 8) / letter)));
}

/**
 * Says whether a timeline about one thing has to do with a term of office: its holder took part in something on it or
 * spoke on it, or the office is what the timeline is about, or is of the state or body that it is about.
 */
function concernedBy(answer: TimelineQuery, about: Id): (office: Office, holder: Holder) => boolean {
  const actors = new Set([about, ...answer.timeline.flatMap(({ node }) => actorsIn(node))]);
  return (office, holder) =>
    office.id === about || office.of.edges.some(({ node }) => node.id === about) || actors.has(holder.node.id);
}

/** Says whether no source gives a date for anything about one thing, neither for what happened nor for an office. */
export function isUndated(answer: TimelineQuery, about: Id): boolean {
  if (answer.timeline.length > 0) return false;
  const concerned = concernedBy(answer, about);
  return !answer.offices.edges.some(({ node }) =>
    node.holders.edges.some((holder) => concerned(node, holder) && isDated(holder)),
  );
}

const isDated = ({ from, to, fromBounds, toBounds }: Holder) => [from, to, fromBounds, toBounds].some((date) => date);

function actorsIn(node: Dated['node']): Id[] {
  const ids = (connection?: { readonly edges: readonly { readonly node: { readonly id: Id } }[] }) =>
    (connection?.edges ?? []).map((edge) => edge.node.id);
  switch (node.__typename) {
    case 'Position':
      return [...(node.actor ? [node.actor.id] : []), ...(node.onBehalfOf ?? []).map(({ id }) => id)];
    case 'Meeting':
      return [...ids(node.attendees), ...ids(node.hosts), ...ids(node.mediators)];
    case 'Event':
      return [...ids(node.attendees), ...ids(node.involved)];
    case 'Statement':
      return (node.madeBy ?? []).map(({ id }) => id);
    default:
      return [];
  }
}

function officeLane(
  answer: TimelineQuery,
  choice: Choice,
  years: readonly [number, number],
  scale: (year: number) => number,
  called: Called,
): LaneLayout {
  const now = coverage(answer)[1];
  const isShown = choice.about && !choice.everyOffice ? concernedBy(answer, choice.about) : () => true;
  const isSure = ({ certainty }: Holder) => choice.certainty.includes(certainty);
  const concerned = answer.offices.edges.map(({ node }) => ({
    node,
    holders: node.holders.edges.filter((holder) => isShown(node, holder)),
  }));
  const offices = concerned
    .map(({ node, holders }) => ({
      node,
      bars: holders.filter(isSure).flatMap((holder) => bar(node, holder, choice, { years, now, scale, called })),
    }))
    .filter(({ bars }) => bars.length > 0);
  const end = scale(years[1]);
  const items = offices.flatMap(({ bars }, row) => labelled(bars, end).map((item) => ({ ...item, row })));
  const leftOut = concerned.flatMap(({ holders }) => holders).filter((holder) => !isSure(holder)).length;
  const undated = concerned.flatMap(({ node, holders }) =>
    holders
      .filter((holder) => isSure(holder) && !isDated(holder))
      .map(({ relation, node: holder, certainty, basis }) => ({
        id: relation.id,
        title: `${called(node)}: ${called(holder)}`,
        certainty,
        basis,
      })),
  );
  const heads = offices.map(({ node }) => called(node));
  return { lane: 'Office', rows: offices.length, items, heads, leftOut, undated };
}

/** Puts the label of each bar where its row has room: within the bar or beyond its end, else before it; cut if need be. */
function labelled(bars: readonly Unplaced[], end: number): Omit<Item, 'row'>[] {
  const sorted = [...bars].sort((a, b) => a.x - b.x);
  let taken = 0;
  return sorted.map((bar, index) => {
    // The next bar lies over this one where their dates are vague.
    const next = sorted[index + 1];
    const room = next ? next.x - bar.x : Math.max(bar.width, end - bar.x);
    const before = bar.x - taken;
    const label = cut(bar.label, Math.max(4, Math.floor((Math.max(room, before) - 12) / letter)));
    const text = label.length * letter + 12;
    const flip = text > room && text <= before;
    taken = bar.x + Math.max(bar.width, flip ? 0 : Math.min(text, room));
    return { ...bar, label, flip, inside: !flip && (text <= bar.width || text > room) };
  });
}

interface Scale {
  readonly years: readonly [number, number];
  /** Where the dataset ends: what is still held lasts until then. */
  readonly now: number;
  readonly scale: (year: number) => number;
  readonly called: Called;
}

/** Where a bar begins whose beginning is not told: a little before it is known to have begun, no earlier than it can have. */
function firstShown({ fromBounds, toBounds }: Holder): number | null {
  const held = fromBounds?.latest ?? toBounds?.latest ?? toBounds?.earliest;
  if (!held) return fromBounds?.earliest ? yearOf(fromBounds.earliest) : null;
  const first = yearOf(held) - unknownYears;
  return fromBounds?.earliest ? Math.max(first, yearOf(fromBounds.earliest)) : first;
}

/** Where a bar ends whose end is not told: a little after it is known to have lasted, no later than it can have. */
function lastShown({ fromBounds, toBounds }: Holder, begin: number | null): number | null {
  const held = toBounds?.earliest ?? fromBounds?.latest;
  const last = held ? yearOf(held) + unknownYears : begin === null ? null : begin + unknownYears;
  return last !== null && toBounds?.latest ? Math.min(last, yearOf(toBounds.latest)) : last;
}

/** From when to when a term surely lasted; where that is never, the middle of when it began and ended. */
function surely({ fromBounds, toBounds }: Holder, begin: number, finish: number): [number, number] {
  const first = fromBounds?.latest ? yearOf(fromBounds.latest) : finish;
  const last = toBounds?.earliest ? yearOf(toBounds.earliest) : begin;
  return first <= last ? [first, last] : [(first + last) / 2, (first + last) / 2];
}

interface Extent {
  readonly x: number;
  readonly end: number;
  /** How wide it is drawn: no less than can be seen. */
  readonly width: number;
  /** It is still held: it fades where it stops, as far as it does not fade in there. */
  readonly held: boolean;
}

/** Over how many pixels a bar fades that is whole between two places. */
function fadesOf(
  [first = 0, last = 0]: readonly number[],
  { x, end, width, held }: Extent,
): Pick<Item, 'fadeStart' | 'fadeEnd'> {
  const drawn = width / Math.max(1, end - x);
  const within = (fade: number, most: number) => Math.max(0, Math.min(fade, most));
  const fadeStart = within((first - x) * drawn, width);
  const fadeEnd = within(Math.max((end - last) * drawn, held ? heldFade : 0), width - fadeStart);
  return { fadeStart, fadeEnd };
}

function bar(office: Office, holder: Holder, choice: Choice, { years, now, scale, called }: Scale): Unplaced[] {
  const { from, to, knownAt } = holder;
  const open = to === '..';
  const untold = firstShown(holder) ?? (open ? now - unknownYears : null);
  const begin = from === null ? untold : yearOf(holder.fromBounds?.earliest ?? from);
  const finish = open ? now : to === null ? lastShown(holder, begin) : yearOf(holder.toBounds?.latest ?? to);
  if (begin === null || finish === null) return [];
  if (finish <= years[0] || begin >= years[1]) return [];
  const [x, end] = [scale(Math.max(years[0], begin)), scale(Math.min(years[1], finish))];
  const width = Math.max(least, end - x);
  const [cutStart, cutEnd] = [begin < years[0], finish > years[1]];
  return [
    {
      id: holder.relation.id,
      label: called(holder.node),
      title: `${called(office)}: ${called(holder.node)}`,
      date: null,
      from,
      to,
      knownAt,
      x,
      width,
      vague: false,
      ...fadesOf(surely(holder, begin, finish).map(scale), { x, end, width, held: open && !cutEnd }),
      toldStart: from !== null && !cutStart,
      cutStart,
      cutEnd,
      certainty: holder.certainty,
      basis: holder.basis,
      side: null,
      unnamed: !holder.node.named,
      then: heldThen(holder, choice.asOf),
    },
  ];
}

/** The timeline as a table: what is on it, in the order of time within each lane, then what has no date. */
export function timelineTable(layout: TimelineLayout): { columns: string[]; rows: string[][] } {
  const rows = layout.lanes.flatMap(({ lane, items, undated }) => [
    ...items.map((item) => [
      lane,
      toldWords(item, dateShort),
      item.title,
      item.certainty,
      item.basis,
      item.date ?? '',
      item.from ?? '',
      item.to ?? '',
      item.knownAt.join(' '),
      item.id,
    ]),
    ...undated.map(({ id, title, certainty, basis }) => [lane, '', title, certainty, basis, '', '', '', '', id]),
  ]);
  const columns = ['lane', 'when', 'what', 'certainty', 'basis', 'date', 'from', 'to', 'known_at', 'id'];
  return { columns, rows };
}
