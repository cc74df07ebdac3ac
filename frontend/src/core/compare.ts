import type { CompareQuery, ProvisionChange } from '../api/generated.ts';
import { dateShort } from './dates.ts';
import { sideSigns } from './plans.ts';
import { sourceLine } from './svg.ts';
import { tablePicture, type Section } from './table_picture.ts';
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

/** All comparisons as one table: a line a provision. */
export function compareTable(comparisons: readonly Comparison[]): { columns: string[]; rows: string[][] } {
  const rows = comparisons.flatMap(({ from, to, changes }) =>
    changes.map(({ change, before, after }) => [
      from.name,
      to.name,
      change,
      before?.name ?? '',
      after?.name ?? '',
      after?.topic ?? before?.topic ?? '',
    ]),
  );
  return { columns: ['from', 'to', 'change', 'before', 'after', 'topic'], rows };
}

type Positions = PartyPositions['before'];
const stances = (positions: Positions) =>
  positions
    .map(({ side, stance, date }) => `${sideSigns[side]} ${stanceWords(stance)}${date ? `, ${dateShort(date)}` : ''}`)
    .join('; ') || '–';

/** The comparisons as a picture for an article: what became of each provision, and who stood where. */
export function comparePicture(
  comparisons: readonly Comparison[],
  dataset: CompareQuery['dataset'] | undefined,
  url: string,
): string {
  const sections = comparisons.flatMap((comparison): Section[] => {
    const { from, to, parties } = comparison;
    const changes = changesBy(comparison).flatMap(({ change, items }) =>
      items.map(({ before, after }) => [words.changes[change], before?.name ?? '–', after?.name ?? '–']),
    );
    const columns = [from.name, to.name];
    const shares = [1, 2, 2];
    const stood = parties.map(({ party, before, after }) => [party.name, stances(before), stances(after)]);
    return [
      { title: `${from.name} → ${to.name}`, columns: [words.change, ...columns], shares, rows: changes },
      { title: words.compareParties, columns: [words.party, ...columns], shares, rows: stood },
    ];
  });
  const frame = {
    title: words.titles.compare,
    subtitle: '',
    source: dataset ? sourceLine(dataset, url) : url,
    alt: sections.flatMap(({ rows }) => rows.map((row) => `${row.join(', ')}.`)).join(' '),
  };
  return tablePicture(frame, sections);
}
