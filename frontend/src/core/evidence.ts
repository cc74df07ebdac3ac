import type { NodeEvidenceQuery, RelationEvidenceQuery } from '../api/generated.ts';
import { dateWords, spanWords } from './dates.ts';
import type { Id } from './ids.ts';
import { hasPage, labelOf, type Labelled } from './label.ts';
import { kindWords, stanceOn, stanceWords, words } from './words.ts';

type NodeFact = NonNullable<NodeEvidenceQuery['node']>;
type RelationFact = NonNullable<RelationEvidenceQuery['relation']>;
type Part = string | Labelled;

/** One line of what is known: a term and what stands against it. */
export interface Detail {
  readonly term: string;
  readonly parts: readonly Part[];
}

/** What the evidence panel says of anything that can be selected. */
export interface Evidence {
  readonly kind: string;
  readonly title: string;
  /** What the title begins and ends with, so that it can be called otherwise. */
  readonly ends: readonly (Labelled | null)[];
  readonly summary: string | null;
  readonly details: readonly Detail[];
  readonly fact: Pick<NodeFact, 'certainty' | 'basis' | 'note' | 'citations'>;
  /** The entry to open for more, where there is one. */
  readonly page: Labelled | null;
}

const { terms } = words;

type Called = (id: Id, neutral: string) => string;

/** The evidence of a node: what it is, in our own words, and what belongs to it, called as the reader wants it. */
export function nodeEvidence(node: NodeFact, called: Called = (_, neutral) => neutral): Evidence {
  const summary = 'summary' in node ? (node.summary ?? null) : null;
  const title = node.__typename === 'Position' ? positionTitle(node) : labelOf(node);
  return {
    kind: kindOf(node),
    title,
    ends: node.__typename === 'Position' ? [node.actor, node.target] : [node],
    summary: summary === title ? null : summary,
    details: detailsOf(node, called).filter(({ parts }) => parts.length > 0),
    fact: node,
    page: hasPage(node) ? node : null,
  };
}

/** The evidence of a relationship: the sentence that it stands for. */
export function relationEvidence(relation: RelationFact): Evidence {
  const span = spanWords(relation.from, relation.to, relation.knownAt);
  const details = [
    detail(terms.date, whenOf(relation)),
    detail(terms.held, span),
    detail(terms.role, relation.role),
    detail(terms.manner, relation.manner),
    detail(terms.start, relation.start),
    detail(terms.end, relation.end),
  ];
  return {
    kind: stanceWords(relation.type),
    title: relation.sentence,
    ends: [relation.start, relation.end],
    summary: null,
    details: details.filter(({ parts }) => parts.length > 0),
    fact: relation,
    page: null,
  };
}

function positionTitle(node: Extract<NodeFact, { __typename: 'Position' }>): string {
  return [node.actor?.name, node.target ? stanceOn(node.stance) : stanceWords(node.stance), node.target?.name]
    .filter(Boolean)
    .join(' ');
}

function kindOf(node: NodeFact): string {
  return 'kind' in node && node.kind ? kindWords(node.kind) : kindWords(node.__typename);
}

function detailsOf(node: NodeFact, called: Called): Detail[] {
  switch (node.__typename) {
    case 'Position':
      return positionDetails(node);
    case 'Statement':
      return [
        detail(terms.madeBy, ...node.madeBy),
        detail(terms.date, whenOf(node)),
        detail(terms.held, spanWords(node.from, node.to, node.knownAt)),
        detail(terms.about, ...node.about),
        detail(terms.contradicts, ...node.contradicts),
      ];
    case 'Place':
      return [
        detail(
          terms.controlled,
          ...node.controlledBy.edges.map(({ relation, node: by, from, to, knownAt }) => ({
            id: relation.id,
            text: [called(by.id, by.name), spanWords(from, to, knownAt)].filter(Boolean).join(', '),
          })),
        ),
        detail(terms.met, ...node.meetings.edges.map((edge) => edge.node)),
      ];
    case 'Provision':
      return [
        detail(terms.topic, node.topic),
        detail(terms.documents, ...node.documents.edges.map((edge) => edge.node)),
      ];
    case 'Document':
      return [detail(terms.date, whenOf(node)), statusDetail(node.status)];
    case 'Meeting':
    case 'Event':
      return [detail(terms.date, whenOf(node)), detail(terms.place, node.place), statusDetail(node.status)];
    default:
      return [];
  }
}

function positionDetails(node: Extract<NodeFact, { __typename: 'Position' }>): Detail[] {
  const span = spanWords(node.from, node.to, node.knownAt);
  return [
    detail(terms.actor, node.actor),
    detail(terms.target, node.target),
    detail(terms.date, whenOf(node) ?? (span ? null : words.undated)),
    detail(terms.held, span),
    detail(terms.manner, node.manner),
    detail(terms.condition, node.condition),
    detail(terms.duration, node.durationText),
    detail(terms.meeting, node.meeting ?? node.event),
    detail(terms.behalf, ...node.onBehalfOf),
    detail(terms.capacity, ...node.capacity),
    detail(terms.addressed, ...node.addressedTo),
    node.reasons.length > 0 ? detail(terms.reason, ...node.reasons) : detail(terms.reason, node.reason),
  ];
}

function statusDetail(status: keyof typeof words.statuses | null): Detail {
  return detail(terms.status, status && status !== 'ACTUAL' ? words.statuses[status] : null);
}

function whenOf({ date, dateText }: { date: string | null; dateText: string | null }): string | null {
  const said = date && dateWords(date);
  return said && dateText ? `${said} (${dateText})` : (said ?? dateText);
}

function detail(term: string, ...parts: (Part | null | undefined)[]): Detail {
  return { term, parts: parts.filter((part): part is Part => Boolean(part)) };
}
