import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';

const { open } = site();

/** Follows "Show the query", and waits for the answer. */
async function behind(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Show the query' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /\d\s+ms/ })
    .waitFor();
  assert.equal(await page.getByRole('alert').count(), 0, await page.getByRole('alert').allTextContents().then(String));
}

/** How many rows the answer has, and what the first column that is asked for says. */
async function answer(page: Page): Promise<{ rows: number; text: string }> {
  const said =
    (await page
      .getByRole('status')
      .filter({ hasText: /\d\s+ms/ })
      .textContent()) ?? '';
  assert.doesNotMatch(said, /cut|truncated/);
  const text = (await page.getByRole('region', { name: 'Answer' }).textContent()) ?? '';
  return { rows: Number(/([\d,]+) rows?/.exec(said)?.[1]?.replace(',', '')), text };
}

/** How many parts of the view there are, once the first of them is. */
async function count(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().waitFor({ state: 'attached' });
  return page.locator(selector).count();
}

const views: Record<string, { path: string; parts: string; names: string[] }> = {
  plans: { path: '/', parts: '.matrix tbody tr', names: ['Kazan Formula', 'Land-swap plan'] },
  'plans, sorted and sifted': {
    path: '/?certainty=stated&asof=2000&columns=leader',
    parts: '.matrix tbody tr',
    names: ['Kazan Formula'],
  },
  timeline: { path: '/timeline', parts: '.chart .item', names: ['Bishkek Protocols'] },
  'timeline of one plan, some years, two lanes': {
    path: '/timeline?about=land-swap-plan&years=1996-2002&lanes=office%7Eposition&certainty=stated%7Ereported%7Einferred',
    parts: '.chart .item',
    names: ['Robert Kocharyan'],
  },
  'timeline of statements': { path: '/timeline?lanes=statement', parts: '.chart .item', names: [] },
  paths: { path: '/paths?from=levon-ter-petrosyan&to=nikol-pashinyan', parts: '.ways section', names: ['Levon'] },
  'paths by certainty': {
    path: '/paths?from=levon-ter-petrosyan&to=nikol-pashinyan&certainty=stated&hops=5',
    parts: '.ways section',
    names: [],
  },
  compare: {
    path: '/compare?nodes=step-by-step-plan%7Eland-swap-plan%7Eskewed-land-swap-plan',
    // Each plan but the first is compared with the one before.
    parts: 'section[aria-labelledby="provisions"] thead th + th + th',
    names: ['Land-swap plan'],
  },
  stories: { path: '/story', parts: 'main h2', names: ['plan'] },
  story: { path: '/story/who-turned-down-which-plan', parts: 'main ol > li h2', names: ['Kazan'] },
};

for (const [name, { path, parts, names }] of Object.entries(views)) {
  test(`${name}: the query behind it answers what is shown`, async () => {
    const { page, faults } = await open(path);
    const shown = await count(page, parts);
    await behind(page);
    const { rows, text } = await answer(page);
    assert.equal(rows, shown);
    for (const one of names) assert.ok(text.includes(one), one);
    assert.deepEqual(faults, []);
  });
}

for (const path of ['/map', '/map?asof=1994&layers=control%7Emeetings%7Eevents&certainty=stated%7Ereported']) {
  test(`${path}: the query behind it has a row for each holding and each happening`, async () => {
    const { page } = await open(path);
    await page.locator('.spot').first().waitFor();
    const shown = await count(page, 'main table tbody tr .fact');
    await behind(page);
    const { rows, text } = await answer(page);
    assert.ok(text.includes('Shusha'));
    // An event is of both layers where it is also a meeting's: one row each, as on the map.
    assert.equal(rows, shown);
  });
}

test('entry: the query behind it has a row for each relationship', async () => {
  const { page } = await open('/entity/robert-kocharyan');
  const list = page.locator('[aria-labelledby="relations"] tbody tr');
  await list.first().waitFor();
  const shown = await list.locator('td:first-child').allTextContents();
  await behind(page);
  const { rows, text } = await answer(page);
  assert.ok(rows >= shown.length, `${rows} rows`);
  for (const sentence of shown) assert.ok(text.includes(sentence.trim()), sentence);
});

test('sources: the query behind them lists each source', async () => {
  const { page } = await open('/sources');
  await page.locator('[aria-labelledby="notes"] li').first().waitFor();
  const shown = await page
    .locator('[aria-labelledby="notes"] li > a, [aria-labelledby="facts"] li > a')
    .allTextContents();
  await behind(page);
  const { rows, text } = await answer(page);
  assert.equal(rows, shown.length);
  for (const source of shown) assert.ok(text.includes(source.trim()), source);
});
