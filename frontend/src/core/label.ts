import type { Id } from './ids.ts';

/** What any node brings along to be called by. */
export interface Labelled {
  readonly __typename?: string;
  readonly id: Id;
  readonly name?: string;
  readonly summary?: string | null;
  readonly text?: string | null;
  readonly value?: string;
  /** False for whom or what the source leaves unnamed. */
  readonly named?: boolean;
}

/** What a node is called: its name, else what it says in our words, else its id. */
export function labelOf(node: Labelled): string {
  return node.name ?? node.value ?? node.text ?? node.summary ?? node.id;
}

/** Kinds that have a page of their own. */
const paged = new Set('Asset Document Event Group Meeting Office Organization Person Place Provision State'.split(' '));

export function hasPage(node: { readonly __typename?: string }): boolean {
  return node.__typename !== undefined && paged.has(node.__typename);
}

/** Cuts text at a word, so that it has at most so many characters. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

/** What the reader wants a thing to be called. */
export type Called = (of: { readonly id: Id; readonly name: string }) => string;
