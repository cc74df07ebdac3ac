import type { Page } from 'playwright-core';

/**
 * Waits until a graph has come to rest: nothing more is on its way, the layout moves nothing, all nodes that are drawn at
 * all and all labels that have room are on the screen, in the fonts of the page. All of it holds at once, and for some
 * frames: what has just come may set the layout going again.
 */
export async function settled(page: Page): Promise<void> {
  const calm = await page.evaluateHandle(() => ({ frames: 0 }));
  await page.waitForFunction((so) => {
    // No function may have a name in here: what is added to keep names is not there in the page.
    const label = document.querySelector('[role=application]')?.getAttribute('aria-label') ?? '';
    const note = document.querySelector('[role=note]')?.textContent ?? '';
    const drawn = /the (\d+) most connected/.exec(note) ?? /of (\d+) nodes/.exec(label);
    const said = [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('\n');
    const isAtRest =
      document.fonts.status === 'loaded' &&
      document.querySelector('.stage svg')?.getAttribute('data-complete') === 'true' &&
      document.querySelectorAll('[data-node]').length === Number(drawn?.[1]) &&
      !/^\s*Settling|Asking the graph|relationships so far/m.test(said);
    so.frames = isAtRest ? so.frames + 1 : 0;
    return so.frames > 2;
  }, calm);
}
