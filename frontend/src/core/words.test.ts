import { describe, expect, it } from 'vitest';

import { languageWords, scriptWords, stanceOn } from './words.ts';

describe('words', () => {
  it('call languages and scripts by their names, and leave alone what is no code', () => {
    expect(['az', 'hy', 'ru'].map(languageWords)).toEqual(['Azerbaijani', 'Armenian', 'Russian']);
    expect(['Latn', 'Armn', 'Cyrl'].map(scriptWords)).toEqual(['Latin', 'Armenian', 'Cyrillic']);
    expect([languageWords('no code at all'), scriptWords('runes?')]).toEqual(['no code at all', 'runes?']);
  });
  it('say what a stance is on', () => {
    expect(stanceOn('WITHDREW')).toBe('withdrew from');
    expect(stanceOn('REFUSED_TO_SIGN')).toBe('refused to sign');
  });
});
