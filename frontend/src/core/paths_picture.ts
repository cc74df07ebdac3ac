import { labelOf } from './label.ts';
import type { Way } from './paths.ts';
import { element, framed, line, paper, wrapped } from './svg.ts';
import { words } from './words.ts';

const width = 760;

/** The ways as a picture for an article: stops joined by sentences. */
export function pathsPicture(paths: readonly Way[], url: string): string {
  let y = 0;
  const content = paths.flatMap((path, rank) => {
    const drawn = wayPicture(path, rank, y);
    y = drawn.y + 24;
    return drawn.content;
  });
  const alt = paths.map((path) => path.hops.map((hop) => hop.sentence).join(' ')).join(' / ');
  const first = paths[0]?.hops;
  const title = first?.[0]
    ? `${labelOf(first[0].from)} → ${labelOf(first.at(-1)?.to ?? first[0].to)}`
    : words.titles.paths;
  return framed({ title, subtitle: words.titles.paths, source: url, alt }, width, y, ...content);
}

function wayPicture(path: Way, rank: number, top: number): { y: number; content: string[] } {
  let y = top + 16;
  const content = [line(24, y, words.pathTitle(rank + 1, path.length), { 'font-size': 13, fill: paper.quiet })];
  const stop = (label: string) => {
    y += 24;
    content.push(element('circle', { cx: 30, cy: y - 5, r: 5, fill: paper.ink }));
    content.push(line(44, y, label, { 'font-size': 15, 'font-weight': 600 }));
  };
  for (const [index, hop] of path.hops.entries()) {
    if (index === 0) stop(labelOf(hop.from));
    const said = [...wrapped(hop.sentence, 96), hop.citations.map(({ locator }) => locator).join(', ')];
    for (const [at, text] of said.entries()) {
      y += 17;
      content.push(line(44, y, text, { 'font-size': 12, fill: at === said.length - 1 ? paper.quiet : paper.ink }));
    }
    stop(labelOf(hop.to));
  }
  return { y, content };
}
