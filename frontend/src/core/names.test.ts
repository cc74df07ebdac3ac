import { describe, expect, it } from 'vitest';

import type { Id } from './ids.ts';
import { nameBy, renamed } from './names.ts';

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

describe('a sentence', () => {
  const id = (text: string) => text as Id;
  const nodes = [
    { id: id('shusha'), name: 'Shusha' },
    { id: id('azerbaijan'), name: 'Azerbaijan' },
  ];
  const called = (of: Id, neutral: string) => ({ shusha: 'Şuşa', azerbaijan: 'Azərbaycan' })[of as string] ?? neutral;
  it('has the names that are used now', () => {
    expect(renamed('Azerbaijan controlled Shusha.', nodes, called)).toBe('Azərbaycan controlled Şuşa.');
  });
  it('keeps longer words that begin alike', () => {
    expect(renamed('The Azerbaijani army left Azerbaijan.', nodes, called)).toBe(
      'The Azerbaijani army left Azərbaycan.',
    );
  });
  it('keeps what has no other name, and signs that patterns know', () => {
    expect(renamed('U.S. (of A.) met.', [{ id: id('us'), name: 'U.S. (of A.)' }], () => '$& US')).toBe('$& US met.');
    expect(renamed('Nobody met.', nodes, (_, neutral) => neutral)).toBe('Nobody met.');
  });
});
