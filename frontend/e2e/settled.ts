import type { Page } from 'playwright-core';

/** Waits until the layout of a graph has come to rest, and all of it that is drawn at all is on the screen. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-node]').first().waitFor();
  await page.getByText(/^Settling/).waitFor({ state: 'hidden' });
  await page.waitForFunction(() => {
    // No function may have a name in here: what is added to keep names is not there in the page.
    const label = document.querySelector('[role=application]')?.getAttribute('aria-label') ?? '';
    const note = document.querySelector('[role=note]')?.textContent ?? '';
    const drawn = /the (\d+) most connected/.exec(note) ?? /of (\d+) nodes/.exec(label);
    return document.querySelectorAll('[data-node]').length === Number(drawn?.[1]);
  });
}
