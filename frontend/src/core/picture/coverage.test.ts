import { expect, it } from 'vitest';

import { coverageByYear, type ActorCoverage } from '../coverage.ts';
import { contrast } from '../contrast.fixtures.ts';
import type { Id } from '../ids.ts';
import { words } from '../words.ts';
import { coveragePicture } from './coverage.ts';
import { taken } from './frame.fixtures.ts';
import { paper } from './svg.ts';

const years = coverageByYear({
  timeline: [],
  dataset: { coverage: { earliest: '1994-01-01', latest: '1998-12-31' } } as never,
});
const actor = (name: string, some: [number, number][], undated = 0): ActorCoverage => ({
  actor: { __typename: 'State', id: name as Id, name },
  count: some.reduce((sum, [, one]) => sum + one, undated),
  years: new Map(some),
  undated,
});
const draw = (told: ActorCoverage[], asOf: string | null = null) =>
  coveragePicture(years, { told, silent: [1, 2] }, taken({ view: 'sources', asOf }), ({ name }) => name.toUpperCase());

it('has a strip for each actor, higher where more is told, and says how much has no date', () => {
  const svg = draw([
    actor(
      'b',
      [
        [1994, 1],
        [1997, 4],
      ],
      5,
    ),
    actor('a', [], 3),
  ]);
  const strips = svg.slice(svg.indexOf(words.coverageColumns.undated));
  const heights = [...strips.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([4.5, 18]);
  expect(strips).toMatch(/>B<.*>10<.*>5<.*>A<.*>3<.*>3</);
  // Of whom nothing has a date, there is no strip that would look like silence.
  expect(strips.match(/<path/g)).toHaveLength(1);
  expect(svg).toContain('B, 10: 1994: 1, 1997: 4, 5 without a date.');
  expect(svg).toContain(words.silentActors(2));
});

it('draws what had not happened by the as-of date in a grey that is seen', () => {
  const fills = (asOf: string | null) => {
    const svg = draw(
      [
        actor('b', [
          [1994, 1],
          [1997, 4],
        ]),
      ],
      asOf,
    );
    const strips = svg.slice(svg.indexOf(words.coverageColumns.undated));
    return [...strips.matchAll(/<rect [^>]*fill="(#\w{6})"/g)].map(([, fill]) => fill);
  };
  for (const fill of [...fills(null), ...fills('1995')]) expect(contrast(fill ?? '', paper.ground)).toBeGreaterThan(3);
  expect(new Set(fills('1995')).size).toBe(2);
});
