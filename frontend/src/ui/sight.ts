/** So much of a table stays in sight while it is moved, in pixels: the height of its head, the width of its rows' names. */
export function kept(within: Element, what: 'head' | 'name'): number {
  return parseFloat(getComputedStyle(within).getPropertyValue(`--kept-${what}`)) || 0;
}

/**
 * Moves the page, and what can be scrolled on it, until something is seen between two heights of the screen, in pixels:
 * in the middle, with the name of its row above it where both have room, and its beginning where it has none itself. What
 * is seen already stays where it is.
 */
export function bringIntoSight(one: Element, from: number, bottom: number): void {
  const top = from + kept(one, 'head');
  const name = one.closest('tr')?.querySelector('th');
  const reach = () => {
    const box = one.getBoundingClientRect();
    const above = Math.min(name?.getBoundingClientRect().top ?? Infinity, box.top);
    return { begin: box.bottom - above <= bottom - top ? above : box.top, end: box.bottom };
  };
  const { begin, end } = reach();
  const isSeen = begin >= top && end <= bottom;
  one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (isSeen) return;
  const now = reach();
  const centred = (now.begin + now.end - top - bottom) / 2;
  scrollBy({ top: Math.min(centred, now.begin - top) });
}
