import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';

const { open } = site();

const five = '/compare?nodes=land-swap-plan~skewed-land-swap-plan~madrid-principles~lavrov-offer-2020~ceasefire-2020';
const provisions = (page: Page) => page.getByRole('region', { name: 'What became of each provision' });
/** What the cells of a row say, without how they are laid out. */
const said = (page: Page, row: string) =>
  provisions(page)
    .getByRole('row')
    .filter({ hasText: row })
    .first()
    .locator('td')
    .evaluateAll((all) => all.map((one) => (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim()));

test('five plans are one table: a provision is followed from plan to plan, and silence is not called an end', async () => {
  const { page, faults } = await open(five);
  await provisions(page).locator('.fact').first().waitFor();
  const annexation = 'annexation of Nagornyy Karabakh to Armenia';
  assert.deepEqual(await said(page, annexation), [annexation, `kept ${annexation}`, 'not told', '·', '·']);
  const [, second] = await said(page, 'transfer of Armenian territory');
  assert.match(second ?? '', /^changed access to a road to Nakhchivan/);
  assert.equal(await provisions(page).locator('table').count(), 1);
  assert.equal(await page.getByRole('region', { name: 'Who stood where' }).locator('table').count(), 1);
  assert.deepEqual(faults, []);
});

test('what a plan is said not to provide stands in its column, on the word of the source', async () => {
  const { page } = await open(five);
  const last = provisions(page).getByRole('cell').filter({ hasText: 'not part of it' }).first();
  await last.getByRole('button').click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence
    .getByText(/does not provide/)
    .first()
    .waitFor();
  await evidence.getByText('remler2020#').first().waitFor();
});

test('plans stand in order of time, in whatever order a link names them', async () => {
  const { page } = await open('/compare?nodes=skewed-land-swap-plan~step-by-step-plan~land-swap-plan');
  await provisions(page)
    .getByRole('columnheader', { name: /^Step-by-step plan/ })
    .waitFor();
  await page.waitForFunction(() => {
    const heads = [...document.querySelectorAll('[aria-labelledby="provisions"] thead a')].map(
      (one) => one.textContent,
    );
    return /^Step-by-step plan.*,Land-swap plan.*,Skewed land-swap plan/.test(heads.join());
  });
  // The first of them is held against nothing.
  assert.equal(await provisions(page).locator('td:nth-of-type(1) .change').count(), 0);
});

test('the heads of the columns stay in sight, unless the table is moved sideways', async () => {
  const { page } = await open(five, { width: 1280, height: 600 });
  const head = provisions(page).locator('thead th').nth(1);
  await provisions(page).locator('.fact').first().waitFor();
  const top = () => head.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  await provisions(page).locator('tbody tr').last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => scrollY > 300);
  assert.equal(await top(), 0);
  await page.setViewportSize({ width: 800, height: 600 });
  const box = provisions(page).locator('.scroll');
  await page.waitForFunction(() => {
    const one = document.querySelector('[aria-labelledby="provisions"] .scroll');
    return one !== null && getComputedStyle(one).overflowX === 'auto';
  });
  assert.ok(await box.evaluate((one) => one.scrollWidth > one.clientWidth));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
});

test('a comparison is taken away as one table, with a line for what each plan has of a thread', async () => {
  const { page } = await open(five);
  await provisions(page).locator('.fact').first().waitFor();
  await page.getByText('Export', { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Table (CSV)' }).click(),
  ]);
  const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
  assert.match(
    lines[0] ?? '',
    /what,thread,topic,plan,plan_date,change,provision,party,stance,date,certainty,basis,id$/,
  );
  const thread = lines.filter((one) => one.startsWith('provision,1,')).map((one) => one.split(',').slice(4, 6));
  assert.deepEqual(thread, [
    ['1999', ''],
    ['1999-10-27/2001', 'kept'],
    ['2007', 'not told'],
  ]);
  assert.ok(lines.some((one) => one.startsWith('position,') && one.includes('Robert Kocharyan')));
});
