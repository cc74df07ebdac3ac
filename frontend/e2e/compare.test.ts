import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';
import { soon } from './soon.ts';

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
  assert.deepEqual(await said(page, annexation), [annexation, `kept ${annexation}`, '·', '·', '·']);
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

/** What is seen at the top of the screen over a cell, and at the left of its row; and how far the table is moved. */
const around = (page: Page, cell: string) =>
  provisions(page)
    .locator(cell)
    .evaluate((one) => {
      const [box, table] = [one.getBoundingClientRect(), one.closest('.scroll')];
      const left = table?.getBoundingClientRect().left ?? 0;
      const topic = one.closest('tbody')?.querySelector('th')?.getBoundingClientRect();
      const [head, name] = [
        [box.left + 12, 12],
        [left + 4, (topic?.top ?? 0) + 14],
      ].map(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('th')?.textContent?.trim() ?? '');
      return {
        head: head?.replace(/\s.*$/s, ''),
        topic: name,
        moved: (table?.scrollLeft ?? 0) > 0,
      };
    });

test('the heads of the columns stay in sight, and the topics too where the table is moved sideways', async () => {
  const { page, faults } = await open(five, { width: 1280, height: 600 });
  await provisions(page).locator('.fact').first().waitFor();
  const last = 'tbody:last-of-type tr:first-child td:last-of-type';
  const show = () =>
    provisions(page)
      .locator(last)
      .evaluate((one) => one.scrollIntoView({ block: 'center', inline: 'end' }));
  await show();
  const topic = await provisions(page).locator('tbody:last-of-type th').textContent();
  await soon(() => around(page, last), { head: 'Ceasefire', topic: topic ?? '', moved: false });
  await page.setViewportSize({ width: 800, height: 600 });
  await provisions(page).getByRole('button', { name: 'More columns' }).waitFor();
  await show();
  await soon(() => around(page, last), { head: 'Ceasefire', topic: topic ?? '', moved: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
  // Below the other table its own head is seen.
  const stood = page.getByRole('region', { name: 'Who stood where' });
  await stood
    .locator('tbody tr')
    .last()
    .evaluate((one) => one.scrollIntoView({ block: 'end' }));
  await soon(() => page.evaluate(() => document.elementFromPoint(40, 12)?.closest('th')?.textContent?.trim()), 'Party');
  assert.deepEqual(faults, []);
});

test('one sign stands for silence, is explained beneath the table, and on a phone words take its place', async () => {
  const { page, faults } = await open(five);
  await provisions(page).locator('.fact').first().waitFor();
  const signs = page.locator('main td [role=img]');
  const heard = new Set(await signs.evaluateAll((all) => all.map((one) => `${one.textContent} ${one.ariaLabel}`)));
  assert.deepEqual([...heard], ['· not told']);
  assert.equal(await page.locator('main td').filter({ hasText: 'not told' }).count(), 0);
  const legend = page.getByRole('region', { name: 'How facts look' });
  await legend.getByText('· not told: the source is silent').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await legend.getByText('A plan without a line in a row: not told.').waitFor();
  const two = new URL('/compare?nodes=land-swap-plan~skewed-land-swap-plan', page.url()).href;
  await page.goto(two);
  await legend.getByText('not told: the source is silent', { exact: false }).waitFor();
  const shown = () => signs.first().evaluate((one) => getComputedStyle(one, '::after').content);
  await soon(shown, '"not told"');
  assert.deepEqual(faults, []);
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
    ['2020-10-14', 'not told'],
    ['2020-11-09', 'not told'],
  ]);
  assert.ok(lines.some((one) => one.startsWith('position,') && one.includes('Robert Kocharyan')));
});
