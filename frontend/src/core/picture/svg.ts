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

/** Breaks text at words into lines of at most so many characters; a word that is longer than a line is broken too. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, most))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** An address is broken before what separates its parts, if there is such a place in the second half of a line. */
function pieces(word: string, most: number): string[] {
  if (word.length <= most) return [word];
  const at = Math.max(...[...'/?&~-'].map((sign) => word.lastIndexOf(sign, most)));
  const end = at > most / 2 ? at : most;
  return [word.slice(0, end), ...pieces(word.slice(end), most)];
}

/** How wide a letter is at most on average, as a share of the size of the font: nobody knows what font it will be. */
const share = { plain: 0.6, bold: 0.68 } as const;

/** How wide a text is in pixels, rather too much than too little. */
export function widthOf(text: string, size: number, weight: keyof typeof share = 'plain'): number {
  return text.length * size * share[weight];
}

/** Breaks text into lines that are so wide at most, in pixels. */
export function fitted(text: string, width: number, size: number, weight: keyof typeof share = 'plain'): string[] {
  return wrapped(text, Math.max(4, Math.floor(width / (size * share[weight]))));
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
  accent: '#1d4f80',
  /** What is drawn of what was not so by a date: paler than the rest, and yet seen. */
  grey: '#8d8778',
  soft: { FOR: '#e2f1ee', AGAINST: '#fae9e3', NEITHER: '#f5efdb' },
} as const;

export const serif = 'Georgia, serif';
export const sans = 'Helvetica, Arial, sans-serif';

/** What stands around what is drawn. `frame.ts` makes it. */
export interface Frame {
  readonly title: string;
  /** Lines beneath the title: what is shown, and what of it the reader chose to see. */
  readonly notes: readonly string[];
  /** Lines at the foot: where it comes from. */
  readonly source: readonly string[];
  /** What the picture says, for those who do not see it. */
  readonly alt: string;
}

const margin = 24;

/** A whole picture: title, what is drawn beneath it, and the lines that say where it comes from. In pixels. */
export function framed(frame: Frame, width: number, height: number, ...content: string[]): string {
  const room = width - 2 * margin;
  const text = (lines: readonly string[], y: number, step: number, look: Attributes) =>
    lines.map((one, index) => line(margin, y + index * step, one, look));
  const title = fitted(frame.title, room, 26, 'bold');
  const notes = frame.notes.flatMap((note) => fitted(note, room, 13));
  const source = frame.source.flatMap((one) => fitted(one, room, 11));
  const under = 42 + (title.length - 1) * 30;
  const top = under + 22 + notes.length * 18;
  const foot = top + height + 26;
  const total = foot + (source.length - 1) * 15 + 16;
  const size = { width, height: total, viewBox: `0 0 ${width} ${total}` };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': sans, fill: paper.ink },
    element('title', {}, escaped(frame.title)),
    element('desc', {}, escaped([...frame.notes, frame.alt].join('. '))),
    element('rect', { width, height: total, fill: paper.ground }),
    ...text(title, 42, 30, { 'font-family': serif, 'font-size': 26, 'font-weight': 600 }),
    ...text(notes, under + 22, 18, { 'font-size': 13, fill: paper.quiet }),
    element('g', { transform: `translate(0 ${top})` }, ...content),
    ...text(source, foot, 15, { 'font-size': 11, fill: paper.quiet }),
  );
}
