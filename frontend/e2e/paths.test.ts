import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';

const { open } = site();

test('each hop of a path says in words where it stands, and leads to its source', async () => {
  const { page, faults } = await open('/paths?from=levon-ter-petrosyan&to=nikol-pashinyan');
  const hops = page.locator('li.hop');
  await hops.first().waitFor();
  const bare = hops.filter({ hasNot: page.locator('.cited') });
  assert.equal(await bare.count(), 0, 'a hop without its source');
  const hop = hops.filter({ hasText: 'was succeeded by Robert Kocharyan' }).first();
  await hop.getByText('Minsk Group activity since 1992, paragraph 2').waitFor();
  await hop.getByRole('link', { name: /^OSCE Minsk Group: Lessons/ }).click();
  await page.waitForURL(/\/entity\/remler2020$/);
  assert.deepEqual(faults, []);
});

test('a statement stands in quotation marks within a sentence on it', async () => {
  const { page } = await open('/entity/step-by-step-plan');
  const rows = page.getByRole('region', { name: 'Relationships' }).getByRole('row');
  await rows
    .filter({ hasText: /^“[^”]+[^.]” is about Step-by-step plan\./ })
    .first()
    .waitFor();
});

test('a position that turned away from an earlier one says so on every page that shows it', async () => {
  const { page } = await open('/entity/robert-kocharyan');
  const positions = page.getByRole('region', { name: 'Positions' });
  await positions
    .getByRole('row', { name: /withdrew ↺ accepted 1999 before|withdrew\s+accepted 1999 before/ })
    .waitFor();
  await positions.getByText('Levon Ter-Petrosyan had accepted it, Jul 1997').waitFor();
  await page.goto(new URL('/compare?nodes=step-by-step-plan~land-swap-plan', page.url()).href);
  const stood = page.getByRole('region', { name: 'Who stood where' });
  await stood.getByText('accepted 1999 before').waitFor();
});

test('the page of a plan says what it provides, before who stood where', async () => {
  const { page } = await open('/entity/land-swap-plan');
  const provisions = page.getByRole('region', { name: 'What it provides' });
  await provisions.getByRole('row', { name: /annexation of Nagornyy Karabakh to Armenia/ }).waitFor();
  assert.equal(
    await page
      .getByRole('region', { name: 'Relationships' })
      .getByText(/provides:/)
      .count(),
    0,
  );
});

test('the same entry twice, and one that is gone, are said in words', async () => {
  const { page } = await open('/paths?from=armenia&to=armenia');
  await page.getByText('These are the same entry. Choose two.').waitFor();
  await page.goto(new URL('/paths?from=armenia&to=nobody-at-all', page.url()).href);
  await page.getByRole('alert').getByText('One of these entries is not in the dataset').waitFor();
  await page.goto(new URL('/paths?from=armenia&to=moldova&hops=1', page.url()).href);
  await page.getByText('No connection within so many hops.', { exact: true }).waitFor();
});
