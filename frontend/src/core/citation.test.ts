import { describe, expect, it } from 'vitest';

import { bibtex, cslJson, plainCitation } from './citation.ts';

const cited = {
  id: 'land-swap-plan',
  title: 'Land & peace {1999}',
  dataset: 'The talks',
  version: '1.0.0',
  url: 'http://parley.test/entity/land-swap-plan',
  read: '2020-12-01',
};

describe('a citation', () => {
  it('is one line of plain text', () => {
    expect(plainCitation(cited)).toBe(
      '“Land & peace {1999}”, in: The talks, version 1.0.0. http://parley.test/entity/land-swap-plan (2020-12-01).',
    );
  });
  it('is safe for TeX', () => expect(bibtex(cited)).toContain('title = {{Land \\& peace 1999}}'));
  it('is an item for reference managers', () => {
    const [item] = JSON.parse(cslJson(cited));
    expect(item).toMatchObject({ title: cited.title, accessed: { 'date-parts': [[2020, 12, 1]] } });
  });
});
