/** Text that stands in SVG as it is. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

type Attributes = Record<string, string | number>;

/** An element of SVG; children come as text that is SVG already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${said.join('')}>${children.join('')}</${name}>`;
}

/** One line of text at a point of its baseline. */
export function line(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escaped(text));
}

/** Breaks text at words into lines of at most so many characters. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Colours of a picture that leaves the page: it stands on white paper whatever the page looks like. */
export const paper = {
  ground: '#ffffff',
  ink: '#1b1d21',
  quiet: '#585c64',
  line: '#dcd7cb',
  FOR: '#0f6a62',
  AGAINST: '#a8321c',
  NEITHER: '#6d5a1e',
  turn: '#7a2a8c',
  soft: { FOR: '#e2f1ee', AGAINST: '#fae9e3', NEITHER: '#f5efdb' },
} as const;

const serif = 'Georgia, serif';
export const sans = 'Helvetica, Arial, sans-serif';

export interface Frame {
  readonly title: string;
  /** A line beneath the title, such as the as-of date. */
  readonly subtitle: string;
  /** The line at the foot: the dataset and the address. */
  readonly source: string;
  /** What the picture says, for those who do not see it. */
  readonly alt: string;
}

/** A whole picture: title, what is drawn beneath it, and the line that says where it comes from. In pixels. */
export function framed(frame: Frame, width: number, height: number, ...content: string[]): string {
  const total = height + 120;
  const size = { width, height: total, viewBox: `0 0 ${width} ${total}` };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': sans, fill: paper.ink },
    element('title', {}, escaped(frame.title)),
    element('desc', {}, escaped(frame.alt)),
    element('rect', { width, height: total, fill: paper.ground }),
    line(24, 42, frame.title, { 'font-family': serif, 'font-size': 26, 'font-weight': 600 }),
    line(24, 64, frame.subtitle, { 'font-size': 13, fill: paper.quiet }),
    element('g', { transform: 'translate(0 84)' }, ...content),
    line(24, total - 16, frame.source, { 'font-size': 11, fill: paper.quiet }),
  );
}

/** The line at the foot of a picture. */
export function sourceLine(
  dataset: { name: string; version: string | null; licence: string | null },
  url: string,
): string {
  return [`${dataset.name}${dataset.version ? ` ${dataset.version}` : ''}`, dataset.licence, url]
    .filter(Boolean)
    .join(' · ');
}
