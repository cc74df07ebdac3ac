import type { Tone } from '../core/scene_style.ts';

const tokens = {
  person: '--kind-person',
  state: '--kind-state',
  body: '--kind-body',
  document: '--kind-document',
  happening: '--kind-happening',
  place: '--kind-place',
  other: '--kind-other',
  ink: '--ink',
  quiet: '--quiet',
  line: '--line',
  strong: '--strong-line',
  ground: '--raised',
  accent: '--accent',
} as const;

/** The colours of the page as a canvas takes them: one for each tone of a kind, and those of texts and lines. */
export type Colours = Readonly<Record<Tone | keyof typeof tokens, string>>;

/** Reads the tokens as they are in the scheme, light or dark, that an element stands in. */
export function coloursAt(element: Element): Colours {
  const probe = document.createElement('i');
  element.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, read(token)]));
  probe.remove();
  return colours as Colours;
}

/** Calls back when the reader changes between light and dark; answers how to stop. */
export function onScheme(change: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', change);
  return () => dark.removeEventListener('change', change);
}
