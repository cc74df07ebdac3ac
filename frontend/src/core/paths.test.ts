import { describe, expect, it } from 'vitest';

import { cutWays, reach, waysIn } from './paths.ts';

const found = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('ways', () => {
  it('are asked for with one more than is shown, up to what the API finds at once', () => {
    expect([0, 1, 2, 3, 4, 5, 9999].map((portion) => waysIn(portion))).toEqual([
      { shown: 5, asked: 6, next: 10 },
      { shown: 5, asked: 6, next: 10 },
      { shown: 10, asked: 11, next: 20 },
      { shown: 20, asked: 21, next: 50 },
      { shown: 50, asked: 50, next: null },
      { shown: 50, asked: 50, next: null },
      { shown: 50, asked: 50, next: null },
    ]);
  });

  it('are cut where more are found than are shown, and may go on at the limit', () => {
    expect(cutWays(found(6), 5)).toEqual({ ways: found(5), more: 'some' });
    expect(cutWays(found(5), 5)).toEqual({ ways: found(5), more: 'none' });
    expect(cutWays(found(49), 50)).toEqual({ ways: found(49), more: 'none' });
    expect(cutWays(found(50), 50)).toEqual({ ways: found(50), more: 'perhaps' });
  });

  it('are at most two hops longer than the shortest, within the hops that are allowed', () => {
    expect([reach(6, 1), reach(6, 5), reach(4, 4)]).toEqual([3, 6, 4]);
  });
});
