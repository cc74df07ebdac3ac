import type { Certainty, ProvisionChange } from '../api/generated.ts';
import { dateShort } from './dates.ts';
import type { Id } from './ids.ts';
import type { Called } from './label.ts';
import {
  threadsOf,
  type Comparison,
  type Held,
  type IsSure,
  type Missed,
  type Place,
  type Plan,
  type Thread,
} from './threads.ts';
import { kindWords, stanceWords, words } from './words.ts';

type Parties = Comparison['parties'][number];
type Party = Parties['party'];
export type Position = Parties['before'][number];

/** Someone who took positions on the plans: a place for each plan. */
export interface Stood {
  readonly party: Party;
  readonly places: readonly { readonly positions: readonly Position[]; readonly leftOut: number }[];
}

/** All plans that are compared, side by side. */
export interface Board {
  readonly plans: readonly Plan[];
  /** In the order in which the plans come to them, and the threads of each in the order in which they begin. */
  readonly topics: readonly { readonly topic: string; readonly threads: readonly Thread[] }[];
  readonly parties: readonly Stood[];
  /** How many provisions and positions the certainty leaves out, also of rows that are wholly left out. */
  readonly leftOut: { readonly provisions: number; readonly positions: number };
}

/** Puts plans side by side that are each compared with the next, without what the certainty leaves out. */
export function boardOf(comparisons: readonly Comparison[], certainty: readonly Certainty[]): Board {
  const plans = [...comparisons.slice(0, 1).map(({ from }) => from), ...comparisons.map(({ to }) => to)];
  const isSure: IsSure = (fact) => certainty.includes(fact.certainty);
  const threads = threadsOf(comparisons, isSure);
  const parties = partiesOf(comparisons, plans.length, isSure);
  const shown = threads.filter(({ places }) => places.some(({ held, missed }) => held.length + missed.length > 0));
  return {
    plans,
    topics: [...new Set(shown.map(({ topic }) => topic))].map((topic) => ({
      topic,
      threads: shown.filter((thread) => thread.topic === topic),
    })),
    parties: parties.filter(({ places }) => places.some(({ positions }) => positions.length > 0)),
    leftOut: { provisions: leftOutOf(threads), positions: leftOutOf(parties) },
  };
}

const leftOutOf = (rows: readonly { readonly places: readonly { readonly leftOut: number }[] }[]): number =>
  rows.flatMap(({ places }) => places).reduce((sum, { leftOut }) => sum + leftOut, 0);

/** Everyone who took a position on one of the plans, by name. */
function partiesOf(comparisons: readonly Comparison[], count: number, isSure: IsSure): Stood[] {
  const found = new Map<Id, { party: Party; places: Map<Id, Position>[] }>();
  comparisons.forEach(({ parties }, at) => {
    for (const { party, before, after } of parties) {
      const one = found.get(party.id) ?? { party, places: Array.from({ length: count }, () => new Map()) };
      found.set(party.id, one);
      before.forEach((position) => one.places[at]?.set(position.id, position));
      after.forEach((position) => one.places[at + 1]?.set(position.id, position));
    }
  });
  const key = ({ party: { name, id } }: { party: Party }) => `${name}\n${id}`;
  return [...found.values()]
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ party, places }) => ({
      party,
      places: places.map((all) => {
        const positions = [...all.values()].filter(isSure);
        return { positions, leftOut: all.size - positions.length };
      }),
    }));
}

/** The source tells neither what a plan has of a thread nor that it has nothing of it. */
export const isSilent = ({ held, missed, leftOut }: Place): boolean =>
  held.length + leftOut === 0 && missed.every(({ fate, named }) => fate === 'NOT_TOLD' && !named);

/** The source tells of no position of a party on a plan. */
export const isMute = ({ positions, leftOut }: Stood['places'][number]): boolean => positions.length + leftOut === 0;

/** The sign of silence stands somewhere on the board. */
export const hasSilence = ({ topics, parties }: Board): boolean =>
  topics.some(({ threads }) =>
    threads.some(({ places }) =>
      places.some((one) => isSilent(one) || one.missed.some(({ fate }) => fate === 'NOT_TOLD')),
    ),
  ) || parties.some(({ places }) => places.some(isMute));

/** What became of a provision, in words; none where there is nothing to hold it against. */
export function changeWords(one: Held | Missed, called: Called): string {
  if ('fate' in one) return words.changes[one.fate];
  if (one.since) return words.since(one.since.change, called(one.since.plan), one.since.again);
  return one.change ? words.changes[one.change] : '';
}

/** What the words of a change are coloured by. */
export function toneOf(one: Held | Missed): ProvisionChange | 'EXCLUDED' | null {
  if ('fate' in one) return one.fate;
  return one.since ? (one.since.again ? 'ADDED' : one.since.change) : one.change;
}

export const topicWords = (topic: string): string => topic || words.noTopic;

export const stoodWords = ({ stance, date }: Position): string =>
  `${stanceWords(stance)}${date ? `, ${dateShort(date)}` : ''}`;

/**
 * The board as one table, a line for what a plan has of a thread and one for each position. Lines with the same number
 * are of one thread; `change` is against the plan before, and says so where nothing is told.
 */
export function boardTable({ plans, topics, parties }: Board, called: Called): { columns: string[]; rows: string[][] } {
  const line = (at: number, over: Partial<Record<Column, string | null>>) => {
    const plan = plans[at];
    const said = { plan: plan && called(plan), plan_date: plan?.date, ...over };
    return boardColumns.map((column) => said[column] ?? '');
  };
  const untold = { change: words.changes.NOT_TOLD };
  const left = (at: number, count: number, over: Partial<Record<Column, string>>) =>
    count > 0 ? [line(at, { ...over, change: words.leftOutHere(count) })] : [];
  const provisions = topics
    .flatMap(({ threads }) => threads)
    .flatMap(({ topic, places }, index) =>
      places.flatMap((place, at) => {
        const { held, missed, leftOut } = place;
        const of = { what: kindWords('Provision'), thread: String(index + 1), topic };
        if (isSilent(place)) return [line(at, { ...of, ...untold })];
        return [
          ...[...held, ...missed].map((one) => {
            const provision = one.provision.name;
            if ('fate' in one && one.fate === 'NOT_TOLD') return line(at, { ...of, ...untold, provision });
            const { certainty, basis, id } = ('fate' in one && one.fact) || one.provision;
            return line(at, { ...of, change: changeWords(one, called), provision, certainty, basis, id });
          }),
          ...left(at, leftOut, of),
        ];
      }),
    );
  const stood = parties.flatMap(({ party, places }) =>
    places.flatMap((place, at) => {
      const { positions, leftOut } = place;
      const of = { what: kindWords('Position'), party: called(party) };
      if (isMute(place)) return [line(at, { ...of, ...untold })];
      return [
        ...positions.map(({ stance, date, certainty, basis, id }) =>
          line(at, { ...of, stance, date, certainty, basis, id }),
        ),
        ...left(at, leftOut, of),
      ];
    }),
  );
  return { columns: [...boardColumns], rows: [...provisions, ...stood] };
}

const boardColumns = [
  'what',
  'thread',
  'topic',
  'plan',
  'plan_date',
  'change',
  'provision',
  'party',
  'stance',
  'date',
  'certainty',
  'basis',
  'id',
] as const;
type Column = (typeof boardColumns)[number];
