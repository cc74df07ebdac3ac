import type { Called } from '../label.ts';
import { turnNote, type Turn } from '../turns.ts';
import { factBar, factGround, legendOf, signsOf, textFor, type Look, type Sign } from './fact.ts';
import { element, fitted, framed, line, paper, serif, type Frame } from './svg.ts';

/** A cell: text, text that stands back, or facts that look as sure as they are, one beneath the other. */
export type Cell = string | Quiet | readonly (FactCell | Quiet)[];
interface Quiet {
  readonly quiet: string;
  readonly fill?: string | undefined;
}
export interface FactCell extends Look {
  readonly text: string;
  /** A word over it, and its colour. */
  readonly over?: { readonly text: string; readonly fill: string } | undefined;
}

/** A part of a picture: a heading, and a table whose columns take shares of the width. */
export interface Section {
  readonly title: string;
  readonly columns: readonly string[];
  readonly shares: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

const [least, share, margin, lineHeight, gap, size, overSize] = [960, 72, 24, 17, 14, 12.5, 11.5] as const;

/**
 * Tables as a picture for an article, with a legend of how their facts look and of what other signs stand for. Many columns
 * make it wider.
 */
export function tablePicture(
  frame: Frame,
  sections: readonly Section[],
  asOf: string | null,
  others: readonly Sign[] = [],
): string {
  const width = Math.max(least, ...sections.map(({ shares }) => 2 * margin + Math.ceil(share * sumOf(shares))));
  let y = 0;
  const content = sections.flatMap((section) => {
    const drawn = sectionOf(section, y, width);
    y = drawn.y + 20;
    return drawn.content;
  });
  const looks = sections.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => (isFacts(cell) ? cell.filter(isFact) : []))),
  );
  const legend = legendOf([...signsOf(looks, asOf), ...others], y, width);
  return framed(frame, width, y + legend.height, ...content, legend.drawn);
}

/** The same in words: a sentence a row. */
export function tableWords(sections: readonly Section[]): string {
  const said = (cell: Cell) =>
    isFacts(cell) ? cell.map((one) => (isFact(one) ? one.text : one.quiet)).join('; ') : textOf(cell);
  return sections.flatMap(({ rows }) => rows.map((row) => `${row.map(said).join(', ')}.`)).join(' ');
}

/** What stands beneath a position that turned away from an earlier one. */
export function turnCells(turn: Turn | undefined, called: Called): Quiet[] {
  return turn ? [{ quiet: `↺ ${turnNote(turn, called)}`, fill: paper.turn }] : [];
}

type Facts = Extract<Cell, readonly unknown[]>;
const isFacts = (cell: Cell): cell is Facts => Array.isArray(cell);
const isFact = (one: Facts[number]): one is FactCell => 'text' in one;
const textOf = (cell: Exclude<Cell, Facts>) => (typeof cell === 'string' ? cell : cell.quiet);
const sumOf = (shares: readonly number[]) => shares.reduce((sum, one) => sum + one, 0);

function sectionOf(
  { title, columns, shares, rows }: Section,
  top: number,
  width: number,
): { y: number; content: string[] } {
  const all = sumOf(shares);
  const widths = shares.map((one) => (one / all) * (width - 2 * margin));
  const lefts = widths.map((_, at) => margin + widths.slice(0, at).reduce((sum, one) => sum + one, 0));
  const heads = columns.map((name, at) => fitted(name, (widths[at] ?? 0) - gap, 12, 'bold'));
  let y = top + 22;
  const content = [line(margin, y, title, { 'font-size': 16, 'font-weight': 600, 'font-family': serif })];
  y += 6;
  heads.forEach((lines, at) =>
    lines.forEach((text, index) =>
      content.push(
        line(lefts[at] ?? 0, y + 16 + index * lineHeight, text, {
          'font-size': 12,
          'font-weight': 600,
          fill: paper.quiet,
        }),
      ),
    ),
  );
  y += Math.max(1, ...heads.map((lines) => lines.length)) * lineHeight + 6;
  for (const row of rows) {
    content.push(element('path', { d: `M${margin} ${y}H${width - margin}`, stroke: paper.line }));
    const cells = row.map((cell, at) => cellOf(cell, lefts[at] ?? 0, y, (widths[at] ?? 0) - gap));
    content.push(...cells.map(({ drawn }) => drawn));
    y += Math.max(lineHeight, ...cells.map(({ height }) => height)) + 8;
  }
  return { y, content };
}

function cellOf(cell: Cell, x: number, top: number, room: number): { drawn: string; height: number } {
  const put = (lines: readonly string[], left: number, y: number, look: Record<string, string | number>) =>
    lines.map((text, index) => line(left, y + 16 + index * lineHeight, text, { 'font-size': size, ...look })).join('');
  if (!isFacts(cell)) {
    const lines = fitted(textOf(cell), room, size);
    const look = typeof cell === 'string' ? {} : { fill: paper.quiet };
    return { drawn: put(lines, x, top, look), height: lines.length * lineHeight };
  }
  let height = 0;
  const drawn = cell.map((one) => {
    const from = top + height;
    if (!isFact(one)) {
      const lines = fitted(one.quiet, room, size);
      height += lines.length * lineHeight + 4;
      return put(lines, x, from, { fill: one.fill ?? paper.quiet });
    }
    const over = one.over ? fitted(one.over.text, room, overSize, 'bold') : [];
    const lines = fitted(one.text, room - 10, size);
    const fill = one.side && one.then !== 'later' ? { fill: paper[one.side] } : {};
    const [at, tall] = [from + over.length * lineHeight, lines.length * lineHeight];
    height += over.length * lineHeight + tall + 4;
    const ground = one.basis === 'READER' ? factGround(x, at + 4, room, tall, one) : '';
    return (
      put(over, x, from, { 'font-size': overSize, 'font-weight': 600, fill: one.over?.fill ?? paper.ink }) +
      ground +
      factBar(x, at + 4, tall, one) +
      put(lines, x + 10, at, { ...fill, ...textFor(one) })
    );
  });
  return { drawn: drawn.join(''), height: Math.max(0, height - 4) };
}
