import { describe, expect, it } from 'vitest';

import type { Id } from './ids.ts';
import {
  halfSentence,
  otherHalves,
  turnNote,
  turnSentence,
  turnsAmong,
  turnsInto,
  type Turn,
  type WholeTurn,
} from './turns.ts';

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

describe('the other half of a change of position', () => {
  const undated = { date: null, dateText: null, dateBounds: null };
  const bounds = (earliest: string) => ({ earliest, latest: earliest });
  const half = (id: string, stance: WholeTurn['before']['stance'], day?: string): WholeTurn['before'] => ({
    id: id as Id,
    stance,
    ...undated,
    ...(day ? { date: day, dateBounds: bounds(day) } : {}),
    ...{ from: null, to: null, fromBounds: null, toBounds: null, knownAt: [] },
    ...{ certainty: 'STATED', basis: 'SOURCE', citations: [] },
  });
  const event = (id: string, day?: string) => ({
    __typename: 'Event' as const,
    ...{ id: id as Id, name: id, disambiguation: null },
    ...{ date: day ?? null, dateBounds: day ? bounds(day) : null },
  });
  const whole: WholeTurn = {
    ...turn,
    order: 'CERTAIN',
    before: half('k-accepted', 'ACCEPTED', '1999-01-01'),
    after: half('k-withdrew', 'WITHDREW', '1999-10-28'),
    between: [],
    reasons: [],
  };
  const ids = (turns: readonly WholeTurn[], id: string) =>
    otherHalves(turns, id as Id).map(({ position, isLater }) => [position.id, isLater]);

  it('is the earlier position beside the later one, and the later beside the earlier', () => {
    expect(ids([whole], 'k-withdrew')).toEqual([['k-accepted', false]]);
    expect(ids([whole], 'k-accepted')).toEqual([['k-withdrew', true]]);
    expect(ids([whole], 'k-proposed')).toEqual([]);
  });
  it('is a sentence by the names that are used now', () => {
    const [half] = otherHalves([whole], 'k-accepted' as Id);
    expect(half && halfSentence(half, ({ name }) => name.toUpperCase())).toBe('K withdrew from SWAP.');
  });
  it('stands once for each pair, earlier ones first, in order of time; what has no date comes last', () => {
    const ofState = { ...whole, party: named('arm') };
    const first = { ...whole, before: half('k-welcomed', 'SUPPORTED', '1998-05-01') };
    const once = { ...whole, before: half('k-once', 'SUPPORTED') };
    const again = { ...whole, before: half('k-withdrew', 'WITHDREW'), after: half('k-signed', 'SIGNED', '2001-01-01') };
    expect(ids([ofState, again, once, whole, first], 'k-withdrew')).toEqual([
      ['k-welcomed', false],
      ['k-accepted', false],
      ['k-once', false],
      ['k-signed', true],
    ]);
  });
  it('was taken at its date, or when a state began, or at least before that ended', () => {
    const days = (earliest: string | null, latest: string | null) => ({ earliest, latest });
    const taken = (more: Partial<WholeTurn['before']>) =>
      otherHalves([{ ...whole, before: { ...half('k-held', 'SUPPORTED'), ...more } }], 'k-withdrew' as Id)[0]?.taken;
    expect(taken({ dateBounds: days('1997-01-01', '1997-12-31') })).toEqual(days('1997-01-01', '1997-12-31'));
    const toBounds = days('1999-01-01', '1999-12-31');
    expect(taken({ fromBounds: days('1994-01-01', '1994-12-31'), toBounds })).toEqual(days('1994-01-01', '1994-12-31'));
    expect(taken({ toBounds })).toEqual(days(null, '1999-12-31'));
  });
  it('names whose turn it is where two actors made it, each of them once', () => {
    const seenFor = (turns: readonly WholeTurn[]) =>
      otherHalves(turns, 'k-accepted' as Id).map((one) => one.seenFor.map(({ id }) => id));
    const bySuccessor = { ...whole, party: named('arm'), afterActor: named('successor') };
    expect(seenFor([{ ...whole, party: named('arm') }])).toEqual([[]]);
    expect(seenFor([bySuccessor, { ...bySuccessor, party: named('party') }])).toEqual([['arm', 'party']]);
  });
  it('tells what lies between in order of time, with the reasons that the dates alone do not show to', () => {
    const [shooting, meeting] = [event('shooting', '1999-10-27'), event('meeting', '1999-05-01')];
    const told = {
      ...whole,
      between: [meeting, shooting],
      reasons: [event('pressure'), shooting, event('war', '1998')],
    };
    const [half] = otherHalves([told], 'k-accepted' as Id);
    expect(half?.between.map(({ node, date, isReason }) => [node.id, date, isReason])).toEqual([
      ['war', '1998', true],
      ['meeting', '1999-05-01', false],
      ['shooting', '1999-10-27', true],
      ['pressure', null, true],
    ]);
  });
  it('says where the dates leave the order open', () => {
    expect(otherHalves([{ ...whole, order: 'POSSIBLE' }], 'k-accepted' as Id)[0]?.isOrderSure).toBe(false);
  });
});
