import { factBar, factGround, legendOf, signsOf, textFor, type Look } from './fact_picture.ts';
import { element, fitted, framed, line, paper, serif, type Frame } from './svg.ts';

/** A cell: text, text of what had not happened yet, or facts that look as sure as they are, one beneath the other. */
export type Cell = string | { readonly quiet: string } | readonly FactCell[];
export interface FactCell extends Look {
  readonly text: string;
}

/** A part of a picture: a heading, and a table whose columns take shares of the width. */
export interface Section {
  readonly title: string;
  readonly columns: readonly string[];
  readonly shares: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

const [width, margin, lineHeight, gap, size] = [960, 24, 17, 14, 12.5] as const;

/** Tables as a picture for an article, with a legend of how their facts look. */
export function tablePicture(frame: Frame, sections: readonly Section[], asOf: string | null): string {
  let y = 0;
  const content = sections.flatMap((section) => {
    const drawn = sectionOf(section, y);
    y = drawn.y + 20;
    return drawn.content;
  });
  const looks = sections.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => (isFacts(cell) ? cell : []))),
  );
  const legend = legendOf(signsOf(looks, asOf), y, width);
  return framed(frame, width, y + legend.height, ...content, legend.drawn);
}

/** The same in words: a sentence a row. */
export function tableWords(sections: readonly Section[]): string {
  const said = (cell: Cell) => (isFacts(cell) ? cell.map(({ text }) => text).join('; ') : textOf(cell));
  return sections.flatMap(({ rows }) => rows.map((row) => `${row.map(said).join(', ')}.`)).join(' ');
}

const isFacts = (cell: Cell): cell is readonly FactCell[] => Array.isArray(cell);
const textOf = (cell: Exclude<Cell, readonly FactCell[]>) => (typeof cell === 'string' ? cell : cell.quiet);

function sectionOf({ title, columns, shares, rows }: Section, top: number): { y: number; content: string[] } {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / all) * (width - 2 * margin));
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
  const drawn = cell.map((fact) => {
    const lines = fitted(fact.text, room - 10, size);
    const fill = fact.side && fact.then !== 'later' ? { fill: paper[fact.side] } : {};
    const [from, tall] = [top + height, lines.length * lineHeight];
    height += tall + 4;
    const ground = fact.basis === 'READER' ? factGround(x, from + 4, room, tall, fact) : '';
    return ground + factBar(x, from + 4, tall, fact) + put(lines, x + 10, from, { ...fill, ...textFor(fact) });
  });
  return { drawn: drawn.join(''), height: Math.max(0, height - 4) };
}
