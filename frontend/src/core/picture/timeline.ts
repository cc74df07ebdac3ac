import { toldWords } from '../dates.ts';
import { isDoubtful } from '../graph/scene_style.ts';
import { cut } from '../label.ts';
import type { Item, LaneLayout, TimelineLayout } from '../timeline.ts';
import { words } from '../words.ts';
import { dashesFor, legendOf, signsOf, textFor, toneFor, unnamedText, type Look, type Sign } from './fact.ts';
import { frameOf, type Taken } from './frame.ts';
import { element, framed, line, paper } from './svg.ts';

const [margin, gutter, rowHeight, right] = [24, 216, 21, 48] as const;
/** Over how many pixels a bar fades that is still held. */
const fade = 48;

/** The timeline as a picture for an article, as the page shows it; it must have been laid out so many pixels wide. */
export function timelinePicture(layout: TimelineLayout, width: number, taken: Taken, about: string | null): string {
  const { asOf, years } = taken.state;
  let y = 24;
  const lanes = layout.lanes.map((lane) => {
    const drawn = laneText(lane, y, gutter + width);
    y += Math.max(1, lane.rows) * rowHeight + 30;
    return drawn;
  });
  const ticks = layout.ticks.map(({ year, x }) =>
    [
      line(gutter + x + 3, 12, String(year), { 'font-size': 11, fill: paper.quiet }),
      element('path', { d: `M${gutter + x} 0V${y}`, stroke: paper.line }),
    ].join(''),
  );
  const cursor =
    layout.cursor === null
      ? ''
      : element('path', { d: `M${gutter + layout.cursor} 0V${y}`, stroke: paper.accent, 'stroke-width': 2 });
  const items = layout.lanes.flatMap((lane) => lane.items);
  const total = gutter + width + right;
  const legend = legendOf(signs(items, asOf), y + 4, total);
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
  return framed(frameOf(said, taken), total, height, fades(items), ...ticks, cursor, ...lanes, legend.drawn, outside);
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

function signs(items: readonly Item[], asOf: string | null): Sign[] {
  const some = (test: (item: Item) => boolean, sign: Sign) => (items.some(test) ? [sign] : []);
  const shape = (item: Pick<Item, 'certainty' | 'basis'>, text: string): Sign => ({
    draw: (x, y) => outlined(x + 4, y - 6, 12, 12, { ...item, side: null }),
    width: 18,
    text,
    look: { 'font-style': 'italic' },
  });
  const { certainties, bases } = words;
  const plain = signsOf(
    items.map(({ side, then, unnamed }) => ({ side, then, unnamed, certainty: 'STATED', basis: 'SOURCE' })),
    null,
  ).filter(({ text }) => text !== certainties.STATED);
  const pale = (text: string): Sign => ({
    draw: (x, y) => element('circle', { cx: x + 8, cy: y, r: 5.5, fill: paper.quiet, opacity: 0.4 }),
    width: 16,
    text,
  });
  return [
    ...plain,
    ...some((item) => !isDoubtful(item), {
      draw: (x, y) => element('circle', { cx: x + 8, cy: y, r: 5.5, fill: paper.quiet, opacity: 0.9 }),
      width: 16,
      text: words.graphLegend.plain,
    }),
    ...(['INFERRED', 'PROBABLE', 'POSSIBLE'] as const).flatMap((certainty) =>
      some((item) => item.certainty === certainty, shape({ certainty, basis: 'SOURCE' }, certainties[certainty])),
    ),
    ...some(({ basis }) => basis === 'READER', shape({ certainty: 'STATED', basis: 'READER' }, bases.READER)),
    ...some(({ vague, openStart, openEnd }) => vague || openStart || openEnd, {
      draw: (x, y) =>
        element('rect', { x, y: y - 6, width: 40, height: 12, fill: `url(#${vagueOf(paper.quiet)})`, opacity: 0.55 }),
      width: 40,
      text: words.fades,
    }),
    ...(asOf && items.some(({ then }) => then !== 'certain') ? [pale(words.paleThen)] : []),
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
    element('g', look.then === 'certain' ? {} : { opacity: 0.4 }, shapeOf(item, look, x, y + 2, isBar)) +
    line(text, y + 14, item.label, {
      'font-size': 11,
      'text-anchor': item.flip ? 'end' : 'start',
      ...textFor(look),
      ...(item.unnamed ? unnamedText : {}),
    })
  );
}

function shapeOf(item: Item, look: Look, x: number, y: number, isBar: boolean): string {
  const tone = toneFor(look);
  if (item.vague && !isBar)
    return element('rect', {
      x,
      y: y + 1,
      width: item.width,
      height: 13,
      fill: `url(#${vagueOf(tone)})`,
      opacity: 0.55,
    });
  if (!isBar)
    return isDoubtful(look)
      ? outlined(x, y + 2, 11, 11, look)
      : element('circle', { cx: x + 5.5, cy: y + 7.5, r: 5.5, fill: tone, opacity: 0.9 });
  if (isDoubtful(look)) return outlined(x, y, item.width, 16, look);
  const fill = item.openStart || item.openEnd ? `url(#${openOf(item)})` : paper.accentSoft;
  return (
    element('rect', { x, y, width: item.width, height: 16, rx: 2, fill }) +
    (item.openStart ? '' : element('path', { d: `M${x + 1} ${y}v16`, stroke: paper.accent, 'stroke-width': 2 }))
  );
}

/** What is inferred or less than sure has an outline in place of a ground. */
function outlined(x: number, y: number, width: number, height: number, look: Look): string {
  const box = { x: x + 1, y: y + 1, width: width - 2, height: height - 2, rx: width > 12 ? 2 : 5 };
  const dashes = dashesFor(look);
  const stroke = { fill: 'none', stroke: toneFor(look), 'stroke-width': 1.8 };
  return element('rect', { ...box, ...stroke, ...(dashes ? { 'stroke-dasharray': dashes } : {}) });
}

const vagueOf = (tone: string) => `vague-${tone.slice(1)}`;
/** A bar fades at an end that is not known; the share of it over which it does so depends on how long it is. */
const openOf = ({ openStart, openEnd, width }: Item) =>
  ['open', openStart ? 'start' : '', openEnd ? `end-${endShare(width)}` : ''].filter(Boolean).join('-');
const endShare = (width: number) => Math.min(100, Math.round((fade / width) * 100));

/** The colours that fade, once each. */
function fades(items: readonly Item[]): string {
  const stop = (offset: number, color: string, opacity: number) =>
    element('stop', { offset: `${offset}%`, 'stop-color': color, 'stop-opacity': opacity });
  const gradient = (id: string, stops: string[]) => [id, element('linearGradient', { id }, ...stops)] as const;
  const tones = [paper.quiet, ...items.map((item) => toneFor(lookOf(item)))];
  const vague = tones.map((tone) =>
    gradient(vagueOf(tone), [stop(0, tone, 0), stop(35, tone, 1), stop(65, tone, 1), stop(100, tone, 0)]),
  );
  const open = items
    .filter(({ openStart, openEnd }) => openStart || openEnd)
    .map((item) => {
      const end = item.openEnd ? 100 - endShare(item.width) : 100;
      return gradient(openOf(item), [
        stop(0, paper.accentSoft, item.openStart ? 0 : 1),
        stop(Math.min(60, end), paper.accentSoft, 1),
        stop(end, paper.accentSoft, 1),
        stop(100, paper.accentSoft, item.openEnd ? 0 : 1),
      ]);
    });
  return element('defs', {}, ...new Map([...vague, ...open]).values());
}
