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
  const node = (id: string, name: string) => ({ id: id as Id, name });
  const [armenia, azerbaijan] = [node('armenia', 'Armenia'), node('azerbaijan', 'Azerbaijan')];
  const [shusha, lachin] = [node('shusha', 'Shusha'), node('lachin', 'Lachin')];
  const nk = node('nagorno-karabakh', 'Nagorno-Karabakh');
  const karabakh = node('karabakh', 'Karabakh');
  const us = node('us', 'U.S.');
  const side: Record<string, string> = {
    armenia: 'Ermənistan',
    azerbaijan: 'Azərbaycan',
    shusha: 'Şuşa',
    karabakh: 'Qarabağ',
    us: 'ABŞ',
    council: 'A $& B.',
  };
  const called = (of: Id, neutral: string) => side[of as string] ?? neutral;
  const council = node('council', 'Council (of Elders)');
  const fate = node('fate', 'fate of Lachin, Kelbajar and Shusha left to talks');
  const economy = { id: 'economy' as Id, text: "Armenia's far smaller economy stood still." };
  const republic = node('republic', 'First Republic of Armenia');
  it.each([
    ['Azerbaijan controlled Shusha.', azerbaijan, shusha, 'Azərbaycan controlled Şuşa.'],
    ['Shusha was controlled by Azerbaijan.', shusha, azerbaijan, 'Şuşa was controlled by Azərbaycan.'],
    // A title with the name in it is left alone, at whichever end it stands.
    [
      'fate of Lachin, Kelbajar and Shusha left to talks concerns Shusha.',
      fate,
      shusha,
      'fate of Lachin, Kelbajar and Shusha left to talks concerns Şuşa.',
    ],
    [
      "Armenia's far smaller economy stood still is about Armenia.",
      economy,
      armenia,
      "Armenia's far smaller economy stood still is about Ermənistan.",
    ],
    [
      'Armenia succeeded First Republic of Armenia.',
      armenia,
      republic,
      'Ermənistan succeeded First Republic of Armenia.',
    ],
    [
      'First Republic of Armenia was succeeded by Armenia.',
      republic,
      armenia,
      'First Republic of Armenia was succeeded by Ermənistan.',
    ],
    // One name within the other.
    ['Nagorno-Karabakh is part of Karabakh.', nk, karabakh, 'Nagorno-Karabakh is part of Qarabağ.'],
    ['Karabakh includes Nagorno-Karabakh.', karabakh, nk, 'Qarabağ includes Nagorno-Karabakh.'],
    ['Lachin borders Nagorno-Karabakh.', lachin, nk, 'Lachin borders Nagorno-Karabakh.'],
    // The sentence goes on after its second end.
    [
      'Minsk Group counted Armenia among its members.',
      node('mg', 'Minsk Group'),
      armenia,
      'Minsk Group counted Ermənistan among its members.',
    ],
    [
      'Treaty of Armenia had Armenia as a party.',
      node('t', 'Treaty of Armenia'),
      armenia,
      'Treaty of Armenia had Ermənistan as a party.',
    ],
    ['Karabakh is where Armenia was presented.', karabakh, armenia, 'Qarabağ is where Ermənistan was presented.'],
    // Full stops that belong to a name, and signs that patterns know.
    ['Armenia was allied with U.S.', armenia, us, 'Ermənistan was allied with ABŞ.'],
    ['U.S. backed Council (of Elders).', us, council, 'ABŞ backed A $& B.'],
    // The same thing at both ends.
    ['Armenia succeeded Armenia.', armenia, armenia, 'Ermənistan succeeded Ermənistan.'],
    // No sentence of these two: nothing is touched.
    ['The Armenian army left Armenia to its fate.', shusha, armenia, 'The Armenian army left Armenia to its fate.'],
    ['Armenians opposed Lachin.', armenia, lachin, 'Armenians opposed Lachin.'],
  ])('%s', (sentence, from, to, said) => expect(renamed(sentence, [from, to], called)).toBe(said));

  it('may be the name alone, or lack an end', () => {
    expect(renamed('Armenia', [armenia], called)).toBe('Ermənistan');
    expect(renamed("Armenia's army", [armenia], called)).toBe("Armenia's army");
    expect(renamed('Armenia refused', [armenia, null], called)).toBe('Ermənistan refused');
    expect(renamed('accepted Shusha', [null, shusha], called)).toBe('accepted Şuşa');
    expect(renamed('Nobody met.', [armenia, shusha], (_, neutral) => neutral)).toBe('Nobody met.');
  });
});
