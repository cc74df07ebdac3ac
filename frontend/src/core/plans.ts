import type { PlansQuery, Side, StandFragment } from '../api/generated.ts';
import { actThen, type Then } from './dates.ts';
import type { Id } from './ids.ts';
import type { Called } from './label.ts';
import { turnsAmong, type Turn } from './turns.ts';
import type { ViewState } from './view.ts';

type PlanNode = PlansQuery['plans']['edges'][number]['node'];
type Verb = 'revises' | 'derivedFrom' | 'abridges' | 'variants';
interface Named {
  readonly id: Id;
  readonly name: string;
}

/** A position in its cell, with what is known of it as of the date of the view. */
export interface Entry {
  readonly position: StandFragment;
  readonly then: Then;
  /** Earlier positions that this one turned away from. */
  readonly turns: readonly Turn[];
}

/** A column: a party, or one actor of it. */
export interface Column extends Named {
  readonly party: Named;
}

export interface Row {
  readonly plan: PlanNode;
  readonly then: Then;
  /** Earlier plans, and what this one does with them. */
  readonly lineage: readonly { readonly verbs: readonly Verb[]; readonly plan: Named }[];
  /** By the id of the column. */
  readonly cells: ReadonlyMap<Id, readonly Entry[]>;
  /** How many positions the certainty leaves out, by the id of the column. */
  readonly leftOut: ReadonlyMap<Id, number>;
  readonly count: number;
}

export interface Matrix {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly turns: readonly Turn[];
}

type Choice = Pick<ViewState, 'columns' | 'sort' | 'descending' | 'certainty' | 'asOf'>;

/** Puts plans into rows and those who took positions on them into columns. */
export function matrixOf(answer: PlansQuery, choice: Choice): Matrix {
  const plans = answer.plans.edges.map(({ node }) => node);
  const parties = partiesOf(answer);
  const columns = columnsOf(plans, choice, parties);
  const shown = plans.flatMap(positionsOf).filter((position) => passes(position, choice));
  const turns = turnsAmong(answer.reversals ?? [], new Set(shown.map(({ id }) => id)));
  const rows = plans.map((plan) => rowOf(plan, choice, turns, parties));
  return { columns, rows: sorted(rows, choice), turns };
}

/** The state whose office a person held last, by the person's id. */
function partiesOf(answer: PlansQuery): Map<Id, Named> {
  const parties = new Map<Id, Named>();
  for (const { node } of answer.persons.edges) {
    const offices = [...node.offices.edges].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
    const states = offices.flatMap((office) => office.node.of.edges.map((edge) => edge.node));
    const last = states.findLast((of) => of.__typename === 'State');
    if (last) parties.set(node.id, last);
  }
  return parties;
}

function partyOf(position: StandFragment, parties: ReadonlyMap<Id, Named>): Named | null {
  const { actor, onBehalfOf } = position;
  if (!actor) return null;
  return actor.__typename === 'Person' ? (onBehalfOf[0] ?? parties.get(actor.id) ?? actor) : actor;
}

/** Columns do not move when a filter is set: they are made from all positions, the busiest party first. */
function columnsOf(plans: readonly PlanNode[], choice: Choice, parties: ReadonlyMap<Id, Named>): Column[] {
  const counts = new Map<Id, number>();
  const columns = new Map<Id, Column>();
  for (const position of plans.flatMap(positionsOf)) {
    const party = partyOf(position, parties);
    if (!party || !position.actor) continue;
    counts.set(party.id, (counts.get(party.id) ?? 0) + 1);
    const { id, name } = choice.columns === 'party' ? party : position.actor;
    columns.set(id, { id, name, party: { id: party.id, name: party.name } });
  }
  const weight = (column: Column) => counts.get(column.party.id) ?? 0;
  const own = (column: Column) => Number(column.id !== column.party.id);
  return [...columns.values()].sort(
    (a, b) => weight(b) - weight(a) || a.party.id.localeCompare(b.party.id) || own(a) - own(b),
  );
}

function rowOf(plan: PlanNode, choice: Choice, turns: readonly Turn[], parties: ReadonlyMap<Id, Named>): Row {
  const cells = new Map<Id, Entry[]>();
  const leftOut = new Map<Id, number>();
  for (const position of positionsOf(plan)) {
    const column = choice.columns === 'party' ? partyOf(position, parties) : position.actor;
    if (!column) continue;
    if (!passes(position, choice)) {
      leftOut.set(column.id, (leftOut.get(column.id) ?? 0) + 1);
      continue;
    }
    const entry = {
      position,
      then: actThen(position.dateBounds, choice.asOf),
      turns: turns.filter((turn) => turn.after.id === position.id),
    };
    cells.set(column.id, [...(cells.get(column.id) ?? []), entry]);
  }
  const count = [...cells.values()].reduce((sum, entries) => sum + entries.length, 0);
  return { plan, then: actThen(plan.dateBounds, choice.asOf), lineage: lineageOf(plan), cells, leftOut, count };
}

const passes = ({ certainty }: StandFragment, choice: Choice): boolean => choice.certainty.includes(certainty);

function positionsOf(plan: PlanNode): StandFragment[] {
  return plan.positions.edges.map(({ node }) => node);
}

function lineageOf(plan: PlanNode): Row['lineage'] {
  const lineage = new Map<Id, { verbs: Verb[]; plan: Named }>();
  const add = (verb: Verb, node: Named) => {
    const verbs = lineage.get(node.id)?.verbs ?? [];
    lineage.set(node.id, { verbs: [...verbs, verb], plan: node });
  };
  for (const verb of ['revises', 'derivedFrom', 'abridges'] as const) {
    for (const { node } of plan[verb].edges) add(verb, node);
  }
  // Of two variants the source says which is one of the other: only that one has the other for its forerunner.
  for (const { node, relation } of plan.variants.edges) {
    if (relation.start?.id === plan.id) add('variants', node);
  }
  return [...lineage.values()];
}

function sorted(rows: Row[], { sort, descending }: Choice): Row[] {
  const date = (row: Row) => row.plan.dateBounds?.earliest ?? '9999';
  const order = {
    date: (a: Row, b: Row) => date(a).localeCompare(date(b)),
    name: (a: Row, b: Row) => a.plan.name.localeCompare(b.plan.name, 'en'),
    positions: (a: Row, b: Row) => a.count - b.count,
  }[sort];
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => sign * order(a, b) || a.plan.id.localeCompare(b.plan.id));
}

/** The sign of a side that needs no colour. */
export const sideSigns: Record<Side, string> = { FOR: '●', AGAINST: '✕', NEITHER: '○' };

/** The table as it is on screen: one line a position. */
export function matrixTable(matrix: Matrix, called: Called): { columns: string[]; rows: string[][] } {
  const rows = matrix.rows.flatMap((row) =>
    matrix.columns.flatMap((column) =>
      (row.cells.get(column.id) ?? []).map((entry) => lineOf(row, column, entry, called)),
    ),
  );
  const columns = ['plan', 'plan_date', 'party', 'actor', 'stance', 'side', 'date', 'manner', 'meeting', 'certainty'];
  return { columns: [...columns, 'basis', 'id'], rows };
}

function lineOf({ plan }: Row, { party }: Column, { position }: Entry, called: Called): string[] {
  const { actor, stance, side, date, manner, meeting, certainty, basis, id } = position;
  const name = (of: Named | null) => of && called(of);
  const cells = [called(plan), plan.date, called(party), name(actor), stance, side, date, manner, name(meeting)];
  return [...cells, certainty, basis, id].map((cell) => cell ?? '');
}
