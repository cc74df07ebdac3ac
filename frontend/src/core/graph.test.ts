import { describe, expect, it } from 'vitest';

import { neighboursOf, sceneOf, sceneTable, type Around } from './graph.ts';
import type { Id } from './ids.ts';
import { start } from './view.ts';

const id = (text: string) => text as Id;
const sure = { certainty: 'STATED' as const, basis: 'SOURCE' as const };
const person = (name: string) => ({ __typename: 'Person' as const, id: id(name), name, disambiguation: null, ...sure });
const tie = (from: string, type: string, to: string) => ({
  id: id(`${from}.${type}.${to}`),
  type,
  sentence: `${from} ${type} ${to}`,
  date: '1999',
  from: null,
  to: null,
  ...sure,
  start: { id: id(from) },
  end: { id: id(to) },
});
const around = (centre: string, others: string[], relations: Around['relations']): Around => ({
  truncated: false,
  centre: person(centre),
  nodes: others.map(person),
  relations,
});
const answers = new Map([
  [id('a'), around('a', ['b', 'c'], [tie('a', 'MET', 'b'), tie('b', 'BACKED', 'a'), tie('a', 'MET', 'c')])],
  [id('b'), around('b', ['a', 'd'], [tie('a', 'MET', 'b'), tie('b', 'MET', 'd')])],
]);

describe('a scene', () => {
  const scene = sceneOf(answers, { ...start, nodes: [id('a'), id('b')] });
  it('has each node once, at the step at which it came', () => {
    expect(scene.nodes.map(({ id, step, degree, expanded }) => [id, step, degree, expanded])).toEqual([
      ['a', 0, 3, true],
      ['b', 0, 3, true],
      ['c', 0, 1, false],
      ['d', 1, 1, false],
    ]);
  });
  it('bends parallel relationships apart', () => {
    expect(scene.edges.map(({ bend }) => bend)).toEqual([0, -1, 0, 0]);
  });
  it('leaves out what is hidden or filtered, and still counts kinds', () => {
    const hidden = sceneOf(answers, { ...start, nodes: [id('a')], hidden: [id('b')] });
    expect(hidden.nodes.map((node) => node.id)).toEqual(['a', 'c']);
    const without = sceneOf(answers, { ...start, nodes: [id('a')], without: ['Person'] });
    expect([without.nodes, without.kinds]).toEqual([[], [['Person', 3]]]);
  });
  it('knows what is connected', () =>
    expect([...neighboursOf(scene, id('b'))]).toEqual(
      ['b', 'a', 'a', 'd'].filter((one, at, all) => all.indexOf(one) === at),
    ));
  it('is a table', () => expect(sceneTable(scene).rows[0]?.slice(0, 5)).toEqual(['a', 'met', 'b', 'a MET b', '1999']));
});
