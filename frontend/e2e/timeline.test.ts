import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';

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
