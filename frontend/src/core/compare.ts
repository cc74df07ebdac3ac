import type { CompareQuery, ProvisionChange } from '../api/generated.ts';

export type Comparison = CompareQuery['comparePlans'][number];
type Change = Comparison['changes'][number];

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
