import type { TurnFragment } from '../api/generated.ts';
import { dateShort } from './dates.ts';
import type { Id } from './ids.ts';
import { stanceOn, stanceWords, words } from './words.ts';

/** A change of position: of one actor, or of a state through whoever held its offices. */
export type Turn = TurnFragment;
type Named = Turn['party'];

const isOwn = (turn: Turn) => turn.party.id === turn.afterActor.id;
const isSamePair = (a: Turn, b: Turn) => a.before.id === b.before.id && a.after.id === b.after.id;

/** A person's own turn goes before the same one of their state. */
function ownFirst(turns: readonly Turn[]): Turn[] {
  return turns.filter((turn) => isOwn(turn) || !turns.some((other) => isOwn(other) && isSamePair(turn, other)));
}

/** Those between positions that are seen, in order of time; what has no date comes last. */
export function turnsAmong(turns: readonly Turn[], seen: ReadonlySet<Id>): Turn[] {
  const day = ({ after }: Turn) => after.dateBounds?.earliest ?? after.dateBounds?.latest ?? '9999';
  const among = ownFirst(turns.filter((turn) => seen.has(turn.before.id) && seen.has(turn.after.id)));
  return among.sort((a, b) => day(a).localeCompare(day(b)));
}

/** By the position that turned away from an earlier one, the turn that is told with it. */
export function turnsInto(turns: readonly Turn[]): ReadonlyMap<Id, Turn> {
  return new Map(
    ownFirst(turns)
      .map((turn) => [turn.after.id, turn] as const)
      .reverse(),
  );
}

/**
 * A change of position as a sentence. Whoever made the turn is named, also where it was a successor and not the same
 * person; a turn that only their state made names the state first.
 */
export function turnSentence(turn: Turn, name: (of: Named) => string): string {
  const { party, beforeActor, afterActor, beforeTarget, afterTarget } = turn;
  const isSeen = party.id !== beforeActor.id && party.id !== afterActor.id;
  const was = `${name(beforeActor)} ${stanceOn(turn.before.stance)} ${name(beforeTarget)}`;
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
