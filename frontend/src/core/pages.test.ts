import { describe, expect, it } from 'vitest';

import { countOf, cursorsOf, editionOf, entriesAtOnce, goesOn, joined, replaced, unfinished } from './pages.ts';

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

  it('of a list within a row are found however deep it stands, and put into the place of the row', () => {
    const office = { id: 'office', of: list(['x'], true) };
    const plan = { id: 'a', provisions: { ...list(['p'], true), nodes: [{ id: 'p', replaces: list(['q'], true) }] } };
    const answer = {
      offices: {
        ...list([]),
        edges: [{ node: { id: 'person', offices: { ...list([]), edges: [{ node: office }] } } }],
      },
      comparePlans: [{ from: plan, to: { id: 'b', provisions: list(['z']) } }],
      timeline: [{ title: 'talks', node: { id: 'talks', attendees: list(['x'], true) } }],
    };
    const cut = unfinished(answer);
    expect(cut.map(({ id }) => id)).toEqual(['office', 'a', 'p', 'talks']);
    // A row and one within it are both put into their places.
    const more = new Map(
      cut.map((row) => [row, joined(row, { of: list(['y']), provisions: list(['r']), replaces: list([]) })]),
    );
    const put = replaced(answer, more);
    expect(put.offices.edges[0]?.node.offices.edges[0]?.node.of).toEqual(list(['x', 'y']));
    expect(put.comparePlans[0]?.from.provisions.nodes[0]?.replaces).toMatchObject({ pageInfo: { hasNextPage: false } });
    expect(put.comparePlans[0]?.to).toEqual(answer.comparePlans[0]?.to);
    expect(unfinished(put).map(({ id }) => id)).toEqual(['talks']);
  });

  it('tell which data they come from', () => {
    expect(editionOf({ dataset: { checksum: 'a' } })).toBe('a');
    expect(editionOf({ dataset: { checksum: null } })).toBe(null);
    expect(editionOf({ plans: list([]) })).toBe(null);
  });
});
