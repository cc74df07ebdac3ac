import type { Scene } from '../core/graph.ts';
import type { Id } from '../core/ids.ts';
import { startPlaces, type Places } from '../core/layout.ts';

/** What the worker gets: ids by the step at which they came, who is tied to whom, and where each begins. */
export interface LayoutTask {
  readonly steps: readonly (readonly string[])[];
  readonly edges: readonly (readonly [string, string])[];
  readonly start: Readonly<Record<string, readonly [number, number]>>;
}

/** Lays a scene out by force, in a worker and from a seed: the same scene and seed end in the same places. */
export function forcePlaces(scene: Scene, seed: number, signal: AbortSignal): Promise<Places> {
  const last = Math.max(0, ...scene.nodes.map(({ step }) => step));
  const steps = Array.from({ length: last + 1 }, (_, at) =>
    scene.nodes.filter(({ step }) => step === at).map(({ id }) => id),
  );
  const start = Object.fromEntries(
    [...startPlaces(scene, new Map(), seed)].map(([id, { x, y }]) => [id, [x, y] as const]),
  );
  const task: LayoutTask = { steps, edges: scene.edges.map(({ from, to }) => [from, to]), start };
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((done, fail) => {
    signal.addEventListener('abort', () => worker.terminate());
    worker.onerror = () => fail(new Error('the layout could not be computed'));
    worker.onmessage = ({ data }: MessageEvent<[Id, number, number][]>) => {
      worker.terminate();
      done(new Map(data.map(([id, x, y]) => [id, { x, y }])));
    };
    worker.postMessage(task);
  });
}
