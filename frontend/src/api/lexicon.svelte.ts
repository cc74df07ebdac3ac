import { noWords, vocabularyOf, vocabularyTexts, type Vocabulary } from '../core/vocabulary.ts';
import { ask } from './client.ts';
import { PageDocument } from './generated.ts';
import { Patient } from './patient.svelte.ts';

/** The words that a query may use, asked of the graph once somebody writes Cypher. */
export class Lexicon extends Patient {
  words = $state.raw<Vocabulary>(noWords);
  isRead = $state(false);

  constructor(wanted: () => boolean) {
    super();
    $effect(() => {
      if (!wanted() || this.isRead) return undefined;
      return this.attempt(
        (signal) => readWords(signal),
        (words) => ([this.words, this.isRead] = [words, true]),
      );
    });
  }
}

/** A query of one's own runs alone, so that each of them is an operation. */
async function readWords(signal: AbortSignal): Promise<Vocabulary> {
  const rows = await Promise.all(
    Object.entries(vocabularyTexts).map(async ([part, query]) => {
      const answer = await ask(PageDocument, { query }, signal);
      return [part, answer.cypher.rows as unknown[][]] as const;
    }),
  );
  return vocabularyOf(Object.fromEntries(rows));
}
