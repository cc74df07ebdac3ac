import { tokensOf, type Token } from './cypher_tokens.ts';

/** What is known of a name that a text gives to something. */
export interface Variable {
  readonly name: string;
  readonly of: 'node' | 'relation' | 'value';
  /** The labels or types that the text gives it; none if it gives none. */
  readonly labels: readonly string[];
}

/** What may stand where a reader writes. */
export type Slot =
  | { readonly at: 'label' | 'type' | 'nothing' | 'procedure' | 'beginning' }
  /** Keys of a property: those of these labels or types, of all if there are none. */
  | { readonly at: 'key'; readonly of: Variable['of']; readonly labels: readonly string[] }
  | { readonly at: 'projection'; readonly of: Variable['of']; readonly labels: readonly string[] }
  /** A part of a name with dots, which begins here. */
  | { readonly at: 'part'; readonly of: 'function' | 'procedure'; readonly from: number }
  | { readonly at: 'column'; readonly procedure: string }
  /** A name within a pattern. */
  | { readonly at: 'pattern'; readonly of: Variable['of'] }
  /** What has a value; after these words. */
  | { readonly at: 'operand'; readonly after: string }
  /** After a value, in this clause. */
  | { readonly at: 'word'; readonly clause: string; readonly after: string };

/** The variables of a text, and what may stand at its place `at`, where a name begins that is being written. */
export interface Reading {
  readonly variables: readonly Variable[];
  readonly slot: Slot;
  /** Where the name begins. */
  readonly from: number;
}

const clauses =
  'MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER SKIP OFFSET LIMIT UNION CALL YIELD SHOW EXPLAIN PROFILE FINISH';
const others =
  'BY DISTINCT AS AND OR NOT XOR IN CONTAINS STARTS ENDS IS NULL ALL CASE WHEN THEN ELSE END EXISTS COUNT COLLECT ASC DESC TRUE FALSE SHORTEST ANY';
const clauseWords = new Set(clauses.split(' '));
const reserved = new Set([...clauseWords, ...others.split(' ')]);
/** Words that are values themselves, or end one. */
const values = new Set(['NULL', 'TRUE', 'FALSE', 'END', 'ASC', 'DESC']);

interface Frame {
  readonly kind: 'node' | 'relation' | 'call' | 'list' | 'map' | 'properties' | 'projection' | 'query' | 'quantifier';
  /** The index of its bracket among the tokens. */
  readonly open: number;
  /** The clause around it. */
  readonly clause: string;
}

/** Reads a Cypher text around the place where somebody writes. */
export function readingOf(text: string, at: number): Reading {
  const all = tokensOf(text).filter(({ kind }) => kind !== 'comment');
  const before = tokensOf(text.slice(0, at));
  const last = before.at(-1);
  const isWriting = last?.kind === 'name' && last.to === at;
  const from = isWriting ? last.from : at;
  const variables = variablesOf(all.filter((token) => token.from !== from));
  const isShut = last !== undefined && (last.open || (last.kind === 'number' && last.to === at));
  if (isShut) return { variables, slot: { at: 'nothing' }, from };
  const tokens = before.filter((token) => token.kind !== 'comment' && token.to <= from);
  return { variables, slot: slotAfter(tokens, variables), from };
}

function slotAfter(tokens: readonly Token[], variables: readonly Variable[]): Slot {
  const { frames, clause } = framesOf(tokens);
  const frame = frames.at(-1);
  const last = tokens.at(-1);
  if (!last) return { at: 'beginning' };
  if (is(last, '$')) return { at: 'nothing' };
  if (is(last, '.')) return afterDot(tokens, frame, variables);
  if (isLabelNext(tokens) && frame?.kind !== 'map' && frame?.kind !== 'properties')
    return { at: isTypeWanted(tokens, frame, variables) ? 'type' : 'label' };
  if (frame && (is(last, ',') || tokens.length - 1 === frame.open)) {
    if (frame.kind === 'properties') return { at: 'key', ...patternOf(tokens, frames.at(-2)) };
    if (frame.kind === 'projection') return { at: 'projection', ...knownOf(tokens[frame.open - 1]?.text, variables) };
    if (frame.kind === 'map' || frame.kind === 'quantifier') return { at: 'nothing' };
    if (frame.kind === 'query') return { at: 'beginning' };
    if (frame.kind === 'relation' || (frame.kind === 'node' && isPattern(frame.clause)))
      return { at: 'pattern', of: frame.kind };
  }
  const word = wordAt(tokens, tokens.length - 1);
  if (word === 'AS') return { at: 'nothing' };
  if (word === 'CALL') return { at: 'procedure' };
  const procedure = yielding(tokens);
  if (procedure !== null) return { at: 'column', procedure };
  if (endsValue(tokens)) return { at: 'word', clause: frame?.kind === 'node' ? '(' : clause, after: word };
  if (isArrow(tokens)) return { at: 'nothing' };
  return { at: 'operand', after: word || last.text };
}

/** After a dot stands a key of what is before it, or the next part of a function's name. */
function afterDot(tokens: readonly Token[], frame: Frame | undefined, variables: readonly Variable[]): Slot {
  const owner = tokens.at(-2);
  if (!owner || is(owner, '.') || owner.kind === 'number') return { at: 'nothing' };
  if (frame?.kind === 'projection' && (is(owner, ',') || tokens.length - 2 === frame.open))
    return { at: 'key', ...knownOf(tokens[frame.open - 1]?.text, variables) };
  if (owner.kind !== 'name' && owner.kind !== 'quoted') return { at: 'key', of: 'value', labels: [] };
  let begin = tokens.length - 2;
  while (is(tokens[begin - 1], '.') && tokens[begin - 2]?.kind === 'name') begin -= 2;
  const first = tokens[begin];
  const known = variables.find(({ name }) => name === first?.text);
  const of = wordAt(tokens, begin - 1) === 'CALL' ? 'procedure' : 'function';
  if (first && !known) return { at: 'part', of, from: first.from };
  // A key of a key is one of a point, a date or a map: its own are not told.
  if (begin < tokens.length - 2) return { at: 'nothing' };
  return { at: 'key', ...knownOf(owner.text, variables) };
}

function knownOf(name: string | undefined, variables: readonly Variable[]): Pick<Variable, 'of' | 'labels'> {
  const { of, labels } = variables.find((one) => one.name === name) ?? { of: 'value', labels: [] };
  return { of, labels };
}

/** What the pattern says in whose braces properties are written. */
function patternOf(tokens: readonly Token[], frame: Frame | undefined): Pick<Variable, 'of' | 'labels'> {
  const of = frame?.kind === 'relation' ? 'relation' : 'node';
  const inner = tokens.slice((frame?.open ?? 0) + 1);
  return {
    of,
    labels: labelsFrom(
      inner,
      inner.findIndex((token) => is(token, ':')),
    ),
  };
}

/** Whether what stands before is a colon, or the beginning of a further label behind one. */
function isLabelNext(tokens: readonly Token[]): boolean {
  let index = tokens.length - 1;
  if (!isAny(tokens[index], ':|&!')) return false;
  while (isAny(tokens[index], '|&!()') || isName(tokens[index])) index -= 1;
  return is(tokens[index], ':');
}

/** In brackets after a dash stand types, and behind a variable what the variable is. */
function isTypeWanted(tokens: readonly Token[], frame: Frame | undefined, variables: readonly Variable[]): boolean {
  if (frame?.kind === 'relation' && !tokens.slice(frame.open).some((token) => /^where$/i.test(token.text))) return true;
  const colon = tokens.findLastIndex((token) => is(token, ':'));
  const name = tokens[colon - 1]?.text;
  return frame?.kind !== 'node' && variables.find((one) => one.name === name)?.of === 'relation';
}

/** The procedure whose columns are being named, null if none are. */
function yielding(tokens: readonly Token[]): string | null {
  const begin = tokens.findLastIndex((token) => /^yield$/i.test(token.text));
  if (begin < 0) return null;
  const named = tokens.slice(begin + 1);
  const isListed = named.length === 0 || is(named.at(-1), ',');
  if (!isListed || named.some((token) => !isName(token) && !is(token, ','))) return null;
  const call = tokens.slice(0, begin).findLastIndex((token) => /^call$/i.test(token.text));
  const end = tokens.findIndex((token, index) => index > call && !isName(token) && !is(token, '.'));
  return call < 0
    ? null
    : tokens
        .slice(call + 1, Math.min(end, begin))
        .map(({ text }) => text)
        .join('');
}

function isArrow(tokens: readonly Token[]): boolean {
  const [two, one] = [tokens.at(-2), tokens.at(-1)];
  return is(one, '-') ? isAny(two, ')]<-') : is(one, '>') && is(two, '-');
}

/** Whether a value has just ended, so that an operator or a clause follows. */
function endsValue(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (!last) return false;
  if (last.kind === 'sign') {
    if (is(last, '*'))
      return isAny(tokens.at(-2), '(,') || /^(RETURN|WITH|DISTINCT)$/.test(wordAt(tokens, tokens.length - 2));
    return ')]}'.includes(last.text);
  }
  const word = wordAt(tokens, tokens.length - 1);
  return !word || values.has(word);
}

/** The reserved word at an index, in capitals; nothing if it is a name, or a key or a label that is spelled like it. */
function wordAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  const word = token?.kind === 'name' ? token.text.toUpperCase() : '';
  return reserved.has(word) && !isAny(tokens[index - 1], '.:|$&!') ? word : '';
}

/** The brackets that are open at the end, and the clause that is being written. */
function framesOf(tokens: readonly Token[]): { frames: Frame[]; clause: string } {
  const frames: Frame[] = [];
  let clause = '';
  tokens.forEach((token, index) => {
    const word = wordAt(tokens, index);
    if (clauseWords.has(word) && !(word === 'WITH' && /^(STARTS|ENDS)$/.test(wordAt(tokens, index - 1)))) clause = word;
    if (isAny(token, '([{')) frames.push({ kind: kindOf(tokens, index, frames.at(-1), clause), open: index, clause });
    else if (isAny(token, ')]}')) clause = frames.pop()?.clause ?? clause;
  });
  return { frames, clause };
}

function kindOf(tokens: readonly Token[], open: number, around: Frame | undefined, clause: string): Frame['kind'] {
  const [bracket, before] = [tokens[open], tokens[open - 1]];
  if (is(bracket, '[')) return is(before, '-') ? 'relation' : 'list';
  const word = wordAt(tokens, open - 1);
  const isNamed = isName(before) && (!word || /^(EXISTS|COUNT|COLLECT|ALL|ANY)$/.test(word));
  if (is(bracket, '(')) return isNamed && before?.to === bracket?.from ? 'call' : 'node';
  if (/^(EXISTS|COUNT|COLLECT|CALL)$/.test(word)) return 'query';
  if (is(before, ')')) return callsQuery(tokens, open) ? 'query' : 'quantifier';
  if (around && (around.kind === 'node' || around.kind === 'relation')) {
    const inner = tokens.slice(around.open + 1, open);
    const isHead = inner.every((token) => isName(token) || token.kind === 'number' || isAny(token, ':|&!*.'));
    if (isHead && (isPattern(around.clause) || inner.length !== 1)) return 'properties';
  }
  return isNamed ? 'projection' : 'map';
}

/** Whether the brace follows CALL (x, y). */
function callsQuery(tokens: readonly Token[], brace: number): boolean {
  const open = tokens.slice(0, brace).findLastIndex((token) => is(token, '('));
  return wordAt(tokens, open - 1) === 'CALL';
}

const isPattern = (clause: string) => clause === 'MATCH' || clause === 'OPTIONAL';

/** What a text names: in patterns, after AS and YIELD, before IN, and paths. */
function variablesOf(tokens: readonly Token[]): Variable[] {
  const found = new Map<string, Variable>();
  const add = (token: Token | undefined, of: Variable['of'], labels: readonly string[]) => {
    if (!token || !isName(token)) return;
    const known = found.get(token.text);
    const both = [...new Set([...(known?.labels ?? []), ...labels])];
    found.set(token.text, { name: token.text, of: known && known.of !== 'value' ? known.of : of, labels: both });
  };
  tokens.forEach((token, index) => {
    const [before, next, word] = [tokens[index - 1], tokens[index + 1], wordAt(tokens, index)];
    if (word === 'AS') return addAlias(tokens, index, found, add);
    if (word || !isName(token)) return;
    const isFirst = isAny(before, '([');
    const isHead = isAny(next, ':){]*') || wordAt(tokens, index + 1) === 'WHERE';
    if (isFirst && isHead && opensPattern(tokens, index - 1))
      add(token, is(before, '[') ? 'relation' : 'node', is(next, ':') ? labelsFrom(tokens, index + 1) : []);
    else if (is(next, ':') && /^(WHERE|AND|OR|NOT|XOR)$/.test(wordAt(tokens, index - 1)))
      add(token, 'value', labelsFrom(tokens, index + 1));
    else if (wordAt(tokens, index + 1) === 'IN' && isFirst) add(token, 'value', []);
    else if (is(next, '=') && /^(MATCH|OPTIONAL)$/.test(wordAt(tokens, index - 1))) add(token, 'value', []);
    else if (/^YIELD$/.test(wordAt(tokens, index - 1)) || isYielded(tokens, index)) add(token, 'value', []);
  });
  return [...found.values()];
}

/** Another name for a variable is of the same kind. */
function addAlias(
  tokens: readonly Token[],
  index: number,
  found: ReadonlyMap<string, Variable>,
  add: (token: Token | undefined, of: Variable['of'], labels: readonly string[]) => void,
): void {
  const isBare = is(tokens[index - 2], ',') || /^(WITH|RETURN|DISTINCT)$/.test(wordAt(tokens, index - 2));
  const known = isBare ? found.get(tokens[index - 1]?.text ?? '') : undefined;
  add(tokens[index + 1], known?.of ?? 'value', known?.labels ?? []);
}

/** Brackets of a pattern: round ones that are no call, and square ones after a dash. */
function opensPattern(tokens: readonly Token[], open: number): boolean {
  const before = tokens[open - 1];
  if (is(tokens[open], '[')) return is(before, '-');
  return !isName(before) || before?.to !== tokens[open]?.from || /^(MATCH|WHERE)$/.test(wordAt(tokens, open - 1));
}

function isYielded(tokens: readonly Token[], index: number): boolean {
  if (!is(tokens[index - 1], ',')) return false;
  const begin = tokens.slice(0, index).findLastIndex((token) => /^yield$/i.test(token.text));
  return begin >= 0 && tokens.slice(begin + 1, index).every((token) => isName(token) || is(token, ','));
}

/** The labels behind a colon; those that something must not have are left out. */
function labelsFrom(tokens: readonly Token[], colon: number): string[] {
  const labels: string[] = [];
  for (let index = colon; colon >= 0 && index < tokens.length; index += 1) {
    const token = tokens[index];
    if (isName(token) && !wordAt([...tokens.slice(0, index), token as Token], index)) {
      if (!is(tokens[index - 1], '!') && isAny(tokens[index - 1], ':|&(')) labels.push(token?.text ?? '');
      else if (!is(tokens[index - 1], '!')) break;
    } else if (!isAny(token, ':|&!(')) break;
  }
  return labels;
}

const is = (token: Token | undefined, sign: string) => token?.kind === 'sign' && token.text === sign;
const isAny = (token: Token | undefined, signs: string) => token?.kind === 'sign' && signs.includes(token.text);
const isName = (token: Token | undefined) => token?.kind === 'name' || token?.kind === 'quoted';
