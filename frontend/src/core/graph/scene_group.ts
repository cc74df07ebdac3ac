import type { Id } from '../ids.ts';
import type { FoundNode, FoundTie } from './found.ts';
import type { Choice } from './scene_filter.ts';

/** Nodes of one kind with the same neighbours, drawn as one. */
export interface Group {
  /** Begins with a star, so that it is no id of the dataset. */
  readonly id: Id;
  readonly kind: string;
  readonly members: readonly [FoundNode, ...FoundNode[]];
}

export const isGroup = (id: Id): boolean => id.startsWith('*');

/**
 * Two and more nodes of a kind that is grouped stand together where they have the same neighbours: the meetings that
 * only one person took part in are one group, those that two shared another. What a reader expanded or pinned stays
 * by itself.
 */
export function groupsOf(nodes: readonly FoundNode[], ties: readonly FoundTie[], choice: Choice): Group[] {
  if (choice.grouped.length === 0) return [];
  const apart = new Set([...choice.nodes, ...choice.pins.map(({ id }) => id)]);
  const wanted = nodes.filter(({ id, kind }) => choice.grouped.includes(kind) && !apart.has(id));
  const near = new Map<Id, Set<Id>>(wanted.map(({ id }) => [id, new Set()]));
  for (const { from, to } of ties) {
    near.get(from)?.add(to);
    near.get(to)?.add(from);
  }
  const together = new Map<string, FoundNode[]>();
  for (const node of wanted) {
    const key = [node.kind, ...[...(near.get(node.id) ?? [])].sort()].join(' ');
    together.set(key, [...(together.get(key) ?? []), node]);
  }
  return [...together.values()].flatMap(([first, ...others]) =>
    first && others.length > 0
      ? [{ id: `*${first.kind}-${first.id}` as Id, kind: first.kind, members: [first, ...others] }]
      : [],
  );
}
