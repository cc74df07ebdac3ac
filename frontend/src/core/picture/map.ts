import type { Ground } from '../atlas.ts';
import { dateWords } from '../dates.ts';
import type { Id } from '../ids.ts';
import type { Called } from '../label.ts';
import { mapWords, seenOn, type Chart, type Label, type Labelled, type LineLook, type Mark } from '../map.ts';
import { words } from '../words.ts';
import { legendOf, unnamedText, type Sign } from './fact.ts';
import { frameOf, type Taken } from './frame.ts';
import { element, framed, line, paper } from './svg.ts';

/** Signs of those who hold places, so that colour is not needed to tell them apart. Paths around the origin. */
export const signs = [
  'M0-7A7 7 0 1 1 0 7A7 7 0 1 1 0-7Z',
  'M-6.5-6.5H6.5V6.5H-6.5Z',
  'M0-9L9 0L0 9L-9 0Z',
  'M0-8.5L8 6H-8Z',
];
/** The sign of a place at which something happened. */
export const happeningSign = 'M0-5L5 0L0 5L-5 0Z';

/**
 * How lines of which something is told are drawn, on the page too: the outline of an area in dashes, any other sketch, as
 * a front line, in heavy short dashes, and a border of states in dashes and dots, as maps have it.
 */
export const lineLooks: Record<LineLook, { readonly 'stroke-width': number; readonly 'stroke-dasharray': string }> = {
  area: { 'stroke-width': 1.6, 'stroke-dasharray': '6 4' },
  sketch: { 'stroke-width': 3.6, 'stroke-dasharray': '2.4 3.6' },
  border: { 'stroke-width': 1.6, 'stroke-dasharray': '9 3 1.6 3' },
};

const disputedLook = { 'stroke-width': 1.2, 'stroke-dasharray': '2 3' };

const tones = ['#8a4b0f', '#3b4ea3', '#4c6b1f', '#7a2a8c'];
const ground = { sea: '#e9eef0', land: '#faf8f3', line: '#b9b3a4', quiet: '#8d8778', act: '#a8321c' };

export interface Drawn extends Labelled {
  readonly ground: Ground;
  /** Disputed lines by the id of what is told of them. */
  readonly lines: readonly {
    readonly id: Id;
    readonly path: string;
    readonly seen: boolean;
    readonly look: LineLook;
  }[];
  readonly width: number;
  readonly height: number;
}

/** The place of a controller among the signs and colours. */
export function rankOf(chart: Chart, id: Id): number {
  return chart.controllers.findIndex((one) => one.id === id) % signs.length;
}

/** The map as a picture for an article. */
export function mapPicture(chart: Chart, drawn: Drawn, taken: Taken, called: Called): string {
  const { width, height } = drawn;
  const legend = legendOf(signsFor(chart, drawn, called), height + 8, width);
  const date = chart.date && dateWords(chart.date);
  const said = {
    title: words.titles.map,
    shows: date && !taken.state.asOf ? words.controlAtSource(date).replace(/\.$/, '') : '',
    also: words.baseMap,
    alt: mapWords(chart, called),
  };
  const frame = frameOf(said, taken);
  return framed(
    frame,
    width,
    height + 12 + legend.height,
    element(
      'svg',
      { width, height, viewBox: `0 0 ${width} ${height}`, overflow: 'hidden' },
      element('rect', { width, height, fill: ground.sea }),
      element('path', { d: drawn.ground.land, fill: ground.land }),
      stroke(drawn.ground.graticule, { stroke: paper.line, 'stroke-width': 0.5 }),
      stroke(drawn.ground.borders, { stroke: ground.line, 'stroke-width': 1 }),
      stroke(drawn.ground.disputed, { stroke: ground.quiet, ...disputedLook }),
      ...drawn.lines.map(({ path, look }) => stroke(path, { stroke: paper.quiet, ...lineLooks[look] })),
      ...drawn.titles.map(({ name, x, y }) =>
        line(x, y, name.toUpperCase(), {
          'font-size': 12,
          'letter-spacing': 2,
          'text-anchor': 'middle',
          fill: ground.quiet,
        }),
      ),
      ...drawn.towns.map(({ x, y, label }) =>
        [element('circle', { cx: x, cy: y, r: 2.5, fill: ground.quiet }), labelText(label, paper.quiet)].join(''),
      ),
      ...drawn.marks.map((mark) => markOf(mark, chart)),
    ),
    legend.drawn,
  );
}

function stroke(d: string, attributes: Record<string, string | number>): string {
  return element('path', { d, fill: 'none', ...attributes });
}

function markOf({ x, y, places, held, label }: Mark, chart: Chart): string {
  const [place, other] = places;
  const text = label ? labelText(label, paper.ink, !other && !place.named) : '';
  const holders = held.map(({ controller, then }, index) => {
    const rank = rankOf(chart, controller.id);
    return sign(signs[rank] ?? '', x + index * 16, y, tones[rank] ?? '', then === 'certain');
  });
  if (other)
    return [...holders, countOf(places.length, x + (holders.length > 0 ? holders.length * 16 + 2 : 0), y), text].join(
      '',
    );
  const sure = place.happenings.some(({ then }) => then === 'certain');
  const act = place.happenings.length > 0 ? sign(happeningSign, x, y, ground.act, sure, place.held.length > 0) : '';
  return [...holders, act, text].join('');
}

/** How many places are behind one mark. */
function countOf(places: number, x: number, y: number): string {
  const circle = { cx: x, cy: y, r: 10, fill: paper.ink, stroke: '#ffffff', 'stroke-width': 1.5 };
  const count = { 'font-size': 11, 'font-weight': 700, 'text-anchor': 'middle', fill: '#ffffff' };
  return element('circle', circle) + line(x, y + 4, String(places), count);
}

function labelText({ text, x, y, anchor }: Label, fill: string, unnamed = false): string {
  const halo = { stroke: '#ffffff', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  const look = unnamed ? unnamedText : {};
  return line(x, y, text, { 'font-size': 12.5, 'text-anchor': anchor, fill, ...halo, ...look });
}

function sign(d: string, x: number, y: number, tone: string, sure: boolean, small = false): string {
  const look = sure ? { fill: tone, stroke: '#ffffff' } : { fill: '#ffffff', stroke: tone, 'stroke-dasharray': '3 2' };
  const size = small ? ' scale(0.7)' : '';
  return element('path', { d, transform: `translate(${x} ${y})${size}`, 'stroke-width': sure ? 1.5 : 2, ...look });
}

function signsFor(chart: Chart, drawn: Drawn, called: Called): Sign[] {
  const mark = (d: string, tone: string, sure: boolean, text: string): Sign => ({
    draw: (x, y) => sign(d, x + 9, y, tone, sure),
    width: 18,
    text,
  });
  const dash = (look: Record<string, string | number>, text: string): Sign => ({
    draw: (x, y) => stroke(`M${x} ${y}h32`, { stroke: paper.quiet, ...look }),
    width: 32,
    text,
  });
  const seen = seenOn(chart, drawn.marks, drawn.lines);
  const some = (is: boolean, one: Sign) => (is ? [one] : []);
  return [
    ...seen.controllers.map((one) => {
      const rank = rankOf(chart, one.id);
      return mark(signs[rank] ?? '', tones[rank] ?? '', true, words.heldBy(called(one)));
    }),
    ...some(seen.perhapsHeld, mark(signs[0] ?? '', paper.quiet, false, words.perhapsHeld)),
    ...some(seen.happened, mark(happeningSign, ground.act, true, words.happenedHere)),
    ...some(seen.perhapsHappened, mark(happeningSign, ground.act, false, words.thenPossible)),
    ...some(seen.several, { draw: (x, y) => countOf(2, x + 10, y), width: 20, text: words.severalHere }),
    ...some(drawn.ground.isDisputed, dash({ ...disputedLook, stroke: ground.quiet }, words.disputedBorder)),
    ...seen.lines.map((one) =>
      dash(lineLooks[one.look], called(one) + (typeof one.shape === 'string' ? `, ${words.sketched}` : '')),
    ),
  ];
}
