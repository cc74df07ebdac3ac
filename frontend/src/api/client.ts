import type { TypedDocumentString } from './generated.ts';

/** What went wrong, in words for the reader, whether trying again may help, and where in a query it lies. */
export class AskError extends Error {
  constructor(
    message: string,
    readonly retry: boolean,
    /** Line and column in the text that was sent, from 1. */
    readonly at: readonly { line: number; column: number }[] = [],
    /** The code of the server's error, such as NOT_FOUND. */
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

export interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    message: string;
    locations?: { line: number; column: number }[];
    /** The position is that within the text of a Cypher query, and not within the operation. */
    extensions?: { position?: unknown; code?: string };
  }[];
}

type Variables = Record<string, unknown>;

/** Asks one operation. Throws an AskError unless there is data; errors beside data are for the caller who wants them. */
export async function ask<T, V extends Variables>(
  operation: TypedDocumentString<T, V>,
  variables: V,
  signal?: AbortSignal,
): Promise<T> {
  const answer = await askText<T>(operation.toString(), variables, signal);
  const first = answer.errors?.[0];
  if (first) throw new AskError(first.message, false, first.locations, first.extensions?.code);
  if (!answer.data) throw new AskError('The server sent an answer without data.', true);
  return answer.data;
}

/** Asks a text that somebody wrote: the answer comes back whole, with its errors. */
export async function askText<T>(query: string, variables: Variables, signal?: AbortSignal): Promise<Answer<T>> {
  const response = await send(JSON.stringify({ query, variables }), signal);
  const answer = (await response.json().catch(() => undefined)) as Answer<T> | undefined;
  if (answer?.data || answer?.errors?.length) return answer;
  throw new AskError(`The server answered with status ${response.status}.`, response.status >= 500);
}

/** The schema in its own language, for completion. */
export async function fetchSchema(signal?: AbortSignal): Promise<string> {
  const response = await reach('/schema.graphql', { signal: signal ?? null });
  if (!response.ok) throw new AskError(`The schema cannot be had: status ${response.status}.`, true);
  return response.text();
}

async function send(body: string, signal: AbortSignal | undefined): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  return reach('/graphql', { method: 'POST', headers, body, signal: signal ?? null });
}

async function reach(path: string, asked: RequestInit): Promise<Response> {
  try {
    return await fetch(path, asked);
  } catch (cause) {
    if (asked.signal?.aborted) throw cause;
    throw new AskError('The server cannot be reached. Is it running?', true);
  }
}

/** Says whether the server answers at all. */
export async function isAlive(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
