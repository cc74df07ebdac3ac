import type { Basis, Certainty, CitingNodesQuery, CitingRelationsQuery } from '../api/generated.ts';
import type { Id } from './ids.ts';
import { hasPage, labelOf, type Labelled } from './label.ts';
import { renamed } from './names.ts';
import { words } from './words.ts';

type NodeOf = NonNullable<CitingNodesQuery['source']>['citing']['nodes'][number];
type RelationOf = NonNullable<CitingRelationsQuery['source']>['citing']['nodes'][number];

/** A fact that is cited from a source. */
export interface Standing {
  /** The type of the node, or of the relationship. */
  readonly kind: string;
  readonly id: Id;
  readonly certainty: Certainty;
  readonly basis: Basis;
  /** Every place that it is cited from, in other sources too. */
  readonly cites: readonly string[];
  /** What has a page on which the fact stands; null if nothing has. */
  readonly entry: Labelled | null;
  readonly said: (called: (id: Id, neutral: string) => string) => string;
}

/** A type with how many facts of it there are. */
export interface Kind {
  readonly name: string;
  readonly count: number;
}

/** Relationship types are written in capitals, labels are not. */
export const isRelationKind = (name: string): boolean => name === name.toUpperCase();

export const sumOf = (kinds: readonly Kind[]): number => kinds.reduce((sum, { count }) => sum + count, 0);

export function nodeStanding(node: NodeOf): Standing {
  const { __typename: kind, id, certainty, basis, cites } = node;
  const whose: Labelled | null = ('of' in node ? node.of : 'actor' in node ? node.actor : null) ?? null;
  const label = labelOf(node);
  const entry = hasPage(node) ? node : whose && hasPage(whose) ? whose : null;
  const said: Standing['said'] = (called) => {
    if (kind !== 'Name' || !whose) return called(id, label);
    return words.stands.nameOf(label, called(whose.id, labelOf(whose)));
  };
  return { kind, id, certainty, basis, cites, entry, said };
}

export function relationStanding(relation: RelationOf): Standing {
  const { type: kind, id, certainty, basis, cites, sentence } = relation;
  const [start, end]: (Labelled | null)[] = [relation.start ?? null, relation.end ?? null];
  const entry = [start, end].find((one) => one && hasPage(one)) ?? null;
  return {
    kind,
    id,
    certainty,
    basis,
    cites,
    entry,
    said: (called) => renamed(sentence, [start ?? null, end ?? null], called),
  };
}

/** The places in one source that a fact is cited from. */
export function placesIn(source: string, { cites }: Pick<Standing, 'cites'>): string[] {
  return cites.filter((locator) => locator.split('#')[0] === source);
}

/** Those that say a text, or are cited from a place that has it. */
export function standingWith(
  facts: readonly Standing[],
  find: string,
  called: (id: Id, neutral: string) => string,
): readonly Standing[] {
  const wanted = find.trim().toLowerCase();
  if (!wanted) return facts;
  return facts.filter((fact) => `${fact.said(called)} ${fact.cites.join(' ')}`.toLowerCase().includes(wanted));
}

/** All facts as a table, with the places in this source. */
export function standingTable(source: string, facts: readonly Standing[], called: (id: Id, neutral: string) => string) {
  const rows = facts.map((fact) => [
    fact.kind,
    fact.id,
    fact.said(called),
    fact.entry?.id ?? '',
    fact.certainty,
    fact.basis,
    placesIn(source, fact).join(' '),
  ]);
  return { columns: words.stands.csvColumns, rows };
}
