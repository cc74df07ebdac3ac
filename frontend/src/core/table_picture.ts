import { element, framed, line, paper, wrapped, type Frame } from './svg.ts';

/** A part of a picture: a heading, and a table whose columns take shares of the width. */
export interface Section {
  readonly title: string;
  readonly columns: readonly string[];
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const [width, margin, lineHeight, letter] = [960, 24, 17, 6.3];

/** Tables as a picture for an article. */
export function tablePicture(frame: Frame, sections: readonly Section[]): string {
  let y = 0;
  const content = sections.flatMap((section) => {
    const drawn = sectionOf(section, y);
    y = drawn.y + 20;
    return drawn.content;
  });
  return framed(frame, width, y, ...content);
}

function sectionOf({ title, columns, shares, rows }: Section, top: number): { y: number; content: string[] } {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / all) * (width - 2 * margin));
  const lefts = widths.map((_, at) => margin + widths.slice(0, at).reduce((sum, one) => sum + one, 0));
  let y = top + 22;
  const content = [line(margin, y, title, { 'font-size': 16, 'font-weight': 600, 'font-family': 'Georgia, serif' })];
  y += 22;
  columns.forEach((name, at) => {
    content.push(line(lefts[at] ?? 0, y, name, { 'font-size': 12, 'font-weight': 600, fill: paper.quiet }));
  });
  y += 7;
  for (const row of rows) {
    content.push(element('path', { d: `M${margin} ${y}H${width - margin}`, stroke: paper.line }));
    const cells = row.map((cell, at) => wrapped(cell, Math.floor((widths[at] ?? 0) / letter) - 2));
    cells.forEach((lines, at) =>
      lines.forEach((text, index) =>
        content.push(line(lefts[at] ?? 0, y + 16 + index * lineHeight, text, { 'font-size': 12.5 })),
      ),
    );
    y += Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight + 8;
  }
  return { y, content };
}
