import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';
import { dataset } from './dataset.ts';
import { soon } from './soon.ts';

/** No plans, no dates, nobody who held a place; two meetings, on both sides of the line where the days begin. */
const data = dataset(
  {
    places: {
      anchorage: { kind: 'city', lat: '61.2', lon: '-149.9' },
      sydney: { kind: 'city', lat: '-33.9', lon: '151.2' },
    },
    meetings: { 'northern-talks': { kind: 'talks' }, 'southern-talks': { kind: 'talks' } },
  },
  ['northern-talks TOOK_PLACE_IN anchorage', 'southern-talks TOOK_PLACE_IN sydney'],
);
const { open } = site({ data });

test('the front page of data without plans says so, and where to go', async () => {
  const { page } = await open('/');
  await page.getByText('This dataset has no plans').waitFor();
  assert.equal(await page.getByText('Nothing passes the filters').count(), 0);
  await page.getByRole('main').getByRole('link', { name: 'Timeline' }).click();
  await page.waitForURL(/\/timeline$/);
});

test('where nothing has a date, the as-of date and the timeline say so', async () => {
  const { page } = await open('/timeline');
  await page.getByText('Nothing in this dataset has a date.').waitFor();
  await page.getByRole('row', { name: /undated northern talks/ }).waitFor();
  assert.equal(await page.locator('.chart').count(), 0);
  const slider = page.getByRole('slider', { name: 'As of' });
  assert.equal(await slider.isDisabled(), true);
  assert.equal(await slider.getAttribute('aria-valuetext'), 'nothing has a date');
  await page.locator('output').filter({ hasText: 'nothing has a date' }).waitFor();
});

test('a map of data in which nobody held a place shows all places, the shortest way around the globe', async () => {
  const { page } = await open('/map');
  await page.locator('.map .spot').first().waitFor();
  await soon(() => page.locator('.map .spot').count(), 2);
  // The base map reaches as far as the places do.
  await page
    .locator('.map text')
    .filter({ hasText: /^Australia$/i })
    .first()
    .waitFor();
});
