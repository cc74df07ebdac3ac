import {
  changeWords,
  hasSilence,
  isMute,
  isSilent,
  stoodWords,
  toneOf,
  topicWords,
  type Board,
  type Stood,
} from '../compare.ts';
import { actThen } from '../dates.ts';
import type { Id } from '../ids.ts';
import type { Called } from '../label.ts';
import { sideSigns } from '../plans.ts';
import type { Held, Missed, Place } from '../threads.ts';
import type { Turn } from '../turns.ts';
import { words } from '../words.ts';
import { silenceSign } from './fact.ts';
import { frameOf, type Taken } from './frame.ts';
import { paper } from './svg.ts';
import { tablePicture, turnCells, type Cell, type FactCell, type Section } from './table.ts';

const tones: Record<NonNullable<ReturnType<typeof toneOf>>, string> = {
  KEPT: paper.FOR,
  CHANGED: paper.NEITHER,
  DROPPED: paper.AGAINST,
  ADDED: paper.accent,
  NOT_TOLD: paper.quiet,
  EXCLUDED: paper.AGAINST,
};

/** The board as a picture for an article: what became of each provision, and who stood where. */
export function boardPicture(board: Board, turns: ReadonlyMap<Id, Turn>, taken: Taken, called: Called): string {
  const { plans, topics, parties } = board;
  const names = plans.map(called);
  // Where columns are narrow, names and topics still have room for their words.
  const shares = [plans.length > 3 ? 1.8 : 1.2, ...plans.map(() => 2)];
  const provisions: Section = {
    title: words.compareProvisions,
    columns: [words.terms.topic, ...names],
    shares,
    rows: topics.flatMap(({ topic, threads }) =>
      threads.map(({ places }, at) => [
        at === 0 ? topicWords(topic) : '',
        ...places.map((place): Cell => cellOf(place, topic, called)),
      ]),
    ),
  };
  const { asOf } = taken.state;
  const stood: Section = {
    title: words.compareParties,
    columns: [words.party, ...names],
    shares,
    rows: parties.map(({ party, places }) => [
      called(party),
      ...places.map((place) => stancesOf(place, { turns, asOf, called })),
    ]),
  };
  const said = { title: words.titles.compare, shows: names.join(' → '), alt: boardWords(board, called) };
  const sections = [provisions, stood].filter(({ rows }) => rows.length > 0);
  return tablePicture(frameOf(said, taken), sections, asOf, hasSilence(board) ? [silenceSign(words.silentMeans)] : []);
}

const silent: Cell = { quiet: words.silentSign };

function cellOf(place: Place, topic: string, called: Called): Cell {
  if (isSilent(place)) return silent;
  const signOf = (one: Held | Missed) => (toneOf(one) === 'NOT_TOLD' ? words.silentSign : changeWords(one, called));
  const overOf = (one: Held | Missed): FactCell['over'] => {
    const [text, tone] = [signOf(one), toneOf(one)];
    return text && tone ? { text, fill: tones[tone] } : undefined;
  };
  const { held, missed, leftOut } = place;
  return [
    ...held.map((one) => {
      const other = one.provision.topic ?? '';
      return factOf(
        one.provision.name + (other === topic ? '' : ` (${topicWords(other)})`),
        one.provision,
        overOf(one),
      );
    }),
    ...missed.map((one) =>
      one.named
        ? factOf(one.provision.name, one.fact ?? one.provision, overOf(one))
        : { quiet: signOf(one), fill: tones[one.fate] },
    ),
    ...(leftOut > 0 ? [{ quiet: words.leftOutHere(leftOut) }] : []),
  ];
}

const factOf = (text: string, { certainty, basis }: Pick<FactCell, 'certainty' | 'basis'>, over: FactCell['over']) => ({
  text,
  certainty,
  basis,
  over,
});

interface Standing {
  readonly turns: ReadonlyMap<Id, Turn>;
  readonly asOf: string | null;
  readonly called: Called;
}

function stancesOf(place: Stood['places'][number], { turns, asOf, called }: Standing): Cell {
  if (isMute(place)) return silent;
  const { positions, leftOut } = place;
  return [
    ...positions.flatMap((one) => [
      {
        text: `${sideSigns[one.side]} ${stoodWords(one)}`,
        certainty: one.certainty,
        basis: one.basis,
        side: one.side,
        then: actThen(one.dateBounds, asOf),
      },
      ...turnCells(turns.get(one.id), called),
    ]),
    ...(leftOut > 0 ? [{ quiet: words.leftOutHere(leftOut) }] : []),
  ];
}

/** The board in words, for those who do not see it: a sentence for each row, which says what each plan has of it. */
export function boardWords({ plans, topics, parties }: Board, called: Called): string {
  const sentence = (head: string, parts: readonly string[]) => {
    const told = parts.flatMap((part, at) => (plans[at] && part ? `${called(plans[at])}: ${part}` : []));
    return `${head}: ${told.join('; ')}.`;
  };
  const provisions = topics.flatMap(({ topic, threads }) =>
    threads.map(({ places }) =>
      sentence(
        topicWords(topic),
        places.map((place) => placeWords(place, called)),
      ),
    ),
  );
  const stood = parties.map(({ party, places }) =>
    sentence(
      called(party),
      places.map((place) => (isMute(place) ? words.changes.NOT_TOLD : stancesWords(place))),
    ),
  );
  return [...provisions, ...stood].join(' ');
}

const stancesWords = ({ positions, leftOut }: Stood['places'][number]): string =>
  [...positions.map(stoodWords), ...(leftOut > 0 ? [words.leftOutHere(leftOut)] : [])].join(' and ');

function placeWords(place: Place, called: Called): string {
  if (isSilent(place)) return words.changes.NOT_TOLD;
  const { held, missed, leftOut } = place;
  const said = (one: Held | Missed, isNamed: boolean) =>
    [changeWords(one, called), isNamed ? one.provision.name : ''].filter(Boolean).join(' – ');
  return [
    ...held.map((one) => said(one, true)),
    ...missed.map((one) => said(one, one.named)),
    ...(leftOut > 0 ? [words.leftOutHere(leftOut)] : []),
  ].join(', ');
}
