import type { Places } from '../core/graph/layout.ts';
import type { ForceTask } from '../core/graph/layout_force.ts';
import type { Id } from '../core/ids.ts';

export interface LayoutReport {
  readonly number: number;
  readonly ids: readonly Id[];
  /** x and y of each id in turn. */
  readonly spots: Float64Array;
  /** How much is done, from 0 to 1. */
  readonly done: number;
  readonly settled: boolean;
}

/** The places so far, how much is done (0 to 1), and whether this is the end of it. */
export type OnPlaces = (places: Places, done: number, settled: boolean) => void;

/**
 * Lays a graph out by force in a worker that is its own script, so that a strict content security policy allows it.
 * The same task ends in the same places; a newer task ends an older one.
 */
export class ForceLayout {
  private worker: Worker | null = null;
  private number = 0;

  constructor(
    private readonly onplaces: OnPlaces,
    private readonly onfailure: () => void,
  ) {}

  start(task: ForceTask): void {
    this.worker ??= this.made();
    this.number += 1;
    this.worker.postMessage({ number: this.number, task });
  }

  /** Reports of what was started before do not come any more. */
  forget(): void {
    this.number += 1;
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  private made(): Worker {
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = () => this.onfailure();
    worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => {
      if (data.number !== this.number) return;
      const { ids, spots, done, settled } = data;
      this.onplaces(
        new Map(ids.map((id, at) => [id, { x: spots[at * 2] ?? 0, y: spots[at * 2 + 1] ?? 0 }])),
        done,
        settled,
      );
    };
    return worker;
  }
}
