import type { SourcesQuery } from '../api/generated.ts';
import type { Id } from './ids.ts';
import { labelOf, type Called, type Labelled } from './label.ts';
import { words } from './words.ts';

/** How many things began in a year, or are first known in it; what began before the time that the dataset is about stands together. */
export interface YearCount {
  readonly year: number;
  /** The first year that is counted: the year itself, but for what stands together. */
  readonly first: number;
  /** The years of a timeline that shows it. */
  readonly around: readonly [number, number];
  /** The year in two digits, and in words. */
  readonly label: string;
  readonly said: string;
  readonly count: number;
}

/** All years of the dataset, the empty ones too: silence is to be seen. */
export function coverageByYear(answer: Pick<SourcesQuery, 'timeline' | 'dataset'>): YearCount[] {
  const began = answer.timeline.flatMap(yearsOf);
  const { earliest, latest } = answer.dataset.coverage ?? { earliest: null, latest: null };
  const first = earliest ? Number(earliest.slice(0, 4)) : Math.min(...began);
  const last = Math.max(latest ? Number(latest.slice(0, 4)) : first, ...began);
  if (!Number.isFinite(first)) return [];
  const counts = countsOf(began);
  const short = (year: number) => String(year).slice(-2).padStart(2, '0');
  const years = Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at;
    const around = [year - 1, year + 2] as const;
    return { year, first: year, around, label: short(year), said: String(year), count: counts.get(year) ?? 0 };
  });
  const before = began.filter((year) => year < first);
  if (before.length === 0) return years;
  const oldest = Math.min(...before);
  const [label, said] = [`<${short(first)}`, words.beforeYear(first)];
  return [{ year: first - 1, first: oldest, around: [oldest, first], label, said, count: before.length }, ...years];
}

/** The year in which something began; where nobody says when that was, the first in which it is known. */
function yearsOf({ earliest, latest }: Pick<SourcesQuery['timeline'][number], 'earliest' | 'latest'>): number[] {
  const day = earliest ?? latest;
  return day ? [Number(day.slice(0, 4))] : [];
}

function countsOf(years: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return counts;
}

/** An actor with the positions that are told of it: how many, how many began in which year, and how many have no date. */
export interface ActorCoverage {
  readonly actor: Labelled;
  readonly count: number;
  readonly years: ReadonlyMap<number, number>;
  readonly undated: number;
}

/** How many positions of an actor there are in each of the years that are shown, what was before them together. */
export function stripOf({ years: some }: ActorCoverage, years: readonly YearCount[]): number[] {
  return years.map(({ first, year }) =>
    [...some].reduce((sum, [one, count]) => (one >= first && one <= year ? sum + count : sum), 0),
  );
}

/** The years that stand at a strip, each with its place in it: the first, the last, and round ones between that have room. */
export function strippedYears(years: readonly YearCount[]): (readonly [at: number, year: number])[] {
  const told = years.flatMap(({ year, said }, at) => (said === String(year) ? [[at, year] as const] : []));
  const room = years.length / 6;
  const ends = [told[0], told.at(-1)].filter((one) => one !== undefined);
  const step = [10, 20, 50, 100].find((some) => some >= room) ?? 1000;
  const round = told.filter(([at, year]) => year % step === 0 && ends.every(([end]) => Math.abs(end - at) >= room));
  return [...new Map([...ends, ...round]).entries()].sort(([a], [b]) => a - b);
}

/** The positions of an actor by year, in words. */
export function yearsSaid({ years, undated }: ActorCoverage): string {
  const dated = [...years].sort(([a], [b]) => a - b).map(([year, count]) => `${year}: ${count}`);
  return [...dated, ...(undated > 0 ? [words.withoutDate(undated)] : [])].join(', ');
}

/** Every actor of the dataset: those of whom a position is told, the most first, and those of whom none is. */
export function coverageByActor(answer: SourcesQuery): { told: ActorCoverage[]; silent: Labelled[] } {
  const years = new Map<Id, number[]>();
  for (const entry of answer.timeline) {
    const actor = 'actor' in entry.node ? entry.node.actor?.id : null;
    if (actor) years.set(actor, [...(years.get(actor) ?? []), ...yearsOf(entry)]);
  }
  const counts = new Map<Id, number>();
  for (const { actor } of answer.positions.nodes) if (actor) counts.set(actor.id, (counts.get(actor.id) ?? 0) + 1);
  const { persons, states, organizations, groups } = answer;
  const all: readonly Labelled[] = [...persons.nodes, ...states.nodes, ...organizations.nodes, ...groups.nodes];
  const told = all.flatMap((actor) => {
    const count = counts.get(actor.id) ?? 0;
    const dated = years.get(actor.id) ?? [];
    return count > 0 ? [{ actor, count, years: countsOf(dated), undated: count - dated.length }] : [];
  });
  const byName = (a: Labelled, b: Labelled) => labelOf(a).localeCompare(labelOf(b), 'en');
  return {
    told: told.sort((a, b) => b.count - a.count || byName(a.actor, b.actor)),
    silent: all.filter(({ id }) => !counts.has(id)).sort(byName),
  };
}

/** All of it as a table: a line a year, and one for each year of an actor; silence is a line that counts nothing. */
export function coverageTable(
  years: readonly YearCount[],
  { told, silent }: ReturnType<typeof coverageByActor>,
  called: Called,
): { columns: string[]; rows: (string | number)[][] } {
  const name = (actor: Labelled) => called({ id: actor.id, name: labelOf(actor) });
  return {
    columns: ['actor', 'actor_id', 'year', 'count'],
    rows: [
      ...years.map(({ said, count }) => ['', '', said, count]),
      ...told.flatMap(({ actor, years: some, undated }) => {
        const dated = [...some].sort(([a], [b]) => a - b);
        const rows = dated.map(([year, one]): (string | number)[] => [name(actor), actor.id, String(year), one]);
        return undated > 0 ? [...rows, [name(actor), actor.id, '', undated]] : rows;
      }),
      ...silent.map((actor) => [name(actor), actor.id, '', 0]),
    ],
  };
}

/** How many things with a date cite a source. */
export function citesOf(entries: SourcesQuery['timeline'], source: string): number {
  return entries.filter(({ node }) => node.cites.some((locator) => locator.split('#')[0] === source)).length;
}
