import { isAlive } from './client.ts';

/** Milliseconds between two questions to a server that answers, and to one that was lost. */
const calm = 20_000;
const anxious = 3_000;

/**
 * Whether the server answers: asked now and then while somebody looks at the page, at once when the network comes or
 * goes, and often while it is lost. Make it while a component starts.
 */
export class Pulse {
  lost = $state(false);
  private waiting: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    $effect(() => {
      const look = () => void this.check();
      const events = ['online', 'offline', 'visibilitychange'] as const;
      events.forEach((name) => addEventListener(name, look, true));
      this.later();
      return () => {
        events.forEach((name) => removeEventListener(name, look, true));
        clearTimeout(this.timer);
      };
    });
  }

  /** Does something that needs the server, such as loading code. Where it fails, does it again once the server answers. */
  async patiently<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch {
      const back = new Promise<void>((done) => this.waiting.push(done));
      void this.check();
      await back;
      return act();
    }
  }

  private async check(): Promise<void> {
    clearTimeout(this.timer);
    if (document.visibilityState === 'visible') {
      this.lost = !(await isAlive());
      if (!this.lost) this.waiting.splice(0).forEach((done) => done());
    }
    this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(), this.lost ? anxious : calm);
  }
}
