/** What a citation of an entry says. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly dataset: string;
  readonly version: string | null;
  /** The address of the entry. */
  readonly url: string;
  /** The day on which it was read: 2020-12-01. */
  readonly read: string;
}

/** One line for a note or a list of references. */
export function plainCitation({ title, dataset, version, url, read }: Cited): string {
  return `“${title}”, in: ${dataset}${version ? `, version ${version}` : ''}. ${url} (${read}).`;
}

/** An entry for BibTeX or BibLaTeX; what TeX would take for a command is escaped. */
export function bibtex({ id, title, dataset, version, url, read }: Cited): string {
  const fields = [
    ['title', `{${tex(title)}}`],
    ['booktitle', tex(dataset)],
    ...(version ? [['version', tex(version)]] : []),
    ['url', url],
    ['urldate', read],
  ];
  return `@misc{${id},\n${fields.map(([key, value]) => `  ${key} = {${value}}`).join(',\n')}\n}\n`;
}

/** An item of CSL-JSON, as reference managers read it. */
export function cslJson({ id, title, dataset, version, url, read }: Cited): string {
  const [year, month, day] = read.split('-').map(Number);
  const item = {
    id,
    type: 'entry',
    title,
    'container-title': dataset,
    ...(version ? { version } : {}),
    URL: url,
    accessed: { 'date-parts': [[year, month, day]] },
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function tex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
}
