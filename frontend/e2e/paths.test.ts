import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';
import { soon } from './soon.ts';

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

test('more than the shortest ways are there, and a reader who wants them sees them', async () => {
  const { page, faults } = await open('/paths?from=levon-ter-petrosyan&to=nikol-pashinyan');
  const ways = page.locator('.ways section');
  await page.getByText('The 5 shortest ways are shown; there are more.').waitFor();
  assert.equal(await ways.count(), 5);
  for (const [count, next] of [
    [10, 20],
    [20, 50],
  ]) {
    await page.getByRole('button', { name: `Show ${count} ways` }).click();
    await page.getByText(`The ${count} shortest ways are shown; there are more.`).waitFor();
    await soon(() => ways.count(), count);
    await page.getByRole('button', { name: `Show ${next} ways` }).waitFor();
  }
  // Neither loses the place where the keyboard is.
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BUTTON');
  await page.getByRole('button', { name: 'Show 50 ways' }).click();
  await page.getByText('The 50 shortest ways are shown, the most that can be asked for').waitFor();
  await soon(() => ways.count(), 50);
  await page.reload();
  await page.getByText('The 50 shortest ways are shown, the most that can be asked for').waitFor();
  await page.goto(new URL('/paths?from=heydar-aliyev&to=ilham-aliyev&hops=1', page.url()).href);
  await page.getByText('No way through other entries has 1 hop.').waitFor();
  assert.deepEqual(faults, []);
});

test('what a link avoids and is not there is named, and the rest is shown', async () => {
  const { page, faults } = await open(
    '/paths?from=levon-ter-petrosyan&to=nikol-pashinyan&avoid=nobody-at-all~robert-kocharyan',
  );
  const missing = page.getByRole('alert').filter({ hasText: 'There is nothing with the id nobody-at-all to avoid.' });
  await missing.waitFor();
  await page.locator('.ways section').first().waitFor();
  await page.locator('.avoided').getByText('Robert Kocharyan').waitFor();
  assert.equal(await page.getByRole('alert').count(), 1);
  assert.equal(await page.locator('.ways').getByRole('link', { name: 'Robert Kocharyan' }).count(), 0);
  await missing.getByRole('button', { name: 'Leave it out' }).click();
  await page.waitForURL((url) => url.searchParams.get('avoid') === 'robert-kocharyan');
  await missing.waitFor({ state: 'hidden' });
  await page.locator('.ways section').first().waitFor();
  // One of the ends, beside what is avoided.
  await page.goto(new URL('/paths?from=armenia&to=nobody-at-all&avoid=azerbaijan', page.url()).href);
  await page.getByRole('alert').getByText('One of these entries is not in the dataset').waitFor();
  assert.deepEqual(faults, []);
});

test('of what an end is not told, an entry, a path, a map and a graph say when it is known', async () => {
  const { page, faults } = await open('/entity/jeyhun-bayramov');
  const offices = page.getByRole('region', { name: 'Offices' });
  await offices.getByRole('row', { name: /Foreign minister of Azerbaijan.*known on 15 Nov 2020/i }).waitFor();
  await page.goto(new URL('/entity/soviet-azerbaijan', page.url()).href);
  const relations = page.getByRole('region', { name: 'Relationships' });
  await relations.getByRole('cell', { name: 'known in 1988', exact: true }).waitFor();
  await page.goto(new URL('/paths?from=jeyhun-bayramov&to=azerbaijan', page.url()).href);
  await page.locator('li.hop').first().getByText('known on 15 Nov 2020').waitFor();
  await page.goto(new URL('/map?asof=2020-06', page.url()).href);
  const places = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Lachin/ }) });
  await places.getByText('May 1992 – ?, known on 9 Nov 2020').first().waitFor();
  await page.goto(new URL('/graph?nodes=jeyhun-bayramov&open=table', page.url()).href);
  await page.getByRole('cell', { name: 'known on 15 Nov 2020' }).waitFor();
  assert.deepEqual(faults, []);
});
