import { describe, expect, it } from 'vitest';

import type { PlansQuery, StandFragment } from '../api/generated.ts';
import type { Id } from './ids.ts';
import { whole } from './pages.fixtures.ts';
import { matrixOf, matrixTable } from './plans.ts';
import { start } from './view.ts';

const id = (text: string) => text as Id;
const named = (text: string) => ({ id: id(text), name: text });

function position(actor: StandFragment['actor'], stance: StandFragment['stance'], more: Partial<StandFragment> = {}) {
  const side = stance === 'ACCEPTED' ? 'FOR' : 'AGAINST';
  const base = { summary: null, manner: null, date: '1999', dateText: null, meeting: null, onBehalfOf: [] };
  const bounds = { earliest: '1999-01-01', latest: '1999-12-31' };
  const node: StandFragment = {
    ...base,
    id: id(`${actor?.id}-${stance}`),
    stance,
    side,
    certainty: 'STATED',
    basis: 'SOURCE',
    dateBounds: bounds,
    actor,
    ...more,
  };
  return { node };
}

const person = (name: string) => ({ __typename: 'Person' as const, ...named(name), named: true });
const state = (name: string) => ({ __typename: 'State' as const, ...named(name) });

function answer(): PlansQuery {
  const none = { ...whole, edges: [] };
  const plan = (
    name: string,
    year: string,
    positions: { node: StandFragment }[],
    revises: string[] = [],
    variants: [string, string][] = [],
  ) => ({
    node: {
      ...named(name),
      kind: 'plan',
      date: year,
      dateText: null,
      summary: null,
      dateBounds: { earliest: `${year}-01-01`, latest: `${year}-12-31` },
      revises: { ...whole, edges: revises.map((one) => ({ node: named(one) })) },
      derivedFrom: none,
      abridges: none,
      variants: {
        ...whole,
        edges: variants.map(([other, start]) => ({ node: named(other), relation: { start: { id: id(start) } } })),
      },
      positions: { ...whole, edges: positions },
    },
  });
  const office = (of: string, from: string) => ({
    from,
    to: null,
    node: { id: id(`president-of-${of}`), of: { ...whole, edges: [{ node: state(of) }] } },
  });
  const turn = {
    sameTarget: true,
    samePerson: true,
    before: { id: id('k-ACCEPTED'), stance: 'ACCEPTED' as const, date: '1999' },
    after: {
      id: id('k-WITHDREW'),
      stance: 'WITHDREW' as const,
      date: '2000',
      dateBounds: { earliest: '2000-01-01', latest: '2000-12-31' },
    },
    beforeActor: named('k'),
    afterActor: named('k'),
    beforeTarget: named('swap'),
    afterTarget: named('swap'),
  };
  return {
    dataset: { name: 'talks', version: null, checksum: null, licence: null, sourceDate: null, sources: [] },
    persons: {
      ...whole,
      edges: [{ node: { id: id('k'), offices: { ...whole, edges: [office('arm', '1998'), office('nk', '1994')] } } }],
    },
    plans: {
      ...whole,
      edges: [
        plan(
          'skewed',
          '2001',
          [position(state('az'), 'OPPOSED', { certainty: 'INFERRED' })],
          ['swap'],
          [
            ['swap', 'skewed'],
            ['later', 'later'],
          ],
        ),
        plan('swap', '1999', [
          position(person('k'), 'ACCEPTED'),
          position(person('k'), 'WITHDREW', { dateBounds: { earliest: '1999-10-27', latest: '2001-12-31' } }),
        ]),
      ],
    },
    reversals: [
      { ...turn, party: named('k') },
      { ...turn, party: named('arm') },
      { ...turn, party: named('k'), after: { ...turn.after, id: id('elsewhere') } },
    ],
  };
}

describe('the matrix', () => {
  it('puts a leader under the state of the last office', () => {
    const { columns, rows } = matrixOf(answer(), start);
    expect(columns.map(({ id }) => id)).toEqual(['arm', 'az']);
    expect(rows[0]?.cells.get(id('arm'))).toHaveLength(2);
  });
  it('has a column for each leader when asked', () => {
    const { columns } = matrixOf(answer(), { ...start, columns: 'leader' });
    expect(columns.map(({ id, party }) => [id, party.id])).toEqual([
      ['k', 'arm'],
      ['az', 'az'],
    ]);
  });
  it('goes by time, or the other way round', () => {
    const order = (descending: boolean) => matrixOf(answer(), { ...start, descending }).rows.map(({ plan }) => plan.id);
    expect(order(false)).toEqual(['swap', 'skewed']);
    expect(order(true)).toEqual(['skewed', 'swap']);
  });
  it('says what a plan does with earlier ones, and of which one it is the variant', () => {
    const [, skewed] = matrixOf(answer(), start).rows;
    expect(skewed?.lineage.map(({ verbs, plan }) => [plan.id, verbs])).toEqual([['swap', ['revises', 'variants']]]);
  });
  it('tells a turn once, by the person who made it, and only on what is shown', () => {
    const { turns, rows } = matrixOf(answer(), start);
    expect(turns.map(({ party }) => party.id)).toEqual(['k']);
    expect(rows[0]?.cells.get(id('arm'))?.map(({ turns }) => turns.length)).toEqual([0, 1]);
  });
  it('keeps plans and columns whose positions are filtered out', () => {
    const { rows, columns } = matrixOf(answer(), { ...start, certainty: ['STATED'] });
    expect(columns).toHaveLength(2);
    expect(rows.map(({ count }) => count)).toEqual([2, 0]);
  });
  it('knows what had happened as of a date', () => {
    const { rows } = matrixOf(answer(), { ...start, asOf: '1999' });
    expect(rows.map(({ then }) => then)).toEqual(['certain', 'later']);
    expect(rows[0]?.cells.get(id('arm'))?.map(({ then }) => then)).toEqual(['certain', 'possible']);
  });
  it('is a table of one line a position', () => {
    const { rows } = matrixTable(matrixOf(answer(), start), ({ name }) => name);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['swap', '1999', 'arm', 'k', 'ACCEPTED'],
      ['swap', '1999', 'arm', 'k', 'WITHDREW'],
      ['skewed', '2001', 'az', 'az', 'OPPOSED'],
    ]);
  });
});
