/** What stands together: whoever loses the one thing goes on with the next. */
const regions = 'aside, dialog, section, form, fieldset, nav, table, ol, ul, [role=group], .tools, main, header';
const focusables = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

/**
 * Keeps the place of whoever uses the keyboard: where what has the focus goes away, such as a button whose work is done,
 * the focus goes to what stood next to it; from a panel that closes, back to what opened it. Answers how to stop.
 */
export function keepPlace(root: Document): () => void {
  let last: HTMLElement | null = null;
  let next: readonly HTMLElement[] = [];
  let opener: HTMLElement | null = null;

  const panelOf = (one: Element | null) => one?.closest('aside, dialog') ?? null;
  const onfocusin = ({ target, relatedTarget }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const before = relatedTarget instanceof HTMLElement ? relatedTarget : last;
    if (panelOf(target) && panelOf(target) !== panelOf(before)) opener = before;
    last = target;
    next = neighboursOf(target);
  };
  /** What had the focus went away; where that was for a moment, such as a button while it works, it may be back. */
  let lost = false;
  const mend = () => {
    if (!lost) return;
    lost = false;
    if (root.activeElement !== root.body) return;
    const main = root.querySelector<HTMLElement>('main');
    const there = [last, ...next, opener, main].find((one) => one?.isConnected && !one.matches(':disabled'));
    there?.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(() => {
    if (last === null || (last.isConnected && !last.matches(':disabled'))) return;
    lost = true;
    requestAnimationFrame(mend);
  });
  watch.observe(root.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', onfocusin);
  return () => {
    watch.disconnect();
    root.removeEventListener('focusin', onfocusin);
  };
}

/** What can have the focus in the same region and around it: what follows, the nearest first, then what stands before. */
function neighboursOf(one: HTMLElement): HTMLElement[] {
  const found = new Set<HTMLElement>();
  for (let region = one.closest(regions); region; region = region.parentElement?.closest(regions) ?? null) {
    const all = [...region.querySelectorAll<HTMLElement>(focusables)];
    const at = all.indexOf(one);
    for (const other of [...all.slice(at + 1), ...all.slice(0, Math.max(0, at)).reverse()]) found.add(other);
    if (found.size > 40) break;
  }
  return [...found];
}
