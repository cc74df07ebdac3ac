import { getContext, setContext } from 'svelte';

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
  /** Stylesheets that could not be had. What loads code asks for each once, and takes them for loaded from then on. */
  private readonly unstyled = new Set<HTMLLinkElement>();

  constructor() {
    $effect(() => {
      const look = () => void this.check();
      const note = ({ target }: Event) => {
        if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') this.unstyled.add(target);
      };
      addEventListener('error', note, true);
      const events = ['online', 'offline', 'visibilitychange'] as const;
      events.forEach((name) => addEventListener(name, look, true));
      this.later();
      return () => {
        events.forEach((name) => removeEventListener(name, look, true));
        removeEventListener('error', note, true);
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
      await this.style();
      return act();
    }
  }

  /** Asks anew for the stylesheets that could not be had. */
  private async style(): Promise<void> {
    const links = [...this.unstyled];
    this.unstyled.clear();
    await Promise.all(
      links.map((link) => {
        const again = link.cloneNode() as HTMLLinkElement;
        const answered = new Promise((done) => (again.onload = again.onerror = done));
        link.replaceWith(again);
        return answered;
      }),
    );
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

const key = Symbol('pulse');

export function providePulse(pulse: Pulse): void {
  setContext(key, pulse);
}

/** The pulse of the page; call it while a component starts. */
export function usePulse(): Pulse {
  return getContext<Pulse>(key);
}
