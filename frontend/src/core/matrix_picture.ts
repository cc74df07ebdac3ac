import type { PlansQuery } from '../api/generated.ts';
import { dateShort } from './dates.ts';
import { cut } from './label.ts';
import { sideSigns, type Entry, type Matrix, type Row } from './plans.ts';
import { element, framed, line, paper, sourceLine, wrapped } from './svg.ts';
import { lineageWords, stanceWords, words } from './words.ts';

const first = 210;
const margin = 24;
const cardHeight = 50;
const dashes: Record<string, string> = { INFERRED: '4 3', PROBABLE: '1.5 2.5', POSSIBLE: '1.5 7' };

/** The table of plans and parties as a picture for an article, in SVG. */
export function matrixPicture(matrix: Matrix, dataset: PlansQuery['dataset'], url: string): string {
  const column = Math.max(150, Math.min(210, (1400 - first) / matrix.columns.length));
  const width = margin * 2 + first + column * matrix.columns.length;
  let y = 28;
  const rows = matrix.rows.map((row) => {
    const drawn = rowPicture(row, matrix, y, column, width);
    y += rowHeight(row);
    return drawn;
  });
  const frame = {
    title: words.titles.plans,
    subtitle: `● ${words.shorter.FOR}   ✕ ${words.shorter.AGAINST}   ○ ${words.shorter.NEITHER}   ↺ ${words.legendReversal}`,
    source: sourceLine(dataset, url),
    alt: matrix.rows.map(rowWords).join(' '),
  };
  return framed(frame, width, y, heads(matrix, column), ...rows);
}

function heads(matrix: Matrix, column: number): string {
  const style = { 'font-size': 13, 'font-weight': 600, fill: paper.quiet };
  return matrix.columns
    .map(({ name }, index) => line(margin + first + index * column, 14, cut(name, column / 7), style))
    .join('');
}

function rowHeight(row: Row): number {
  const most = Math.max(1, ...[...row.cells.values()].map((entries) => entries.length));
  const text = 20 + wrapped(row.plan.name, 26).length * 18 + row.lineage.length * 16;
  return Math.max(most * (cardHeight + 4), text) + 14;
}

function rowPicture(row: Row, matrix: Matrix, y: number, column: number, width: number): string {
  const name = wrapped(row.plan.name, 26).map((text, index) =>
    line(margin, y + 36 + index * 18, text, { 'font-size': 15, 'font-weight': 600, 'font-family': 'Georgia, serif' }),
  );
  const lineage = row.lineage.map(({ verbs, plan }, index) =>
    line(margin, y + 36 + name.length * 18 + index * 16, cut(`↳ ${lineageWords(verbs)} ${plan.name}`, 34), {
      'font-size': 11,
      fill: paper.quiet,
    }),
  );
  const cards = matrix.columns.flatMap(({ id }, index) =>
    (row.cells.get(id) ?? []).map((entry, at) =>
      card(
        entry,
        margin + first + index * column,
        y + 8 + at * (cardHeight + 4),
        column - 8,
        entry.position.actor?.id !== id,
      ),
    ),
  );
  return [
    element('path', { d: `M${margin} ${y}H${width - margin}`, stroke: paper.line }),
    line(margin, y + 18, row.plan.date ? dateShort(row.plan.date) : words.undated, {
      'font-size': 12,
      fill: paper.quiet,
    }),
    ...name,
    ...lineage,
    ...cards,
  ].join('');
}

function card({ position, turns }: Entry, x: number, y: number, width: number, named: boolean): string {
  const { side, stance, certainty, basis, date, actor } = position;
  const dash = dashes[certainty] ?? (basis === 'READER' ? '4 3' : undefined);
  const bar = { d: `M${x + 1.5} ${y}v${cardHeight}`, stroke: paper[side], 'stroke-width': 3 };
  const who = named && actor ? actor.name : '';
  const said = `${sideSigns[side]} ${stanceWords(stance)}${turns.length > 0 ? '  ↺' : ''}`;
  return [
    element('rect', { x, y, width, height: cardHeight, fill: paper.soft[side] }),
    element('path', dash ? { ...bar, 'stroke-dasharray': dash } : bar),
    line(x + 10, y + 16, cut(who, width / 6.6), { 'font-size': 12.5, 'font-weight': 600 }),
    line(x + 10, y + (who ? 31 : 20), said, { 'font-size': 12.5, 'font-weight': 600, fill: paper[side] }),
    line(x + 10, y + (who ? 44 : 36), date ? dateShort(date) : '', { 'font-size': 11, fill: paper.quiet }),
  ].join('');
}

function rowWords({ plan, cells }: Row): string {
  const said = [...cells.values()]
    .flat()
    .map(({ position }) => `${position.actor?.name} ${stanceWords(position.stance)}`);
  return `${plan.name}: ${said.length > 0 ? said.join(', ') : words.silent.replace(/\.$/, '')}.`;
}
