import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';

import { readingOf, type Reading, type Slot, type Variable } from '../core/query/cypher_slot.ts';
import type { Callable, Vocabulary } from '../core/vocabulary.ts';

/** What a statement begins with. Clauses that write are left out: the page only reads. */
const beginnings = [
  'MATCH',
  'OPTIONAL MATCH',
  'CALL',
  'UNWIND',
  'WITH',
  'RETURN',
  'SHOW FUNCTIONS',
  'SHOW PROCEDURES',
  'SHOW INDEXES',
  'SHOW CONSTRAINTS',
];
const operators = ['AND', 'OR', 'XOR', 'IN', 'IS NULL', 'IS NOT NULL', 'CONTAINS', 'STARTS WITH', 'ENDS WITH'];
const further = ['MATCH', 'OPTIONAL MATCH', 'WITH', 'RETURN', 'UNWIND', 'CALL'];
const page = ['ORDER BY', 'SKIP', 'LIMIT'];
const cases = ['WHEN', 'THEN', 'ELSE', 'END'];
/** What may follow a value, by clause, the likeliest first. */
const following: Readonly<Record<string, readonly string[]>> = {
  '(': ['WHERE', ...operators],
  MATCH: ['WHERE', 'RETURN', ...further],
  OPTIONAL: ['WHERE', 'RETURN', ...further],
  WHERE: [...operators, 'RETURN', ...further, ...cases],
  RETURN: ['AS', ...page, 'UNION', 'UNION ALL', ...operators, ...cases],
  WITH: ['AS', 'WHERE', ...page, ...further, ...operators, ...cases],
  UNWIND: ['AS', 'RETURN', ...further],
  ORDER: ['DESC', 'ASC', 'LIMIT', 'SKIP', ...further, ...operators],
  SKIP: ['LIMIT', ...further],
  LIMIT: ['UNION', 'UNION ALL', ...further],
  CALL: ['YIELD', 'RETURN', ...further],
  YIELD: ['WHERE', 'AS', 'RETURN', ...further],
  SHOW: ['YIELD', 'WHERE'],
};
/** What may follow a word that is not whole by itself. */
const next: Readonly<Record<string, readonly string[]>> = {
  ORDER: ['BY'],
  STARTS: ['WITH'],
  ENDS: ['WITH'],
  OPTIONAL: ['MATCH', 'CALL'],
  IS: ['NULL', 'NOT NULL'],
  UNION: ['ALL', ...further],
  EXPLAIN: beginnings,
  PROFILE: beginnings,
  SHOW: ['FUNCTIONS', 'PROCEDURES', 'INDEXES', 'CONSTRAINTS'],
};
const valueWords = ['NOT', 'CASE', 'EXISTS', 'COUNT', 'COLLECT', 'true', 'false', 'null'];
const name = /^[\p{L}\p{N}_]*$/u;
const dotted = /^[\p{L}\p{N}_.]*$/u;

/** Completes Cypher with its own words, the graph's and those of the text, by what fits the place. */
export function cypherWords(words: () => Vocabulary) {
  return (context: CompletionContext): CompletionResult | null => {
    const reading = readingOf(context.state.doc.toString(), context.pos);
    const { slot } = reading;
    const isOffered = context.explicit || reading.from < context.pos || isAskedFor(slot, context);
    const options = isOffered ? offered(slot, reading, words()) : [];
    if (options.length === 0) return null;
    if (slot.at === 'part') return { from: slot.from, options, validFor: dotted };
    return { from: reading.from, options, validFor: slot.at === 'procedure' ? dotted : name };
  };
}

/** Where a sign has just been written that asks for a name of the graph, nobody has to begin to write it. */
function isAskedFor({ at }: Slot, context: CompletionContext): boolean {
  if (at === 'column' || at === 'procedure') return context.matchBefore(/\s/) !== null;
  return ['label', 'type', 'key', 'part', 'projection'].includes(at);
}

function offered(slot: Slot, { variables }: Reading, words: Vocabulary): Completion[] {
  switch (slot.at) {
    case 'nothing':
      return [];
    case 'label':
      return named([...words.labels.keys()], 'class');
    case 'type':
      return named([...words.types.keys()], 'type');
    case 'key':
      return keys(slot, words);
    case 'projection':
      return [...keys(slot, words).map((key) => ({ ...key, label: `.${key.label}` })), ...theirs(variables)];
    case 'procedure':
      return words.procedures.map(called);
    case 'part':
      return (slot.of === 'procedure' ? words.procedures : words.functions)
        .filter((one) => one.name.includes('.'))
        .map(called);
    case 'column':
      return named(words.procedures.find((one) => one.name === slot.procedure)?.columns ?? [], 'property');
    case 'pattern':
      return theirs(variables.filter(({ of }) => of === slot.of || of === 'value'));
    case 'beginning':
      return ranked(beginnings);
    case 'word':
      return ranked(next[slot.after] ?? following[slot.clause] ?? further);
    case 'operand':
      return next[slot.after] ? ranked(next[slot.after] ?? []) : operands(slot.after, variables, words);
  }
}

/** Variables come before functions, and these before words. */
function operands(after: string, variables: readonly Variable[], words: Vocabulary): Completion[] {
  const only = after === 'RETURN' || after === 'WITH' ? ['DISTINCT', ...valueWords] : valueWords;
  return [
    ...theirs(variables),
    ...words.functions.map(called),
    ...only.map((label) => ({ label, type: 'keyword', boost: -50 })),
  ];
}

/** The keys of what has these labels; where nothing is known of it, all that there are. */
function keys({ of, labels }: Pick<Variable, 'of' | 'labels'>, words: Vocabulary): Completion[] {
  const graph = of === 'node' ? [words.labels] : of === 'relation' ? [words.types] : [words.labels, words.types];
  const known = graph.flatMap((all) => labels.flatMap((label) => all.get(label) ?? []));
  const all = graph.flatMap((terms) => [...terms.values()].flat());
  const detail = known.length > 0 ? labels.join(', ') : '';
  return named([...new Set(known.length > 0 ? known : all)].sort(), 'property').map((one) =>
    detail ? { ...one, detail } : one,
  );
}

const theirs = (variables: readonly Variable[]): Completion[] =>
  named(
    variables.map((one) => one.name),
    'variable',
  ).map((one, index) => {
    const detail = variables[index]?.labels.join(', ');
    return { ...one, boost: 50, ...(detail ? { detail } : {}) };
  });

/** The first fits best. */
const ranked = (words: readonly string[]): Completion[] =>
  [...new Set(words)].map((label, index) => ({ label, type: 'keyword', boost: 99 - index }));

/** A name with other signs than letters stands in backticks. */
const named = (all: readonly string[], type: string): Completion[] =>
  all.map((label) =>
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(label)
      ? { label, type }
      : { label, type, apply: `\`${label.replaceAll('`', '``')}\`` },
  );

/** A function is written with its brackets, and the cursor within them if it takes something. */
function called({ name: label, signature }: Callable): Completion {
  const takesNothing = signature.startsWith(`${label}()`);
  const apply = (view: EditorView, _: Completion, from: number, to: number) => {
    const isBracketed = view.state.sliceDoc(to, to + 1) === '(';
    const insert = isBracketed ? label : `${label}()`;
    const anchor = from + insert.length - (isBracketed || takesNothing ? 0 : 1);
    view.dispatch({ changes: { from, to, insert }, selection: { anchor }, userEvent: 'input.complete' });
  };
  return { label, type: 'function', apply, detail: signature.slice(label.length) };
}
