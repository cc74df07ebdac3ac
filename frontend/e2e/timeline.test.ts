import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { contrast } from '../src/core/contrast.fixtures.ts';
import { site, type Look } from './browser.ts';

const { open } = site();

test('a timeline about one thing has the offices of those whom it concerns, and of all if asked', async () => {
  const { page, faults } = await open('/timeline?about=land-swap-plan');
  const offices = page.getByRole('region', { name: 'Offices' });
  await offices
    .getByRole('button', { name: /Kocharyan/ })
    .first()
    .waitFor();
  assert.equal(await offices.getByRole('button', { name: /Ter-Petrosyan/ }).count(), 0);
  const few = await offices.getByRole('button').count();
  await page.getByLabel('Offices of everybody else too').check();
  await offices
    .getByRole('button', { name: /Ter-Petrosyan/ })
    .first()
    .waitFor();
  assert.ok((await offices.getByRole('button').count()) > few);
  await page.waitForURL(/offices=1/);
  await page.getByRole('button', { name: 'About everything' }).click();
  await page.getByLabel('Offices of everybody else too').waitFor({ state: 'hidden' });
  assert.deepEqual(faults, []);
});

test('the timeline comes closer and goes back by the buttons of every picture, on a phone too', async () => {
  const { page, faults } = await open('/timeline', { width: 390, height: 844 });
  const closer = page.getByRole('button', { name: 'Closer' });
  const further = page.getByRole('button', { name: 'Further away' });
  await closer.waitFor();
  assert.equal(await further.isDisabled(), true);
  await closer.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/years=/);
  const [first, last] = /years=(\d+)-(\d+)/.exec(page.url())?.slice(1).map(Number) ?? [];
  await page.getByText(`${first}–${last}`, { exact: true }).waitFor();
  await further.click();
  await page.getByRole('button', { name: 'All years' }).click();
  await page.waitForURL((url) => !url.search.includes('years'));
  assert.equal(await further.isDisabled(), true);
  assert.deepEqual(faults, []);
});

test('of whom no source gives a date, the timeline says so, and where to go on', async () => {
  const { page, faults } = await open('/timeline?about=editors');
  await page.getByText(/^No source gives a date for anything about Editors of the dataset/).waitFor();
  assert.equal(await page.getByText('The source is silent.').count(), 0);
  await page.getByRole('link', { name: 'Show in the graph' }).click();
  await page.waitForURL(/\/graph\?.*nodes=editors/);
  await page.goBack();
  await page.getByRole('status').getByRole('button', { name: 'About everything' }).click();
  await page.getByRole('region', { name: 'Offices' }).getByRole('button').first().waitFor();
  assert.deepEqual(faults, []);
});

test('a term of office says from when to when, or when it is known, on the scale, in the table and in the evidence', async () => {
  const { page, faults } = await open('/timeline?lanes=office');
  const offices = page.getByRole('region', { name: 'Offices' });
  await offices.getByRole('button', { name: 'since 2003: President of Azerbaijan: Ilham Aliyev' }).waitFor();
  await offices.getByRole('button', { name: /^\? – 2003, known in Jul 1997.*: Heydar Aliyev$/ }).waitFor();
  await offices.getByRole('button', { name: 'known on 15 Nov 2020: Foreign Minister of Azerbaijan: J' }).click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByText('known on 15 Nov 2020', { exact: true }).waitFor();
  await page.getByText('As a table').click();
  await page.getByRole('row', { name: /^known in 2008, 2011, 2012 President of Armenia: Serzh Sargsyan/ }).waitFor();
  assert.deepEqual(await page.locator('.chart [title*=".."], tbody :text("..")').allTextContents(), []);
  assert.deepEqual(faults, []);
});

/**
 * The least of how far the items of a timeline stand out from the page, from 1 to 21 as WCAG 2 has it: of each, the pixel
 * that does so the most.
 */
async function leastContrast(page: Page): Promise<number> {
  await page.addStyleTag({ content: '.chart .label, .chart .grid { visibility: hidden }' });
  const chart = page.locator('.chart');
  const picture = (await chart.screenshot()).toString('base64');
  const [ground, ...items] = await chart.evaluate(async (element, encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { left, top } = element.getBoundingClientRect();
    const boxes = [...element.querySelectorAll('.shape')].map((shape) => shape.getBoundingClientRect());
    return [new DOMRect(left + 2, top + 30, 1, 1), ...boxes].map(({ x, y, width, height }) => {
      const data = context?.getImageData(x - left, y - top, Math.max(1, width), Math.max(1, height)).data ?? [];
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 4)
        colours.add(`#${[...data.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`);
      return [...colours];
    });
  }, picture);
  const most = items.map((colours) => Math.max(...colours.map((one) => contrast(one, ground?.[0] ?? ''))));
  assert.ok(most.length > 100);
  return Math.min(...most);
}

const looks: readonly (readonly [string, string, Look])[] = [
  ['in light', '', { scheme: 'light' }],
  ['in dark', '', { scheme: 'dark' }],
  ['as of a date in light', '?asof=1999', { scheme: 'light' }],
  ['as of a date in dark', '?asof=1999', { scheme: 'dark' }],
  ["with a reader's own colours", '?asof=1999', { forced: true }],
  ['on a phone', '', { width: 390, height: 844 }],
];
for (const [how, search, look] of looks) {
  test(`everything on a timeline is seen, ${how}`, async () => {
    const { page } = await open(`/timeline${search}`, look);
    await page.locator('.chart .item').first().waitFor();
    assert.ok((await leastContrast(page)) >= 3);
  });
}

test('a term of office whose beginning nobody tells fades in, also where its end is not told either', async () => {
  const { page } = await open('/timeline?lanes=office');
  const term = page.getByRole('button', { name: /^known in 2008, .*Serzh Sargsyan/ });
  const mask = await term.locator('.shape').evaluate((shape) => getComputedStyle(shape).maskImage);
  const [into = 0, out = 0] = [...mask.matchAll(/([\d.]+)px/g)].map(([, pixels]) => Number(pixels));
  assert.ok(into > 20 && out > 20, mask);
  // Paper takes what is drawn by grounds.
  assert.equal(await term.locator('.shape').evaluate((shape) => getComputedStyle(shape).printColorAdjust), 'exact');
});
