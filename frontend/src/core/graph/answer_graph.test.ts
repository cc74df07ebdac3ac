import { describe, expect, it } from 'vitest';

import { drawableIn } from './answer_graph.ts';

const node = (id: string, label = 'Person', more: Record<string, unknown> = {}) => ({
  id,
  labels: ['Entity', label],
  properties: { id, name: id.toUpperCase(), certainty: 'stated', basis: 'source', ...more },
});
const tie = (from: string, type: string, to: string, more: Record<string, unknown> = {}) => ({
  id: `${from}.${type}.${to}`,
  type,
  from,
  to,
  properties: { id: `${from}.${type}.${to}`, certainty: 'stated', basis: 'source', ...more },
});
const ids = (things: { readonly nodes: ReadonlyMap<string, unknown>; readonly ties: ReadonlyMap<string, unknown> }) => [
  ...things.nodes.keys(),
  ...things.ties.keys(),
];

describe('an answer of Cypher as a graph', () => {
  it('takes nodes, relationships and paths, however deep they lie in lists and maps', () => {
    const path = [node('a'), tie('a', 'MET', 'b'), node('b')];
    const rows = [
      [1, path, null],
      [{ deep: [[{ one: node('c') }]] }, tie('b', 'BACKED', 'c'), 'a.MET.z'],
    ];
    const { found, bare } = drawableIn('cypher', { columns: ['n', 'p', 'x'], rows });
    expect(ids(found)).toEqual(['a', 'b', 'c', 'a.MET.b', 'b.BACKED.c']);
    expect(bare).toEqual([]);
  });
  it('draws the same thing once, though several rows hold it', () => {
    const row = [node('a'), tie('a', 'MET', 'b'), node('b')];
    expect(ids(drawableIn('cypher', { rows: [row, row] }).found)).toEqual(['a', 'b', 'a.MET.b']);
  });
  it('keeps kind, certainty and dates', () => {
    const event = node('e', 'Meeting', { certainty: 'inferred', earliest: '1999-10-01', latest: '1999-10-31' });
    const led = tie('e', 'LED', 'e', { from: '1998', to: '..', basis: 'reader', fromEarliest: '1998-01-01' });
    const { found } = drawableIn('cypher', { rows: [[event, led]] });
    expect([...found.nodes.values()]).toMatchObject([
      { label: 'E', kind: 'Meeting', certainty: 'INFERRED', days: { earliest: '1999-10-01', latest: '1999-10-31' } },
    ]);
    expect([...found.ties.values()]).toMatchObject([
      { sentence: 'E led E.', when: 'since 1998', basis: 'READER', fromBounds: { earliest: '1998-01-01' } },
    ]);
  });
  it('says when a state is known, of which no end is told', () => {
    const led = tie('e', 'LED', 'e', { knownAt: ['2016'] });
    expect([...drawableIn('cypher', { rows: [[led]] }).found.ties.values()]).toMatchObject([{ when: 'known in 2016' }]);
    const row = { id: 'e.LED.f', type: 'LED', knownAt: ['2016'] };
    expect([...drawableIn('graphql', { data: { relation: row } }).found.ties.values()]).toMatchObject([
      { when: 'known in 2016' },
    ]);
  });
  it('calls what has no name by what it says', () => {
    const position = { id: 'p', labels: ['Position', 'Record'], properties: { summary: 'A said no.' } };
    expect(drawableIn('cypher', { rows: [[position]] }).found.nodes.get('p' as never)).toMatchObject({
      label: 'A said no.',
      kind: 'Position',
    });
  });
  it('draws a relationship without its ends in the answer, and learns later what they are', () => {
    const answer = { rows: [[tie('a', 'MET', 'b')]] };
    const { found, bare } = drawableIn('cypher', answer);
    expect(ids(found)).toEqual(['a', 'b', 'a.MET.b']);
    expect(bare).toEqual(['a', 'b']);
    const again = drawableIn('cypher', answer, [[node('a', 'State')], [node('b')]]);
    expect([...again.found.nodes.values()].map(({ kind, label }) => [kind, label])).toEqual([
      ['State', 'A'],
      ['Person', 'B'],
    ]);
    expect(again.found.ties.get('a.MET.b' as never)?.sentence).toBe('A met B.');
    expect(again.bare).toEqual([]);
  });
  it.each([
    ['numbers and texts', [[1, 'a', null, true]]],
    ['maps that only look alike', [[{ id: 'a', name: 'A' }], [{ id: 'a', labels: 'Person', properties: null }]]],
    ['ids that no dataset has', [[node('4:abc:1')], [node('<b>')]]],
    ['nothing', []],
  ])('finds no node in %s', (_, rows) => expect(ids(drawableIn('cypher', { rows }).found)).toEqual([]));
  it('is not stopped by depth', () => {
    let deep: unknown = node('a');
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect(ids(drawableIn('cypher', deep).found)).toEqual(['a']);
  });
});

describe('an answer of GraphQL as a graph', () => {
  const sure = { certainty: 'STATED', basis: 'SOURCE' };
  it('takes objects with an id, and ties them only where a relationship says so', () => {
    const relation = { id: 'b.BACKED.a', sentence: 'B stood behind A.', date: '1999', ...sure };
    const plan = {
      __typename: 'Document',
      id: 'a',
      name: 'A',
      ...sure,
      acceptedBy: { edges: [{ node: { __typename: 'Person', id: 'c', name: 'C', ...sure } }] },
      backers: { edges: [{ relation, node: { __typename: 'Person', id: 'b', name: 'B', ...sure } }] },
    };
    const { found, bare } = drawableIn('graphql', { plans: { edges: [{ node: plan }] } });
    expect(ids(found).sort()).toEqual(['a', 'b', 'b.BACKED.a', 'c']);
    expect(found.ties.get('b.BACKED.a' as never)).toMatchObject({
      from: 'b',
      to: 'a',
      type: 'BACKED',
      sentence: 'B stood behind A.',
      when: '1999',
    });
    expect(bare).toEqual([]);
  });
  it('says of what it is not known what or how certain it is, and keeps the sentence when that is known', () => {
    const answer = {
      hops: [
        { id: 'a.MET.b', sentence: 'A met B in Kazan.' },
        { id: 'b', __typename: 'Person' },
      ],
    };
    expect(drawableIn('graphql', answer).bare).toEqual(['a', 'b', 'a.MET.b']);
    const met = tie('a', 'MET', 'b', { certainty: 'possible' });
    const { found, bare } = drawableIn('graphql', answer, [[node('a')], [node('b')], [met]]);
    expect(bare).toEqual([]);
    expect(found.ties.get('a.MET.b' as never)).toMatchObject({
      sentence: 'A met B in Kazan.',
      certainty: 'POSSIBLE',
    });
  });
  it('takes the rows of a Cypher text within it', () =>
    expect(ids(drawableIn('graphql', { cypher: { rows: [[node('a')]] } }).found)).toEqual(['a']));
  it.each([{ dataset: { name: 'x' } }, { citation: { id: 'remler2020#n1' } }, null])('finds no node in %j', (data) =>
    expect(ids(drawableIn('graphql', data).found)).toEqual([]),
  );
});
