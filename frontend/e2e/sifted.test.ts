import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';

const { open } = site();

test('what a filter leaves out is never called silence of the source', async () => {
  const { page } = await open('/entity/robert-kocharyan?certainty=possible');
  const section = page.getByRole('region', { name: 'Positions' });
  await section.getByText(/facts are left out by the certainty/).waitFor();
  assert.equal(await page.getByText('The source is silent').count(), 0);

  await page.goto(new URL('/timeline?certainty=possible', page.url()).href);
  await page
    .getByText(/facts are left out by the certainty/)
    .first()
    .waitFor();
  assert.equal(await page.getByText('The source is silent').count(), 0);

  await page.goto(new URL('/?certainty=inferred', page.url()).href);
  await page
    .getByText(/\d left out by certainty/)
    .first()
    .waitFor();
  const turns = page.locator('.turns li');
  const all = await open('/');
  await all.page.locator('.turns li').first().waitFor();
  assert.ok((await turns.count()) < (await all.page.locator('.turns li').count()), 'turns of what is left out go too');
});

test('a timeline without any lane says so', async () => {
  const { page } = await open('/timeline?lanes=');
  await page.getByText('No kind of entry is chosen.').waitFor();
});

test('the words that sift the relationships of an entry are in the address', async () => {
  const { page } = await open('/entity/robert-kocharyan');
  const box = page.getByRole('searchbox', { name: 'Filter the relationships' });
  const rows = page.getByRole('region', { name: 'Relationships' }).getByRole('row');
  await box.waitFor();
  const all = await rows.count();
  await box.fill('Key West');
  await page.waitForURL(/find=Key\+West/);
  const some = await rows.count();
  assert.ok(some < all);
  await page.reload();
  await box.waitFor();
  assert.equal(await box.inputValue(), 'Key West');
  assert.equal(await rows.count(), some);
});

test('the far end of the slider is all dates', async () => {
  const { page } = await open('/?asof=2019');
  const slider = page.getByRole('slider', { disabled: false });
  await slider.focus();
  await page.keyboard.press('End');
  await page.waitForURL((url) => !url.search.includes('asof'));
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/asof=2020-12/);
});

test('a drawing that was moved out of sight is found again', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan&look=90000,90000,100');
  await page.getByText('The drawing lies elsewhere.').getByRole('button', { name: 'Fit' }).click();
  await page.waitForURL((url) => !url.search.includes('look'));
  await page.getByText('The drawing lies elsewhere.').waitFor({ state: 'hidden' });
});
