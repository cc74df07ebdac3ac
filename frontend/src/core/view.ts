import type { Certainty } from '../api/generated.ts';
import { asOfDate } from './dates.ts';
import { idOf, type Id } from './ids.ts';

/** The views, in the order in which the page offers them. */
export const viewNames = [
  'plans',
  'timeline',
  'graph',
  'paths',
  'compare',
  'map',
  'sources',
  'query',
  'entity',
  'story',
] as const;
export type ViewName = (typeof viewNames)[number];

export const certainties: readonly Certainty[] = ['STATED', 'REPORTED', 'INFERRED', 'PROBABLE', 'POSSIBLE'];
/** The certainties that a query asks for; null, which is all, where none is left out. */
export function certaintyAsked(chosen: readonly Certainty[]): Certainty[] | null {
  return chosen.length < certainties.length ? [...chosen] : null;
}
export const namings = ['neutral', 'armenia', 'azerbaijan', 'russia', 'turkey'] as const;
export type Naming = (typeof namings)[number];
export const lanes = ['Office', 'Meeting', 'Event', 'Document', 'Position', 'Statement'] as const;
export type Lane = (typeof lanes)[number];
export const layouts = ['force', 'layered', 'radial', 'time'] as const;
export type Layout = (typeof layouts)[number];

/** Which column of an answer its rows are sorted by, from 0. */
export interface Order {
  readonly column: number;
  readonly descending: boolean;
}

/** How the answer of a query is shown. */
export const results = ['table', 'graph', 'json'] as const;
export type Result = (typeof results)[number];

export const citationForms = ['plain', 'bibtex', 'csl'] as const;
export type CitationForm = (typeof citationForms)[number];

export const layers = ['control', 'meetings', 'events'] as const;
export type Layer = (typeof layers)[number];
/** What a map looks at: degrees east and north of its middle, and how many degrees its width spans. */
export type Spot = readonly [east: number, north: number, across: number];
/** How much a map spans at least and at most, in degrees. */
export const spans = [0.5, 300] as const;

/** All that is on screen. A URL says the same, and nothing else is needed to restore it. */
export interface ViewState {
  readonly view: ViewName;
  /** The entity that the view is about. */
  readonly id: Id | null;
  readonly embed: boolean;
  /** A year, a month or a day. */
  readonly asOf: string | null;
  /** What the evidence panel shows. */
  readonly selected: Id | null;
  readonly certainty: readonly Certainty[];
  readonly naming: Naming;
  readonly sort: 'date' | 'name' | 'positions';
  readonly descending: boolean;
  readonly columns: 'party' | 'leader';
  readonly lanes: readonly Lane[];
  /** What the timeline is about; null is everything. */
  readonly about: Id | null;
  /** Offices of all are on a timeline that is about one thing, and not only of those whom it concerns. */
  readonly everyOffice: boolean;
  /** The years between which the timeline lies; null is as far as the dataset goes. */
  readonly years: readonly [number, number] | null;
  readonly from: Id | null;
  readonly to: Id | null;
  readonly avoid: readonly Id[];
  /** Hops at most, 1 to 8. */
  readonly hops: number;
  readonly language: 'graphql' | 'cypher';
  /** The query that was run, of which the answer is; null is none. */
  readonly text: string | null;
  /** What the editor holds where that is another text than the one that was run; null where it is the same. */
  readonly draft: string | null;
  /**
   * How many portions are seen of what folds, by its name: 0 where it is closed, 1 where it is open, more where the reader
   * has gone on. What is as it always is has no entry.
   */
  readonly unfolded: Readonly<Record<string, number>>;
  /** The form in which an entry is cited. */
  readonly citation: CitationForm;
  /** What the relationships of an entity are sifted by. */
  readonly find: string;
  readonly result: Result;
  /** What the rows of an answer are sorted by; null is as they came. */
  readonly order: Order | null;
  /** The nodes that were expanded, or the plans that are compared, in the order in which they were chosen. */
  readonly nodes: readonly Id[];
  readonly hidden: readonly Id[];
  /** The graph begins with the whole dataset, and not with the first expanded node. */
  readonly whole: boolean;
  /** Kinds of nodes that the graph leaves out, and relationship types. */
  readonly without: readonly string[];
  readonly untied: readonly string[];
  /** Kinds whose nodes stand together where they have the same neighbours. */
  readonly grouped: readonly string[];
  readonly pins: readonly Pin[];
  readonly layout: Layout;
  /** What the rings and the layers are around; null is the first expanded node. */
  readonly centre: Id | null;
  readonly seed: number;
  /** Where the reader looks; null is at everything. */
  readonly camera: Camera | null;
  readonly layers: readonly Layer[];
  /** What the map looks at; null is where control over places was told of. */
  readonly spot: Spot | null;
  /** The story that is told beside the view, and its step, from 1. */
  readonly story: Id | null;
  readonly step: number;
}

/** A node that the reader has put somewhere, in units of the drawing, and how many had been expanded by then. */
export interface Pin {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly step: number;
}

const goingBack = ['wider', 'fitted'] as const;
export type GoesBack = (typeof goingBack)[number];

/** The middle of what is seen, and how much of the drawing is as wide as the screen. Whole units. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly span: number;
  /**
   * What lies further out is seen too: the camera goes back as far as that needs. It is `fitted` where something was
   * chosen in a picture that was fitted as a whole, and `wider` where something was expanded: that has its evidence
   * beside it, and stays clear of that.
   */
  readonly goesBack?: GoesBack;
}

export const start: ViewState = {
  view: 'plans',
  id: null,
  embed: false,
  asOf: null,
  selected: null,
  certainty: certainties,
  naming: 'neutral',
  sort: 'date',
  descending: false,
  columns: 'party',
  lanes: ['Office', 'Meeting', 'Event', 'Document', 'Position'],
  about: null,
  everyOffice: false,
  years: null,
  from: null,
  to: null,
  avoid: [],
  hops: 6,
  language: 'graphql',
  text: null,
  draft: null,
  unfolded: {},
  citation: 'plain',
  find: '',
  result: 'table',
  order: null,
  nodes: [],
  hidden: [],
  whole: false,
  without: [],
  untied: [],
  grouped: [],
  pins: [],
  layout: 'force',
  centre: null,
  seed: 1,
  camera: null,
  layers: ['control', 'meetings'],
  spot: null,
  story: null,
  step: 1,
};

type Field = Exclude<keyof ViewState, 'view' | 'id' | 'embed'>;
interface Codec<K extends Field> {
  readonly key: string;
  /** What stands for the value; null if nothing needs to. */
  write(value: ViewState[K]): string | null;
  /** The value that the text stands for; undefined if it stands for none, and then the view's own default holds. */
  read(text: string): ViewState[K] | undefined;
}

const separator = '~';
const text = (key: string) => ({ key, write: (value: string | null) => value, read: (raw: string) => raw });
const id = (key: string) => ({ key, write: (value: Id | null) => value ?? '', read: (raw: string) => idOf(raw) });
const ids = (key: string) => ({
  key,
  write: (value: readonly Id[]) => value.join(separator),
  read: (raw: string) => raw.split(separator).flatMap((one) => idOf(one) ?? []),
});
const count = (key: string, least: number, most: number) => ({
  key,
  write: String,
  read: (raw: string) => (/^\d{1,9}$/.test(raw) ? Math.min(most, Math.max(least, Number(raw))) : undefined),
});
const oneOf = <T extends string>(key: string, allowed: readonly T[]) => ({
  key,
  write: (value: T) => value,
  read: (raw: string) => allowed.find((one) => one === raw),
});
const someOf = <T extends string>(key: string, allowed: readonly T[]) => ({
  key,
  write: (value: readonly T[]) => value.map((one) => one.toLowerCase()).join(separator),
  read: (raw: string) => {
    const known = allowed.filter((one) => raw.split(separator).includes(one.toLowerCase()));
    return known.length > 0 || raw === '' ? known : undefined;
  },
});

const flag = (key: string) => ({
  key,
  write: (value: boolean) => (value ? '1' : '0'),
  read: (raw: string) => raw === '1',
});
const texts = (key: string) => ({
  key,
  write: (value: readonly string[]) => value.join(separator),
  read: (raw: string) => raw.split(separator).filter((one) => /^[A-Za-z_]{1,60}$/.test(one)),
});

function numbersIn(raw: string, least: number): number[] | undefined {
  const parts = raw.split(',');
  return parts.length === least && parts.every((part) => /^-?\d{1,7}$/.test(part)) ? parts.map(Number) : undefined;
}

function spotIn(raw: string): Spot | undefined {
  const [east = NaN, north = NaN, across = NaN] = raw.split(',').map(Number);
  const fits = Math.abs(east) <= 180 && Math.abs(north) <= 90 && across >= spans[0] && across <= spans[1];
  return fits ? [east, north, across] : undefined;
}

function cameraIn(raw: string): Camera | undefined {
  const goesBack = goingBack.find((one) => raw.endsWith(`,${one}`));
  const [x = 0, y = 0, span = 0] = numbersIn(goesBack ? raw.slice(0, -goesBack.length - 1) : raw, 3) ?? [];
  return span > 0 ? { x, y, span, ...(goesBack ? { goesBack } : {}) } : undefined;
}
const cameraText = ({ x, y, span, goesBack }: Camera) => [x, y, span, ...(goesBack ? [goesBack] : [])].join(',');

function pinIn(raw: string): Pin[] {
  const [slug, ...rest] = raw.split(',');
  const id = idOf(slug);
  const [x = 0, y = 0, step = -1] = numbersIn(rest.join(','), 3) ?? [];
  return id && step >= 0 ? [{ id, x, y, step }] : [];
}

const unfoldedText = (value: ViewState['unfolded']) =>
  Object.entries(value)
    .map(([name, portions]) => (portions === 1 ? name : `${name}.${portions}`))
    .join(separator);
function unfoldedIn(raw: string): ViewState['unfolded'] {
  const parts = raw.split(separator).map((one) => /^([\w-]{1,120})(?:\.(\d{1,4}))?$/.exec(one));
  return Object.fromEntries(parts.flatMap((part) => (part?.[1] ? [[part[1], Number(part[2] ?? 1)]] : [])));
}

function orderIn(raw: string): Order | undefined {
  const [, column, way] = /^(\d{1,3})(up|down)$/.exec(raw) ?? [];
  return column ? { column: Number(column), descending: way === 'down' } : undefined;
}

function yearsIn(raw: string): [number, number] | undefined {
  const [first, last] = raw.split('-').map(Number);
  return first && last && first <= last && first > 0 && last < 3000 ? [first, last] : undefined;
}

const codecs: { readonly [K in Field]: Codec<K> } = {
  asOf: { key: 'asof', write: (value) => value ?? '', read: (raw) => asOfDate(raw) ?? undefined },
  selected: id('sel'),
  certainty: someOf('certainty', certainties),
  naming: oneOf('names', namings),
  sort: oneOf('sort', ['date', 'name', 'positions']),
  descending: flag('desc'),
  columns: oneOf('columns', ['party', 'leader']),
  lanes: someOf('lanes', lanes),
  about: id('about'),
  everyOffice: flag('offices'),
  years: { key: 'years', write: (value) => value?.join('-') ?? '', read: yearsIn },
  from: id('from'),
  to: id('to'),
  avoid: ids('avoid'),
  hops: count('hops', 1, 8),
  language: oneOf('lang', ['graphql', 'cypher']),
  text: text('q'),
  draft: text('draft'),
  unfolded: { key: 'open', write: unfoldedText, read: unfoldedIn },
  citation: oneOf('cite', citationForms),
  find: { key: 'find', write: (value) => value, read: (raw) => raw },
  result: oneOf('as', results),
  order: {
    key: 'order',
    write: (value) => (value ? `${value.column}${value.descending ? 'down' : 'up'}` : ''),
    read: orderIn,
  },
  nodes: ids('nodes'),
  hidden: ids('hidden'),
  whole: flag('whole'),
  without: texts('without'),
  untied: texts('untied'),
  grouped: texts('group'),
  pins: {
    key: 'pin',
    write: (value) => value.map(({ id, x, y, step }) => [id, x, y, step].join(',')).join(separator),
    read: (raw) => raw.split(separator).flatMap(pinIn),
  },
  layout: oneOf('layout', layouts),
  centre: id('centre'),
  seed: count('seed', 0, 999_999_999),
  camera: { key: 'look', write: (value) => (value ? cameraText(value) : ''), read: cameraIn },
  layers: someOf('layers', layers),
  spot: { key: 'at', write: (value) => value?.join(',') ?? '', read: spotIn },
  story: id('story'),
  step: count('step', 1, 99),
};
const fields = Object.keys(codecs) as Field[];

/** The path and the query of a URL that restores the view; what is as it always is stays unsaid. */
export function encode(state: ViewState): string {
  const path = [state.embed ? 'embed' : '', state.view === 'plans' ? '' : state.view, state.id ?? ''];
  const params = new URLSearchParams();
  for (const field of fields) writeField(params, state, field);
  const query = params.toString();
  return `/${path.filter(Boolean).join('/')}${query ? `?${query}` : ''}`;
}

/** Says whether two states are the same to whoever has their links. */
export const isSame = (one: ViewState, other: ViewState): boolean => encode(one) === encode(other);

function writeField<K extends Field>(params: URLSearchParams, state: ViewState, field: K): void {
  const codec: Codec<K> = codecs[field];
  const value = codec.write(state[field]);
  if (value !== null && value !== codec.write(start[field])) params.set(codec.key, value);
}

/** Says whether a path is that of a view. */
export function isKnown(path: string): boolean {
  const parts = path.split('/').filter(Boolean);
  const [name = 'plans'] = parts[0] === 'embed' ? parts.slice(1) : parts;
  return viewNames.some((one) => one === name);
}

/** Reads the path and the query of a URL. What it does not understand it leaves out, so that old links keep working. */
export function decode(path: string, query: string): ViewState {
  const parts = path.split('/').filter(Boolean);
  const embed = parts[0] === 'embed';
  const [name = 'plans', subject] = embed ? parts.slice(1) : parts;
  const view = viewNames.find((one) => one === name) ?? 'plans';
  const params = new URLSearchParams(query);
  const read = Object.fromEntries(fields.map((field) => [field, readField(params, field)]));
  return { ...start, ...read, view, embed, id: idOf(subject) ?? null };
}

function readField<K extends Field>(params: URLSearchParams, field: K): ViewState[K] {
  const raw = params.get(codecs[field].key);
  if (raw === null) return start[field];
  const codec: Codec<K> = codecs[field];
  return codec.read(raw) ?? start[field];
}
