import type { YearCount } from '../coverage.ts';
import { words } from '../words.ts';
import { frameOf, type Taken } from './frame.ts';
import { element, framed, line, paper } from './svg.ts';

const [bar, margin, tall] = [30, 24, 180];

/** How much the dataset tells of each year, as bars: a year without one is a year of silence. */
export function coveragePicture(years: readonly YearCount[], taken: Taken): string {
  const most = Math.max(1, ...years.map(({ count }) => count));
  const until = Number((taken.state.asOf ?? '9999').slice(0, 4));
  const bars = years.map(({ year, label, count }, index) => {
    const x = margin + index * bar;
    const height = (count / most) * tall;
    const middle = { 'font-size': 11, 'text-anchor': 'middle' };
    const later = year > until;
    return [
      element('rect', {
        x: x + 2,
        y: 24 + tall - height,
        width: bar - 4,
        height,
        fill: later ? paper.line : paper.FOR,
      }),
      line(x + bar / 2, 20 + tall - height, count > 0 ? String(count) : '·', {
        ...middle,
        ...(later ? { fill: paper.quiet } : {}),
      }),
      line(x + bar / 2, 40 + tall, label, { ...middle, fill: paper.quiet }),
    ].join('');
  });
  const said = {
    title: words.coverage,
    shows: [years[0], years.at(-1)].map((one) => one?.said ?? '').join(' – '),
    alt: years.map(({ said, count }) => `${said}: ${count}.`).join(' '),
  };
  return framed(frameOf(said, taken), Math.max(480, margin * 2 + years.length * bar), tall + 52, ...bars);
}
