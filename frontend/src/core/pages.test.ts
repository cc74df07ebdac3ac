import { describe, expect, it } from 'vitest';

import { countOf, cursorsOf, entriesAtOnce, goesOn, joined, replaced, rowIn, unfinished } from './pages.ts';

const list = (ids: string[], hasNextPage = false, more: object = {}) => ({
  pageInfo: { hasNextPage, endCursor: ids.length > 0 ? `after ${ids.at(-1) ?? ''}` : null },
  edges: ids.map((id) => ({ node: { id, ...more } })),
});
const entries = (count: number) => Array.from({ length: count }, (_, at) => ({ node: { id: String(at) } }));

describe('pages of an answer', () => {
  it('go on as long as one of its lists does', () => {
    expect(goesOn({ plans: list(['a']), persons: list(['b'], true) })).toBe(true);
    expect(goesOn({ plans: list(['a']), persons: list([]), dataset: { name: 'x' } })).toBe(false);
    expect(goesOn({ node: { positions: list(['a'], true) } })).toBe(true);
    expect(goesOn({ timeline: entries(entriesAtOnce) })).toBe(true);
    expect(goesOn({ timeline: entries(entriesAtOnce - 1) })).toBe(false);
  });

  it('begin after what came last, each list by the variable of its name', () => {
    expect(cursorsOf({ plans: list(['a', 'b']), node: { offices: list([]) }, timeline: entries(3) })).toEqual({
      plans: 'after b',
      offices: null,
      timeline: '2',
    });
  });

  it('are put together in their order, and what is no list is kept', () => {
    const first = { plans: list(['a', 'b'], true), persons: list(['p']), reversals: ['kept'], timeline: entries(1) };
    const second = { plans: list(['c']), persons: list([]), timeline: entries(1) };
    const both = joined(first, second);
    expect(both.plans).toEqual(list(['a', 'b', 'c']));
    // An empty page must not send the list back to its beginning.
    expect(cursorsOf(both)).toMatchObject({ plans: 'after c', persons: 'after p' });
    expect(both.reversals).toEqual(['kept']);
    expect(countOf(both)).toBe(6);
  });

  it('of a list within a row are found, and put into the place of the row', () => {
    const cut = { positions: list(['x'], true) };
    const answer = { plans: { ...list(['a'], false, cut), nodes: undefined } };
    const [one, ...others] = unfinished(answer);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ list: 'plans', id: 'a' });
    if (!one) return;
    expect(rowIn({ plans: list(['a'], false, { positions: list(['y']) }) }, one)).toMatchObject({ id: 'a' });
    const whole = joined(one.row, { positions: list(['y']) });
    const [edge] = replaced(answer, new Map([[one.row, whole]])).plans.edges;
    expect(edge?.node).toMatchObject({ id: 'a', positions: list(['x', 'y']) });
  });
});
