import { getContext, setContext } from 'svelte';

import { NamesDocument } from '../api/generated.ts';
import { Question } from '../api/question.svelte.ts';
import type { Id } from '../core/ids.ts';
import { namesBy } from '../core/names.ts';
import type { Naming } from '../core/view.ts';

/** What things are called on screen. Other names than the neutral ones are fetched when a side is chosen. */
export class Names {
  private readonly side: () => Naming;
  private readonly question: Question<Parameters<typeof namesBy>[1], Record<string, never>>;
  private readonly chosen = $derived.by(() =>
    this.question.answer ? namesBy(this.side(), this.question.answer) : new Map<Id, string>(),
  );

  constructor(side: () => Naming) {
    this.side = side;
    this.question = new Question(NamesDocument, () => (side() === 'neutral' ? null : {}));
  }

  /** The name of a thing as the chosen side has it, else the neutral one given. */
  of(id: Id, neutral: string): string {
    return this.chosen.get(id) ?? neutral;
  }
}

const key = Symbol('names');

export function provideNames(names: Names): void {
  setContext(key, names);
}

export function useNames(): Names {
  return getContext<Names>(key);
}
