import { buildSchema, type GraphQLSchema } from 'graphql';

import type { Table } from '../core/answer.ts';
import { tableOf } from '../core/answer.ts';
import { placeIn, type Place } from '../core/queries.ts';
import { AskError, askText, fetchSchema } from './client.ts';
import { CypherDocument, type CypherQuery } from './generated.ts';

/** What is to be said of a place in a query. */
export interface Fault extends Place {
  readonly message: string;
}

/** Runs what a reader wrote, and keeps its answer until the next one. */
export class Runner {
  running = $state(false);
  data = $state.raw<unknown>();
  /** What the answer was asked in. */
  language = $state<'graphql' | 'cypher'>('graphql');
  table = $state.raw<Table | null>(null);
  truncated = $state(false);
  failure = $state<string>();
  faults = $state.raw<readonly Fault[]>([]);
  /** What the server says of the query beside its answer. */
  notices = $state.raw<readonly Fault[]>([]);
  /** Milliseconds from asking to having the answer. */
  took = $state(0);
  private controller = new AbortController();

  async run(language: 'graphql' | 'cypher', text: string): Promise<void> {
    this.controller.abort();
    this.controller = new AbortController();
    const { signal } = this.controller;
    this.running = true;
    this.failure = undefined;
    this.faults = [];
    this.notices = [];
    const begun = performance.now();
    try {
      await (language === 'cypher' ? this.cypher(text, signal) : this.graphql(text, signal));
    } catch (cause) {
      if (signal.aborted) return;
      this.failure = cause instanceof AskError ? cause.message : String(cause);
    }
    this.took = Math.round(performance.now() - begun);
    this.running = false;
  }

  /** Forgets the answer, and ends what is being asked. */
  clear(): void {
    this.controller.abort();
    this.running = false;
    this.data = undefined;
    this.table = null;
    this.truncated = false;
    this.failure = undefined;
    this.faults = this.notices = [];
  }

  private async graphql(text: string, signal: AbortSignal): Promise<void> {
    const answer = await askText<unknown>(text, {}, signal);
    this.language = 'graphql';
    this.data = answer;
    this.table = tableOf(answer.data);
    this.truncated = false;
    this.failure = answer.errors?.map(({ message }) => message).join('\n');
    this.faults = (answer.errors ?? []).flatMap(({ message, locations }) =>
      (locations ?? []).slice(0, 1).map((at) => ({ message, ...at })),
    );
  }

  private async cypher(text: string, signal: AbortSignal): Promise<void> {
    const answer = await askText<CypherQuery>(CypherDocument.toString(), { query: text, limit: 1000 }, signal);
    const table = answer.data?.cypher;
    this.language = 'cypher';
    this.data = table ?? answer.errors;
    this.table = table ? { columns: table.columns, rows: table.rows as unknown[][] } : null;
    this.truncated = table?.truncated ?? false;
    const [error] = answer.errors ?? [];
    const place = placeIn(error?.extensions?.position);
    this.failure = error?.message;
    this.faults = error && place ? [{ message: error.message, ...place }] : [];
    this.notices = table?.notifications ?? [];
  }
}

/** The live schema, for completion and for errors while typing. */
export async function schemaOf(signal: AbortSignal): Promise<GraphQLSchema> {
  return buildSchema(await fetchSchema(signal), { assumeValidSDL: true });
}
