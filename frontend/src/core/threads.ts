import type { Basis, Certainty, CompareQuery, ProvidedFragment, ProvisionChange } from '../api/generated.ts';
import type { Id } from './ids.ts';

/** What became of one plan in the next. */
export type Comparison = CompareQuery['comparePlans'][number];
export type Plan = Comparison['from'];
export type Provision = ProvidedFragment;
type Change = Comparison['changes'][number];

/** What a provision continues of a plan that is not the one before. */
export interface Since {
  readonly change: 'KEPT' | 'CHANGED';
  readonly plan: Plan;
  /** The source says of a plan between the two that it does not provide it; otherwise it does not tell. */
  readonly again: boolean;
}

/** A provision of a plan, and what became of it against the plan before; null where the source does not tell of that. */
export interface Held {
  readonly provision: Provision;
  readonly change: ProvisionChange | null;
  readonly since: Since | null;
}

/** A provision that a plan does not hold; EXCLUDED: the plan before is not told to hold it either. */
export interface Missed {
  readonly provision: Provision;
  readonly fate: 'DROPPED' | 'NOT_TOLD' | 'EXCLUDED';
  /** The relationship that says so. */
  readonly fact: { readonly id: Id; readonly certainty: Certainty; readonly basis: Basis } | null;
  /** The place of the plan before does not say which provision it is. */
  readonly named: boolean;
}

/** What a plan has of a thread, and how much of it the certainty leaves out. */
export interface Place {
  readonly held: readonly Held[];
  readonly missed: readonly Missed[];
  readonly leftOut: number;
}

/** A provision with all that it came from and became in the plans that are compared: a place for each plan. */
export interface Thread {
  readonly id: Id;
  readonly topic: string;
  readonly places: readonly Place[];
}

export type IsSure = (fact: { readonly certainty: Certainty }) => boolean;

/** A plan with what it provides, by id and in order, and what became of the provisions of the plan before. */
interface Step {
  readonly plan: Plan;
  readonly held: ReadonlyMap<Id, Provision>;
  readonly changes: readonly Change[];
}

/**
 * Follows each provision through plans that are each compared with the next. Provisions are of one thread if one is kept
 * as or changed into the other, from any plan to any later one. Threads come in the order in which they begin.
 */
export function threadsOf(comparisons: readonly Comparison[], isSure: IsSure): Thread[] {
  const steps = stepsOf(comparisons);
  const ties = new Ties();
  for (const { before, after } of steps.flatMap(({ changes }) => changes))
    if (before && after) ties.join(before.id, after.id);
  const since = steps.map(({ held }, at) => {
    const found = [...held.keys()].flatMap((id) => sinceOf(id, at, steps) ?? []);
    for (const { id, ids } of found) ids.forEach((other) => ties.join(other, id));
    return new Map(found.map((one) => [one.id, one.since]));
  });

  const firsts = new Map<Id, Provision>();
  const members = new Map<Id, Set<Id>>();
  for (const provision of steps.flatMap(provisionsOf)) {
    const root = ties.root(provision.id);
    if (!firsts.has(root)) firsts.set(root, provision);
    members.set(root, (members.get(root) ?? new Set()).add(provision.id));
  }
  return Array.from(firsts, ([root, { id, topic }]) => {
    const places = steps.map((step, at) => placeOf(step, members.get(root) ?? new Set(), since[at], isSure));
    return { id, topic: topic ?? '', places: places.map(named) };
  });
}

function stepsOf(comparisons: readonly Comparison[]): Step[] {
  const plans = [...comparisons.slice(0, 1).map(({ from }) => from), ...comparisons.map(({ to }) => to)];
  return plans.map((plan, at) => {
    const changes = comparisons[at - 1]?.changes ?? [];
    const all = [
      ...plan.provisions.edges.map(({ node }) => node),
      ...changes.map(({ after }) => after),
      ...(comparisons[at]?.changes ?? []).map(({ before }) => before),
    ];
    return { plan, changes, held: new Map(all.flatMap((one) => (one ? [[one.id, one]] : []))) };
  });
}

const provisionsOf = ({ plan, held }: Step) => [...held.values(), ...plan.excludes.edges.map(({ node }) => node)];
const exclusion = ({ plan }: Step, id: Id) => plan.excludes.edges.find(({ node }) => node.id === id);

/** What a provision continues of an earlier plan, the nearest first, if the plan before has nothing that it continues. */
function sinceOf(id: Id, at: number, steps: readonly Step[]): { id: Id; since: Since; ids: Id[] } | null {
  const step = steps[at];
  if (!step || step.changes.some(({ before, after }) => before && after?.id === id)) return null;
  const node = step.plan.provisions.edges.find((edge) => edge.node.id === id)?.node;
  const others = [...(node?.replaces.edges ?? []), ...(node?.variants.edges ?? [])].map((edge) => edge.node.id);
  const back = steps
    .slice(0, Math.max(0, at - 1))
    .findLastIndex(({ held }) => [id, ...others].some((one) => held.has(one)));
  const from = steps[back];
  if (!from) return null;
  const isSame = from.held.has(id);
  const ids = isSame ? [id] : others.filter((one) => from.held.has(one));
  const again = steps.slice(back + 1, at).some((between) => ids.some((one) => exclusion(between, one)));
  return { id, since: { change: isSame ? 'KEPT' : 'CHANGED', plan: from.plan, again }, ids };
}

type Bare = Omit<Place, 'missed'> & { readonly missed: readonly Omit<Missed, 'named'>[] };

function placeOf(step: Step, ids: ReadonlySet<Id>, since: ReadonlyMap<Id, Since> | undefined, isSure: IsSure): Bare {
  const all = [...step.held.values()].filter(({ id }) => ids.has(id));
  const held = all.filter(isSure).map((provision): Held => {
    const said = step.changes.filter(({ after }) => after?.id === provision.id).map(({ change }) => change);
    const change = said.includes('KEPT') ? 'KEPT' : (said[0] ?? null);
    return { provision, change, since: since?.get(provision.id) ?? null };
  });
  const gone = missedOf(step).filter(({ provision }) => ids.has(provision.id));
  const missed = gone.filter(({ provision, fact }) => isSure(provision) && (!fact || isSure(fact)));
  return { held, missed, leftOut: all.length - held.length + gone.length - missed.length };
}

/** What a plan does not hold, or is not told to hold, whatever the certainty. */
function missedOf(step: Step): Bare['missed'] {
  const factOf = (id: Id): Missed['fact'] => {
    const edge = exclusion(step, id);
    return edge ? { id: edge.relation.id, certainty: edge.certainty, basis: edge.basis } : null;
  };
  const gone = step.changes.flatMap(({ change, before }) =>
    before && (change === 'DROPPED' || change === 'NOT_TOLD')
      ? { provision: before, fate: change, fact: change === 'DROPPED' ? factOf(before.id) : null }
      : [],
  );
  // What is changed is told by what it was changed into.
  const told = new Set(step.changes.map(({ before }) => before?.id));
  const never = step.plan.excludes.edges
    .filter(({ node }) => !told.has(node.id))
    .map(({ node }) => ({ provision: node, fate: 'EXCLUDED' as const, fact: factOf(node.id) }));
  return [...gone, ...never];
}

/** Where one provision alone came from the plan before, it need not be named again to say that it is gone. */
function named({ missed, ...place }: Bare, at: number, places: readonly Bare[]): Place {
  const before = places[at - 1];
  const alone = missed.length === 1 && place.held.length === 0 && before?.held.length === 1 && before.leftOut === 0;
  const isClear = ({ id }: Provision) => alone && before.held[0]?.provision.id === id;
  return { ...place, missed: missed.map((one) => ({ ...one, named: !isClear(one.provision) })) };
}

/** Which provisions belong together. */
class Ties {
  readonly #to = new Map<Id, Id>();

  root(id: Id): Id {
    const next = this.#to.get(id);
    return next === undefined ? id : this.root(next);
  }

  join(one: Id, other: Id): void {
    const [root, last] = [this.root(one), this.root(other)];
    if (root !== last) this.#to.set(last, root);
  }
}
