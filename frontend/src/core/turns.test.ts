import { describe, expect, it } from 'vitest';

import type { Id } from './ids.ts';
import { turnNote, turnSentence, turnsAmong, turnsInto, type Turn } from './turns.ts';

const named = (name: string) => ({ __typename: 'Person' as const, id: name as Id, name });
const plan = (name: string) => ({ __typename: 'Document' as const, id: name as Id, name });
const turn: Turn = {
  party: named('k'),
  samePerson: true,
  sameTarget: true,
  before: { id: 'k-accepted' as Id, stance: 'ACCEPTED', date: '1999' },
  after: {
    id: 'k-withdrew' as Id,
    stance: 'WITHDREW',
    date: '1999-10',
    dateBounds: { earliest: '1999-10-01', latest: '1999-10-31' },
  },
  beforeActor: named('k'),
  afterActor: named('k'),
  beforeTarget: plan('swap'),
  afterTarget: plan('swap'),
};

describe('a change of position', () => {
  const other = { afterActor: named('successor'), samePerson: false };
  const later = { afterTarget: plan('skewed'), sameTarget: false };
  it.each([
    ['by the same person', {}, 'k accepted swap, then withdrew.', 'accepted 1999 before'],
    ['on a later version', later, 'k accepted swap, then withdrew from skewed.', 'accepted 1999 before'],
    ['by a successor', other, 'k accepted swap, then successor withdrew from it.', 'k had accepted it, 1999'],
    [
      'by a successor on a later version',
      { ...other, ...later },
      'k accepted swap, then successor withdrew from skewed.',
      'k had accepted its forerunner, 1999',
    ],
    [
      'of a state, seen by two presidents',
      { ...other, party: named('arm') },
      'arm: k accepted swap, then successor withdrew from it.',
      'k had accepted it, 1999',
    ],
  ])('%s names who turned', (_, more, sentence, note) => {
    const changed = { ...turn, ...more };
    expect([turnSentence(changed, ({ name }) => name), turnNote(changed, ({ name }) => name)]).toEqual([
      sentence,
      note,
    ]);
  });
  it('stands in order of time among others', () => {
    const early = {
      ...turn,
      after: { ...turn.after, id: 'early' as Id, dateBounds: { earliest: '1998-01-01', latest: null } },
    };
    const undated = { ...turn, after: { ...turn.after, id: 'undated' as Id, dateBounds: null } };
    const seen = new Set(['k-accepted', 'k-withdrew', 'early', 'undated'] as Id[]);
    expect(turnsAmong([undated, turn, early], seen).map(({ after }) => after.id)).toEqual([
      'early',
      'k-withdrew',
      'undated',
    ]);
  });
  it('is told beside the later position: the first of them, and by the person before the state', () => {
    const first = { ...turn, before: { ...turn.before, id: 'k-welcomed' as Id } };
    const ofState = { ...turn, party: named('arm') };
    expect([...turnsInto([ofState, turn, first])]).toEqual([['k-withdrew', turn]]);
    expect([...turnsInto([ofState])]).toEqual([['k-withdrew', ofState]]);
  });
});
