import type { Certainty, CompareQuery, ProvisionChange } from '../api/generated.ts';
import { actThen, dateShort } from './dates.ts';
import { frameOf, type Taken } from './frame.ts';
import type { Called } from './label.ts';
import { sideSigns } from './plans.ts';
import { tablePicture, tableWords, type Cell, type Section } from './table_picture.ts';
import { stanceWords, words } from './words.ts';

export type Comparison = CompareQuery['comparePlans'][number];
export type Change = Comparison['changes'][number];
export type PartyPositions = Comparison['parties'][number];

const order: readonly ProvisionChange[] = ['KEPT', 'CHANGED', 'DROPPED', 'ADDED', 'NOT_TOLD'];

/** The provisions of two plans by what became of them, in an order in which one reads them. */
export function changesBy(comparison: Comparison): { change: ProvisionChange; items: Change[] }[] {
  return order
    .map((change) => ({ change, items: comparison.changes.filter((one) => one.change === change) }))
    .filter(({ items }) => items.length > 0);
}

/** A comparison without what the certainty leaves out, and how many provisions and positions these are. */
export type Sifted = Comparison & { readonly leftOut: number };

export function sifted(comparison: Comparison, certainty: readonly Certainty[]): Sifted {
  const isSure = (fact: { readonly certainty: Certainty }) => certainty.includes(fact.certainty);
  const changes = comparison.changes.filter(({ before, after }) => [before, after].every((one) => !one || isSure(one)));
  const parties = comparison.parties
    .map((one) => ({ ...one, before: one.before.filter(isSure), after: one.after.filter(isSure) }))
    .filter(({ before, after }) => before.length + after.length > 0);
  const count = (all: Comparison['parties']) =>
    all.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
  const leftOut = comparison.changes.length - changes.length + count(comparison.parties) - count(parties);
  return { ...comparison, changes, parties, leftOut };
}

/** All comparisons as one table: a line a provision, and one for each party that took a position on either plan. */
export function compareTable(
  comparisons: readonly Comparison[],
  called: Called,
): { columns: string[]; rows: string[][] } {
  const rows = comparisons.flatMap(({ from, to, changes, parties }) => {
    const plans = [called(from), called(to)];
    return [
      ...changes.map(({ change, before, after }) => [
        ...plans,
        change,
        '',
        before?.name ?? '',
        after?.name ?? '',
        after?.topic ?? before?.topic ?? '',
      ]),
      ...parties.map(({ party, before, after }) => [
        ...plans,
        'POSITIONS',
        called(party),
        ...[before, after].map((positions) => positions.map(stanceOf).join('; ')),
        '',
      ]),
    ];
  });
  return { columns: ['from', 'to', 'what', 'party', 'before', 'after', 'topic'], rows };
}

type Positions = PartyPositions['before'];
const stanceOf = ({ stance, date }: Positions[number]) => `${stanceWords(stance)}${date ? `, ${dateShort(date)}` : ''}`;

/** The comparisons as a picture for an article: what became of each provision, and who stood where. */
export function comparePicture(comparisons: readonly Comparison[], taken: Taken, called: Called): string {
  const { asOf } = taken.state;
  const stances = (positions: Positions): Cell =>
    positions.length === 0
      ? '·'
      : positions.map((one) => ({
          text: `${sideSigns[one.side]} ${stanceOf(one)}`,
          certainty: one.certainty,
          basis: one.basis,
          side: one.side,
          then: actThen(one.dateBounds, asOf),
        }));
  const provision = (one: Change['before']): Cell =>
    one ? [{ text: one.name, certainty: one.certainty, basis: one.basis }] : '·';
  const sections = comparisons.flatMap((comparison): Section[] => {
    const [from, to] = [called(comparison.from), called(comparison.to)];
    const changes = changesBy(comparison).flatMap(({ change, items }) =>
      items.map(({ before, after }) => [words.changes[change], provision(before), provision(after)]),
    );
    const shares = [1, 2, 2];
    const stood = comparison.parties.map(({ party, before, after }) => [
      called(party),
      stances(before),
      stances(after),
    ]);
    return [
      { title: `${from} → ${to}`, columns: [words.change, from, to], shares, rows: changes },
      { title: words.compareParties, columns: [words.party, from, to], shares, rows: stood },
    ];
  });
  const said = {
    title: words.titles.compare,
    shows: sections
      .map(({ title }) => title)
      .filter((_, at) => at % 2 === 0)
      .join(' · '),
    alt: tableWords(sections),
  };
  return tablePicture(frameOf(said, taken), sections, asOf);
}
