import { describe, expect, it } from 'vitest';

import { headline, keptIn, placeIn, remembered, type Kept } from './queries.ts';

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
  it('knows where its error lies', () => {
    expect(placeIn('line 2, column 16: found RETRN')).toEqual({ line: 2, column: 16 });
    expect(placeIn('cut at the limit')).toBeNull();
  });
});
