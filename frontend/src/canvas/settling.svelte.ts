import type { Places } from '../core/graph/layout.ts';
import type { ForceTask } from '../core/graph/layout_force.ts';
import { ForceLayout } from './layout.ts';

/**
 * A layout by force while it settles; where motion is unwanted, its end alone. It begins anew with another task, and
 * null leaves the places as they are. Make it while a component starts.
 */
export class Settling {
  places = $state.raw<Places>(new Map());
  /** How much of the layout is done, from 0 to 1. */
  done = $state(1);
  failed = $state(false);

  constructor(task: () => ForceTask | null) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const layout = new ForceLayout(
      (places, share, settled) => {
        this.done = share;
        if (settled || !still || this.places.size === 0) this.places = places;
      },
      () => (this.failed = true),
    );
    $effect(() => () => layout.stop());
    $effect(() => {
      const wanted = task();
      if (!wanted) return layout.forget();
      this.done = 0;
      layout.start(wanted);
    });
  }
}
