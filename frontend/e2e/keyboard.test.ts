import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Locator, Page } from 'playwright-core';

import { site } from './browser.ts';
import { hold } from './hold.ts';
import { settled } from './settled.ts';

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

test('a date that is moved before the years of the dataset are known moves once they are', async () => {
  const { page } = await open('/healthz');
  const letThrough = await hold(page, '**/graphql', 'query Span');
  await page.goto(new URL('/', page.url()).href);
  await page.locator('button.position').first().waitFor();
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  letThrough();
  await page.waitForURL('**/?asof=2018');
});

test('whoever presses Enter before a search has been answered gets what is found first', async () => {
  const { page } = await open('/');
  const letThrough = await hold(page, '**/graphql', 'query Search');
  await page.keyboard.press('/');
  await page.keyboard.type('Kocharyan');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  letThrough();
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

/** Goes on with the tabulator, as somebody without a mouse does, until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.first().waitFor();
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    if (await wanted.first().evaluate((one) => one === document.activeElement)) return;
  }
  assert.fail(`the tabulator does not reach ${String(wanted)}`);
}

test('without a mouse, a way between two entries is found, read on its evidence, and found again without a hop', async () => {
  const { page } = await open('/paths');
  for (const [end, name] of [
    ['From', 'Heydar Aliyev'],
    ['To', 'Kazan Formula'],
  ] as const) {
    await tabTo(page, page.getByRole('combobox', { name: end, exact: true }));
    await page.keyboard.type(name);
    await page.getByRole('listbox', { name: end, exact: true }).getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  }
  await page.waitForURL(/from=heydar-aliyev&to=kazan-formula/);
  await tabTo(page, page.locator('.hop .fact'));
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Evidence' }).getByText('remler2020#').first().waitFor();
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'Avoid this hop' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/avoid=/);
});

test('without a mouse, plans are chosen and compared', async () => {
  const { page } = await open('/compare');
  for (const plan of [/^Land-swap plan/, /^Skewed land-swap plan/]) {
    await tabTo(page, page.getByRole('checkbox', { name: plan }));
    await page.keyboard.press('Space');
  }
  await page.waitForURL(/nodes=land-swap-plan~skewed-land-swap-plan|nodes=land-swap-plan%7Eskewed-land-swap-plan/);
  await tabTo(page, page.locator('main table .fact'));
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor();
});

test('without a mouse, an entry is read, cited and left for another', async () => {
  const { page } = await open('/entity/robert-kocharyan');
  await tabTo(page, page.getByRole('searchbox', { name: 'Filter the relationships' }));
  await page.keyboard.type('Land-swap');
  await page.waitForURL(/find=Land-swap/);
  await tabTo(page, page.getByRole('button', { name: 'BibTeX' }));
  await page.keyboard.press('Enter');
  await page.getByText(/@\w+\{/).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('Ter-Petrosyan');
  await page
    .getByRole('option', { name: /Levon Ter-Petrosyan/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Levon Ter-Petrosyan', level: 1 }).waitFor();
});

test('without a mouse, a story is begun, walked and left', async () => {
  const { page } = await open('/story');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Who turned down which plan' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: /Begin/ }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/step=1|story=who/);
  await page.keyboard.press('.');
  await page.waitForURL(/step=2/);
  await page.keyboard.press(',');
  await page.waitForURL((url) => !url.search.includes('step=2'));
});

test('without a mouse, a place of the map is chosen and shown with its evidence', async () => {
  const { page } = await open('/map');
  await page
    .getByRole('button', { name: /^Shusha/ })
    .first()
    .waitFor();
  await tabTo(page, page.getByRole('button', { name: /^Shusha/ }));
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Evidence' }).getByText('remler2020#').first().waitFor();
});

test('what takes the focus from a button gives it back: a query that runs, an expansion, a search', async () => {
  const { page } = await open('/query?lang=cypher&q=RETURN+1+AS+one');
  const run = page.getByRole('button', { name: /^Run/ });
  await page.getByRole('cell', { name: '1', exact: true }).waitFor();
  await run.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: '1', exact: true }).waitFor();
  await page.locator('section.read[aria-busy=false]').waitFor();
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Run/);
  await page.goto(new URL('/graph?nodes=land-swap-plan&sel=robert-kocharyan', page.url()).href);
  await settled(page);
  await page.getByRole('button', { name: /^Expand/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/nodes=land-swap-plan%7Erobert-kocharyan/);
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Collapse');
  await page.keyboard.press('Control+z');
  await page
    .getByRole('status')
    .getByText(/^Undone: step \d+ of \d+$/)
    .waitFor({ state: 'attached' });
  const search = page.getByRole('banner').getByRole('combobox');
  await search.fill('Medvedev');
  await page
    .getByRole('option', { name: /^Dmitry Medvedev/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/entity\/dmitry-medvedev/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
});

test('keys of one letter can be turned off, and the help says what the words of the legend mean', async () => {
  const { page } = await open('/');
  await page.locator('button.position').first().waitFor();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  await help.getByText('The source relays what someone says.').waitFor();
  await help.getByRole('checkbox', { name: /^Keys of one letter/ }).uncheck();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await page.keyboard.press('2');
  await page.reload();
  await page.locator('button.position').first().waitFor();
  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Help and legend' }).click();
  assert.equal(new URL(page.url()).pathname, '/');
  await help.getByRole('checkbox', { name: /^Keys of one letter/ }).check();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await page.keyboard.press('2');
  await page.waitForURL(/\/timeline/);
});
