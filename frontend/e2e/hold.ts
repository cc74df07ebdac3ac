import type { Page } from 'playwright-core';

/** Holds back what is asked for at an address, with a certain word in what is sent, until it is let through. */
export async function hold(page: Page, address: string, word = ''): Promise<() => void> {
  let letThrough = () => {};
  const held = new Promise<void>((done) => (letThrough = done));
  await page.route(address, async (route) => {
    if ((route.request().postData() ?? '').includes(word)) await held;
    await route.fallback();
  });
  return letThrough;
}
