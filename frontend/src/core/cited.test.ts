import { describe, expect, it } from 'vitest';

import type { CitedFragment } from '../api/generated.ts';
import { bySource, citedLine, placeWords } from './cited.ts';
import type { Id } from './ids.ts';

const cited = (locator: string, within: Partial<CitedFragment> = {}): CitedFragment => {
  const source = locator.split('#')[0] ?? '';
  const place = { heading: null, paragraph: null, bullet: null, note: null };
  return {
    locator,
    ...place,
    source: { id: source as Id, name: `On ${source}`, citation: null, url: null },
    ...within,
  };
};
const paragraph = cited('paper#talks/3.2', { heading: 'The talks', paragraph: 3, bullet: 2 });
const note = cited('paper#n7', { note: 7 });

describe('a citation', () => {
  it.each([
    [paragraph, 'The talks, paragraph 3, point 2'],
    [cited('paper#talks/1', { heading: 'The talks', paragraph: 1 }), 'The talks, paragraph 1'],
    [note, 'note 7'],
    [cited('paper#somewhere'), 'paper#somewhere'],
    [cited('editors'), ''],
  ])('of %o tells its place in words', (one, place) => expect(placeWords(one)).toBe(place));
  it('stands under its source, with the others of it', () => {
    const all = [paragraph, cited('other#n1', { note: 1 }), note];
    expect(bySource(all).map((places) => places.map(({ locator }) => locator))).toEqual([
      ['paper#talks/3.2', 'paper#n7'],
      ['other#n1'],
    ]);
    expect(citedLine(all)).toBe('The talks, paragraph 3, point 2 · note 7 · On paper; note 1 · On other');
    expect(citedLine([cited('editors')])).toBe('On editors');
  });
});
