import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const source = '[editors]';

/** Numbers from 0 to 1, always the same ones (a linear congruential generator). */
function numbers(): () => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/**
 * Writes a dataset of so many nodes and relationships, and answers its folder. Degrees are skewed: a few are in the middle
 * of everything. The meeting `meeting-0` has `guests` people at it, and nobody else.
 */
export function generatedData(nodes: number, relationships: number, guests: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-generated-'));
  const write = (name: string, section: string, records: readonly string[]) =>
    writeFileSync(join(folder, `${name}.yaml`), `${section}:\n${records.join('')}`);
  const record = (id: string, name: string, more = '') =>
    `- id: ${id}\n  name: ${name}\n  summary: Made up.\n  cites: ${source}\n${more}`;
  const many = (count: number, make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at));
  const [bodies, meetings, places] = [0.15, 0.3, 0.15].map((share) => Math.round(nodes * share)) as [
    number,
    number,
    number,
  ];
  const persons = nodes - bodies - meetings - places - 1;
  writeFileSync(
    join(folder, 'dataset.yaml'),
    'dataset:\n  id: generated\n  name: Generated\n  version: "1"\n  licence: CC0-1.0\n  summary: Made up.\n' +
      '  sourceDate: 2020-01\n  source: editors\n',
  );
  write('documents', 'documents', [
    record('editors', 'Editors of the dataset', '  labels: [Source]\n  kind: report\n'),
  ]);
  write(
    'persons',
    'persons',
    many(persons, (at) => record(`person-${at}`, `Person ${at}`)),
  );
  write(
    'organizations',
    'organizations',
    many(bodies, (at) => record(`body-${at}`, `Body ${at}`, '  kind: ministry\n')),
  );
  const month = (at: number) => `${1990 + (at % 30)}-${String(1 + (at % 12)).padStart(2, '0')}`;
  const dated = (at: number) => `  kind: talks\n  date: ${month(at)}\n`;
  write(
    'meetings',
    'meetings',
    many(meetings, (at) => record(`meeting-${at}`, `Meeting ${at}`, dated(at))),
  );
  write(
    'places',
    'places',
    many(places, (at) => record(`place-${at}`, `Place ${at}`, '  kind: town\n')),
  );

  const next = numbers();
  const skewed = (count: number) => Math.floor(count * next() ** 1.6);
  const facts = new Set<string>();
  for (let at = 0; at < persons; at++) facts.add(`person-${at} MEMBER_OF body-${skewed(bodies)}`);
  for (let at = 0; at < bodies; at++) facts.add(`body-${at} LOCATED_IN place-${skewed(places)}`);
  for (let at = 1; at < meetings; at++) facts.add(`meeting-${at} TOOK_PLACE_IN place-${skewed(places)}`);
  for (let at = 1; at < places; at++) facts.add(`place-${at} PART_OF place-${Math.floor(at / 8)}`);
  for (let at = 0; at < guests; at++) facts.add(`person-${at} ATTENDED meeting-0`);
  while (facts.size < relationships)
    facts.add(`person-${skewed(persons)} ATTENDED meeting-${1 + skewed(meetings - 1)}`);
  write(
    'relationships',
    'relationships',
    Array.from(facts, (fact) => `- fact: ${fact}\n  cites: ${source}\n`),
  );
  return folder;
}
