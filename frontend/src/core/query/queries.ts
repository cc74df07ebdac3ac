/** A query that somebody ran or kept. */
export interface Kept {
  readonly language: 'graphql' | 'cypher';
  readonly text: string;
  readonly name?: string;
}

const most = 40;

/** Puts a query at the head of the history; the same text stands there once. */
export function remembered(history: readonly Kept[], query: Kept): Kept[] {
  return [query, ...history.filter((one) => one.text !== query.text || one.language !== query.language)].slice(0, most);
}

/** Reads what was kept as JSON; what is no list of queries is an empty one. */
export function keptIn(json: string | null): Kept[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { language, text } = value as Partial<Kept>;
  return (language === 'graphql' || language === 'cypher') && typeof text === 'string';
}

/** A place in a query as the server tells it: line and column from 1, the column in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place in a JSON value; null if it is none. */
export function placeIn(value: unknown): Place | null {
  const { line, column } = (value ?? {}) as { line?: unknown; column?: unknown };
  return typeof line === 'number' && typeof column === 'number' && line > 0 && column > 0 ? { line, column } : null;
}

/** What stands at a place of a text: one word, one literal, or one sign. */
const piece = /^(?:[\p{L}_][\p{L}\p{N}_]*|[`'"](?:[^`'"\n]*[`'"])?|\p{N}+|.)/u;

/** From where to where what stands at a place goes, in UTF-16 units from the beginning; at the end of a text it is empty. */
export function spanAt(text: string, { line, column }: Place): { from: number; to: number } {
  const lines = text.split('\n');
  const here = lines[line - 1];
  if (here === undefined) return { from: text.length, to: text.length };
  const points = [...here];
  const begin = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const from = begin + points.slice(0, column - 1).join('').length;
  const found = piece.exec(points.slice(column - 1).join(''))?.[0] ?? '';
  return { from, to: from + found.length };
}

/** The first words of a query, to know it again by. */
export function headline({ name, text }: Kept): string {
  if (name) return name;
  const comment = /^\s*(?:#|\/\/)\s*(.+)$/m.exec(text)?.[1];
  return comment ?? text.trim().replace(/\s+/g, ' ').slice(0, 80);
}

const cypherBegins = /^(?:match|optional|unwind|with|return|call|show|explain|profile|create|merge)\b/i;
const graphqlBegins = /^(?:\{|(?:query|fragment|subscription|mutation)\b)/;

/** The language that a text begins like, after comments of either; null where it begins like neither. */
export function readsAs(text: string): Kept['language'] | null {
  const begin = text.replace(/^(?:\s+|#.*|\/\/.*|\/\*[^]*?\*\/)+/, '');
  if (cypherBegins.test(begin)) return 'cypher';
  return graphqlBegins.test(begin) ? 'graphql' : null;
}
