import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fields of a record as YAML has them; a name, a summary and a source are added to those that have none. */
export type Fields = Readonly<Record<string, string>>;

/** A relationship, with fields of its own where it has any. */
export type Tied = string | readonly [fact: string, fields: Fields];

/** Writes a dataset of some records, each by its id within its section, and of relationships; answers its folder. */
export function dataset(
  sections: Readonly<Record<string, Readonly<Record<string, Fields>>>>,
  facts: readonly Tied[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-dataset-'));
  const line = ([key, value]: [string, string]) => `  ${key}: ${value}\n`;
  const write = (section: string, records: Readonly<Record<string, Fields>>) =>
    writeFileSync(
      join(folder, `${section}.yaml`),
      `${section}:\n` +
        Object.entries(records)
          .map(
            ([id, fields]) =>
              `- id: ${id}\n${Object.entries({ ...common(section, id), ...fields })
                .map(line)
                .join('')}`,
          )
          .join(''),
    );
  const editors = { labels: '[Source]', kind: 'report' };
  writeFileSync(
    join(folder, 'dataset.yaml'),
    'dataset:\n  id: made-up\n  name: Made up\n  version: "1"\n  licence: CC0-1.0\n  summary: Made up.\n' +
      '  sourceDate: 2020-01\n  source: editors\n',
  );
  for (const [section, records] of Object.entries({ documents: {}, ...sections })) {
    write(section, section === 'documents' ? { editors, ...records } : records);
  }
  if (facts.length > 0) {
    const told = facts.map((tied) => {
      const [fact, fields] = typeof tied === 'string' ? [tied, {}] : tied;
      return `- fact: ${fact}\n${Object.entries({ ...fields, cites: '[editors]' })
        .map(line)
        .join('')}`;
    });
    writeFileSync(join(folder, 'relationships.yaml'), `relationships:\n${told.join('')}`);
  }
  return folder;
}

function common(section: string, id: string): Fields {
  const cited = { summary: 'Made up.', cites: '[editors]' };
  return section === 'positions' ? cited : { name: id.replaceAll('-', ' '), ...cited };
}
