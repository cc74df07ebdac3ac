/** A piece of a Cypher text: a name, a literal or a sign. `quoted` is a name in backticks, `open` what is not closed yet. */
export interface Token {
  readonly kind: 'name' | 'quoted' | 'string' | 'number' | 'comment' | 'sign';
  /** As it stands in the text; of a name in backticks what they hold. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/** What may begin at a place; the first that fits is taken. */
const pieces: readonly (readonly [Token['kind'], RegExp])[] = [
  ['comment', /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ['string', /'(?:\\[\s\S]|[^'\\])*(?:'|\\?$)|"(?:\\[\s\S]|[^"\\])*(?:"|\\?$)/y],
  ['quoted', /`(?:``|[^`])*(?:`|$)/y],
  ['number', /\p{N}+(?:\.\p{N}+)?[\p{L}\p{N}_]*/uy],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['sign', /\S/uy],
];

/** Splits a Cypher text, of which only a beginning may be written. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token) found.push(token);
    at = token?.to ?? at + 1;
  }
  return found;
}

function tokenAt(text: string, from: number): Token | null {
  for (const [kind, piece] of pieces) {
    piece.lastIndex = from;
    const written = piece.exec(text)?.[0];
    if (!written) continue;
    const to = from + written.length;
    const inner = kind === 'quoted' ? written.replace(/^`|`$/g, '').replaceAll('``', '`') : written;
    return { kind, text: inner, from, to, open: isOpen(kind, written, to === text.length) };
  }
  return null;
}

/** Whether what is written next still belongs to a piece that ends with the text. */
function isOpen(kind: Token['kind'], written: string, last: boolean): boolean {
  if (!last) return false;
  if (kind === 'comment') return written.startsWith('//') || !/\/\*[\s\S]*\*\/$/.test(written);
  if (kind === 'string') return written.length === 1 || !written.endsWith(written.charAt(0)) || endsEscaped(written);
  if (kind === 'quoted') return written.length === 1 || (/`+$/.exec(written.slice(1))?.[0].length ?? 0) % 2 === 0;
  return false;
}

function endsEscaped(written: string): boolean {
  return (/\\+$/.exec(written.slice(0, -1))?.[0].length ?? 0) % 2 === 1;
}
