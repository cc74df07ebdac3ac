import type { Found } from '../core/graph.ts';
import { nodeIn, pageRows, wholeOf, wholeTexts } from '../core/whole.ts';
import { ask, AskError } from './client.ts';
import { PageDocument } from './generated.ts';
import { pauses } from './question.svelte.ts';

type Row = readonly unknown[];

/** The whole graph, asked for page by page once it is wanted; a lost server is asked again for the page it owes. */
export class Whole {
  found = $state.raw<Found | null>(null);
  failure = $state.raw<AskError>();
  asking = $state(false);
  /** How many nodes and relationships have come so far. */
  nodes = $state(0);
  ties = $state(0);
  private again = $state(0);
  private readonly pages: Record<'nodes' | 'ties', Row[]> = { nodes: [], ties: [] };

  constructor(wanted: () => boolean) {
    let tries = 0;
    $effect(() => {
      void this.again;
      if (!wanted() || this.found) return undefined;
      const controller = new AbortController();
      let timer: ReturnType<typeof setTimeout> | undefined;
      void this.load(controller.signal).then((lost) => {
        if (lost) timer = setTimeout(() => this.retry(), pauses[Math.min(tries++, pauses.length - 1)]);
        else tries = 0;
      });
      return () => {
        controller.abort();
        clearTimeout(timer);
      };
    });
  }

  retry(): void {
    this.again += 1;
  }

  /** Answers whether the server was lost, so that asking again may help. */
  private async load(signal: AbortSignal): Promise<boolean> {
    this.asking = true;
    try {
      await Promise.all([this.read('nodes', signal), this.read('ties', signal)]);
      this.failure = undefined;
      const nodes = this.pages.nodes.flatMap((row) => nodeIn(row) ?? []);
      this.found = wholeOf(nodes, this.pages.ties);
      return false;
    } catch (cause) {
      if (signal.aborted) return false;
      this.failure = cause instanceof AskError ? cause : new AskError(String(cause), false);
      return this.failure.retry;
    } finally {
      if (!signal.aborted) this.asking = false;
    }
  }

  /** Reads on from the last id that came, until a page is not full. */
  private async read(what: 'nodes' | 'ties', signal: AbortSignal): Promise<void> {
    const rows = this.pages[what];
    for (;;) {
      const after = String(rows.at(-1)?.[0] ?? '');
      const answer = await ask(PageDocument, { query: wholeTexts[what], params: { after } }, signal);
      const page = answer.cypher.rows as Row[];
      rows.push(...page);
      this[what] = rows.length;
      if (page.length < pageRows) return;
    }
  }
}
