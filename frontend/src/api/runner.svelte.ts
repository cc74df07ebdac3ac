import { buildSchema, type GraphQLSchema } from 'graphql';

import type { Table } from '../core/query/answer.ts';
import { tableOf } from '../core/query/answer.ts';
import { placeIn, type Place } from '../core/query/queries.ts';
import { askText, fetchSchema } from './client.ts';
import { CypherDocument, type CypherQuery } from './generated.ts';
import { Patient } from './patient.svelte.ts';

/** What is to be said of a place in a query. */
export interface Fault extends Place {
  readonly message: string;
}

/** A query as somebody wrote it. */
interface Asked {
  readonly language: 'graphql' | 'cypher';
  readonly text: string;
}

interface Outcome {
  readonly data: unknown;
  readonly table: Table | null;
  readonly truncated: boolean;
  /** What the server says against the query; undefined where it has nothing against it. */
  readonly refusal: string | undefined;
  readonly faults: readonly Fault[];
  /** What the server says of the query beside its answer. */
  readonly notices: readonly Fault[];
}
const nothing: Outcome = {
  data: undefined,
  table: null,
  truncated: false,
  refusal: undefined,
  faults: [],
  notices: [],
};

/**
 * Runs what a reader wrote, again by itself while the server is lost, and keeps the answer until the next one. Make it
 * while a component starts.
 */
export class Runner extends Patient {
  outcome = $state.raw<Outcome>(nothing);
  /** What the answer was asked in. */
  language = $state<Asked['language']>('graphql');
  /** The answer belongs to an earlier query. */
  stale = $state(false);
  /** Milliseconds from asking to having the answer. */
  took = $state(0);
  private wanted = $state.raw<Asked | null>(null);

  constructor() {
    super();
    $effect(() => {
      const { wanted } = this;
      if (!wanted) return undefined;
      const begun = performance.now();
      const run = wanted.language === 'cypher' ? cypher : graphql;
      return this.attempt(
        (signal) => run(wanted.text, signal),
        (outcome) => {
          this.took = Math.round(performance.now() - begun);
          [this.outcome, this.language, this.stale] = [outcome, wanted.language, false];
        },
      );
    });
  }

  /** Asks; what was asked in the other language is no answer to look at meanwhile. */
  run(language: Asked['language'], text: string): void {
    this.restart();
    this.failure = undefined;
    if (language !== this.wanted?.language) this.outcome = nothing;
    this.outcome = { ...this.outcome, refusal: undefined, faults: [], notices: [] };
    this.stale = this.outcome.data !== undefined;
    this.wanted = { language, text };
  }

  /** Forgets the answer, and ends what is being asked. */
  clear(): void {
    [this.wanted, this.failure, this.asking, this.stale] = [null, undefined, false, false];
    this.outcome = nothing;
  }
}

async function graphql(text: string, signal: AbortSignal): Promise<Outcome> {
  const answer = await askText<unknown>(text, {}, signal);
  const errors = answer.errors ?? [];
  const faults = errors.flatMap(({ message, locations }) =>
    (locations ?? []).slice(0, 1).map((at) => ({ message, ...at })),
  );
  const refusal = errors.length > 0 ? errors.map(({ message }) => message).join('\n') : undefined;
  return { ...nothing, data: answer, table: tableOf(answer.data), refusal, faults };
}

async function cypher(text: string, signal: AbortSignal): Promise<Outcome> {
  const answer = await askText<CypherQuery>(CypherDocument.toString(), { query: text, limit: 1000 }, signal);
  const table = answer.data?.cypher;
  const [error] = answer.errors ?? [];
  const place = placeIn(error?.extensions?.position);
  return {
    data: table ?? answer.errors,
    table: table ? { columns: table.columns, rows: table.rows as unknown[][] } : null,
    truncated: table?.truncated ?? false,
    refusal: error?.message,
    faults: error && place ? [{ message: error.message, ...place }] : [],
    notices: table?.notifications ?? [],
  };
}

/** The live schema, for completion and for errors while typing. Make it while a component starts. */
export class LiveSchema extends Patient {
  schema = $state.raw<GraphQLSchema | null>(null);

  constructor() {
    super();
    $effect(() => this.attempt(fetchSchema, (text) => (this.schema = buildSchema(text, { assumeValidSDL: true }))));
  }
}
