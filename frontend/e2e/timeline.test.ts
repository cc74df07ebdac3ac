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
  assert.match(page.url(), /offices=1/);
  await page.getByRole('button', { name: 'About everything' }).click();
  await page.getByLabel('Offices of everybody else too').waitFor({ state: 'hidden' });
  assert.deepEqual(faults, []);
});
