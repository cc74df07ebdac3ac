import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { contrast } from '../contrast.fixtures.ts';
import { certainties } from '../view.ts';
import { dashesOf, ringOf, toneOf } from './scene_style.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const kinds = 'Person State Organization Group Office Document Provision Event Meeting Place'.split(' ');

describe('kinds', () => {
  const css = read('../../styles/tokens.css');
  const token = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)?.slice(1) ?? [];
  const tones = kinds.map((kind) => token(`kind-${toneOf(kind)}`));
  const raised = token('raised');
  for (const [at, scheme] of ['light', 'dark'].entries()) {
    it(`are told apart in ${scheme}, and from the ground`, () => {
      const colours = tones.map((pair) => pair[at] ?? '');
      expect(new Set(colours).size).toBe(kinds.length);
      for (const colour of colours) expect(contrast(colour, raised[at] ?? '')).toBeGreaterThanOrEqual(3);
      // Kinds of one family differ in how bright they are too: not by hue alone.
      for (const [one, other] of [
        ['Event', 'Meeting'],
        ['Group', 'Office'],
        ['Organization', 'Group'],
        ['Organization', 'Office'],
        ['Document', 'Provision'],
      ] as const)
        expect(contrast(colours[kinds.indexOf(one)] ?? '', colours[kinds.indexOf(other)] ?? '')).toBeGreaterThan(1.25);
    });
  }
  it('have a class each', () => {
    const classes = read('../../styles/kinds.css');
    for (const kind of kinds) expect(classes).toContain(`.kind-${toneOf(kind)} {`);
  });
});

describe('certainties', () => {
  const looks = (look: typeof dashesOf) =>
    certainties.map((certainty) => look({ certainty, basis: 'SOURCE' }).join(' '));
  it('have lines and rings that differ, but stated and reported', () => {
    for (const look of [dashesOf, ringOf]) expect(new Set(looks(look)).size).toBe(4);
    expect(looks(ringOf).slice(0, 2)).toEqual(['', '']);
  });
});
