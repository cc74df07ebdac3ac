import type { CitedFragment } from '../api/generated.ts';
import { words } from './words.ts';

type Place = Omit<CitedFragment, 'source'>;

/**
 * Where in its source a citation stands: "Armenia, paragraph 2", "note 7". It is empty where the source is cited as a
 * whole; what has neither a heading nor a number is known by its locator.
 */
export function placeWords({ locator, heading, paragraph, bullet, note }: Place): string {
  const [, within] = locator.split('#');
  const parts = [
    heading,
    paragraph === null ? null : words.place.paragraph(paragraph),
    bullet === null ? null : words.place.bullet(bullet),
    note === null ? null : words.place.note(note),
  ].filter((part) => part !== null);
  return parts.length > 0 || !within ? parts.join(', ') : locator;
}

/** Each source once, with the places in it that are cited, in the order in which they come. */
export function bySource(citations: readonly CitedFragment[]): readonly (readonly CitedFragment[])[] {
  const ids = [...new Set(citations.map(({ source }) => source?.id))];
  return ids.map((id) => citations.filter(({ source }) => source?.id === id));
}

/** Citations as one line: the places, and the name of the source after the last one of each. */
export function citedLine(citations: readonly CitedFragment[]): string {
  return bySource(citations)
    .map((places) => [...places.map(placeWords), places[0]?.source?.name].filter(Boolean).join(' · '))
    .join('; ');
}
