import { citedLine } from '../cited.ts';
import { dateShort, tieThen, toldWords } from '../dates.ts';
import { labelOf, type Called, type Labelled } from '../label.ts';
import { renamed } from '../names.ts';
import type { Way } from '../paths.ts';
import { words } from '../words.ts';
import { factBar, factGround, legendOf, signsOf, textFor, type Look } from './fact.ts';
import { frameOf, type Taken } from './frame.ts';
import { element, fitted, framed, line, paper } from './svg.ts';

const width = 760;
/** Where stops and sentences begin, in pixels. */
const [stops, sentences] = [44, 58] as const;

type Hop = Way['hops'][number];

/** The ways as a picture for an article: stops joined by sentences. Where there are more ways, it says so. */
export function pathsPicture(paths: readonly Way[], hasMore: boolean, taken: Taken, called: Called): string {
  const { asOf } = taken.state;
  let y = 0;
  const content = paths.flatMap((path, rank) => {
    const drawn = wayPicture(path, rank, y, { asOf, called });
    y = drawn.y + 24;
    return drawn.content;
  });
  const looks = paths.flatMap(({ hops }) => hops.map((hop) => lookOf(hop, asOf)));
  const legend = legendOf(signsOf(looks, asOf), y, width);
  const alt = paths.map((path) => path.hops.map((hop) => sentenceOf(hop, called)).join(' ')).join(' / ');
  const first = paths[0]?.hops;
  const ends = first?.[0] ? [first[0].from, first.at(-1)?.to ?? first[0].to] : [];
  const title = ends.length > 0 ? ends.map((end) => nameOf(end, called)).join(' → ') : words.titles.paths;
  const shows = [words.titles.paths, ...(hasMore ? [words.waysShortest(paths.length)] : [])].join(' · ');
  const frame = frameOf({ title, shows, alt }, taken);
  return framed(frame, width, y + legend.height, ...content, legend.drawn);
}

const nameOf = (node: Labelled, called: Called) => called({ id: node.id, name: labelOf(node) });

/** A hop in words, with the names that are used now. */
export function sentenceOf({ sentence, from, to }: Hop, called: Called): string {
  return renamed(sentence, [from, to], (id, name) => called({ id, name }));
}

function lookOf({ relation }: Hop, asOf: string | null): Look {
  const { certainty, basis } = relation;
  return { certainty, basis, then: tieThen(relation, asOf) };
}

interface Seen {
  readonly asOf: string | null;
  readonly called: Called;
}

function wayPicture(path: Way, rank: number, top: number, { asOf, called }: Seen): { y: number; content: string[] } {
  let y = top + 16;
  const content = [line(24, y, words.pathTitle(rank + 1, path.length), { 'font-size': 13, fill: paper.quiet })];
  const stop = (label: string) => {
    for (const [index, text] of fitted(label, width - stops - 24, 15, 'bold').entries()) {
      y += index === 0 ? 24 : 19;
      if (index === 0) content.push(element('circle', { cx: 30, cy: y - 5, r: 5, fill: paper.ink }));
      content.push(line(stops, y, text, { 'font-size': 15, 'font-weight': 600 }));
    }
  };
  for (const [index, hop] of path.hops.entries()) {
    if (index === 0) stop(nameOf(hop.from, called));
    const look = lookOf(hop, asOf);
    const room = width - sentences - 24;
    const cited = [toldWords(hop.relation, dateShort), citedLine(hop.citations)].filter(Boolean).join(' · ');
    const said = fitted(sentenceOf(hop, called), room, 12).map((text) => ({ text, how: textFor(look) }));
    const lines = [...said, ...fitted(cited, room, 12).map((text) => ({ text, how: { fill: paper.quiet } }))];
    const tall = lines.length * 17;
    if (look.basis === 'READER') content.push(factGround(stops, y + 7, width - stops - 24, tall, look));
    content.push(factBar(stops, y + 7, tall, look));
    for (const { text, how } of lines) content.push(line(sentences, (y += 17), text, { 'font-size': 12, ...how }));
    y += 4;
    stop(nameOf(hop.to, called));
  }
  return { y, content };
}
