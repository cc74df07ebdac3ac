import type { SourcesQuery } from '../api/generated.ts';

/** How many things began in each year, with empty years between the first and the last kept: silence is to be seen. */
export function coverageByYear(entries: SourcesQuery['timeline'], since: number): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { earliest } of entries) {
    const year = Number(earliest?.slice(0, 4));
    if (earliest && year >= since) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    count: counts.get(first + at) ?? 0,
  }));
}

/** How many things with a date cite a source. */
export function citesOf(entries: SourcesQuery['timeline'], source: string): number {
  return entries.filter(({ node }) => node.cites.some((locator) => locator.split('#')[0] === source)).length;
}
