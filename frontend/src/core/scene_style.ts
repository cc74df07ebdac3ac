import type { Basis, Certainty } from '../api/generated.ts';

/** The tones of kinds; each is the token `--kind-…` of the page and a colour on paper. */
export type Tone = 'person' | 'state' | 'body' | 'document' | 'happening' | 'place' | 'other';

const tones: Readonly<Record<string, Tone>> = {
  Person: 'person',
  State: 'state',
  Organization: 'body',
  Group: 'body',
  Office: 'body',
  Document: 'document',
  Provision: 'document',
  Event: 'happening',
  Meeting: 'happening',
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

/** The dashes of a line, in pixels; none for what is stated or reported. */
export function dashesOf({ certainty, basis }: { certainty: Certainty; basis: Basis }): readonly number[] {
  if (certainty === 'PROBABLE' || certainty === 'POSSIBLE') return [2, 4];
  return certainty === 'INFERRED' || basis === 'READER' ? [6, 4] : [];
}
