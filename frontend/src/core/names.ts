import type { NamesQuery } from '../api/generated.ts';
import type { Id } from './ids.ts';
import { labelOf, type Labelled } from './label.ts';
import type { Naming } from './view.ts';

type Name = NamesQuery['offices']['edges'][number]['node']['names'][number];

/** What each side calls things: who uses the name, else the language that stands for the side. */
const tongues: Record<Exclude<Naming, 'neutral'>, string> = {
  armenia: 'hy',
  azerbaijan: 'az',
  russia: 'ru',
  turkey: 'tr',
};

/** The name that a side uses: one marked as its own in Latin letters, then any of its own, then one in its language. */
export function nameBy(side: Naming, names: readonly Name[]): string | undefined {
  if (side === 'neutral') return undefined;
  const own = names.filter((name) => name.usedBy === side);
  const latin = own.find((name) => name.script === 'Latn');
  return (latin ?? own[0] ?? names.find((name) => name.lang === tongues[side]))?.value;
}

/**
 * A sentence about two things, as the server makes it of their names, with the names that are used now: the first end
 * begins it, the second stands at its end, but for a few words of the sentence itself ("… had Armenia as a party.").
 * Only these two are exchanged: a name within the title of something else is part of that title and stays. A text that
 * names one thing alone is that name or begins with it.
 */
export function renamed(
  sentence: string,
  [from, to]: readonly (Labelled | null)[],
  called: (id: Id, neutral: string) => string,
): string {
  const first = from && exchange(from, called);
  const begins = first && startsWith(sentence, first.neutral);
  const head = begins ? first.now : '';
  const rest = begins ? sentence.slice(first.neutral.length) : sentence;
  const last = to && exchange(to, called);
  const at = last ? endingAt(rest, last.neutral) : -1;
  if (!last || at < 0) return head + rest;
  const said = head + rest.slice(0, at) + last.now + rest.slice(at + last.neutral.length);
  // One full stop: a name such as U.S. brings its own along.
  return sentence.endsWith('.') ? said.replace(/\.*$/, '.') : said;
}

interface Exchange {
  readonly neutral: string;
  readonly now: string;
}

/** Both names of a thing as they stand in a sentence; null where nothing is exchanged. */
function exchange(node: Labelled, called: (id: Id, neutral: string) => string): Exchange | null {
  const label = labelOf(node);
  const now = called(node.id, label);
  return now === label ? null : { neutral: withoutStop(label), now: withoutStop(now) };
}

/** As the server does: the full stop of a name is dropped within a sentence, unless its last word has others. */
function withoutStop(name: string): string {
  const cut = name.replace(/\.$/, '');
  return cut.slice(cut.lastIndexOf(' ') + 1).includes('.') ? name : cut;
}

function startsWith(sentence: string, name: string): boolean {
  return sentence.startsWith(name) && /^(?:$|[\s.:])/.test(sentence.slice(name.length));
}

/** Words of a sentence that follow its second end; none of them is the name of anything. */
const tails = [
  '',
  '.',
  ' was.',
  ' was presented.',
  ' took place.',
  ' as a party.',
  ' affiliated with it.',
  ' among its members.',
];

/** Where the name begins with which the sentence ends; -1 if it ends otherwise. */
function endingAt(sentence: string, name: string): number {
  const tail = tails.find((one) => sentence.endsWith(name + one));
  if (tail === undefined) return -1;
  const at = sentence.length - tail.length - name.length;
  return at === 0 || sentence[at - 1] === ' ' ? at : -1;
}

/** All names that a side has for things, by the id of the thing. */
export function namesBy(side: Naming, answer: NamesQuery): Map<Id, string> {
  const { persons, states, places, organizations, groups, offices, documents, meetings, events, assets } = answer;
  const lists = [persons, states, places, organizations, groups, offices, documents, meetings, events, assets];
  const nodes = lists.flatMap((list) => list.edges.map((edge) => edge.node));
  return new Map(
    nodes.flatMap(({ id, names }) => {
      const name = nameBy(side, names);
      return name ? [[id, name] as const] : [];
    }),
  );
}
