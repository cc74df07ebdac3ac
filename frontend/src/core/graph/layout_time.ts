import type { Id } from '../ids.ts';
import type { Places, Point } from './layout.ts';

/** Units of a drawing by time: for one year, a row, a node with its label on the line of time, a column beside it. */
interface Measures {
  readonly year: number;
  readonly row: number;
  readonly room: number;
  readonly column: number;
}
const wide: Measures = { year: 220, row: 84, room: 190, column: 460 };
/** In a picture that is higher than wide all years lie within so much, and more rows beneath each other. */
const narrow = { years: 420, measures: { row: 64, room: 170, column: 170 } };

function measuresOf([first, last]: readonly [number, number], isTall: boolean): Measures {
  if (!isTall) return wide;
  return { ...narrow.measures, year: Math.min(wide.year, narrow.years / Math.max(1, last - first)) };
}

/** The first and the last year with something in it. */
function spanOf(nodes: readonly Dated[]): [number, number] | null {
  const years = nodes.flatMap(({ year }) => year ?? []);
  return years.length === 0 ? null : [Math.floor(Math.min(...years)), Math.floor(Math.max(...years))];
}

interface Dated {
  readonly id: Id;
  readonly year: number | null;
}

/**
 * From left to right by date, each node in the first row where it has room. What has no date of its own stands before
 * the first year, in columns.
 */
export function timePlaces(nodes: readonly Dated[], isTall = false): Places {
  const dated = nodes.flatMap(({ id, year }) => (year === null ? [] : [{ id, year }]));
  dated.sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
  const span = spanOf(nodes) ?? [0, 0];
  const measures = measuresOf(span, isTall);
  const ends: number[] = [];
  const places = new Map<Id, Point>();
  for (const { id, year } of dated) {
    const x = (year - span[0]) * measures.year;
    const free = ends.findIndex((end) => end <= x);
    const row = free < 0 ? ends.length : free;
    ends[row] = x + measures.room;
    places.set(id, { x, y: row * measures.row });
  }
  const rows = Math.max(12, ends.length);
  const undated = nodes.filter(({ year }) => year === null);
  for (const [index, { id }] of undated.entries()) {
    places.set(id, { x: -measures.column * (1 + Math.floor(index / rows)), y: (index % rows) * measures.row });
  }
  return places;
}

/** The years that a layout by time is marked with, at most about so many. */
export function yearMarks(
  nodes: readonly Dated[],
  isTall = false,
  most = 30,
): { readonly x: number; readonly label: string }[] {
  const span = spanOf(nodes);
  if (!span) return [];
  const [first, last] = span;
  const yearWidth = measuresOf(span, isTall).year;
  const step = Math.ceil((last - first + 1) / most);
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, at) => ({ x: at * step * yearWidth, label: String(first + at * step) }));
}

/** Of marks that stand evenly, those whose labels have room at a scale: each so many pixels after the one before. */
export function marksAt<Mark extends { readonly x: number }>(marks: readonly Mark[], scale: number, room = 42): Mark[] {
  const gap = ((marks[1]?.x ?? 0) - (marks[0]?.x ?? 0)) * scale;
  const step = [1, 2, 5, 10, 20].find((many) => many * gap >= room) ?? 50;
  return marks.filter((_, at) => at % step === 0);
}
