import type { TimelineQuery } from '../api/generated.ts';
import { cut } from './label.ts';
import { element, framed, line, paper, sourceLine } from './svg.ts';
import type { Item, LaneLayout, TimelineLayout } from './timeline.ts';
import { words } from './words.ts';

const gutter = 190;
const rowHeight = 20;

/** The timeline as a picture for an article; it must have been laid out so many pixels wide. */
export function timelinePicture(
  layout: TimelineLayout,
  width: number,
  dataset: TimelineQuery['dataset'],
  url: string,
): string {
  let y = 24;
  const lanes = layout.lanes.map((lane) => {
    const drawn = laneText(lane, y);
    y += lane.rows * rowHeight + 26;
    return drawn;
  });
  const ticks = layout.ticks.map(({ year, x }) =>
    [
      line(gutter + x + 3, 12, String(year), { 'font-size': 11, fill: paper.quiet }),
      element('path', { d: `M${gutter + x} 0V${y}`, stroke: paper.line }),
    ].join(''),
  );
  const frame = {
    title: words.titles.timeline,
    subtitle: layout.years.join('–'),
    source: sourceLine(dataset, url),
    alt: layout.lanes
      .map(({ lane, items }) => `${words.lanes[lane]}: ${items.map((item) => item.title).join('; ')}.`)
      .join(' '),
  };
  return framed(frame, gutter + width + 48, y, ...ticks, ...lanes);
}

function laneText({ lane, items, heads }: LaneLayout, y: number): string {
  return [
    line(24, y + 14, words.lanes[lane], { 'font-size': 13, 'font-weight': 600 }),
    ...heads.map((head, row) =>
      line(24, y + 32 + row * rowHeight, cut(head, 30), { 'font-size': 11, fill: paper.quiet }),
    ),
    ...items.map((item) => itemText(item, y + 20 + item.row * rowHeight, lane === 'Office')),
  ].join('');
}

function itemText(item: Item, y: number, isBar: boolean): string {
  const fill = item.side ? paper[item.side] : paper.quiet;
  const opacity = item.vague ? 0.35 : isBar ? 0.3 : 0.9;
  const x = gutter + item.x;
  return [
    element('rect', { x, y: y + 3, width: item.width, height: 12, rx: item.vague || isBar ? 1 : 6, fill, opacity }),
    line(item.flip ? x - 4 : x + (item.inside ? 4 : item.width + 4), y + 13, item.label, {
      'font-size': 11,
      'text-anchor': item.flip ? 'end' : 'start',
    }),
  ].join('');
}
