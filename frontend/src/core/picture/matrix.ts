import { dateShort, dateWords } from '../dates.ts';
import type { Called } from '../label.ts';
import { sideSigns, type Column, type Entry, type Matrix, type Row } from '../plans.ts';
import { turnNote } from '../turns.ts';
import { lineageWords, stanceWords, words } from '../words.ts';
import {
  factBar,
  factGround,
  legendOf,
  signsOf,
  silenceSign,
  textFor,
  toneFor,
  unnamedText,
  type Look,
  type Sign,
} from './fact.ts';
import { frameOf, type Taken } from './frame.ts';
import { element, fitted, framed, line, paper, serif } from './svg.ts';

const [margin, first, gap] = [24, 270, 8] as const;
/** The widest that all columns are together, and the least and the most of one. */
const [most, narrow, broad] = [1400, 150, 220] as const;

/** One line of text in a card or at the head of a row, so high in pixels. */
interface Line {
  readonly text: string;
  readonly height: number;
  readonly look: Record<string, string | number>;
}

/** The table of plans and parties as a picture for an article, in SVG: what the page shows, as it shows it. */
export function matrixPicture(matrix: Matrix, taken: Taken, called: Called): string {
  const column = Math.max(narrow, Math.min(broad, (most - first) / matrix.columns.length));
  const width = margin * 2 + first + column * matrix.columns.length;
  const heads = headsOf(matrix.columns, column, called);
  let y = heads.height;
  const rows = matrix.rows.map((row) => {
    const drawn = rowPicture(row, { matrix, y, column, width, called });
    y += drawn.height;
    return drawn.drawn;
  });
  const entries = matrix.rows.flatMap(({ cells }) => [...cells.values()].flat());
  const isMute = ({ cells, leftOut }: Row) =>
    matrix.columns.some(({ id }) => (cells.get(id) ?? []).length + (leftOut.get(id) ?? 0) === 0);
  const silence = matrix.rows.some(isMute) ? [silenceSign(words.silentCell)] : [];
  const legend = legendOf([...signs(entries, taken.state.asOf), ...silence], y + 10, width);
  const alt = matrix.rows.map((row) => rowWords(row, called)).join(' ');
  const frame = frameOf({ title: words.titles.plans, alt }, taken);
  return framed(frame, width, y + 10 + legend.height, heads.drawn, ...rows, legend.drawn);
}

function signs(entries: readonly Entry[], asOf: string | null): Sign[] {
  const turn: Sign = {
    draw: (x, y) => line(x, y + 4, '↺', { 'font-size': 13, fill: paper.turn }),
    width: 12,
    text: words.legendReversal,
  };
  const turned = entries.some(({ turns }) => turns.length > 0);
  return [...(turned ? [turn] : []), ...signsOf(entries.map(lookOf), asOf)];
}

function lookOf({ position, then }: Entry): Look {
  const { certainty, basis, side, actor } = position;
  return { certainty, basis, side, then, unnamed: actor !== null && 'named' in actor && actor.named === false };
}

/** The names of the columns; under each party those of its leaders, where these have columns of their own. */
function headsOf(columns: readonly Column[], column: number, called: Called): { drawn: string; height: number } {
  const byLeader = columns.some(({ id, party }) => id !== party.id);
  const look = { 'font-size': 13, 'font-weight': 600, fill: paper.quiet };
  const put = (lines: readonly string[], index: number, y: number) =>
    lines.map((text, at) => line(margin + first + index * column, y + at * 16, text, look)).join('');
  const names = columns.map((one) =>
    fitted(byLeader && one.id === one.party.id ? words.asSuch : called(one), column - gap, 13, 'bold'),
  );
  const parties = columns.map((one, index) =>
    byLeader && columns[index - 1]?.party.id !== one.party.id
      ? fitted(called(one.party), column - gap, 13, 'bold')
      : [],
  );
  const over = Math.max(0, ...parties.map((lines) => lines.length)) * 18;
  const drawn = [
    ...parties.map((lines, index) => put(lines, index, 14)),
    ...names.map((lines, index) => put(lines, index, 14 + over)),
  ];
  return { drawn: drawn.join(''), height: 12 + over + Math.max(1, ...names.map((lines) => lines.length)) * 16 };
}

interface Place {
  readonly matrix: Matrix;
  readonly y: number;
  readonly column: number;
  readonly width: number;
  readonly called: Called;
}

function rowPicture(row: Row, { matrix, y, column, width, called }: Place): { drawn: string; height: number } {
  const head = headOf(row, called);
  let tall = heightOf(head) + 14;
  const cards = matrix.columns.map(({ id }, index) => {
    const x = margin + first + index * column;
    let at = y + 8;
    const drawn = (row.cells.get(id) ?? []).map((entry) => {
      const card = cardOf(entry, x, at, column - gap, { named: entry.position.actor?.id !== id, called });
      at += card.height + 4;
      return card.drawn;
    });
    tall = Math.max(tall, at - y + 4);
    return drawn.length > 0 ? drawn.join('') : emptyCell(x, y, column - gap, row.leftOut.get(id) ?? 0);
  });
  const rule = element('path', { d: `M${margin} ${y}H${width - margin}`, stroke: paper.line });
  return { drawn: [rule, ...put(head, margin, y + 6), ...cards].join(''), height: tall };
}

/** A cell without a position says whether the source is silent or the filter leaves something out. */
function emptyCell(x: number, y: number, width: number, leftOut: number): string {
  if (leftOut === 0) return line(x, y + 24, words.silentSign, { 'font-size': 13, fill: paper.quiet });
  const look = { 'font-size': 11, fill: paper.quiet };
  return fitted(words.leftOutHere(leftOut), width, 11)
    .map((text, index) => line(x, y + 24 + index * 14, text, look))
    .join('');
}

/** What stands before a row: its date, the name of the plan, and what the plan does with earlier ones. */
function headOf({ plan, then, lineage }: Row, called: Called): Line[] {
  const quiet = { 'font-size': 11.5, fill: paper.quiet };
  const name = then === 'later' ? { fill: paper.quiet } : { 'font-weight': 600 };
  const room = first - 2 * gap;
  return [
    { text: plan.date ? dateShort(plan.date) : words.undated, height: 17, look: quiet },
    ...fitted(called(plan), room, 15, 'bold').map((text) => ({
      text,
      height: 19,
      look: { 'font-size': 15, 'font-family': serif, ...name },
    })),
    ...lineage.flatMap(({ verbs, plan: earlier }) =>
      fitted(`↳ ${lineageWords(verbs)} ${called(earlier)}`, room, 11.5).map((text) => ({
        text,
        height: 15,
        look: quiet,
      })),
    ),
  ];
}

interface Naming {
  /** Whether the card names who took the position, or its column already does. */
  readonly named: boolean;
  readonly called: Called;
}

function cardOf(
  entry: Entry,
  x: number,
  y: number,
  width: number,
  { named, called }: Naming,
): { drawn: string; height: number } {
  const look = lookOf(entry);
  const { stance, date, manner, actor, side } = entry.position;
  const bold = { 'font-size': 12.5, 'font-weight': 600 };
  const small = { 'font-size': 11, fill: paper.quiet };
  const turn = entry.turns[0];
  const own = turn?.beforeActor.id === turn?.afterActor.id;
  const text = (said: string, size: number, weight: 'plain' | 'bold', height: number, how: Line['look']): Line[] =>
    fitted(said, width - 18, size, weight).map((one) => ({ text: one, height, look: { ...how, ...textFor(look) } }));
  const lines = [
    ...(named && actor ? text(called(actor), 12.5, 'bold', 16, look.unnamed ? { ...bold, ...unnamedText } : bold) : []),
    ...text(`${sideSigns[side]} ${stanceWords(stance)}`, 12.5, 'bold', 16, { ...bold, fill: toneFor(look) }),
    ...(date ? text(dateShort(date), 11, 'plain', 14, small) : []),
    ...(manner ? text(manner, 11, 'plain', 14, small) : []),
    ...(turn
      ? text(`↺ ${turnNote(turn, called)}`, 11, own ? 'bold' : 'plain', 14, {
          'font-size': 11,
          fill: paper.turn,
          'font-weight': own ? 600 : 400,
        })
      : []),
  ];
  const height = heightOf(lines) + 8;
  const drawn = [factGround(x, y, width, height, look), factBar(x, y, height, look), ...put(lines, x + 10, y + 2)];
  return { drawn: drawn.join(''), height };
}

const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { height }) => sum + height, 0);

function put(lines: readonly Line[], x: number, top: number): string[] {
  let y = top;
  return lines.map(({ text, height, look }) => line(x, (y += height) - 2, text, look));
}

function rowWords({ plan, cells, leftOut }: Row, called: Called): string {
  const left = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  const said = [...cells.values()]
    .flat()
    .filter(({ then }) => then !== 'later')
    .map(({ position, then }) => {
      const who = position.actor ? `${called(position.actor)} ` : '';
      return `${who}${stanceWords(position.stance)}${then === 'possible' ? ` (${words.perhaps})` : ''}`;
    });
  const date = plan.date ? ` (${dateWords(plan.date)})` : '';
  return `${called(plan)}${date}: ${[...said, ...(left > 0 ? [words.leftOutHere(left)] : [])].join(', ') || words.silentCell}.`;
}
