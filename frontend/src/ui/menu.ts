import type { Attachment } from 'svelte/attachments';

/**
 * Makes a menu of a `<details>`: it closes by Escape, which gives the focus back to its summary, and when the reader
 * goes elsewhere.
 */
export const asMenu: Attachment<HTMLDetailsElement> = (menu) => {
  const listening = new AbortController();
  const { signal } = listening;
  const isOutside = (target: EventTarget | null) => target instanceof Node && !menu.contains(target);
  const onkeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    closeMenu(menu);
  };
  const onleave = ({ target }: Event) => {
    if (menu.open && isOutside(target)) menu.open = false;
  };
  menu.addEventListener('keydown', onkeydown, { signal });
  document.addEventListener('pointerdown', onleave, { signal, capture: true });
  document.addEventListener('focusin', onleave, { signal });
  return () => listening.abort();
};

/** Closes a menu whose work is done; whoever uses the keyboard goes on where it was opened. */
export function closeMenu(menu: HTMLDetailsElement): void {
  const isWithin = menu.contains(document.activeElement);
  menu.open = false;
  if (isWithin) menu.querySelector('summary')?.focus();
}
