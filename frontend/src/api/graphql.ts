/** What went wrong, in words for the reader, and whether trying again may help. */
export class AskError extends Error {
  constructor(
    message: string,
    readonly retry: boolean,
  ) {
    super(message);
  }
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string }[];
}

/** Asks the server one operation. Throws an AskError for everything but an answer without errors. */
export async function ask<T>(query: string, variables: Record<string, unknown>, signal: AbortSignal): Promise<T> {
  const response = await send(query, variables, signal);
  const answer = (await response.json().catch(() => ({}))) as Answer<T>;
  const first = answer.errors?.[0];
  if (first) throw new AskError(first.message, response.status >= 500);
  if (!response.ok || !answer.data) {
    throw new AskError(`The server answered with status ${response.status}.`, response.status >= 500);
  }
  return answer.data;
}

async function send(query: string, variables: Record<string, unknown>, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new AskError('The server cannot be reached. Is it running?', true);
  }
}
