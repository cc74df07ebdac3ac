import type { EntityPageQuery } from '../../api/generated.ts';
import { actThen, dateShort, heldThen, spanWords, tieThen } from '../dates.ts';
import { providedWords, type Entry, type Page } from '../entity.ts';
import type { Id } from '../ids.ts';
import { labelOf, type Called } from '../label.ts';
import { sideSigns } from '../plans.ts';
import type { Turn } from '../turns.ts';
import { stanceWords, words } from '../words.ts';
import { frameOf, type Taken } from './frame.ts';
import { tablePicture, tableWords, turnCells, type Section } from './table.ts';

/** An entry as a picture for an article: its offices, positions and what else happened, in order of time. */
export function entityPicture(
  node: Page,
  entry: Entry,
  answer: EntityPageQuery,
  turns: ReadonlyMap<Id, Turn>,
  taken: Taken,
  called: Called,
): string {
  const { officeColumns, provisionColumns, positionColumns, timelineColumns, sections: titles } = words;
  const { asOf } = taken.state;
  const day = (date: string | null) => (date ? dateShort(date) : words.undated);
  const isTarget = node.__typename === 'Document' || node.__typename === 'Provision';
  const sections: Section[] = [
    {
      title: titles.offices,
      columns: [officeColumns.office, officeColumns.span],
      shares: [2, 1],
      rows: entry.offices.map(({ node: office, from, to, knownAt, ...held }) => [
        [
          {
            text: called(office),
            certainty: held.certainty,
            basis: held.basis,
            then: heldThen(held, asOf),
          },
        ],
        spanWords(from, to, knownAt) || words.undated,
      ]),
    },
    {
      title: titles.provisions,
      columns: [provisionColumns.provision, provisionColumns.topic],
      shares: [3, 1],
      rows: entry.provisions.map(({ node: other, relation }) => {
        const text = providedWords(relation.type, called({ id: other.id, name: labelOf(other) }));
        const topic = 'topic' in other && other.topic ? other.topic : words.noTopic;
        return [[{ text, certainty: relation.certainty, basis: relation.basis, then: tieThen(relation, asOf) }], topic];
      }),
    },
    {
      title: titles.positions,
      columns: [
        positionColumns.date,
        positionColumns.stance,
        isTarget ? positionColumns.actor : positionColumns.target,
      ],
      shares: [1, 1, 2],
      rows: entry.positions.map((position) => {
        const { date, stance, side, certainty, basis, manner } = position;
        const other = position.target ?? position.actor;
        const text = `${sideSigns[side]} ${stanceWords(stance)}${manner ? `, ${manner}` : ''}`;
        const then = actThen(position.dateBounds, asOf);
        const fact = { text, side, certainty, basis, then };
        return [day(date), [fact, ...turnCells(turns.get(position.id), called)], other ? called(other) : ''];
      }),
    },
    {
      title: titles.timeline,
      columns: [timelineColumns.date, timelineColumns.what],
      shares: [1, 3],
      rows: answer.timeline.map(({ date, title, node: one, ...bounds }) => {
        const text = called({ id: one.id, name: title });
        return [day(date), actThen(bounds, asOf) === 'later' ? { quiet: text } : text];
      }),
    },
  ].filter(({ rows }) => rows.length > 0);
  const said = {
    title: called({ id: node.id, name: entry.title }),
    shows: entry.kind,
    alt: [entry.summary, tableWords(sections)].filter(Boolean).join(' '),
  };
  return tablePicture(frameOf(said, taken), sections, asOf);
}
