import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Id } from './ids.ts';
import { atStep, strayed } from './story.ts';
import { decode, encode, start } from './view.ts';

const story = 'a-story' as Id;
const told = readFileSync(new URL('../../../seed/data/minsk/stories.yaml', import.meta.url), 'utf8');
const views = [...told.matchAll(/^ {2}view: '?(\/[^'\n]*)'?$/gm)].map(([, view = '']) => view);

describe('a step', () => {
  it('shows its view in the names and the frame that the reader has', () => {
    const state = atStep('/compare?nodes=a~b&asof=1999', story, 2, { naming: 'russia', embed: true });
    expect(state).toEqual({
      ...start,
      view: 'compare',
      nodes: ['a', 'b'],
      asOf: '1999',
      naming: 'russia',
      embed: true,
      story,
      step: 2,
    });
  });
  it('is left when the reader looks at something else, and not by another side’s names', () => {
    const state = atStep('/?asof=1999', story, 1, start);
    expect(strayed(state, '/?asof=1999')).toBe(false);
    expect(strayed({ ...state, naming: 'armenia' }, '/?asof=1999')).toBe(false);
    expect(strayed({ ...state, asOf: '2001' }, '/?asof=1999')).toBe(true);
    expect(strayed(start, '/?asof=1999')).toBe(false);
  });
});

describe('the bundled story', () => {
  it('has steps', () => expect(views.length).toBeGreaterThan(5));
  it.each(views)('shows %s as the page itself writes it', (view) => {
    const url = new URL(view, 'http://parley.test');
    expect(decodeURIComponent(encode(decode(url.pathname, url.search)))).toBe(decodeURIComponent(view));
  });
});
