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

/** Where an error of Cypher lies, as its message tells it: line and column from 1. */
export function placeIn(message: string): { line: number; column: number } | null {
  const match = /^line (\d+), column (\d+)/.exec(message);
  return match ? { line: Number(match[1]), column: Number(match[2]) } : null;
}

/** The first words of a query, to know it again by. */
export function headline({ name, text }: Kept): string {
  if (name) return name;
  const comment = /^\s*(?:#|\/\/)\s*(.+)$/m.exec(text)?.[1];
  return comment ?? text.trim().replace(/\s+/g, ' ').slice(0, 80);
}
