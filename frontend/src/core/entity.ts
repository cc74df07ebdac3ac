import type { EntityPageQuery, StandFragment } from '../api/generated.ts';
import { dateShort, spanWords, toldWords } from './dates.ts';
import type { Id } from './ids.ts';
import { labelOf, type Called, type Labelled } from './label.ts';
import { renamed } from './names.ts';
import type { ViewState } from './view.ts';
import { kindWords, words } from './words.ts';

export type Page = NonNullable<EntityPageQuery['node']>;
type Edge = Page['relations']['edges'][number];
type Name = NonNullable<Extract<Page, { __typename: 'Person' }>['names']>[number];
type Office = Extract<Page, { __typename: 'Person' }>['offices']['edges'][number];

/** What the page of an entry shows, whatever kind of entry it is; a list without items is left out of the page. */
export interface Entry {
  readonly kind: string;
  readonly title: string;
  readonly summary: string | null;
  readonly facts: readonly (readonly [string, string])[];
  readonly names: readonly Name[];
  readonly offices: readonly Office[];
  /** Whether it is of a kind that takes positions, or on which they are taken: then none is silence. */
  readonly takesPositions: boolean;
  readonly positions: readonly (StandFragment & {
    readonly target?: { readonly id: Id; readonly name: string } | null;
  })[];
  /** What a document provides, and what the source says that it does not. */
  readonly provisions: readonly Edge[];
  readonly relations: readonly Edge[];
  /** How much the certainty leaves out. */
  readonly leftOut: { readonly positions: number; readonly all: number };
}

/** Which relationships have a section of their own, and what is only how the dataset is built. */
const elsewhere = new Set(['NAMED', 'HELD_OFFICE', 'TOOK', 'ON', 'IN_SOURCE']);

/** How a document says what it is to bring. */
const providing = new Set(['PROVIDES', 'EXCLUDES']);

export function entryOf(node: Page, choice: Pick<ViewState, 'certainty'>): Entry {
  const passes = (fact: { certainty: Edge['relation']['certainty'] }) => choice.certainty.includes(fact.certainty);
  const all = {
    offices: 'offices' in node ? node.offices.edges : [],
    positions: positionsOf(node)?.edges.map((edge) => edge.node) ?? [],
    relations: node.relations.edges.filter(({ relation }) => !elsewhere.has(relation.type)),
  };
  const isProvided = ({ relation }: Edge) => providing.has(relation.type) && relation.start?.id === node.id;
  const offices = all.offices.filter(passes);
  const positions = all.positions.filter(passes);
  const relations = all.relations.filter(({ relation }) => passes(relation));
  const left = {
    offices: all.offices.length - offices.length,
    positions: all.positions.length - positions.length,
    relations: all.relations.length - relations.length,
  };
  return {
    kind: kindOf(node),
    title: labelOf(node),
    summary: 'summary' in node ? (node.summary ?? null) : null,
    facts: factsOf(node),
    names: 'names' in node ? (node.names ?? []) : [],
    takesPositions: positionsOf(node) !== undefined,
    offices,
    positions,
    provisions: relations.filter(isProvided),
    relations: relations.filter((edge) => !isProvided(edge)),
    leftOut: { positions: left.positions, all: left.offices + left.positions + left.relations },
  };
}

/** The positions that an actor took, or that are on a document or provision. */
function positionsOf(node: Page) {
  if ('taken' in node) return node.taken;
  if ('onDocument' in node) return node.onDocument;
  return 'onProvision' in node ? node.onProvision : undefined;
}

function kindOf(node: Page): string {
  const kind = 'kind' in node && node.kind ? node.kind : node.__typename;
  const roles = ['Leader', 'Plan', 'Source'].filter((label) => node.labels.includes(label));
  return [kindWords(kind), ...roles.map((role) => role.toLowerCase()).filter((role) => role !== kind)].join(', ');
}

function factsOf(node: Page): Entry['facts'] {
  const facts: [string, string | null | undefined][] = [];
  if ('date' in node) facts.push([words.terms.date, node.date && whenWords(node.date, node.dateText)]);
  if ('status' in node && node.status !== 'ACTUAL')
    facts.push([words.terms.status, node.status && words.statuses[node.status]]);
  if (node.__typename === 'Person') facts.push([words.terms.lived, spanWords(node.born, node.died)]);
  if (node.__typename === 'Person' && !node.named) facts.push([words.terms.note, words.unnamed]);
  if (node.__typename === 'Provision') facts.push([words.terms.topic, node.topic]);
  if (node.__typename === 'Document' && node.title !== node.name) facts.push([words.terms.title, node.title]);
  if (node.__typename === 'Place' && node.location) {
    facts.push([
      words.terms.place,
      `${node.location.latitude.toFixed(2)}° N, ${node.location.longitude.toFixed(2)}° E`,
    ]);
  }
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

function whenWords(date: string, text: string | null): string {
  return text ? `${dateShort(date)} (${text})` : dateShort(date);
}

/** What a document provides, or does not, in words. */
export const providedWords = (type: string, provision: string): string =>
  type === 'EXCLUDES' ? words.notProvided(provision) : provision;

/** When a relationship happened or held. */
export const relationWhen = (relation: Edge['relation']): string => toldWords(relation, dateShort);

/** Relationships that have the text in what is said of them, as the reader sees it, or in what the dataset calls them. */
export function relationsWith(
  relations: readonly Edge[],
  text: string,
  said: (edge: Edge) => string = () => '',
): Edge[] {
  const wanted = text.trim().toLowerCase();
  return relations.filter((edge) =>
    `${edge.relation.sentence} ${labelOf(edge.node)} ${said(edge)}`.toLowerCase().includes(wanted),
  );
}

/** The relationships as they stand in the table of an entry. */
export function relationTable(
  node: Labelled,
  relations: readonly Edge[],
  called: Called,
): { columns: string[]; rows: string[][] } {
  const rows = relations.map(({ node: other, relation }) => [
    relation.type,
    renamed(relation.sentence, relation.start?.id === other.id ? [other, node] : [node, other], (id, name) =>
      called({ id, name }),
    ),
    called({ id: other.id, name: labelOf(other) }),
    other.id,
    relation.date ?? '',
    relation.from ?? '',
    relation.to ?? '',
    relation.certainty,
    relation.basis,
    relation.citations.map(({ locator }) => locator).join(' '),
  ]);
  const columns = ['type', 'sentence', 'with', 'with_id', 'date', 'from', 'to', 'certainty', 'basis', 'locators'];
  return { columns, rows };
}
