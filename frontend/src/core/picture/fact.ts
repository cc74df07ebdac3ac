import type { Basis, Certainty, Side } from '../../api/generated.ts';
import type { Then } from '../dates.ts';
import { isDoubtful } from '../graph/scene_style.ts';
import { sideSigns } from '../plans.ts';
import { certainties } from '../view.ts';
import { words } from '../words.ts';
import { element, line, paper, widthOf } from './svg.ts';

/** What decides how a fact looks: the same as on the page, in `styles/facts.css`. */
export interface Look {
  readonly certainty: Certainty;
  readonly basis: Basis;
  readonly side?: Side | null | undefined;
  readonly then?: Then | undefined;
  /** Somebody whom the source leaves unnamed. */
  readonly unnamed?: boolean | undefined;
}

type Attributes = Record<string, string | number>;

/** The dashes of a line by how sure a fact is; none for what is stated or reported. */
export function dashesFor({ certainty, basis }: Look): string | undefined {
  if (certainty === 'POSSIBLE') return '1.5 7';
  if (certainty === 'PROBABLE') return '1.5 2.5';
  return certainty === 'INFERRED' || basis === 'READER' ? '5 3' : undefined;
}

/** The colour of a fact: that of its side, and none for what had not happened yet. */
export const toneFor = ({ side, then }: Look): string => (then === 'later' || !side ? paper.quiet : paper[side]);

/** How the text of a fact looks. */
export function textFor(look: Look): Attributes {
  return {
    ...(isDoubtful(look) ? { 'font-style': 'italic' } : {}),
    ...(look.then === 'later' ? { fill: paper.quiet, 'font-weight': 400 } : {}),
  };
}

/** How a name looks that the source does not give. */
export const unnamedText: Attributes = { 'font-style': 'italic', 'text-decoration': 'underline dotted' };

/** The bar before a fact, which says how sure it is: two lines for what is reported, dashes for what is less sure. */
export function factBar(x: number, y: number, height: number, look: Look): string {
  const stroke = { fill: 'none', stroke: toneFor(look) };
  const down = (left: number) => `M${left} ${y}v${height}`;
  if (look.certainty === 'REPORTED' && look.basis === 'SOURCE')
    return element('path', { d: down(x + 0.7) + down(x + 4.3), ...stroke, 'stroke-width': 1.4 });
  const dashes = dashesFor(look);
  return element('path', {
    d: down(x + 1.5),
    ...stroke,
    'stroke-width': 3,
    ...(dashes ? { 'stroke-dasharray': dashes } : {}),
  });
}

/** The ground beneath a fact: the colour of its side, none for what may have happened, hatched where a reader infers it. */
export function factGround(x: number, y: number, width: number, height: number, look: Look): string {
  const box = { x, y, width, height };
  const happened = (look.then ?? 'certain') === 'certain';
  const ground = happened
    ? element('rect', { ...box, fill: look.side ? paper.soft[look.side] : paper.ground })
    : element('rect', {
        ...box,
        x: x + 0.5,
        y: y + 0.5,
        width: width - 1,
        height: height - 1,
        fill: 'none',
        stroke: paper.line,
      });
  if (look.basis !== 'READER') return ground;
  const lines = [];
  for (let at = -height; at < width; at += 8) {
    const [from, to] = [Math.max(0, -at), Math.min(height, width - at)];
    if (to > from) lines.push(`M${x + at + from} ${y + height - from}L${x + at + to} ${y + height - to}`);
  }
  return ground + element('path', { d: lines.join(''), stroke: paper.quiet, 'stroke-opacity': 0.22, fill: 'none' });
}

/** An entry of a legend: what is drawn, from its left end and around the middle of its line, how wide, and what it means. */
export interface Sign {
  readonly draw: (x: number, y: number) => string;
  readonly width: number;
  readonly text: string;
  readonly look?: Attributes;
}

const [margin, step, size] = [24, 20, 12] as const;

/** A legend that takes as many lines as it needs in a picture so wide; its first line stands around y + 10. */
export function legendOf(signs: readonly Sign[], y: number, width: number): { drawn: string; height: number } {
  let [x, at] = [margin, y + 10];
  const drawn = signs.map((sign) => {
    const wide = sign.width + 6 + widthOf(sign.text, size);
    if (x > margin && x + wide > width - margin) [x, at] = [margin, at + step];
    const text = line(x + sign.width + 6, at + 4, sign.text, { 'font-size': size, fill: paper.quiet, ...sign.look });
    const entry = sign.draw(x, at) + text;
    x += wide + 18;
    return entry;
  });
  return { drawn: drawn.join(''), height: signs.length > 0 ? at - y + 14 : 0 };
}

/** What the looks of some facts mean: an entry for each that occurs among them. */
export function signsOf(looks: readonly Look[], asOf: string | null): Sign[] {
  const bar = (look: Look, text: string): Sign => ({
    draw: (x, y) => factGround(x, y - 8, 20, 16, look) + factBar(x, y - 8, 16, look),
    width: 20,
    text,
    look: isDoubtful(look) ? { 'font-style': 'italic' } : {},
  });
  const sides = (['FOR', 'AGAINST', 'NEITHER'] as const).filter((side) => looks.some((look) => look.side === side));
  const some = (test: (look: Look) => boolean, sign: Sign) => (looks.some(test) ? [sign] : []);
  return [
    ...sides.map((side): Sign => ({
      draw: (x, y) => line(x, y + 4, sideSigns[side], { 'font-size': size, fill: paper[side] }),
      width: 10,
      text: words.shorter[side],
    })),
    ...certainties
      .filter((certainty) => looks.some((look) => look.certainty === certainty))
      .map((certainty) => bar({ certainty, basis: 'SOURCE' }, words.certainties[certainty])),
    ...some(({ basis }) => basis === 'READER', bar({ certainty: 'INFERRED', basis: 'READER' }, words.bases.READER)),
    ...some((look) => look.unnamed === true, {
      draw: (x, y) => line(x, y + 4, words.sampleName, { 'font-size': size, ...unnamedText }),
      width: 34,
      text: words.unnamed,
    }),
    ...(asOf ? thenSigns(looks) : []),
  ];
}

/** What a dot in the place of a fact means. */
export function silenceSign(text: string): Sign {
  return { draw: (x, y) => line(x, y + 4, words.silentSign, { 'font-size': size, fill: paper.quiet }), width: 6, text };
}

function thenSigns(looks: readonly Look[]): Sign[] {
  const sign = (then: Then, text: string, look: Attributes): Sign[] =>
    looks.some((one) => one.then === then)
      ? [
          {
            draw: (x, y) => factGround(x, y - 8, 20, 16, { certainty: 'STATED', basis: 'SOURCE', then }),
            width: 20,
            text,
            look,
          },
        ]
      : [];
  return [...sign('possible', words.thenPossible, { fill: paper.ink }), ...sign('later', words.thenLater, {})];
}
