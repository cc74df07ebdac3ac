import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';

const keywords =
  'MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER BY SKIP LIMIT DISTINCT AS AND OR NOT XOR IN CONTAINS STARTS ENDS IS NULL UNION ALL CALL CASE WHEN THEN ELSE END EXISTS COUNT COLLECT DESC ASC true false null';
const functions =
  'count collect sum avg min max size length nodes relationships labels type id elementId properties keys coalesce head last range toLower toUpper toString toInteger substring split date duration shortestPath';
const properties =
  'id name summary date dateText earliest latest from to kind status stance side manner certainty basis cites note topic text role';

/** Completes Cypher with its own words and the dataset's: labels after `:`, types within `[:`, properties after a dot. */
export function cypherWords({ labels, types }: { labels: readonly string[]; types: readonly string[] }) {
  const options = (words: readonly string[], type: string): Completion[] => words.map((label) => ({ label, type }));
  const label = options(labels, 'class');
  const relation = options(types, 'type');
  const property = options(properties.split(' '), 'property');
  const word = [...options(keywords.split(' '), 'keyword'), ...options(functions.split(' '), 'function')];
  return (context: CompletionContext): CompletionResult | null => {
    const typed = context.matchBefore(/\w*/);
    const from = typed?.from ?? context.pos;
    const before = context.state.sliceDoc(Math.max(0, from - 80), from);
    if (/\[\w*:(\w+\|)*$/.test(before)) return { from, options: relation };
    if (/:$/.test(before)) return { from, options: label };
    if (/\w\.$/.test(before)) return { from, options: property };
    return typed?.text || context.explicit ? { from, options: word } : null;
  };
}
