import { describe, expect, it } from 'vitest';

import type { Id } from '../ids.ts';
import { cameraOn, lensOf, moved, rounded, sees, showing, under, zoomed } from './camera.ts';
import { LabelRoom } from './label_room.ts';
import { boundsOf, hopsFrom, middleOf, nearestTowards, numbersFrom } from './layout.ts';
import { forceTask, roundsFor, sideBySide, startPlaces, stepsAlike } from './layout_force.ts';
import { layeredPlaces, lineageRanks, radialPlaces } from './layout_ranks.ts';
import { marksAt, timePlaces, yearMarks } from './layout_time.ts';
import { tiePath } from './tie_path.ts';

const id = (text: string) => text as Id;
const nodes = ['a', 'b', 'c', 'alone'].map((text) => ({ id: id(text), kind: 'Person', step: 0 }));
const tie = (from: string, to: string, type = 'MET') => ({ from: id(from), to: id(to), type, step: 0 });
const shape = { nodes, ties: [tie('a', 'b'), tie('c', 'b')] };

describe('a layout by force', () => {
  const start = (seed: number) => [
    ...startPlaces(
      nodes.map((node) => node.id),
      new Map(),
      new Map(),
      seed,
    ).values(),
  ];
  it('begins in places that depend on the seed and on nothing else', () => {
    expect(start(7)).toEqual(start(7));
    expect(start(7)).not.toEqual(start(8));
    expect(numbersFrom(1)()).toBeLessThan(1);
  });
  it('begins beside a neighbour that is there', () => {
    const there = new Map([[id('b'), { x: 5000, y: 0 }]]);
    const place = startPlaces([id('a')], new Map([[id('a'), [id('b')]]]), there, 1).get(id('a'));
    expect(Math.abs((place?.x ?? 0) - 5000)).toBeLessThan(200);
  });
  it('goes step by step, and later steps know what was pinned before them', () => {
    const pin = { id: id('a'), x: 1, y: 2, step: 1 };
    const task = forceTask({ nodes: [...nodes, { id: id('new'), step: 1 }], ties: shape.ties }, [pin], 3);
    expect(task.steps.map(({ ids, pins }) => [ids.length, pins.length])).toEqual([
      [4, 0],
      [1, 1],
    ]);
  });
  it('need not settle again what came out the same', () => {
    const found = { nodes: [...nodes, { id: id('new'), step: 1 }], ties: shape.ties };
    const task = forceTask(found, [], 3);
    expect(stepsAlike(task, task)).toBe(2);
    expect(stepsAlike(forceTask({ ...found, nodes }, [], 3), task)).toBe(1);
    expect(stepsAlike(task, forceTask(found, [], 4))).toBe(0);
    expect(stepsAlike(task, forceTask(found, [{ id: id('a'), x: 1, y: 2, step: 1 }], 3))).toBe(1);
    const tied = [...shape.ties, { ...tie('a', 'new'), step: 1 }];
    expect(stepsAlike(task, forceTask({ ...found, ties: tied }, [], 3))).toBe(1);
  });
  it('does not let a later step move what came before it', () => {
    const found = { nodes: [...nodes, { id: id('new'), step: 1 }], ties: shape.ties };
    const before = forceTask({ nodes, ties: shape.ties }, [], 3);
    const after = forceTask({ ...found, ties: [...shape.ties, { ...tie('a', 'c'), step: 1 }] }, [], 3);
    expect(after.steps[0]).toEqual(before.steps[0]);
    expect(after.steps[1]?.ties).toEqual([['a', 'c']]);
  });
  it('sets what does not hang together side by side, and moves nothing within it', () => {
    const far = new Map([
      [id('a'), { x: 0, y: 0 }],
      [id('b'), { x: 100, y: 50 }],
      [id('c'), { x: 9000, y: -4000 }],
      [id('d'), { x: 9080, y: -4000 }],
      [id('alone'), { x: -7000, y: 7000 }],
    ]);
    const near = new Map([
      [id('a'), [id('b')]],
      [id('b'), [id('a')]],
      [id('c'), [id('d'), id('not drawn')]],
      [id('d'), [id('c')]],
    ]);
    const places = sideBySide(far, near);
    const at = (text: string) => places.get(id(text)) ?? { x: NaN, y: NaN };
    expect(places.size).toBe(5);
    expect([at('b').x - at('a').x, at('b').y - at('a').y]).toEqual([100, 50]);
    expect([at('d').x - at('c').x, at('d').y - at('c').y]).toEqual([80, 0]);
    const all = [...places.values()];
    const spread = (of: (point: { x: number; y: number }) => number) =>
      Math.max(...all.map(of)) - Math.min(...all.map(of));
    expect(
      Math.max(
        spread(({ x }) => x),
        spread(({ y }) => y),
      ),
    ).toBeLessThan(600);
    for (const [one, other] of [
      ['a', 'c'],
      ['b', 'd'],
      ['alone', 'a'],
      ['alone', 'c'],
    ] as const)
      expect(Math.hypot(at(one).x - at(other).x, at(one).y - at(other).y)).toBeGreaterThan(100);
    const together = new Map([...far].slice(0, 2));
    expect(sideBySide(together, near)).toBe(together);
  });
  it('takes fewer rounds for more nodes', () => expect([10, 20_000].map(roundsFor)).toEqual([400, 50]));
});

describe('rings and columns', () => {
  it('go by hops', () => {
    expect([...hopsFrom(shape, id('a'))]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['alone', 3],
    ]);
    const rings = radialPlaces(shape, id('a'));
    const far = (name: string) => Math.round(Math.hypot(rings.get(id(name))?.x ?? 0, rings.get(id(name))?.y ?? 0));
    expect(['a', 'b', 'c', 'alone'].map(far)).toEqual([0, 150, 300, 450]);
  });
  it('put nodes of a ring by what they hang on within, so that lines do not cross', () => {
    const two = ['a', 'p', 'q', 'x', 'y'].map((name) => ({ id: id(name), kind: name === 'x' ? 'A' : 'B' }));
    const ties = [tie('a', 'p'), tie('a', 'q'), tie('q', 'x'), tie('p', 'y')];
    const rings = radialPlaces({ nodes: two, ties }, id('a'));
    const side = (name: string) => Math.sign(Math.round(rings.get(id(name))?.y ?? 0));
    expect(side('x')).toBe(side('q'));
    expect(side('y')).toBe(side('p'));
  });
  it('follow the lineage where there is one', () => {
    const plans = ['old', 'new', 'newest', 'actor'].map((name) => ({ id: id(name), kind: 'Document' }));
    const ties = [tie('newest', 'new', 'DERIVED_FROM'), tie('new', 'old', 'REVISES'), tie('actor', 'new', 'DRAFTED')];
    const columns = layeredPlaces({ nodes: plans, ties }, id('actor'));
    expect(plans.map((node) => columns.get(node.id)?.x)).toEqual([0, 320, 960, 640]);
    expect([...lineageRanks({ ties: [tie('a', 'b', 'REVISES'), tie('b', 'a', 'REVISES')] }).values()].length).toBe(2);
  });
});

describe('in a picture that is higher than wide', () => {
  const least = (places: ReadonlyMap<Id, { x: number; y: number }>) => {
    const all = [...places.values()];
    return Math.min(...all.flatMap((a, at) => all.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
  };
  const actors = Array.from({ length: 9 }, (_, at) => `actor ${at}`);
  const plans = ['old', 'new', 'newest', ...actors].map((name) => ({ id: id(name), kind: 'Document' }));
  const ties = [
    tie('newest', 'new', 'DERIVED_FROM'),
    tie('new', 'old', 'REVISES'),
    ...actors.map((name) => tie(name, 'new', 'DRAFTED')),
  ];
  const shape = { nodes: plans, ties };
  const down = layeredPlaces(shape, id('old'), true);
  const y = (name: string) => down.get(id(name))?.y ?? NaN;
  it('layers go from top to bottom in the order of the lineage', () => {
    expect(y('new')).toBeGreaterThan(y('old'));
    for (const name of actors) {
      expect(y(name)).toBeGreaterThan(y('new'));
      expect(y(name)).toBeLessThan(y('newest'));
    }
  });
  it('a layer of many nodes takes several rows, and leaves each of them room for its name', () => {
    expect(new Set(actors.map(y)).size).toBe(3);
    expect(least(down)).toBeGreaterThan(60);
    const { width, height } = boundsOf(down.values(), 0);
    expect(height / width).toBeGreaterThan(0.9);
    const across = boundsOf(layeredPlaces(shape, id('old')).values(), 0);
    expect(across.height / across.width).toBeLessThan(0.6);
  });
  it('the same graph has the same places, and one node alone has one', () => {
    expect([...layeredPlaces(shape, id('old'), true)]).toEqual([...down]);
    expect([...layeredPlaces({ nodes: plans.slice(0, 1), ties: [] }, id('old'), true)]).toEqual([
      ['old', { x: 0, y: 0 }],
    ]);
  });
  it('all years lie within its width, and their marks where they begin', () => {
    const dated = Array.from({ length: 30 }, (_, at) => ({ id: id(String(at)), year: 1990 + at }));
    const places = timePlaces(dated, true);
    const { width, height } = boundsOf(places.values(), 0);
    expect(width).toBeLessThanOrEqual(420);
    expect(height).toBeGreaterThan(width);
    expect(least(places)).toBeGreaterThan(60);
    const marks = yearMarks(dated, true);
    expect(marks.map(({ x, label }) => [Math.round(x), label]).slice(-1)).toEqual([
      [Math.round(places.get(id('29'))?.x ?? NaN), '2019'],
    ]);
  });
});

describe('by time', () => {
  const dated = [
    { id: id('a'), year: 1999.5 },
    { id: id('b'), year: 1997 },
    { id: id('c'), year: null },
    { id: id('d'), year: 1997.1 },
  ];
  it('the undated stand before the first year, and what has no room stands lower', () => {
    const places = [...timePlaces(dated)].map(([name, { x, y }]) => [name, Math.round(x), y]);
    expect(places).toEqual([
      ['b', 0, 0],
      ['d', 22, 84],
      ['a', 550, 0],
      ['c', -460, 0],
    ]);
  });
  it('years are marked where they begin', () => {
    expect(yearMarks(dated).map(({ x, label }) => [x, label])).toEqual([
      [0, '1997'],
      [220, '1998'],
      [440, '1999'],
    ]);
    expect(yearMarks([{ id: id('c'), year: null }])).toEqual([]);
    expect(yearMarks([{ id: id('a'), year: 1900 }, ...dated], false, 30).length).toBeLessThanOrEqual(30);
  });
});

describe('labels', () => {
  it('that would overlap give way to the ones before', () => {
    const room = new LabelRoom();
    expect([0, 5, 12, 500].map((x) => room.take({ x, y: 60, width: 10, height: 10 }))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('an arrow key', () => {
  const places = new Map([
    [id('a'), { x: 0, y: 0 }],
    [id('b'), { x: 50, y: 5 }],
    [id('c'), { x: 20, y: 80 }],
  ]);
  it('goes to the nearest node that way, and nowhere if there is none', () => {
    expect(nearestTowards(places, id('a'), { x: 1, y: 0 })).toBe('b');
    expect(nearestTowards(places, id('a'), { x: 0, y: 1 })).toBe('c');
    expect(nearestTowards(places, id('a'), { x: -1, y: 0 })).toBeUndefined();
  });
  it('knows the middle and the bounds of places', () => {
    expect(middleOf(places, [id('a'), id('b'), id('nobody')])).toEqual({ x: 25, y: 2.5 });
    expect(middleOf(places, [])).toBeNull();
    expect(boundsOf(places.values(), 10)).toEqual({ left: -10, top: -10, width: 70, height: 100 });
  });
});

describe('a camera', () => {
  it('sees a drawing that is all on the screen and not too far away', () => {
    const [wide, drawing] = [
      { width: 500, height: 400 },
      { left: 0, top: 0, width: 2000, height: 1000 },
    ];
    const camera = cameraOn(drawing, wide);
    expect(sees(camera, drawing, wide)).toBe(true);
    expect(sees({ ...camera, x: camera.x + 500 }, drawing, wide)).toBe(false);
    expect(sees({ ...camera, span: camera.span * 1.4 }, drawing, wide)).toBe(true);
    expect(sees({ ...camera, span: camera.span * 1.6 }, drawing, wide)).toBe(false);
  });
  const screen = { width: 800, height: 400 };
  it('looks at all of a drawing', () => {
    const camera = cameraOn({ left: 0, top: 0, width: 2000, height: 2000 }, screen);
    const { scale, left, top } = lensOf(camera, screen);
    expect([camera.x, camera.y]).toEqual([1000, 1000]);
    // All of it is between the margins that the labels need.
    expect([left >= 110, 2000 * scale + left <= 690, top >= 30, 2000 * scale + top <= 370]).not.toContain(false);
    expect(cameraOn({ left: 0, top: 0, width: 10, height: 10 }, screen).span).toBe(500);
  });
  it('zooms around a point, which stays where it is', () => {
    const before = cameraOn({ left: 0, top: 0, width: 2000, height: 2000 }, screen);
    const point = under(lensOf(before, screen), 100, 300);
    const after = under(lensOf(zoomed(before, 2, point, screen), screen), 100, 300);
    expect(after.x).toBeCloseTo(point.x);
    expect(after.y).toBeCloseTo(point.y);
  });
  it('moves with the pointer, and just far enough to show a point', () => {
    const camera = { x: 0, y: 0, span: 800 };
    expect(moved(camera, 10, -20, screen)).toEqual({ x: -10, y: 20, span: 800 });
    expect(showing(camera, { x: 0, y: 0 }, screen)).toBe(camera);
    expect(showing(camera, { x: 500, y: 0 }, screen, 50)).toEqual({ x: 150, y: 0, span: 800 });
    expect(rounded({ x: 1.4, y: -0.6, span: 0.2 })).toEqual({ x: 1, y: -1, span: 1 });
  });
});

describe('marks of years', () => {
  const marks = Array.from({ length: 12 }, (_, at) => ({ x: at * 220, label: String(1990 + at) }));
  const kept = (scale: number) => marksAt(marks, scale).map(({ label }) => label);
  it('all stand where their labels have room', () => expect(kept(1)).toHaveLength(12));
  it('are fewer, in even steps, the smaller the picture is', () => {
    expect(kept(0.12)).toEqual(['1990', '1992', '1994', '1996', '1998', '2000']);
    expect(kept(0.05)).toEqual(['1990', '1995', '2000']);
  });
  it('may be one, or none', () =>
    expect([marksAt(marks.slice(0, 1), 0.1), marksAt([], 1)].map((some) => some.length)).toEqual([1, 0]));
});

describe('the path of a relationship', () => {
  const ends = { from: 10, to: 10 };
  it('stops short of the nodes, and bends where it has parallel ones', () => {
    expect(tiePath({ x: 0, y: 0 }, { x: 60, y: 80 }, 0, ends).path).toBe('M6.0 8.0L54.0 72.0');
    expect(tiePath({ x: 0, y: 0 }, { x: 100, y: 0 }, 1, ends).along(0.5).y).toBeGreaterThan(10);
  });
  it('bends where both ends are in one row or column, so as not to run through what lies between', () => {
    expect(tiePath({ x: 0, y: 0 }, { x: 0, y: 100 }, 0, ends).path).toContain('Q');
  });
  it('tells where each part of it lies, from where it begins to where it ends', () => {
    const straight = tiePath({ x: 0, y: 0 }, { x: 60, y: 80 }, 0, ends);
    expect([0, 0.25, 0.5, 1].map(straight.along)).toEqual([
      { x: 6, y: 8 },
      { x: 18, y: 24 },
      { x: 30, y: 40 },
      { x: 54, y: 72 },
    ]);
    const bent = tiePath({ x: 0, y: 0 }, { x: 100, y: 0 }, 1, ends);
    expect(bent.along(0.2).y).toBeLessThan(bent.along(0.5).y);
    const round = tiePath({ x: 0, y: 0 }, { x: 0, y: 0 }, 0, ends);
    expect(round.along(0.5).x).toBe(0);
    expect(round.along(0.5).y).toBeLessThan(-10);
  });
  it('is a loop where it ends as it began', () => {
    expect(tiePath({ x: 0, y: 0 }, { x: 0, y: 0 }, 0, ends).path).toMatch(/^M.*C/);
  });
});
