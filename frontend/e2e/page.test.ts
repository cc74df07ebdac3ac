import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';

import { launch, open } from './browser.ts';
import { Server } from './server.ts';

let server: Server;
let browser: Browser;

before(async () => {
  server = await Server.start();
  browser = await launch();
});

after(async () => {
  await browser.close();
  await server.stop();
});

test('a reader asks who rejected which plan, and sees on whose word', async () => {
  const { page, faults } = await open(browser, server.url);
  const row = page.getByRole('row').filter({ hasText: '1997-07' }).first();
  await row.getByRole('button', { name: /Levon Ter-Petrosyan.*accepted/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('remler2020#minsk-group-activity/2').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(faults, []);
  await page.close();
});

test('a certainty that is filtered out leaves the plans and takes its positions', async () => {
  const { page } = await open(browser, server.url);
  await page.getByRole('row').nth(1).waitFor();
  const rows = await page.getByRole('row').count();
  const before = await page.locator('button.position').count();
  await page.getByLabel('stated', { exact: true }).uncheck();
  assert.ok((await page.locator('button.position').count()) < before);
  assert.equal(await page.getByRole('row').count(), rows);
  await page.close();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in ${scheme}`, async () => {
    const { page } = await open(browser, server.url);
    await page.emulateMedia({ colorScheme: scheme });
    await page.getByRole('row').nth(1).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    assert.deepEqual(
      serious.map(({ id, nodes }) => [id, nodes.map((node) => node.target)]),
      [],
    );
    await page.close();
  });
}

test('the page can be read on a phone', async () => {
  const { page } = await open(browser, server.url);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('button.position').first().waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
  await page.close();
});

test('a lost server is said in words, and asking again brings the answer', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/graphql', (route) => route.abort());
  await page.goto(server.url);
  await page.getByRole('alert').waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('button.position').first().waitFor();
  await context.close();
});

test('the query editor runs its first example', async () => {
  const { page, faults } = await open(browser, `${server.url}/graphiql`);
  await page.getByRole('button', { name: /Execute query/i }).click();
  await page.locator('.graphiql-response').getByText('step-by-step-plan').first().waitFor({ timeout: 20000 });
  assert.deepEqual(faults, []);
  await page.close();
});
