import { firstDay, lastDay } from '../dates.ts';
import type { Scene } from '../graph/scene.ts';
import type { Choice } from '../graph/scene_filter.ts';
import type { TimelineLayout } from '../timeline.ts';
import { certaintyAsked, type Lane, type Layer, type Result, type ViewState } from '../view.ts';

/**
 * The query that gives what a view shows: the operation that the view asks with its variables, or, where the view sifts
 * or joins what it was told, a text of Cypher that does the same. Both run as they are in the query view.
 */
export type Behind = { readonly as?: Result } & (
  { readonly text: string; readonly variables: Readonly<Record<string, unknown>> } | { readonly cypher: string }
);

/** Scalars that are written as text in GraphQL; other texts are words of an enum. */
const texts = /^\[*(?:ID|String|EDTF|Date)\b/;

/** The operation as somebody can run it: variables become the defaults of its own definitions. */
export function runnable(text: string, variables: Readonly<Record<string, unknown>>): string {
  return text.trim().replace(/\$(\w+): ([\w[\]!]+)/g, (whole, name: string, type: string) => {
    const value = variables[name];
    if (value === undefined || value === null) return whole;
    const literal = JSON.stringify(value);
    return `$${name}: ${type.replace(/!$/, '')} = ${texts.test(type) ? literal : literal.replace(/"(\w+)"/g, '$1')}`;
  });
}

const quoted = (list: readonly string[]) => `[${list.map((one) => `'${one}'`).join(', ')}]`;
const all = (...conditions: readonly (string | false | null)[]) => conditions.filter(Boolean).join('\n  AND ');
const sure = (what: string, chosen: ViewState['certainty']) =>
  certaintyAsked(chosen) ? `${what}.certainty IN ${quoted(chosen.map((one) => one.toLowerCase()))}` : null;

/** Types that no graph is drawn from, as `seed/vocabulary.yaml` has them: they hold records and citations together. */
export const inner = 'CITES TOOK ON AT ON_BEHALF_OF MADE ABOUT CONTRADICTS EXPRESSED_IN HAS_STEP NAMED IN_SOURCE'.split(
  ' ',
);

type GraphChoice = Choice & Pick<ViewState, 'whole'>;

/** More rows than these an answer of Cypher has not: then each node is one row with all that begins at it. */
const mostRows = 1000;

/**
 * The graph that is drawn: what lies around each expanded node, or the whole dataset, less what is filtered out.
 * `limit` is how many neighbours come with one node.
 */
export function graphText(choice: GraphChoice, { nodes, ties }: Pick<Scene, 'nodes' | 'ties'>, limit: number): string {
  const { whole, untied, years } = choice;
  const seen = (node: string) => [
    sure(node, choice.certainty),
    ...choice.without.map((kind) => `NOT ${node}:${kind}`),
    choice.hidden.length > 0 && `NOT ${node}.id IN ${quoted(choice.hidden)}`,
    years && within(`${node}.earliest`, `${node}.latest`, years),
  ];
  const tied = all(
    `NOT type(r) IN ${quoted(inner)}`,
    untied.length > 0 && `NOT type(r) IN ${quoted(untied)}`,
    sure('r', choice.certainty),
    years && within('coalesce(r.fromEarliest, r.earliest)', 'coalesce(r.toLatest, r.latest)', years),
    ...seen('a'),
    ...seen('b'),
  );
  const rows = ties.length > mostRows ? 'a, collect(r) AS ties, collect(b) AS ends' : 'DISTINCT a, r, b';
  const dataset = `// The whole graph: its entities and provisions, and what ties them
MATCH (a:Entity|Provision)-[r]->(b:Entity|Provision)
WHERE ${tied}
RETURN ${rows}`;
  const around = `// What lies around each of these, and what ties it
UNWIND ${quoted(choice.nodes)} AS id
MATCH (centre:Entity|Record {id: id})
CALL (centre) {
  MATCH (centre)-[step]-(near)
  WHERE NOT type(step) IN ${quoted(inner)} AND near <> centre
  WITH DISTINCT near ORDER BY near.id LIMIT ${limit}
  RETURN collect(near) AS around
}
UNWIND around + [centre] AS a
MATCH (a)-[r]->(b)
WHERE (b = centre OR b IN around)
  AND ${tied}
RETURN ${rows}`;
  const alone = nodes.filter(({ degree, members }) => degree === 0 && members.length === 0).map(({ id }) => id);
  const nothing = ties.length > mostRows ? '[] AS ties, [] AS ends' : 'null AS r, null AS b';
  const single = `// What nothing is tied to
MATCH (a:Entity|Record)
WHERE a.id IN ${quoted(alone)}
RETURN a, ${nothing}`;
  const parts = [whole && dataset, choice.nodes.length > 0 && around, alone.length > 0 && single];
  return parts.filter(Boolean).join('\nUNION\n');
}

/** May have been between two years, both included: what has no date always may. */
function within(earliest: string, latest: string, [first, last]: readonly [number, number]): string {
  return `coalesce(${earliest} <= date('${last}-12-31'), true) AND coalesce(${latest} >= date('${first}-01-01'), true)`;
}

/** The kinds of sources that did something themselves: these are on the timeline. */
const acting = ['agreement', 'ceasefire', 'treaty', 'resolution', 'letter', 'statement'];

type TimelineChoice = Pick<ViewState, 'lanes' | 'certainty' | 'about' | 'years'>;

/** All that is on the lanes of a timeline, one row each. */
export function timelineText(choice: TimelineChoice, layout: Pick<TimelineLayout, 'lanes' | 'years'>): string {
  const { about } = choice;
  const [first, last] = layout.years;
  const kinds = choice.lanes.filter((lane) => lane !== 'Office');
  const marks =
    kinds.length > 0 &&
    `MATCH (n:${kinds.join('|')})
WITH n, coalesce(n.earliest, n.fromEarliest) AS earliest, coalesce(n.latest, n.fromLatest, n.toLatest) AS latest
WHERE ${all(
      '(earliest IS NOT NULL OR latest IS NOT NULL)',
      `(NOT n:Source OR n:Plan OR n.kind IN ${quoted(acting)})`,
      `coalesce(n.status, 'actual') = 'actual'`,
      sure('n', choice.certainty),
      about && `(n.id = '${about}' OR EXISTS { MATCH (n)--(subject {id: '${about}'}) })`,
      `coalesce(earliest, latest) < date('${last}-01-01') AND coalesce(latest, earliest) >= date('${first}-01-01')`,
    )}
RETURN ${kindOf(kinds)} AS lane, n.date AS date, n.from AS since, n.to AS until, n.knownAt AS known,
  coalesce(n.name, n.summary, n.text) AS what, n.certainty AS certainty, n.id AS id
ORDER BY coalesce(earliest, latest), id`;
  // Which terms of office concern the subject, and how far those of unknown length reach, the view has worked out.
  const bars = layout.lanes.find(({ lane }) => lane === 'Office')?.items ?? [];
  const offices =
    choice.lanes.includes('Office') &&
    `MATCH (who:Person)-[r:HELD_OFFICE]->(office:Office)
WHERE ${all(
      about || choice.years
        ? `r.id IN ${quoted(bars.map(({ id }) => id))}`
        : 'coalesce(r.fromEarliest, r.fromLatest, r.toEarliest, r.toLatest) IS NOT NULL',
      sure('r', choice.certainty),
    )}
RETURN 'Office' AS lane, null AS date, r.from AS since, r.to AS until, r.knownAt AS known,
  office.name + ': ' + who.name AS what, r.certainty AS certainty, r.id AS id
ORDER BY what, since`;
  const parts = [offices, marks].filter(Boolean);
  const nothing = `UNWIND [] AS lane\nRETURN lane`;
  return `// What is on the timeline${about ? ` of ${about}` : ''}\n${parts.join('\nUNION ALL\n') || nothing}`;
}

const kindOf = (kinds: readonly Lane[]) =>
  kinds.length === 1 ? `'${kinds[0]}'` : `head([kind IN ${quoted(kinds)} WHERE kind IN labels(n)])`;

type MapChoice = Pick<ViewState, 'layers' | 'certainty' | 'asOf'>;

/** Who held which place and what happened there, one row each, as of the date of the map; `date` is its day or month or year. */
export function mapText({ layers, certainty, asOf }: MapChoice, date: string | null): string {
  const held =
    date &&
    `coalesce(r.fromEarliest <= date('${lastDay(date)}'), true) AND coalesce(r.toLatest >= date('${firstDay(date)}'), true)`;
  const happened = asOf && `coalesce(act.earliest <= date('${lastDay(asOf)}'), true)`;
  const acts = (match: string) => `${match}
WHERE ${all(`coalesce(act.status, 'actual') = 'actual'`, sure('act', certainty), happened)}
RETURN DISTINCT place.name AS place, 'happened' AS what, act.name AS who, act.date AS since, null AS until,
  act.certainty AS certainty, act.id AS id
ORDER BY place, since, id`;
  const parts: Record<Layer, string> = {
    control: `MATCH (who)-[r:CONTROLLED]->(place:Place)
WHERE ${all(sure('r', certainty), held) || 'true'}
RETURN place.name AS place, 'held by' AS what, who.name AS who, r.from AS since, r.to AS until,
  r.certainty AS certainty, r.id AS id
ORDER BY place, since, id`,
    meetings: acts('MATCH (act:Meeting)-[:TOOK_PLACE_IN]->(place:Place)'),
    events: acts('MATCH (act:Event)-[:TOOK_PLACE_IN|INVOLVED|CONCERNS]-(place:Place)'),
  };
  const chosen = layers.map((layer) => parts[layer]);
  const when = date ? ` as of ${date}` : '';
  return `// What the map shows${when}\n${chosen.join('\nUNION ALL\n') || 'UNWIND [] AS place\nRETURN place'}`;
}
