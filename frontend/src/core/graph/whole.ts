import type { Basis, Certainty } from '../../api/generated.ts';
import { dateShort, toldWords, type Bounds, type When } from '../dates.ts';
import { idOf, type Id } from '../ids.ts';
import { stanceWords } from '../words.ts';
import type { Found, FoundNode, FoundTie } from './found.ts';

/** How many rows an answer of Cypher may have: a page is full when it has as many. */
export const pageRows = 1000;

/**
 * The nodes of the whole graph, page by page in the order of ids, each with how many relationships start at it:
 * entities and provisions.
 */
export const nodesText = `MATCH (n)
WHERE (n:Entity OR n:Provision) AND n.id > $after
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.certainty AS certainty, n.basis AS basis,
  toString(n.earliest) AS earliest, toString(n.latest) AS latest, COUNT { (n)-->() } AS degree
ORDER BY id LIMIT ${pageRows}`;

/**
 * What ties some nodes to others, by the ids where it starts. A position is seen as the relationship that stands for
 * it, and citations between sources are left out, as around one node.
 */
export const tiesText = (label: Starts['label']): string => `UNWIND $ids AS begin
MATCH (a:${label} {id: begin})-[r]->(b)
WHERE r.id > $after AND (b:Entity OR b:Provision) AND type(r) <> 'CITES'
RETURN r.id AS id, type(r) AS type, a.id AS start, b.id AS end, r.certainty AS certainty, r.basis AS basis,
  r.date AS date, r.from AS from, r.to AS to,
  [day IN [r.earliest, r.latest, r.fromEarliest, r.fromLatest, r.toEarliest, r.toLatest] | toString(day)] AS days,
  r.knownAt AS known
ORDER BY id LIMIT ${pageRows}`;

/** Nodes whose relationships are asked for together; by their label, since that is what finds them without a scan. */
export interface Starts {
  readonly label: 'Entity' | 'Record';
  readonly ids: readonly string[];
}

/** Puts nodes together so that their relationships fill about a page. */
export function startsOf(rows: readonly Row[]): Starts[] {
  const done: Starts[] = [];
  for (const label of ['Entity', 'Record'] as const) {
    let [ids, sum]: [string[], number] = [[], 0];
    for (const [id, labels, , , , , , degree] of rows) {
      if (typeof id !== 'string' || !Array.isArray(labels) || !labels.includes(label) || !Number(degree)) continue;
      if (ids.length > 0 && sum + Number(degree) > pageRows) {
        done.push({ label, ids });
        [ids, sum] = [[], 0];
      }
      ids.push(id);
      sum += Number(degree);
    }
    if (ids.length > 0) done.push({ label, ids });
  }
  return done;
}

export type Row = readonly unknown[];

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap((one) => text(one) ?? []) : []);
const certaintyIn = (value: unknown) => (text(value) ?? 'stated').toUpperCase() as Certainty;
const basisIn = (value: unknown) => (text(value) ?? 'source').toUpperCase() as Basis;
/** Labels that say more of a node than its kind. */
const finer = new Set(['Entity', 'Record', 'Leader', 'Plan', 'Source']);

/** A node from a row of the first text; null for what is none. */
export function nodeIn([slug, labels, name, certainty, basis, earliest, latest]: Row): FoundNode | null {
  const id = idOf(text(slug));
  if (!id || !Array.isArray(labels)) return null;
  const kind = labels.find((label): label is string => typeof label === 'string' && !finer.has(label)) ?? 'Other';
  const days = between(text(earliest), text(latest));
  return { id, label: text(name) ?? id, kind, certainty: certaintyIn(certainty), basis: basisIn(basis), days, step: 0 };
}

/** A relationship from a row of the second text; null for what is none. */
export function tieIn(row: Row, nodes: ReadonlyMap<Id, FoundNode>): FoundTie | null {
  const [slug, type, start, end, certainty, basis, date, since, until, days, known] = row;
  const [id, from, to] = [idOf(text(slug)), idOf(text(start)), idOf(text(end))];
  if (!id || !from || !to || typeof type !== 'string') return null;
  const name = (one: Id) => nodes.get(one)?.label ?? one;
  return {
    id,
    from,
    to,
    type,
    sentence: `${name(from)} ${stanceWords(type)} ${name(to)}.`,
    when: toldWords({ date: text(date), from: text(since), to: text(until), knownAt: textsIn(known) }, dateShort),
    certainty: certaintyIn(certainty),
    basis: basisIn(basis),
    step: 0,
    ...boundsIn(Array.isArray(days) ? days.map(text) : []),
  };
}

/** The days of the text above, two for an act and two for each end of a state. */
function boundsIn(days: readonly (string | null)[]): When {
  const pair = (at: number) => between(days[at] ?? null, days[at + 1] ?? null);
  return { dateBounds: pair(0), fromBounds: pair(2), toBounds: pair(4) };
}

const between = (earliest: string | null, latest: string | null): Bounds | null =>
  earliest || latest ? { earliest, latest } : null;

/** What the pages so far hold together. */
export function wholeOf(nodes: readonly FoundNode[], ties: readonly Row[]): Found {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const found = ties
    .flatMap((row) => tieIn(row, known) ?? [])
    .filter(({ from, to }) => known.has(from) && known.has(to));
  return { nodes: known, ties: new Map(found.map((tie) => [tie.id, tie])) };
}
