import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Locator } from 'playwright-core';

import { site } from './browser.ts';
import { soon } from './soon.ts';

const { open } = site({ webgl: true });

/** How many hues are seen in a part of the page: of the twelve of the circle, those that are more than a trace. */
async function hues(part: Locator): Promise<number> {
  const picture = (await part.screenshot()).toString('base64');
  return part.page().evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    const counts = new Array<number>(12).fill(0);
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3);
      const most = Math.max(red, green, blue);
      const range = most - Math.min(red, green, blue);
      if (range < 60) continue;
      const hue =
        most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
      counts[Math.floor(((hue + 6) % 6) * 2)]! += 1;
    }
    return counts.filter((count) => count > 15).length;
  }, picture);
}

/** Where colours say something, and how many of them at least. */
const pictures = [
  ['the positions of a timeline', '/timeline?lanes=position', '.chart', 3],
  ['the offices of a timeline', '/timeline?lanes=office', '.chart', 1],
  ['the years of the dataset', '/sources', '.years i[style*=" 8rem"]', 1],
  ['the years of an actor', '/sources', '.strip', 1],
  ['the kinds of a graph', '/graph?nodes=land-swap-plan', 'fieldset:has(i)', 4],
  ['a graph by SVG', '/graph?nodes=land-swap-plan', '.stage', 4],
  ['a graph by WebGL', '/graph?whole=1', '.stage:has(canvas)', 4],
  ['a map', '/map', '.map', 2],
] as const;
for (const [what, path, selector, least] of pictures) {
  test(`with a reader's own colours ${what} says what it says`, async () => {
    const { page } = await open(path, { forced: true });
    const part = page.locator(selector).first();
    await part.waitFor();
    await soon(async () => (await hues(part)) >= least, true);
  });
}

test("with a reader's own colours, what is chosen, where one is and what had not happened yet is seen", async () => {
  const { page } = await open('/?asof=1998', { forced: true });
  const style = (one: Locator, name: 'outlineStyle' | 'color' | 'borderBottomColor' | 'borderTopStyle') =>
    one.evaluate((element, wanted) => getComputedStyle(element)[wanted], name);
  const card = page.locator('.position.then-certain').first();
  assert.equal(await style(card, 'borderTopStyle'), 'solid');
  const later = page.locator('.position.then-later').first();
  assert.notEqual(await style(later, 'color'), await style(card, 'color'));
  await card.click();
  await page.mouse.click(5, 400);
  assert.equal(await style(card, 'outlineStyle'), 'solid');
  const nav = page.getByRole('navigation').first();
  const [here, elsewhere] = [nav.getByRole('link', { name: 'Plans' }), nav.getByRole('link', { name: 'Map' })];
  assert.notEqual(await style(here, 'borderBottomColor'), await style(elsewhere, 'borderBottomColor'));
});
