import { words } from '../words.ts';
import { escaped } from './svg.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * A picture for an article as HTML that needs nothing else: the SVG, which says by itself what it shows, its caption, and
 * the table that holds the same.
 */
export function figure(svg: string, caption: string, source: string, table: Table): string {
  const cells = (row: readonly unknown[], name: 'th' | 'td') =>
    row
      .map((cell) => `<${name}${name === 'th' ? ' scope="col"' : ''}>${escaped(String(cell ?? ''))}</${name}>`)
      .join('');
  const rows = table.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return [
    '<figure style="margin:0">',
    svg.replace('<svg ', '<svg style="max-width:100%;height:auto" '),
    `<figcaption>${escaped(caption)} <a href="${escaped(source)}">${escaped(source)}</a></figcaption>`,
    `<details><summary>${escaped(words.asTable)}</summary><div style="overflow-x:auto"><table>`,
    `<thead><tr>${cells(table.columns, 'th')}</tr></thead>`,
    `<tbody>\n${rows}\n</tbody>`,
    '</table></div></details>',
    '</figure>',
    '',
  ].join('\n');
}
