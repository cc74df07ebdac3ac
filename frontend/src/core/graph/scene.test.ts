import { describe, expect, it } from 'vitest';

import { foundAround } from './found.ts';
import { answers, around, choice, id, person, tie } from './scene.fixtures.ts';
import { mostConnected, neighboursOf, sceneOf, sceneTable, tiesAt } from './scene.ts';
import { inYears } from './scene_filter.ts';

const found = foundAround(answers, choice.nodes);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('a scene', () => {
  const scene = sceneOf(found, choice);
  it('counts the relationships of each node, and knows which were expanded', () => {
    expect(scene.nodes.map(({ id, degree, expanded }) => [id, degree, expanded])).toEqual([
      ['a', 3, true],
      ['b', 3, true],
      ['c', 1, false],
      ['d', 1, false],
    ]);
  });
  it('bends parallel relationships apart', () => {
    expect(scene.ties.map(({ bend }) => bend)).toEqual([0, -1, 0, 0]);
  });
  it('knows what is connected, with a node and with a relationship', () => {
    expect([...neighboursOf(scene, id('b'))].sort()).toEqual(['a', 'b', 'd']);
    expect([...neighboursOf(scene, id('a.MET.c'))].sort()).toEqual(['a', 'a.MET.c', 'c']);
    expect(ids(tiesAt(scene, id('c')))).toEqual(['a.MET.c']);
  });
  it('is a table, with the names that are used now', () => {
    const naming = { name: (_: string, label: string) => `${label}!`, sentence: () => 'a! met b!' };
    expect(sceneTable(scene, naming).rows[0]?.slice(0, 5)).toEqual(['a!', 'met', 'b!', 'a! met b!', '1999']);
  });
  it('keeps of many nodes the most connected, and those that the reader chose', () => {
    const few = mostConnected(
      sceneOf(found, { ...choice, nodes: [id('a')], pins: [{ id: id('d'), x: 0, y: 0, step: 1 }] }),
      2,
      9,
    );
    expect(ids(few.nodes)).toEqual(['a', 'd']);
    expect(few.ties).toEqual([]);
  });
});

describe('filters', () => {
  it('leave out what is hidden, and still count it', () => {
    const scene = sceneOf(found, { ...choice, hidden: [id('b')] });
    expect(ids(scene.nodes)).toEqual(['a', 'c', 'd']);
    expect(scene.kinds).toEqual([{ name: 'Person', shown: 3, all: 4 }]);
  });
  it('leave out kinds', () => expect(sceneOf(found, { ...choice, without: ['Person'] }).nodes).toEqual([]));
  it('by relationship type take the nodes along that have none left, but not those that were expanded', () => {
    const scene = sceneOf(found, { ...choice, untied: ['MET'] });
    expect(ids(scene.ties)).toEqual(['b.BACKED.a']);
    expect(ids(scene.nodes)).toEqual(['a', 'b']);
    expect(scene.kinds).toEqual([{ name: 'Person', shown: 2, all: 4 }]);
    expect(scene.types).toEqual([
      { name: 'MET', shown: 0, all: 3 },
      { name: 'BACKED', shown: 1, all: 1 },
    ]);
  });
  it('leave out certainties', () => {
    const scene = sceneOf(found, { ...choice, certainty: ['POSSIBLE'] });
    expect([scene.nodes.length, scene.ties.length]).toEqual([0, 0]);
  });
  it('by years keep what may have been within, and what has no date', () => {
    expect(ids(sceneOf(found, { ...choice, years: [1999, 2001] }).ties)).toHaveLength(4);
    expect(ids(sceneOf(found, { ...choice, years: [2000, 2001] }).nodes)).toEqual(['a', 'b']);
    expect(inYears(null, [2000, 2001])).toBe(true);
    expect(inYears({ earliest: '1998-05-01', latest: null }, [2000, 2001])).toBe(true);
    expect(inYears({ earliest: null, latest: '1999-12-31' }, [2000, 2001])).toBe(false);
  });
});

describe('as of a date', () => {
  it('a relationship is there no more surely than what it ties', () => {
    const meeting = {
      ...person('m'),
      __typename: 'Meeting' as const,
      dateBounds: { earliest: '2001-01-01', latest: '2001-01-01' },
    };
    const timeless = { ...tie('a', 'DISCUSSED', 'm'), date: null, dateBounds: null };
    const answer = { ...around('a', [], [timeless]), nodes: [meeting] };
    const scene = sceneOf(foundAround(new Map([[id('a'), answer]]), [id('a')]), { ...choice, asOf: '1999' });
    expect(scene.ties.map(({ then }) => then)).toEqual(['later']);
  });
  it('what happens perhaps has happened where no date is told, and what there is always is', () => {
    const event = { ...person('e'), __typename: 'Event' as const, dateBounds: null };
    const answer = { ...around('a', [], [{ ...tie('a', 'INVOLVED', 'e'), date: null, dateBounds: null }]) };
    const untold = foundAround(new Map([[id('a'), { ...answer, nodes: [event] }]]), [id('a')]);
    const scene = sceneOf(untold, { ...choice, asOf: '1999' });
    expect(scene.nodes.map(({ then }) => then)).toEqual(['certain', 'possible']);
    expect(scene.ties.map(({ then }) => then)).toEqual(['possible']);
  });
});

describe('groups', () => {
  const relations = [
    tie('a', 'MET', 'x'),
    tie('a', 'MET', 'y'),
    tie('z', 'MET', 'a'),
    tie('b', 'MET', 'z'),
    tie('a', 'MET', 'b'),
  ];
  const many = foundAround(new Map([[id('a'), around('a', ['b', 'x', 'y', 'z'], relations)]]), [id('a')]);
  const one = { ...choice, nodes: [id('a')] };
  it('hold the nodes of a kind that have the same neighbours', () => {
    const scene = sceneOf(many, { ...one, grouped: ['Person'] });
    expect(scene.nodes.map(({ label, members }) => [label, members])).toEqual([
      ['a', []],
      ['b', []],
      ['z', []],
      ['2 persons', ['x', 'y']],
    ]);
    expect(scene.ties.find(({ to }) => to.startsWith('*'))).toMatchObject({ label: 'met × 2', count: 2 });
  });
  it('leave what was pinned by itself', () => {
    const scene = sceneOf(many, { ...one, grouped: ['Person'], pins: [{ id: id('x'), x: 0, y: 0, step: 1 }] });
    expect(scene.nodes.every(({ members }) => members.length === 0)).toBe(true);
  });
  it('look no surer than the least sure of them, and so do their relationships', () => {
    const [first, ...others] = relations;
    const doubted = first && [{ ...first, certainty: 'POSSIBLE' as const, basis: 'READER' as const }, ...others];
    const nodes = ['b', 'x', 'z'].map(person);
    const y = { ...person('y'), certainty: 'INFERRED' as const };
    const answer = { ...around('a', [], doubted ?? []), nodes: [...nodes, y] };
    const scene = sceneOf(foundAround(new Map([[id('a'), answer]]), [id('a')]), { ...one, grouped: ['Person'] });
    expect(scene.nodes.at(-1)).toMatchObject({ label: '2 persons', certainty: 'INFERRED', basis: 'SOURCE' });
    expect(scene.ties.find(({ count }) => count === 2)).toMatchObject({ certainty: 'POSSIBLE', basis: 'READER' });
  });
  /** Two events that the same one saw, which happened on these days. */
  function eventsOn(...days: readonly [string, string]) {
    const nodes = days.map((day, at) => ({
      ...person(`event-${at}`),
      __typename: 'Event' as const,
      dateBounds: { earliest: day, latest: day },
    }));
    const ties = nodes.map((event) => tie('a', 'SAW', event.id));
    return foundAround(new Map([[id('a'), { ...around('a', [], ties), nodes }]]), [id('a')]);
  }
  it('are there as soon as one of them is', () => {
    const dated = eventsOn('2001-01-01', '1999-12-31');
    const thenAsOf = (asOf: string) => sceneOf(dated, { ...one, grouped: ['Event'], asOf }).nodes.at(-1)?.then;
    expect(['1998', '2000', '2002'].map(thenAsOf)).toEqual(['later', 'certain', 'certain']);
  });
  it('stand in the year of the first of them', () => {
    expect(sceneOf(eventsOn('2001-01-01', '1999-01-01'), { ...one, grouped: ['Event'] }).nodes.at(-1)).toMatchObject({
      label: '2 events',
      year: 1999,
    });
  });
});
