import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Id } from '../ids.ts';
import { certainties, start } from '../view.ts';
import { graphText, inner, mapText, runnable, timelineText } from './behind.ts';

describe('an operation that can be run as it is', () => {
  it.each([
    ['($id: ID!)', { id: 'x' }, '($id: ID = "x")'],
    ['($ids: [ID!]!, $k: Int)', { ids: ['x', 'y'], k: 5 }, '($ids: [ID!] = ["x","y"], $k: Int = 5)'],
    // Words of an enum are no texts.
    [
      '($certainty: [Certainty!])',
      { certainty: ['STATED', 'PROBABLE'] },
      '($certainty: [Certainty!] = [STATED,PROBABLE])',
    ],
    ['($concerned: Boolean!)', { concerned: false }, '($concerned: Boolean = false)'],
    [
      '($certainty: [Certainty!], $about: ID)',
      { certainty: undefined, about: null },
      '($certainty: [Certainty!], $about: ID)',
    ],
  ])('%s', (text, variables, said) => expect(runnable(text, variables)).toBe(said));
});

describe('the query of a graph', () => {
  const nodes = ['land-swap-plan', 'heydar-aliyev'] as Id[];
  const nothing = { nodes: [], ties: [] };
  it('names each expanded node and no filter that is not set', () => {
    const text = graphText({ ...start, nodes }, nothing, 300);
    expect(text).toContain("UNWIND ['land-swap-plan', 'heydar-aliyev'] AS id");
    expect(text).not.toMatch(/certainty|NOT a|date\(/);
  });
  it('leaves out what the vocabulary does not mark for paths', () => {
    const code = readFileSync(new URL('../../../../schema/vocabulary_gen.go', import.meta.url), 'utf8');
    const types = [...code.matchAll(/Name: "([A-Z_]+)", Kind: "\w+",( Paths: true)?/g)];
    expect(types.length).toBeGreaterThan(50);
    expect(types.flatMap(([, name, paths]) => (paths ? [] : [name]))).toEqual(inner);
  });
  it('has every filter', () => {
    const choice = {
      certainty: certainties.slice(0, 2),
      hidden: ['x' as Id],
      without: ['Office'],
      untied: ['DRAFTED'],
    };
    const text = graphText({ ...start, nodes, ...choice, years: [1996, 1999] }, nothing, 300);
    for (const part of ["a.certainty IN ['stated', 'reported']", 'NOT b:Office', "NOT a.id IN ['x']", "['DRAFTED']"])
      expect(text).toContain(part);
    expect(text).toContain("date('1996-01-01')");
    expect(text).toContain("date('1999-12-31')");
  });
});

describe('the query of a timeline, and of a map', () => {
  it('has the lanes that are shown', () => {
    const text = timelineText({ ...start, lanes: ['Meeting', 'Statement'] }, { lanes: [], years: [1988, 2021] });
    expect(text).toContain('MATCH (n:Meeting|Statement)');
    expect(text).toContain("< date('2021-01-01')");
    expect(text).not.toContain('HELD_OFFICE');
  });
  it('has the layers and the date', () => {
    const text = mapText({ ...start, layers: ['control'], asOf: '1994-02' }, '1994-02');
    expect(text).toContain("date('1994-02-28')");
    expect(text).not.toContain('Meeting');
  });
});
