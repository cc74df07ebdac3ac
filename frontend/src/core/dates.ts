import { isTimeless } from './timeless.ts';

/** The days between which something lies, as the server derives them: `2020-10-10`; absent where nothing is known. */
export interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** What can be said of an act as of a date: it had surely happened, it may have, or it had not yet. */
export type Then = 'certain' | 'possible' | 'later';

const months = 'January February March April May June July August September October November December'.split(' ');
const seasons = ['spring', 'summer', 'autumn', 'winter'];
const shape = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/;
const doubts: Record<string, string> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

/** A date in EDTF as a reader says it: `1997-07` is July 1997, `1999-10-27/2001` is between the two. */
export function dateWords(edtf: string): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return oneDate(start, false);
  if (end === '..') return `since ${oneDate(start, false)}`;
  if (start === '..' || start === '') return `until ${oneDate(end, false)}`;
  if (end === '') return `from ${oneDate(start, false)}`;
  return `between ${oneDate(start, false)} and ${oneDate(end, false)}`;
}

/** The same, as short as a cell of a table wants it. */
export function dateShort(edtf: string): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return oneDate(start, true);
  const say = (text: string) => (text === '..' ? '' : oneDate(text, true));
  const [left, right] = [say(start), say(end)];
  const year = left.slice(-4);
  return right.endsWith(year) && year && left !== year ? `${left.slice(0, -5)}–${right}` : `${left}–${right}`;
}

/**
 * How long a state held: `2008` and `2012` are 2008–2012; an end that is not known stays open to see. Where one is not
 * known, the moments are told at which the source shows the state to hold.
 */
export function spanWords(from: string | null, to: string | null, knownAt: readonly string[] = []): string {
  const known = from && to ? '' : knownWords(knownAt);
  if (!from && !to) return known;
  const end = to === '..' ? 'still held' : to ? dateShort(to) : '?';
  const span = to === '..' && from ? `since ${dateShort(from)}` : `${from ? dateShort(from) : '?'} – ${end}`;
  return [span, known].filter(Boolean).join(', ');
}

/** Moments at which a state is known to have held: `2008` and `2011-02-03` are known in 2008, on 3 Feb 2011. */
function knownWords(moments: readonly string[]): string {
  const links = moments.map((moment) => (moment.includes('/') ? 'within' : /-\d\d-\d\d/.test(moment) ? 'on' : 'in'));
  const said = moments.map((moment, at) => `${links[at] === links[at - 1] ? '' : `${links[at]} `}${dateShort(moment)}`);
  return said.length > 0 ? `known ${said.join(', ')}` : '';
}

/** When something was so, as a source tells it: an act has a date, a state has ends and moments at which it held. */
export interface Told {
  readonly date: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly knownAt: readonly string[];
}

/** The same in words; without any where no source gives a date. */
export function toldWords({ date, from, to, knownAt }: Told, say: (edtf: string) => string = dateWords): string {
  return spanWords(from, to, knownAt) || (date ? say(date) : '');
}

/** Says whether a date is known to the day only vaguely: an interval, a decade, or marked as doubtful. */
export function isVague(edtf: string | null): boolean {
  return edtf !== null && /[X~?%/]|-2[1-4]$/.test(edtf);
}

function oneDate(text: string, short: boolean): string {
  const match = shape.exec(text);
  if (!match) return text;
  const [, year = '', month, day, doubt = ''] = match;
  const words = [day && String(Number(day)), month && monthWords(Number(month), short), yearWords(year)];
  return (doubts[doubt] ?? '') + words.filter(Boolean).join(' ');
}

function yearWords(year: string): string {
  return year.endsWith('XX') ? `${year.slice(0, 2)}00s` : year.endsWith('X') ? `${year.slice(0, 3)}0s` : year;
}

function monthWords(month: number, short: boolean): string {
  if (month > 20) return seasons[month - 21] ?? '';
  const name = months[month - 1] ?? '';
  return short ? name.slice(0, 3) : name;
}

/** The last day of a year, month or day: `1997-02` ends on `1997-02-28`. */
export function lastDay(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const last = day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

/** What is known of an act as of a year, a month or a day. Without an as-of date everything is certain. */
export function actThen(bounds: Bounds | null, asOf: string | null): Then {
  if (!asOf) return 'certain';
  const day = lastDay(asOf);
  if (bounds?.latest && bounds.latest <= day) return 'certain';
  return !bounds?.earliest || bounds.earliest <= day ? 'possible' : 'later';
}

/** The days between which the two ends of a state lie, as the server derives them; an end that is still open has no latest. */
export interface Held {
  readonly fromBounds: Bounds | null;
  readonly toBounds: Bounds | null;
}

/** When a relationship was so: an act has a date, a state has ends, and what is timeless has none of them. */
export interface When extends Held {
  readonly dateBounds: Bounds | null;
}

/**
 * Whether a state held at some time of a year, a month or a day: surely if it had begun by the end of that and had not
 * ended before its start, perhaps if nothing known speaks against it. A state that is still open surely held up to the
 * day of the source that says so, and perhaps after it. Without an as-of date everything is certain.
 */
export function heldThen({ fromBounds, toBounds }: Held, asOf: string | null): Then {
  if (!asOf) return 'certain';
  const [first, last] = [firstDay(asOf), lastDay(asOf)];
  if ((fromBounds?.earliest ?? first) > last || (toBounds?.latest ?? last) < first) return 'later';
  // It had begun by the time at which it ended, and had not ended before it began.
  const [begun, ended] = [fromBounds?.latest ?? toBounds?.latest, toBounds?.earliest ?? fromBounds?.earliest];
  return begun && ended && begun <= last && ended >= first ? 'certain' : 'possible';
}

/**
 * Whether a relationship held, or had happened, as of a date: the judgement of every view. Without any date it perhaps
 * did, unless it is of a type that is timeless.
 */
export function tieThen(tie: When & { readonly type: string }, asOf: string | null): Then {
  if (lasts(tie)) return heldThen(tie, asOf);
  return isTimeless(tie.type) && !isKnown(tie.dateBounds) ? 'certain' : actThen(tie.dateBounds, asOf);
}

/** Says whether something is a state: then an end of it is known. */
function lasts({ fromBounds, toBounds }: Held): boolean {
  return isKnown(fromBounds) || isKnown(toBounds);
}

function isKnown(bounds: Bounds | null): bounds is Bounds {
  return Boolean(bounds?.earliest ?? bounds?.latest);
}

/** The first and the last day on which something may have been so; null where no day is known. */
export function daysOf(when: When): Bounds | null {
  const { dateBounds, fromBounds, toBounds } = when;
  if (lasts(when)) return { earliest: fromBounds?.earliest ?? null, latest: toBounds?.latest ?? null };
  return isKnown(dateBounds) ? dateBounds : null;
}

export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** A day as a number of years: `2020-07-01` is about 2020.5. */
export function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 365;
}

/** The month that so many months after January of the year 0 it is: the scale of the as-of slider. */
export function monthAt(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The inverse of monthAt; a year alone counts as its December. */
export function monthIndex(date: string): number {
  const [year = 0, month = 12] = date.split('-').map(Number);
  return year * 12 + month - 1;
}

/** Takes text for an as-of date: a year, a month or a day. */
export function asOfDate(text: string | null): string | null {
  return text && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) ? text : null;
}
