import { dateWords } from '../dates.ts';
import { certainties, lanes, layers, type ViewName, type ViewState } from '../view.ts';
import { kindWords, stanceWords, words } from '../words.ts';
import type { Frame } from './svg.ts';

/** How something is taken away from the page: what it is taken of, from where, when, and all that was on screen. */
export interface Taken {
  readonly dataset: {
    readonly name: string;
    readonly version: string | null;
    readonly licence: string | null;
    /** What its facts are cited from. */
    readonly sources: readonly { readonly name: string }[];
  };
  /** The address that shows it again. */
  readonly url: string;
  /** The day on which it is taken, in ISO 8601. */
  readonly day: string;
  readonly state: ViewState;
}

/** What a view says of its own picture. */
export interface Said {
  readonly title: string;
  /** What is shown, if the title does not say it. */
  readonly shows?: string | undefined;
  /** The same in words, for those who do not see it. */
  readonly alt: string;
  /** Where else it comes from. */
  readonly also?: string | undefined;
}

/** What stands around a picture of any view: what it shows, as of when, through which filters, and where it is from. */
export function frameOf({ title, shows, alt, also }: Said, { dataset, url, day, state }: Taken): Frame {
  const named = [dataset.name, dataset.version].filter(Boolean).join(' ');
  const source = [named, dataset.licence, also, words.takenOn(dateWords(day))].filter(Boolean).join(' · ');
  const cited = words.citedFrom(dataset.sources.map(({ name }) => name));
  const foot = [source, cited, url].filter(Boolean);
  return { title, alt, notes: [shows ?? '', holding(state)].filter(Boolean), source: foot };
}

type Filter = (state: ViewState) => string | false;

const asOf: Filter = ({ asOf }) => (asOf ? words.asOfDate(dateWords(asOf)) : words.asOfAll);
const certainty: Filter = ({ certainty: some }) =>
  some.length === certainties.length
    ? words.certaintyAll
    : words.certaintyOnly(some.map((one) => words.certainties[one]).join(', ') || words.none);
const names: Filter = ({ naming }) =>
  naming === 'neutral' ? words.namesNeutral : words.namesOf(words.namings[naming]);
const years: Filter = ({ years }) => years !== null && words.yearsOnly(years);
/** What of all there is the reader does not want to see. */
const without = <T extends string>(left: readonly T[], name: (one: T) => string) =>
  left.length > 0 && words.without(left.map((one) => name(one).toLowerCase()).join(', '));
const othersOf = <T>(all: readonly T[], some: readonly T[]) => all.filter((one) => !some.includes(one));

/** What sifts each view. What a view does not sift by is not said of it. */
const filters: Record<ViewName, readonly Filter[]> = {
  plans: [asOf, certainty, names],
  timeline: [
    asOf,
    certainty,
    names,
    years,
    ({ lanes: some }) => without(othersOf(lanes, some), (lane) => words.lanes[lane]),
  ],
  graph: [
    asOf,
    certainty,
    names,
    years,
    ({ without: kinds }) => without(kinds, kindWords),
    ({ untied: types }) => without(types, stanceWords),
    ({ hidden }) => hidden.length > 0 && words.hiddenCount(hidden.length),
  ],
  paths: [
    asOf,
    certainty,
    names,
    ({ hops }) => words.hopsOnly(hops),
    ({ avoid }) => avoid.length > 0 && words.avoidedCount(avoid.length),
  ],
  compare: [asOf, certainty, names],
  map: [asOf, certainty, names, ({ layers: some }) => without(othersOf(layers, some), (layer) => words.layers[layer])],
  sources: [asOf, names],
  entity: [asOf, certainty, names],
  query: [names, ({ hidden }) => hidden.length > 0 && words.hiddenCount(hidden.length)],
  story: [],
};

/** In words what holds of a view: as of when, how certain, whose names, and what else is left out. */
export function holding(state: ViewState): string {
  return filters[state.view].flatMap((say) => say(state) || []).join(' · ');
}
