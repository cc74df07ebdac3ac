/**
 * Moves the page, and what can be scrolled on it, until something is seen between two heights of the screen, in pixels:
 * in the middle, with the name of its row above it where both have room, and its beginning where it has none itself. What
 * is seen already stays where it is.
 */
export function bringIntoSight(one: Element, top: number, bottom: number): void {
  const name = one.closest('tr')?.querySelector('th');
  const reach = () => {
    const box = one.getBoundingClientRect();
    const from = Math.min(name?.getBoundingClientRect().top ?? Infinity, box.top);
    return { begin: box.bottom - from <= bottom - top ? from : box.top, end: box.bottom };
  };
  const { begin, end } = reach();
  const isSeen = begin >= top && end <= bottom;
  one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (isSeen) return;
  const now = reach();
  const centred = (now.begin + now.end - top - bottom) / 2;
  scrollBy({ top: Math.min(centred, now.begin - top) });
}
