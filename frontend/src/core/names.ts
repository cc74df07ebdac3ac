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

/** A sentence with the names of some things in it exchanged for those that are used now. */
export function renamed(
  sentence: string,
  nodes: readonly Labelled[],
  called: (id: Id, neutral: string) => string,
): string {
  return nodes.reduce((said, node) => {
    const neutral = labelOf(node);
    const now = called(node.id, neutral);
    const whole = new RegExp(`(?<!\\p{L})${neutral.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u');
    return now === neutral ? said : said.replace(whole, () => now);
  }, sentence);
}

/** All names that a side has for things, by the id of the thing. */
export function namesBy(side: Naming, answer: NamesQuery): Map<Id, string> {
  const lists = [answer.persons, answer.states, answer.places, answer.organizations, answer.groups, answer.offices];
  const nodes = lists.flatMap((list) => list.edges.map((edge) => edge.node));
  return new Map(
    nodes.flatMap(({ id, names }) => {
      const name = nameBy(side, names);
      return name ? [[id, name] as const] : [];
    }),
  );
}
