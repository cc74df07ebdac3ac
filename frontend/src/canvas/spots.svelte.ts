import { SvelteMap } from 'svelte/reactivity';

import type { Places, Point } from '../core/graph/layout.ts';
import type { Id } from '../core/ids.ts';

/** Where a node is on the picture, and the scale at which the lines to it were last drawn. */
export interface Spot extends Point {
  readonly scale: number;
}

/** So much changes with one frame: a node that moves counts 1, one that comes or goes 2. */
const perFrame = 50;

/**
 * The nodes of a picture, which follow what is wanted of them a slice with each frame: hundreds of nodes that come or
 * move at once would keep the page from answering meanwhile. A few follow at once, such as one that is dragged. Each
 * node is told of by itself, so that what moves draws nothing anew that stays. Make it while a component starts.
 */
export class Spots {
  readonly there = new SvelteMap<Id, Spot>();
  /** Some do not stand yet where they are wanted. */
  busy = $state(false);
  private waiting = new Map<Id, Spot | null>();
  private frame: number | null = null;
  private scale = 1;
  /** Another scale is on its way to the screen. */
  private rescaled = false;
  /** The last frame was left to another scale; where the scale changes all the time, every other one is. */
  private skipped = false;

  constructor() {
    $effect(() => () => {
      if (this.frame !== null) cancelAnimationFrame(this.frame);
    });
  }

  /** Wants these nodes at their places and no others; those without a place come when they have one. */
  want(ids: Iterable<Id>, places: Places, scale: number): void {
    const waiting = new Map<Id, Spot | null>();
    const wanted = new Set<Id>();
    const change = (id: Id, spot: Spot | null) => waiting.set(id, spot);
    for (const id of ids) {
      const place = places.get(id);
      if (!place) continue;
      wanted.add(id);
      const now = this.there.get(id);
      if (now?.x !== place.x || now.y !== place.y || now.scale !== scale) change(id, { x: place.x, y: place.y, scale });
    }
    for (const id of this.there.keys()) if (!wanted.has(id)) change(id, null);
    // What has waited goes first, so that everything gets its turn while more is wanted all the time.
    const first = [...this.waiting.keys()].filter((id) => waiting.has(id));
    this.waiting = new Map([...first.map((id) => [id, waiting.get(id) ?? null] as const), ...waiting]);
    this.rescaled ||= scale !== this.scale;
    this.scale = scale;
    if (this.frame !== null) return;
    // Many do not begin now, or a second slice would come with the same frame.
    if (this.waiting.size * 2 <= perFrame) this.take();
    else this.next();
  }

  private next(): void {
    this.busy = this.waiting.size > 0;
    if (this.busy) this.frame = requestAnimationFrame(() => this.turn());
  }

  /** Another scale draws every node anew, so what moves leaves that frame to it, and goes on with the one after. */
  private turn(): void {
    this.frame = null;
    const skips = this.rescaled && !this.skipped;
    this.skipped = skips;
    this.rescaled = false;
    if (skips) this.next();
    else this.take();
  }

  private take(): void {
    let room = perFrame;
    for (const [id, spot] of this.waiting) {
      room -= spot && this.there.has(id) ? 1 : 2;
      if (room < 0) break;
      if (spot) this.there.set(id, spot);
      else this.there.delete(id);
      this.waiting.delete(id);
    }
    this.next();
  }
}
