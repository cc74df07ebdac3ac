import type { Basis, Certainty } from '../../api/generated.ts';

/** The tones of kinds; each is the token `--kind-…` of the page and a colour on paper. */
export type Tone =
  | 'person'
  | 'state'
  | 'body'
  | 'group'
  | 'office'
  | 'document'
  | 'provision'
  | 'happening'
  | 'meeting'
  | 'place'
  | 'other';

const tones: Readonly<Record<string, Tone>> = {
  Person: 'person',
  State: 'state',
  Organization: 'body',
  Group: 'group',
  Office: 'office',
  Document: 'document',
  Provision: 'provision',
  Event: 'happening',
  Meeting: 'meeting',
  Place: 'place',
};

export function toneOf(kind: string): Tone {
  return tones[kind] ?? 'other';
}

/** The radius of a node in pixels: the more relationships it has, the larger; a group is larger still. */
export function radiusOf({ degree, members }: { degree: number; members: readonly unknown[] }): number {
  return Math.min(14, 4.5 + Math.sqrt(degree) * 1.3) + (members.length > 0 ? 3 : 0);
}

/** Whether something is drawn as no plain fact: its source or its reader infers it, or calls it less than sure. */
export function isDoubtful({ certainty, basis }: { certainty: Certainty; basis: Basis }): boolean {
  return basis === 'READER' || !['STATED', 'REPORTED'].includes(certainty);
}

/** The dashes around a node, in pixels; none for what is a plain fact. The rarer, the less sure. */
export function ringOf(node: { certainty: Certainty; basis: Basis }): readonly number[] {
  if (node.certainty === 'PROBABLE') return [1.5, 2];
  if (node.certainty === 'POSSIBLE') return [1.5, 5];
  return isDoubtful(node) ? [4, 2] : [];
}

/** The dashes of a line, in pixels; none for what is stated or reported. */
export function dashesOf({ certainty, basis }: { certainty: Certainty; basis: Basis }): readonly number[] {
  if (certainty === 'PROBABLE') return [2, 3];
  if (certainty === 'POSSIBLE') return [2, 9];
  return certainty === 'INFERRED' || basis === 'READER' ? [6, 4] : [];
}
