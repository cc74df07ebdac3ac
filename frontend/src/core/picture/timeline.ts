import { toldWords, type Then } from '../dates.ts';
import { isDoubtful } from '../graph/scene_style.ts';
import { cut } from '../label.ts';
import type { Item, LaneLayout, TimelineLayout } from '../timeline.ts';
import { words } from '../words.ts';
import { dashesFor, legendOf, signsOf, textFor, toneFor, unnamedText, type Look, type Sign } from './fact.ts';
import { frameOf, type Taken } from './frame.ts';
import { element, framed, line, paper } from './svg.ts';

const [margin, gutter, rowHeight, right] = [24, 216, 21, 48] as const;
/** The timeline as a picture for an article, as the page shows it; it must have been laid out so many pixels wide. */
export function timelinePicture(layout: TimelineLayout, width: number, taken: Taken, about: string | null): string {
  const { asOf, years } = taken.state;
  let y = 24;
  const lanes = layout.lanes.map((lane) => {
    const drawn = laneText(lane, y, gutter + width);
    y += Math.max(1, lane.rows) * rowHeight + 30;
    return drawn;
  });
  const ticks = layout.ticks.map(({ label, x }) =>
    [
      line(gutter + x + 3, 12, label, { 'font-size': 11, fill: paper.quiet }),
      element('path', { d: `M${gutter + x} 0V${y}`, stroke: paper.line }),
    ].join(''),
  );
  const cursor =
    layout.cursor === null
      ? ''
      : element('path', { d: `M${gutter + layout.cursor} 0V${y}`, stroke: paper.accent, 'stroke-width': 2 });
  const items = layout.lanes.flatMap((lane) => lane.items);
  const total = gutter + width + right;
  const legend = legendOf(signs(items), y + 4, total);
  const notes = [
    layout.outside > 0 && words.outside(layout.outside, layout.years),
    ...layout.lanes.map(
      ({ lane, undated, items: dated }) =>
        dated.length > 0 && undated.length > 0 && `${words.lanes[lane]}: ${words.withoutDate(undated.length)}.`,
    ),
  ].filter((note) => note !== false);
  const outside = notes.length
    ? line(margin, y + legend.height + 22, notes.join(' '), { 'font-size': 12, fill: paper.quiet })
    : '';
  const said = {
    title: words.titles.timeline,
    shows: [about && words.aboutOnly(about), years ? '' : words.yearsOnly(layout.years)].filter(Boolean).join(' · '),
    alt: layout.lanes.map(laneWords).join(' '),
  };
  const height = y + legend.height + (outside ? 24 : 4);
  return framed(
    frameOf(said, taken),
    total,
    height,
    paints(layout.lanes),
    ...ticks,
    cursor,
    ...lanes,
    legend.drawn,
    outside,
  );
}

/** Why a lane is empty. */
const silence = ({ leftOut, undated }: LaneLayout) => {
  if (undated.length > 0) return words.withoutDate(undated.length);
  return leftOut > 0 ? words.leftOutHere(leftOut) : words.silent.replace(/\.$/, '');
};

function laneWords(layout: LaneLayout): string {
  const { lane, items } = layout;
  const said = items.map((item) => [item.title, toldWords(item)].filter(Boolean).join(', '));
  return `${words.lanes[lane]}: ${said.length > 0 ? said.join('; ') : silence(layout)}.`;
}

/** A thing on a timeline has no side and yet a look. */
const lookOf = ({ certainty, basis, side, then, unnamed }: Item): Look => ({ certainty, basis, side, then, unnamed });
const plain: Look = { certainty: 'STATED', basis: 'SOURCE' };

function signs(items: readonly Item[]): Sign[] {
  const some = (test: (item: Item) => boolean, sign: Sign) => (items.some(test) ? [sign] : []);
  const sign = (look: Look, text: string): Sign => ({
    draw: (x, y) => dot(x + 2.5, y, look, toneFor(look)),
    width: 16,
    text,
    look: isDoubtful(look) ? { 'font-style': 'italic' } : {},
  });
  const then = (one: Then, text: string) =>
    some((item) => item.then === one, {
      ...sign(plain, text),
      draw: (x, y) => dot(x + 2.5, y, { ...plain, then: one }, one === 'later' ? paper.grey : paper.quiet),
    });
  const { certainties, bases } = words;
  const others = signsOf(
    items.map(({ side, then, unnamed }) => ({ ...plain, side, then, unnamed })),
    null,
  ).filter(({ text }) => text !== certainties.STATED);
  return [
    ...others,
    ...some((item) => !isDoubtful(item), sign(plain, words.graphLegend.plain)),
    ...(['INFERRED', 'PROBABLE', 'POSSIBLE'] as const).flatMap((certainty) =>
      some((item) => item.certainty === certainty, sign({ certainty, basis: 'SOURCE' }, certainties[certainty])),
    ),
    ...some(({ basis }) => basis === 'READER', sign({ certainty: 'STATED', basis: 'READER' }, bases.READER)),
    ...some(({ fadeStart, fadeEnd }) => fadeStart + fadeEnd > 0, {
      draw: (x, y) => box({ x, y: y - 6, width: 40, height: 12 }, sample, plain, paper.quiet, grounds.mark),
      width: 40,
      text: words.fades,
    }),
    ...then('possible', words.thenPerhaps),
    ...then('later', words.thenNot),
  ];
}

function laneText(layout: LaneLayout, y: number, end: number): string {
  const { lane, items, heads } = layout;
  const count = { 'font-size': 11, 'font-weight': 400, fill: paper.quiet };
  return [
    element('path', { d: `M${margin} ${y}H${end}`, stroke: paper.line }),
    line(margin, y + 17, words.lanes[lane], { 'font-size': 13, 'font-weight': 600 }),
    line(margin + 90, y + 17, String(items.length), count),
    ...heads.map((head, row) =>
      line(margin, y + 36 + row * rowHeight, cut(head, 28), { 'font-size': 11, fill: paper.quiet }),
    ),
    ...(items.length === 0 ? [line(gutter, y + 17, silence(layout), { 'font-size': 11, fill: paper.quiet })] : []),
    ...items.map((item) => itemText(item, y + 23 + item.row * rowHeight, lane === 'Office')),
  ].join('');
}

function itemText(item: Item, y: number, isBar: boolean): string {
  const look = lookOf(item);
  const x = gutter + item.x;
  const wide = isBar || item.vague ? item.width : 11;
  const text = item.flip ? x - 4 : x + (item.inside ? 7 : wide + 4);
  return (
    shapeOf(item, isBar, x, y + 2) +
    line(text, y + 14, item.label, {
      'font-size': 11,
      'text-anchor': item.flip ? 'end' : 'start',
      ...textFor(look),
      ...(item.unnamed ? unnamedText : {}),
    })
  );
}

/** How much of its colour the ground has of a bar, and of a mark without an exact date. */
const grounds = { bar: 0.2, mark: 0.35 } as const;

function shapeOf(item: Item, isBar: boolean, x: number, y: number): string {
  const [look, tone] = [lookOf(item), itemTone(item, isBar)];
  if (!isBar && !item.vague) return dot(x, y + 7.5, look, tone);
  const [top, height] = isBar ? [y, 16] : [y + 1, 13];
  return box({ x, y: top, width: item.width, height }, item, look, tone, isBar ? grounds.bar : grounds.mark);
}

/** What was not yet so, or no longer, is grey. */
function itemTone(item: Item, isBar: boolean): string {
  if (item.then === 'later') return paper.grey;
  return isBar ? paper.accent : toneFor(lookOf(item));
}

/** What has an exact date; what is less than sure, and what only perhaps was so by then, is hollow. */
function dot(x: number, y: number, look: Look, tone: string): string {
  const fill = isDoubtful(look) || !hasGround(look) ? 'none' : tone;
  return element('circle', { cx: x + 5.5, cy: y, r: 4.5, fill, ...strokeOf(look, tone, 2) });
}

const hasGround = ({ then }: Look) => (then ?? 'certain') === 'certain';

function strokeOf(look: Look, stroke: string, width: number) {
  const dashes = dashesFor(look);
  return { stroke, 'stroke-width': width, ...(dashes ? { 'stroke-dasharray': dashes } : {}) };
}

type Box = Record<'x' | 'y' | 'width' | 'height', number>;
type Ends = Pick<Item, 'width' | 'fadeStart' | 'fadeEnd' | 'toldStart' | 'cutStart' | 'cutEnd'>;
/** What fades, in a legend. */
const sample: Ends = { width: 40, fadeStart: 14, fadeEnd: 14, toldStart: false, cutStart: false, cutEnd: false };

/** What lasted: its outline says where it begins and ends, and fades where that is not known. */
function box({ x, y, width, height }: Box, ends: Ends, look: Look, tone: string, ground: number): string {
  const paint = paintOf(tone, ends);
  const [left, right, top, bottom] = [x + 0.5, x + width - 0.5, y + 0.5, y + height - 0.5];
  const lines = [
    `M${left} ${top}H${right}M${left} ${bottom}H${right}`,
    ends.cutStart ? '' : `M${left} ${top}V${bottom}`,
    ends.cutEnd ? '' : `M${right} ${top}V${bottom}`,
  ];
  return (
    (hasGround(look) ? element('rect', { x, y, width, height, fill: paint.said, 'fill-opacity': ground }) : '') +
    element('path', { d: lines.join(''), fill: 'none', ...strokeOf(look, paint.said, isDoubtful(look) ? 1.8 : 1) }) +
    (ends.toldStart ? element('path', { d: `M${x + 1} ${y}v${height}`, stroke: tone, 'stroke-width': 2 }) : '')
  );
}

/** A colour that fades at the ends of something: where it stands in the picture, and what it is. */
function paintOf(tone: string, { width, fadeStart, fadeEnd }: Ends): { said: string; id?: string; drawn?: string } {
  const [start, end] = [fadeStart, fadeEnd].map((fade) => Math.round((fade / width) * 100)) as [number, number];
  if (start + end === 0) return { said: tone };
  const id = `fade-${tone.slice(1)}-${start}-${end}`;
  const stop = (offset: number, opacity: number) =>
    element('stop', { offset: `${offset}%`, 'stop-color': tone, 'stop-opacity': opacity });
  const stops = [...(start > 0 ? [stop(0, 0)] : []), stop(start, 1), stop(100 - end, 1)];
  return {
    said: `url(#${id})`,
    id,
    drawn: element('linearGradient', { id }, ...stops, ...(end > 0 ? [stop(100, 0)] : [])),
  };
}

/** The colours that fade, once each. */
function paints(lanes: readonly LaneLayout[]): string {
  const all = lanes.flatMap(({ lane, items }) => items.map((item) => paintOf(itemTone(item, lane === 'Office'), item)));
  const fading = [paintOf(paper.quiet, sample), ...all].flatMap(({ id, drawn = '' }) =>
    id ? [[id, drawn] as const] : [],
  );
  return element('defs', {}, ...new Map(fading).values());
}
