import type { Certainty, Side } from './plans.ts';

/** Every string that the page shows, English first. */
export const words = {
  title: 'Who accepted or rejected which plan',
  lead: 'Each entry stands on a source: choose one to see on whose word.',
  loading: 'Asking the graph…',
  silent: 'The source is silent.',
  again: 'Try again',
  close: 'Close',
  evidence: 'Evidence',
  changed: 'changed position',
  undated: 'undated',
  readerNote: 'Read between the lines by the editors.',
  filter: 'Certainty',
  sides: { FOR: 'For', AGAINST: 'Against', NEITHER: 'Neither' } satisfies Record<Side, string>,
  certainties: {
    STATED: 'stated',
    REPORTED: 'reported',
    INFERRED: 'inferred',
    PROBABLE: 'probable',
    POSSIBLE: 'possible',
  } satisfies Record<Certainty, string>,
} as const;

/** A stance as a reader says it: REFUSED_TO_SIGN is "refused to sign". */
export function stanceWords(stance: string): string {
  return stance.toLowerCase().replaceAll('_', ' ');
}
