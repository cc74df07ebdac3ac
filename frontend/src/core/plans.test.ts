import { describe, expect, it } from 'vitest';

import {
  onSide,
  plansOf,
  reversals,
  withCertainty,
  type EntityId,
  type Plan,
  type Position,
  type Side,
} from './plans.ts';

function position(actor: string, side: Side, certainty: Position['certainty'] = 'STATED'): Position {
  return {
    id: `${actor}-${side}` as EntityId,
    stance: side === 'FOR' ? 'ACCEPTED' : 'REJECTED',
    side,
    date: null,
    manner: null,
    condition: null,
    durationText: null,
    summary: null,
    certainty,
    basis: 'SOURCE',
    reason: null,
    actor: { id: actor as EntityId, name: actor },
    meeting: null,
    citations: [],
  };
}

function plan(...positions: Position[]): Plan {
  return { id: 'swap' as EntityId, name: 'Swap', date: '1999', summary: null, positions };
}

describe('plans', () => {
  it('take the wrapping of connections off', () => {
    const { positions, ...rest } = plan(position('a', 'FOR'));
    const answer = {
      plans: { edges: [{ node: { ...rest, positions: { edges: positions.map((node) => ({ node })) } } }] },
    };
    expect(plansOf(answer)).toEqual([plan(position('a', 'FOR'))]);
  });

  it('name those who stand on both sides, and nobody else', () => {
    const both = plan(position('a', 'FOR'), position('a', 'AGAINST'), position('b', 'FOR'), position('c', 'NEITHER'));
    expect([...reversals(both)]).toEqual(['a']);
  });

  it('keep a plan whose positions are all filtered out', () => {
    const [kept] = withCertainty([plan(position('a', 'FOR', 'POSSIBLE'))], new Set(['STATED']));
    expect(kept && onSide(kept, 'FOR')).toEqual([]);
  });
});
