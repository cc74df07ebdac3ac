import { describe, expect, it } from 'vitest';

import { foundAround } from './found.ts';
import { answers, choice, id } from './scene.fixtures.ts';
import { filtered, openedFor, type Choice } from './scene_filter.ts';

describe('filters that keep something back', () => {
  const found = foundAround(answers, [id('a'), id('b')]);
  const isSeen = (some: Partial<Choice>) =>
    filtered(found, { ...choice, nodes: [id('a')], ...some }).nodes.some((node) => node.id === 'c');
  it.each<readonly [string, Partial<Choice>]>([
    ['hidden', { hidden: [id('c'), id('d')] }],
    ['kind', { without: ['Person', 'Event'] }],
    ['certainty', { certainty: ['POSSIBLE'] }],
    ['relationships', { untied: ['MET', 'BACKED'] }],
    ['years of its relationships', { years: [2005, 2006] }],
  ])('are opened for it: %s', (_, some) => {
    expect(isSeen(some)).toBe(false);
    const opened = openedFor(found, { ...choice, nodes: [id('a')], ...some }, id('c'));
    expect(isSeen({ ...some, ...opened })).toBe(true);
  });
  it('stay as they are for all else', () => {
    const some = { hidden: [id('c'), id('d')], without: ['Event'], years: [1990, 2005] as const };
    expect(openedFor(found, { ...choice, ...some }, id('c'))).toEqual({
      hidden: ['d'],
      without: ['Event'],
      certainty: choice.certainty,
      years: [1990, 2005],
    });
    expect(openedFor(found, { ...choice, ...some }, id('nobody'))).toEqual({});
  });
});
