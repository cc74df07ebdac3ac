declare const brand: unique symbol;
/** The slug of a thing in the dataset. */
export type EntityId = string & { readonly [brand]: 'EntityId' };

export type Side = 'FOR' | 'AGAINST' | 'NEITHER';
export type Certainty = 'STATED' | 'REPORTED' | 'INFERRED' | 'PROBABLE' | 'POSSIBLE';

export interface Named {
  id: EntityId;
  name: string;
}

export interface Citation {
  locator: string;
  heading: string | null;
  source: { id: EntityId; name: string; citation: string | null; url: string | null };
}

export interface Position {
  id: EntityId;
  stance: string;
  side: Side;
  date: string | null;
  manner: string | null;
  condition: string | null;
  durationText: string | null;
  summary: string | null;
  certainty: Certainty;
  basis: 'SOURCE' | 'READER';
  actor: Named | null;
  meeting: Named | null;
  reason: string | null;
  citations: Citation[];
}

export interface Plan extends Named {
  date: string | null;
  summary: string | null;
  positions: Position[];
}

/** The answer of the operation below, as the server sends it. */
export interface PlansAnswer {
  plans: { edges: { node: Omit<Plan, 'positions'> & { positions: { edges: { node: Position }[] } } }[] };
}

export const plansOperation = `query PlansAndPositions {
  plans(first: 200, orderBy: [{ date: ASC }]) {
    edges {
      node {
        id
        name
        date
        summary
        positions(first: 100) {
          edges {
            node {
              id
              stance
              side
              date
              manner
              condition
              durationText
              summary
              certainty
              basis
              reason
              actor { id name }
              meeting { id name }
              citations { locator heading source { id name citation url } }
            }
          }
        }
      }
    }
  }
}`;

/** Takes the wrapping of connections off. */
export function plansOf(answer: PlansAnswer): Plan[] {
  return answer.plans.edges.map(({ node }) => ({ ...node, positions: node.positions.edges.map((edge) => edge.node) }));
}

export const sides: readonly Side[] = ['FOR', 'AGAINST', 'NEITHER'];

/** The positions of one side, in the order in which they came. */
export function onSide(plan: Plan, side: Side): Position[] {
  return plan.positions.filter((position) => position.side === side);
}

/** Names the actors who stand on both sides of a plan: they changed their mind. */
export function reversals(plan: Plan): Set<EntityId> {
  const seen = (side: Side) => new Set(onSide(plan, side).flatMap(({ actor }) => (actor ? [actor.id] : [])));
  const against = seen('AGAINST');
  return new Set([...seen('FOR')].filter((id) => against.has(id)));
}

/** Narrows the plans to positions whose certainty is among those given; plans stay, since silence is an answer too. */
export function withCertainty(plans: Plan[], allowed: ReadonlySet<Certainty>): Plan[] {
  return plans.map((plan) => ({ ...plan, positions: plan.positions.filter((p) => allowed.has(p.certainty)) }));
}
