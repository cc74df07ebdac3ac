import { ask, AskError } from './client.ts';
import type { TypedDocumentString } from './generated.ts';

/** After so many milliseconds a lost server is asked again: soon first, then less often. */
export const pauses = [1000, 2000, 4000, 8000, 15000];

/**
 * One operation, its answer, and what stands between: asked anew when its variables change, and again by itself while
 * the server is lost. The last answer stays until the next one is there. Make it while a component starts.
 */
export class Question<T, V extends Record<string, unknown>> {
  answer = $state.raw<T>();
  failure = $state.raw<AskError>();
  asking = $state(true);
  /** The answer belongs to earlier variables. */
  stale = $state(false);
  private again = $state(0);

  constructor(
    readonly operation: TypedDocumentString<T, V>,
    variables: () => V | null,
  ) {
    let tries = 0;
    let last = '';
    $effect(() => {
      void this.again;
      const asked = variables();
      const key = JSON.stringify(asked);
      if (key !== last) tries = 0;
      this.stale = key !== last && last !== '';
      last = key;
      if (!asked) return void (this.asking = false);
      const controller = new AbortController();
      let timer: ReturnType<typeof setTimeout> | undefined;
      void this.run(asked, controller.signal).then((lost) => {
        if (lost) timer = setTimeout(() => this.retry(), pauses[Math.min(tries++, pauses.length - 1)]);
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
  private async run(variables: V, signal: AbortSignal): Promise<boolean> {
    this.asking = true;
    try {
      this.answer = await ask(this.operation, variables, signal);
      this.failure = undefined;
      this.stale = false;
      return false;
    } catch (cause) {
      if (signal.aborted) return false;
      this.failure = cause instanceof AskError ? cause : new AskError(String(cause), false);
      return this.failure.retry;
    } finally {
      if (!signal.aborted) this.asking = false;
    }
  }
}
