import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';
import { settled } from './settled.ts';

const { open } = site();

test('a link to something that is gone shows the rest, and says what is missing', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan~gone-entry');
  await page.locator('[data-node="land-swap-plan"]').waitFor();
  const missing = page.getByRole('alert').filter({ hasText: 'gone-entry' });
  await missing.waitFor();
  await missing.getByRole('button', { name: 'Leave it out' }).click();
  await page.waitForURL((url) => url.searchParams.get('nodes') === 'land-swap-plan');
  await missing.waitFor({ state: 'hidden' });
});

test('plans are compared though one of a link is gone, and by certainty', async () => {
  const { page } = await open('/compare?nodes=land-swap-plan~skewed-land-swap-plan~gone-plan');
  await page.getByRole('alert').filter({ hasText: 'gone-plan' }).waitFor();
  const facts = page.locator('main table .fact');
  await facts.first().waitFor();
  const all = await facts.count();
  await page.goto(new URL('/compare?nodes=land-swap-plan~skewed-land-swap-plan&certainty=possible', page.url()).href);
  await page
    .getByText(/left out by the certainty/)
    .first()
    .waitFor();
  assert.ok((await facts.count()) < all);
});

test('an address of no view says so, and a filter of no meaning filters nothing', async () => {
  const { page } = await open('/no-such-view?certainty=bogus');
  await page.getByText('There is no page at /no-such-view').waitFor();
  await page.locator('button.position').first().waitFor();
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await page.getByText('There is no page at').waitFor({ state: 'hidden' });
});

test('a graph between the first and the last day of one year comes back', async () => {
  const { page } = await open('/graph?nodes=robert-kocharyan&years=1999-1999');
  await settled(page);
  assert.equal(await page.getByLabel('from the year').inputValue(), '1999');
  assert.equal(await page.getByLabel('to the year').inputValue(), '1999');
});

test('paths are looked for among the certainties that are chosen, and the ends have their names from the first', async () => {
  const { page } = await open('/paths?from=dmitry-medvedev&certainty=stated');
  await page.getByRole('combobox', { name: 'From' }).and(page.getByPlaceholder('Dmitry Medvedev')).waitFor();
  await page.getByRole('combobox', { name: 'To', exact: true }).fill('Kazan formula');
  await page.getByRole('listbox', { name: 'To', exact: true }).getByRole('option').first().click();
  await page.getByRole('heading', { name: /^Way 1/ }).waitFor();
  assert.equal(await page.locator('.hop .fact:not(.stated)').count(), 0);
});

test('what is looked for in a graph is shown, even if it was hidden or filtered out; a preview says what filters keep back', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan&hidden=robert-kocharyan&without=Person');
  await settled(page);
  assert.equal(await page.locator('[data-node="robert-kocharyan"]').count(), 0);
  await page.getByRole('combobox', { name: 'Add an entry …' }).fill('Kocharyan');
  await page
    .getByRole('option', { name: /Robert Kocharyan/ })
    .first()
    .click();
  await page.locator('[data-node="robert-kocharyan"].chosen').waitFor();
  await page.goto(new URL('/graph?nodes=land-swap-plan&sel=heydar-aliyev&without=Meeting', page.url()).href);
  await page.getByText(/\d+ more are left out by the filters/).waitFor();
});

test('what is unfolded comes back by its link, and is folded again by undo', async () => {
  const { page } = await open('/timeline?lanes=meeting');
  const table = page.locator('main details', { hasText: 'As a table' });
  await table.locator('summary').click();
  await page.waitForURL(/open=table/);
  await page.reload();
  await table.getByRole('table').waitFor();
  await page.goBack();
  await table.getByRole('table').waitFor({ state: 'hidden' });
  await page.goto(new URL('/entity/land-swap-plan?cite=bibtex', page.url()).href);
  await page.getByText(/^@\w+\{/).waitFor();
  await page.getByRole('button', { name: 'CSL-JSON' }).click();
  await page.waitForURL(/cite=csl/);
});

test('what stands on a source comes back as far as it was read', async () => {
  const { page } = await open('/entity/remler2020');
  const kind = page.locator('main details details', { hasText: /^\s*event/i });
  await kind.locator('summary').click();
  await page.waitForURL(/open=stands-remler2020-/);
  const facts = kind.locator('tbody .fact');
  await facts.first().waitFor();
  await kind.getByRole('button', { name: /more/ }).click();
  await page.waitForURL(/\.2($|&)/);
  await facts.nth(50).waitFor();
  const seen = await facts.count();
  await page.goto('about:blank');
  await page.goBack();
  await facts.nth(seen - 1).waitFor();
  await page.goBack();
  await facts.nth(50).waitFor({ state: 'detached' });
});

test('the examples stay open for whoever tries one after the other, and a link shows them so', async () => {
  const { page } = await open('/query');
  const examples = page.locator('main details', { hasText: 'For example' });
  await examples.getByRole('button').first().click();
  await page.waitForURL(/open=examples/);
  await examples.getByRole('button').nth(1).waitFor();
  await page.reload();
  await examples.getByRole('button').nth(1).waitFor();
});

test('what a filter keeps back is named when it is chosen, and shown if the reader wants it', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan&sel=heydar-aliyev&without=Person&years=1950-1951');
  await settled(page);
  await page.getByText('Heydar Aliyev is left out by the filters.').waitFor();
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.locator('[data-node="heydar-aliyev"]').waitFor();
  await page.getByRole('group', { name: 'Heydar Aliyev' }).getByRole('button', { name: 'Hide' }).waitFor();
});

test('an entry leads on: to what connects it, a plan to others, a place to the map', async () => {
  const { page } = await open('/entity/land-swap-plan');
  await page.getByRole('link', { name: 'Compare with …' }).click();
  await page.waitForURL(/\/compare\?nodes=land-swap-plan$/);
  await page.getByRole('checkbox', { name: /^Land-swap plan/, checked: true }).waitFor();
  await page.goto(new URL('/entity/shusha', page.url()).href);
  await page.getByRole('link', { name: 'Show on the map' }).click();
  await page.waitForURL(/\/map\?sel=shusha$/);
  await page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { name: 'Shusha' }).waitFor();
  await page.goto(new URL('/entity/heydar-aliyev', page.url()).href);
  await page.getByRole('link', { name: 'Connect with …' }).click();
  await page.getByRole('combobox', { name: 'From' }).and(page.getByPlaceholder('Heydar Aliyev')).waitFor();
});
