import { daysOf, type Bounds } from '../dates.ts';
import type { Id } from '../ids.ts';
import { certainties, type ViewState } from '../view.ts';
import type { Found, FoundNode, FoundTie } from './found.ts';

export type Choice = Pick<
  ViewState,
  'nodes' | 'hidden' | 'without' | 'untied' | 'certainty' | 'years' | 'pins' | 'grouped' | 'asOf'
>;

/**
 * What passes the filters. Where relationships are filtered, a node that has none left goes too, unless the reader
 * expanded or pinned it.
 */
export function filtered(found: Found, choice: Choice): { nodes: FoundNode[]; ties: FoundTie[] } {
  const [untied, sure] = [new Set(choice.untied), new Set<string>(choice.certainty)];
  const passesNode = nodeFilter(choice);
  const nodes: FoundNode[] = [];
  const there = new Set<Id>();
  for (const node of found.nodes.values()) {
    if (!passesNode(node)) continue;
    nodes.push(node);
    there.add(node.id);
  }
  const [ties, others]: [FoundTie[], FoundTie[]] = [[], []];
  for (const tie of found.ties.values()) {
    if (!there.has(tie.from) || !there.has(tie.to)) continue;
    const passes = sure.has(tie.certainty) && !untied.has(tie.type);
    (passes && (!choice.years || inYears(daysOf(tie), choice.years)) ? ties : others).push(tie);
  }
  if (others.length === 0) return { nodes, ties };
  const lost = endsOf(others);
  for (const id of [...endsOf(ties), ...choice.nodes, ...choice.pins.map(({ id }) => id)]) lost.delete(id);
  return { nodes: nodes.filter(({ id }) => !lost.has(id)), ties };
}

/** The filters as they must be for a node that was found to be seen, and otherwise as they are. */
export function openedFor(found: Found, choice: Choice, id: Id): Partial<Choice> {
  const node = found.nodes.get(id);
  if (!node) return {};
  const opened = {
    hidden: choice.hidden.filter((one) => one !== id),
    without: choice.without.filter((one) => one !== node.kind),
    certainty: choice.certainty.includes(node.certainty) ? choice.certainty : certainties,
    years: inYears(node.days, choice.years) ? choice.years : null,
  };
  const isSeen = filtered(found, { ...choice, ...opened }).nodes.some((other) => other.id === id);
  // All its relationships are filtered out: it comes back with them.
  return isSeen ? opened : { ...opened, untied: [], certainty: certainties, years: null };
}

/** Tells whether a node by itself passes the filters. */
export function nodeFilter(choice: Choice): (node: FoundNode) => boolean {
  const [hidden, without, sure] = [new Set(choice.hidden), new Set(choice.without), new Set(choice.certainty)];
  return ({ id, kind, certainty, days }) =>
    sure.has(certainty) && !hidden.has(id) && !without.has(kind) && inYears(days, choice.years);
}

function endsOf(ties: readonly FoundTie[]): Set<Id> {
  const ends = new Set<Id>();
  for (const { from, to } of ties) ends.add(from).add(to);
  return ends;
}

/** Says whether something may have been between two years, both included; what has no date always may. */
export function inYears(days: Bounds | null, years: ViewState['years']): boolean {
  if (!years || !days) return true;
  const [first, last] = [`${years[0]}-01-01`, `${years[1]}-12-31`];
  return (days.earliest ?? first) <= last && (days.latest ?? last) >= first;
}

/** A list with one more, or without it where it holds it. */
export function toggled(list: readonly string[], one: string): string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
