import type { Tone } from '../core/graph/scene_style.ts';

const tokens = {
  person: 'var(--kind-person)',
  state: 'var(--kind-state)',
  body: 'var(--kind-body)',
  group: 'var(--kind-group)',
  office: 'var(--kind-office)',
  document: 'var(--kind-document)',
  provision: 'var(--kind-provision)',
  happening: 'var(--kind-happening)',
  meeting: 'var(--kind-meeting)',
  place: 'var(--kind-place)',
  other: 'var(--kind-other)',
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  line: 'var(--strong-line)',
  /** A line among very many, and one that is less than sure. */
  thin: 'color-mix(in srgb, var(--strong-line) 55%, var(--raised))',
  pale: 'color-mix(in srgb, var(--strong-line) 28%, var(--raised))',
  ground: 'var(--raised)',
  accent: 'var(--accent)',
} as const;

/** The colours of the page as a canvas takes them: one for each tone of a kind, and those of texts and lines. */
export type Colours = Readonly<Record<Tone | keyof typeof tokens, string>>;

/** Reads the tokens as they are in the scheme, light or dark, that an element stands in. */
export function coloursAt(element: Element): Colours {
  const probe = document.createElement('i');
  element.append(probe);
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = (value: string) => {
    probe.style.color = value;
    const computed = getComputedStyle(probe).color;
    if (!pixel) return computed;
    // Whatever notation the browser computes, a pixel of it is red, green and blue.
    pixel.fillStyle = computed;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
    return `rgb(${red}, ${green}, ${blue})`;
  };
  const colours = Object.fromEntries(Object.entries(tokens).map(([name, value]) => [name, read(value)]));
  probe.remove();
  return colours as Colours;
}

/** Half way from a colour to the ground: what is less than sure. Both as `rgb(…)`. */
export function faded(colour: string, ground: string): string {
  const [a, b] = [colour, ground].map((one) => one.match(/[\d.]+/g)?.map(Number) ?? []) as [number[], number[]];
  return `rgb(${[0, 1, 2].map((at) => Math.round(((a[at] ?? 0) + (b[at] ?? 0)) / 2)).join(', ')})`;
}

/** Calls back when the reader changes between light and dark; answers how to stop. */
export function onScheme(change: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', change);
  return () => dark.removeEventListener('change', change);
}
