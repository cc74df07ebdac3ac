import { describe, expect, it } from 'vitest';

import { nameBy } from './names.ts';

const name = (value: string, lang: string, script: string, usedBy: string | null = null) => ({
  value,
  lang,
  script,
  usedBy,
});
const names = [
  name('Shusha', 'en', 'Latn'),
  name('Шуша', 'ru', 'Cyrl'),
  name('Շուշի', 'hy', 'Armn', 'armenia'),
  name('Shushi', 'hy-Latn', 'Latn', 'armenia'),
  name('Şuşa', 'az', 'Latn'),
];

describe('a name', () => {
  it.each([
    ['neutral', undefined],
    ['armenia', 'Shushi'],
    ['azerbaijan', 'Şuşa'],
    ['russia', 'Шуша'],
    ['turkey', undefined],
  ] as const)('as used by %s', (side, value) => expect(nameBy(side, names)).toBe(value));
});
