import type { Found } from '../core/graph/found.ts';
import { nodeIn, nodesText, pageRows, startsOf, tiesText, wholeOf, type Row } from '../core/graph/whole.ts';
import { ask } from './client.ts';
import { PageDocument } from './generated.ts';
import { readPages } from './pages.ts';
import { Patient } from './patient.svelte.ts';

/** The whole graph, asked for page by page once it is wanted; a lost server is asked again for the page it owes. */
export class Whole extends Patient {
  found = $state.raw<Found | null>(null);
  /** How many nodes and relationships have come so far. */
  nodes = $state(0);
  ties = $state(0);
  /** The rows that came, and how many of the parcels of relationships are whole. */
  private readonly nodeRows: Row[] = [];
  private readonly tieRows: Row[] = [];
  private parcels = 0;

  constructor(wanted: () => boolean) {
    super();
    $effect(() => {
      if (!wanted() || this.found) return undefined;
      return this.attempt(
        (signal) => this.load(signal),
        (found) => (this.found = found),
      );
    });
  }

  private async load(signal: AbortSignal): Promise<Found> {
    await this.readNodes(signal);
    await this.readTies(signal);
    return wholeOf(
      this.nodeRows.flatMap((row) => nodeIn(row) ?? []),
      this.tieRows,
    );
  }

  /** Reads on from the last node that came. */
  private async readNodes(signal: AbortSignal): Promise<void> {
    const rows = this.nodeRows;
    await readRows(nodesText, { after: String(rows.at(-1)?.[0] ?? '') }, signal, (page) => {
      rows.push(...page);
      this.nodes = rows.length;
    });
  }

  /** Reads on from the first parcel that is not whole. */
  private async readTies(signal: AbortSignal): Promise<void> {
    for (const { label, ids } of startsOf(this.nodeRows).slice(this.parcels)) {
      const rows: Row[] = [];
      await readRows(tiesText(label), { after: '', ids }, signal, (page) => rows.push(...page));
      this.tieRows.push(...rows);
      this.ties = this.tieRows.length;
      this.parcels += 1;
    }
  }
}

/** Asks for the rows of a list, page after page, each from the last id on. */
function readRows(
  query: string,
  params: { after: string; ids?: readonly string[] },
  signal: AbortSignal,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  const read = async (after: string | null) => {
    const answer = await ask(PageDocument, { query, params: { ...params, after: after ?? '' } }, signal);
    const rows = answer.cypher.rows as Row[];
    return { rows, next: rows.length < pageRows ? null : String(rows.at(-1)?.[0]) };
  };
  return readPages(read, take, params.after);
}
