import { describe, expect, it } from 'vitest';

import { headline, keptIn, placeIn, readsAs, remembered, spanAt, type Kept } from './queries.ts';

const query = (text: string): Kept => ({ language: 'cypher', text });

describe('the history', () => {
  it('has each query once, the last one first', () => {
    expect(remembered([query('a'), query('b')], query('b')).map(({ text }) => text)).toEqual(['b', 'a']);
  });
  it('ends somewhere', () => {
    const many = Array.from({ length: 60 }, (_, index) => query(String(index)));
    expect(remembered(many, query('new'))).toHaveLength(40);
  });
  it.each([null, 'no json', '{}', '[1, {"language":"sql","text":""}]'])('is empty where %s was kept', (json) => {
    expect(keptIn(json)).toEqual([]);
  });
  it('comes back', () => expect(keptIn(JSON.stringify([query('a')]))).toEqual([query('a')]));
});

describe('a query', () => {
  it('is known by its comment, else by its beginning', () => {
    expect(headline(query('// Who?\nMATCH (n) RETURN n'))).toBe('Who?');
    expect(headline(query('MATCH (n)\n  RETURN n'))).toBe('MATCH (n) RETURN n');
  });
});

describe('a text', () => {
  it.each([
    ['MATCH (n) RETURN n', 'cypher'],
    ['// Who?\n  optional match (n) return n', 'cypher'],
    ['/* # */ RETURN 1', 'cypher'],
    ['{ plans { totalCount } }', 'graphql'],
    ['# Who?\nquery Who { plans { totalCount } }', 'graphql'],
    ['matched', null],
    ['queries', null],
    ['', null],
  ])('%j reads as %s', (text, language) => expect(readsAs(text)).toBe(language));
});

describe('a place in a query', () => {
  const at = (text: string, line: number, column: number) => {
    const { from, to } = spanAt(text, { line, column });
    return text.slice(from, to);
  };
  it.each([
    ['MATCH (n)\n  RETRN n', 2, 3, 'RETRN'],
    ['RETURN foo.bar)', 1, 8, 'foo'],
    ["RETURN 'one' + 'two'", 1, 8, "'one'"],
    ['RETURN (1 / 0)', 1, 9, '1'],
    ['MATCH (n:`Two words`)', 1, 10, '`Two words`'],
    ['RETURN )', 1, 8, ')'],
    ['RETURN "Şuşa 😀" AS a, b', 1, 23, 'b'],
    ['RETURN şəhər', 1, 8, 'şəhər'],
  ])('of %j, line %d, column %d, is %j', (text, line, column, what) => expect(at(text, line, column)).toBe(what));
  it('may be its end, or said to lie beyond it', () => {
    expect(spanAt('RETURN', { line: 1, column: 7 })).toEqual({ from: 6, to: 6 });
    expect(spanAt('RETURN\n', { line: 2, column: 1 })).toEqual({ from: 7, to: 7 });
    expect(spanAt('RETURN', { line: 4, column: 2 })).toEqual({ from: 6, to: 6 });
  });
  it('is read from JSON that holds one', () => {
    expect(placeIn({ line: 2, column: 3, offset: 12 })).toEqual({ line: 2, column: 3 });
    for (const none of [undefined, null, 'line 2', { line: 0, column: 0 }, { line: '2' }])
      expect(placeIn(none)).toBeNull();
  });
});
