import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';
import { dataset, type Fields } from './dataset.ts';
import { soon } from './soon.ts';

const states = 4;
const plans = 120;
/** So many positions are on the first plan, more than come with a plan at once. */
const many = 130;
/** A name without a space, longer than a line of a phone. */
const long = 'abcdefghij'.repeat(9);
/** The name of what is first of its kind, and most tied: it is seen wherever only some are. */
const named = (at: number): Fields => (at === 0 ? { name: long } : {});
const record = (count: number, make: (at: number) => [string, Fields]) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => make(at)));

/** More plans, entries of the timeline and positions on one plan than come in one page; meetings have no dates. */
const data = dataset(
  {
    states: record(states, (at) => [`state-${at}`, { standing: 'sovereign', ...named(at) }]),
    documents: record(plans, (at) => [
      `plan-${at}`,
      { labels: '[Plan]', kind: 'plan', date: String(1850 + at), ...named(at) },
    ]),
    meetings: record(3, (at) => [`talks-${at}`, { kind: 'talks' }]),
    positions: {
      ...record(many, (at) => [
        `first-${at}`,
        { actor: `state-${at % states}`, stance: 'ACCEPTED', on: 'plan-0', date: String(1851 + at) },
      ]),
      ...record(300, (at) => [
        `other-${at}`,
        { actor: 'state-0', stance: 'REJECTED', on: `plan-${1 + (at % (plans - 1))}`, date: '1970' },
      ]),
    },
  },
  ['state-0 ATTENDED talks-0', 'state-0 ATTENDED talks-1', 'state-0 ATTENDED talks-2'],
);
const { open } = site({ data });

/** How many entries a lane of the timeline has. */
const lane = (page: Page, name: string) => page.getByRole('region', { name }).locator('.item').count();

test('the front page shows every plan and every position, however many there are', async () => {
  const { page, faults } = await open('/');
  await page.locator('#plan-plan-119').waitFor();
  assert.equal(await page.locator('.matrix tbody tr').count(), plans);
  assert.equal(await page.locator('#plan-plan-0 .position').count(), many);
  assert.equal(await page.locator('.matrix .position').count(), many + 300);
  assert.deepEqual(faults, []);
});

test('while more is to come, the page says how much has come, and calls nothing silent', async () => {
  const { page } = await open('/sources');
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  await page.route('**/graphql', async (route) => {
    if (/"plans":"/.test(route.request().postData() ?? '')) await held;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Plans', exact: true }).click();
  await page.getByRole('status').filter({ hasText: '100 so far' }).waitFor();
  assert.equal(await page.locator('.matrix').count(), 0);
  go();
  await page.locator('#plan-plan-119').waitFor();
  assert.equal(await page.getByText('so far').count(), 0);
});

test('the timeline shows every entry, and says what has no date', async () => {
  const { page, faults } = await open('/timeline');
  await page.locator('.chart .item').first().waitFor();
  await soon(() => lane(page, 'Documents'), plans);
  assert.equal(await lane(page, 'Positions'), many + 300);
  const meetings = page.getByRole('region', { name: 'Meetings' });
  await meetings.getByText('Without a date: 3.').waitFor();
  assert.doesNotMatch((await meetings.textContent()) ?? '', /silent/);
  await page.getByText('As a table').click();
  const table = page.locator('details table');
  assert.equal(await table.getByRole('row', { name: /undated talks/ }).count(), 3);
  assert.equal(await table.locator('tbody tr').count(), plans + many + 300 + 3);
  assert.deepEqual(faults, []);
});

test('sources count every year, an entry has all positions, and every plan can be compared', async () => {
  const { page } = await open('/sources');
  const years = page.locator('.years li');
  await years.first().waitFor();
  assert.equal(await years.count(), 131);
  assert.match((await years.last().locator('a').getAttribute('aria-label')) ?? '', /^1980: 1$/);
  await page.goto(new URL('/entity/state-0', page.url()).href);
  await page.getByRole('heading', { name: long }).first().waitFor();
  const told = (await page.locator('main').textContent()) ?? '';
  assert.match(told, /plan 119/);
  await page.goto(new URL('/compare', page.url()).href);
  await page.getByText('plan 119').first().waitFor({ state: 'attached' });
});

test('the as-of date goes as far as anything has a date, also without a dated meeting', async () => {
  const { page } = await open('/');
  const slider = page.getByRole('slider', { name: 'As of' });
  await soon(() => slider.isDisabled(), false);
  const [first, last] = [1850 * 12, 1980 * 12 + 11];
  const [least, most] = [await slider.getAttribute('min'), await slider.getAttribute('max')].map(Number);
  assert.equal((most ?? 0) - 1 - (least ?? 0), last - first);
});

for (const path of ['/', '/graph', '/compare', '/sources', '/?asof=1900']) {
  test(`on a phone a long name moves nothing sideways: ${path}`, async () => {
    const width = path.includes('asof') ? 320 : 390;
    const { page } = await open(path, { width, height: 800 });
    await page.getByText(long).filter({ visible: true }).first().waitFor();
    await soon(() => page.evaluate(() => document.documentElement.scrollWidth), width);
  });
}
