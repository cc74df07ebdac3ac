import { AskError } from './client.ts';

/** After so many milliseconds a lost server is asked again: soon first, then less often. */
const pauses = [1000, 2000, 4000, 8000, 15000];

/** What is asked of the server until it answers: how that stands, and the patience while the server is lost. */
export abstract class Patient {
  failure = $state.raw<AskError>();
  asking = $state(false);
  private again = $state(0);
  private tries = 0;

  retry(): void {
    this.again += 1;
  }

  /** From now on something else is asked for: a lost server is asked soon. */
  protected restart(): void {
    this.tries = 0;
  }

  /** Asks within an effect, which runs anew for each further try, and takes what comes. Answers how to give up. */
  protected attempt<T>(load: (signal: AbortSignal) => Promise<T>, take: (answer: T) => void): () => void {
    void this.again;
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.asking = true;
    const answered = (answer: T) => {
      if (controller.signal.aborted) return;
      [this.asking, this.failure, this.tries] = [false, undefined, 0];
      take(answer);
    };
    const failed = (cause: unknown) => {
      if (controller.signal.aborted) return;
      this.asking = false;
      this.failure = cause instanceof AskError ? cause : new AskError(String(cause), false);
      if (this.failure.retry) timer = setTimeout(() => this.retry(), pauses[Math.min(this.tries++, pauses.length - 1)]);
    };
    void load(controller.signal).then(answered, failed);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }
}
