import type { SourcesQuery } from '../api/generated.ts';
import { element, framed, line, paper, sourceLine } from './svg.ts';
import { words } from './words.ts';

const [bar, margin, tall] = [30, 24, 180];

/** How much the dataset tells of each year, as bars: a year without one is a year of silence. */
export function coveragePicture(
  years: readonly { year: number; count: number }[],
  dataset: SourcesQuery['dataset'],
  url: string,
): string {
  const most = Math.max(1, ...years.map(({ count }) => count));
  const bars = years.map(({ year, count }, index) => {
    const x = margin + index * bar;
    const height = (count / most) * tall;
    const middle = { 'font-size': 11, 'text-anchor': 'middle' };
    return [
      element('rect', { x: x + 2, y: 24 + tall - height, width: bar - 4, height, fill: paper.FOR }),
      line(x + bar / 2, 20 + tall - height, count > 0 ? String(count) : '·', middle),
      line(x + bar / 2, 40 + tall, String(year).slice(2), { ...middle, fill: paper.quiet }),
    ].join('');
  });
  const frame = {
    title: words.coverage,
    subtitle: `${years[0]?.year ?? ''}–${years.at(-1)?.year ?? ''}`,
    source: sourceLine(dataset, url),
    alt: years.map(({ year, count }) => `${year}: ${count}.`).join(' '),
  };
  return framed(frame, Math.max(480, margin * 2 + years.length * bar), tall + 52, ...bars);
}
