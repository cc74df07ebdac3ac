import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';

const { open } = site();

test('everything on the front page can be done without a mouse', async () => {
  const { page } = await open('/');
  await page.locator('button.position').first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.locator('button.position').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByText('remler2020#').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'hidden' });
});

test('a search goes to an entry', async () => {
  const { page } = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Kocharyan');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Robert Kocharyan', level: 1 }).waitFor();
});

test('digits go to the views, and brackets move the as-of date', async () => {
  const { page } = await open('/');
  await page.keyboard.press('2');
  await page.waitForURL('**/timeline');
  await page.getByRole('slider', { disabled: false }).waitFor();
  await page.keyboard.press('[');
  await page.waitForURL('**/timeline?asof=2019');
});

test('arrows go along a lane of the timeline', async () => {
  const { page } = await open('/timeline?lanes=meeting');
  const marks = page.locator('.item');
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  assert.ok(await marks.nth(1).evaluate((mark) => mark === document.activeElement));
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor();
});
