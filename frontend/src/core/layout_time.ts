import type { Id } from './ids.ts';
import type { Places, Point } from './layout.ts';

/** Units of the drawing for one year. */
const yearWidth = 220;
const rowHeight = 84;
/** How much room a node with its label takes along the line of time, and where nothing else is. */
const room = 190;
const columnRoom = 460;

interface Dated {
  readonly id: Id;
  readonly year: number | null;
}

/**
 * From left to right by date, each node in the first row where it has room. What has no date of its own stands before
 * the first year, in columns.
 */
export function timePlaces(nodes: readonly Dated[]): Places {
  const dated = nodes.flatMap(({ id, year }) => (year === null ? [] : [{ id, year }]));
  dated.sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
  const first = Math.floor(dated[0]?.year ?? 0);
  const ends: number[] = [];
  const places = new Map<Id, Point>();
  for (const { id, year } of dated) {
    const x = (year - first) * yearWidth;
    const free = ends.findIndex((end) => end <= x);
    const row = free < 0 ? ends.length : free;
    ends[row] = x + room;
    places.set(id, { x, y: row * rowHeight });
  }
  const rows = Math.max(12, ends.length);
  const undated = nodes.filter(({ year }) => year === null);
  for (const [index, { id }] of undated.entries()) {
    places.set(id, { x: -columnRoom * (1 + Math.floor(index / rows)), y: (index % rows) * rowHeight });
  }
  return places;
}

/** The years that a layout by time is marked with, at most about so many. */
export function yearMarks(nodes: readonly Dated[], most = 30): { readonly x: number; readonly label: string }[] {
  const years = nodes.flatMap(({ year }) => year ?? []);
  if (years.length === 0) return [];
  const [first, last] = [Math.floor(Math.min(...years)), Math.floor(Math.max(...years))];
  const step = Math.ceil((last - first + 1) / most);
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, at) => ({ x: at * step * yearWidth, label: String(first + at * step) }));
}
