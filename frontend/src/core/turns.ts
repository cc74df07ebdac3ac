import type { HalfFragment, TurnFragment, TurnsOnQuery } from '../api/generated.ts';
import { dateShort, type Bounds } from './dates.ts';
import type { Id } from './ids.ts';
import type { Labelled } from './label.ts';
import { stanceOn, stanceWords, words } from './words.ts';

/** A change of position: of one actor, or of a state through whoever held its offices. */
export type Turn = TurnFragment;
type Named = Turn['party'];
/** The same, told whole: both halves with their sources, and what lies between them. */
export type WholeTurn = TurnsOnQuery['reversals'][number];

const isOwn = (turn: Turn) => turn.party.id === turn.afterActor.id;
const isSamePair = (a: Turn, b: Turn) => a.before.id === b.before.id && a.after.id === b.after.id;

/** A person's own turn goes before the same one of their state. */
function ownFirst<T extends Turn>(turns: readonly T[]): T[] {
  return turns.filter((turn) => isOwn(turn) || !turns.some((other) => isOwn(other) && isSamePair(turn, other)));
}

/** What stands in for a day in an order of time; what has no date comes last. */
const dayOf = (bounds: Bounds | null | undefined) => bounds?.earliest ?? bounds?.latest ?? '9999';

/** Those between positions that are seen, in order of time; what has no date comes last. */
export function turnsAmong(turns: readonly Turn[], seen: ReadonlySet<Id>): Turn[] {
  const among = ownFirst(turns.filter((turn) => seen.has(turn.before.id) && seen.has(turn.after.id)));
  return among.sort((a, b) => dayOf(a.after.dateBounds).localeCompare(dayOf(b.after.dateBounds)));
}

/** By the position that turned away from an earlier one, the turn that is told with it. */
export function turnsInto(turns: readonly Turn[]): ReadonlyMap<Id, Turn> {
  return new Map(
    ownFirst(turns)
      .map((turn) => [turn.after.id, turn] as const)
      .reverse(),
  );
}

/** A position as a sentence without its full stop: who, which stance, on what. */
function positionSentence(stance: string, actor: Named, target: Named, name: (of: Named) => string): string {
  return `${name(actor)} ${stanceOn(stance)} ${name(target)}`;
}

/**
 * A change of position as a sentence. Whoever made the turn is named, also where it was a successor and not the same
 * person; a turn that only their state made names the state first.
 */
export function turnSentence(turn: Turn, name: (of: Named) => string): string {
  const { party, beforeActor, afterActor, beforeTarget, afterTarget } = turn;
  const isSeen = party.id !== beforeActor.id && party.id !== afterActor.id;
  const was = positionSentence(turn.before.stance, beforeActor, beforeTarget, name);
  const who = beforeActor.id === afterActor.id ? '' : `${name(afterActor)} `;
  const what = turn.sameTarget ? (who ? words.sameThing : '') : name(afterTarget);
  const turned = what ? `${who}${stanceOn(turn.after.stance)} ${what}` : who + stanceWords(turn.after.stance);
  return (isSeen ? words.turnOf(name(party)) : '') + words.turn(was, turned);
}

/** The same beside the position that turned, in short: what stood before, and by whom if by another. */
export function turnNote(turn: Turn, name: (of: Named) => string): string {
  const date = turn.before.date ? dateShort(turn.before.date) : '';
  const stance = stanceWords(turn.before.stance);
  if (turn.beforeActor.id === turn.afterActor.id) return words.turnBefore(stance, date);
  return words.turnOfOther(name(turn.beforeActor), stanceOn(turn.before.stance), turn.sameTarget, date);
}

/** What lies between two positions; a reason is named by the source as what the later one came about because of. */
export interface Between {
  readonly node: Labelled;
  readonly date: string | null;
  readonly isReason: boolean;
}

/** The other half of a turn, as it stands beside one of them. */
export interface OtherHalf {
  readonly position: HalfFragment;
  readonly actor: Named;
  readonly target: Named;
  readonly isLater: boolean;
  /** The days between which the position was taken; a state was taken when it began. */
  readonly taken: Bounds;
  /** The dates show which of both came first. */
  readonly isOrderSure: boolean;
  /** Whose turn it is where two actors made it: a state's, say. */
  readonly seenFor: readonly Named[];
  readonly between: readonly Between[];
}

/** The other halves of all turns that a position is a half of: earlier positions first, each in order of time. */
export function otherHalves(turns: readonly WholeTurn[], id: Id): OtherHalf[] {
  const concerned = ownFirst(turns.filter(({ before, after }) => before.id === id || after.id === id));
  const pairs = concerned.filter((turn, at) => concerned.findIndex((other) => isSamePair(turn, other)) === at);
  const halves = pairs.map((turn) => {
    const parties = concerned.filter((other) => isSamePair(turn, other)).map(({ party }) => party);
    return otherHalf(turn, turn.before.id === id, parties);
  });
  const rank = ({ isLater, taken }: OtherHalf) => `${Number(isLater)} ${dayOf(taken)}`;
  return halves.sort((a, b) => rank(a).localeCompare(rank(b)));
}

function otherHalf(turn: WholeTurn, isLater: boolean, parties: readonly Named[]): OtherHalf {
  const position = isLater ? turn.after : turn.before;
  return {
    position,
    taken: takenIn(position),
    actor: isLater ? turn.afterActor : turn.beforeActor,
    target: isLater ? turn.afterTarget : turn.beforeTarget,
    isLater,
    isOrderSure: turn.order === 'CERTAIN',
    seenFor: turn.beforeActor.id === turn.afterActor.id ? [] : parties,
    between: betweenOf(turn),
  };
}

/** As the server judges which of two positions came first. */
function takenIn({ dateBounds, fromBounds, toBounds }: HalfFragment): Bounds {
  return {
    earliest: dateBounds?.earliest ?? fromBounds?.earliest ?? null,
    latest: dateBounds?.latest ?? fromBounds?.latest ?? toBounds?.latest ?? null,
  };
}

/** In order of time: the events that certainly lie between, and the reasons, which the dates alone may not show to. */
function betweenOf({ between, reasons }: WholeTurn): Between[] {
  const isNamed = new Set(reasons.map(({ id }) => id));
  const happened = [...between.filter(({ id }) => !isNamed.has(id)), ...reasons].map((node) => ({
    node,
    date: 'date' in node ? node.date : null,
    day: dayOf('dateBounds' in node ? node.dateBounds : null),
    isReason: isNamed.has(node.id),
  }));
  return happened.sort((a, b) => a.day.localeCompare(b.day));
}

/** The same position as a sentence, by the names that are used now. */
export function halfSentence({ position, actor, target }: OtherHalf, name: (of: Named) => string): string {
  return `${positionSentence(position.stance, actor, target, name)}.`;
}
