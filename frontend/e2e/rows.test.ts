import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';
import { dataset, type Fields } from './dataset.ts';
import { soon } from './soon.ts';

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const record = (ids: readonly string[], fields: (at: number) => Fields = () => ({})) =>
  Object.fromEntries(ids.map((id, at) => [id, fields(at)]));

const provided = times(130, (at) => `provided-${at}`);
const excluded = times(110, (at) => `excluded-${at}`);
const forerunners = times(55, (at) => `forerunner-${at}`);
const guests = times(60, (at) => `guest-${at + 10}`);
const bodies = times(14, (at) => `body-${at + 10}`);
const towns = times(6, (at) => `a-town-${at}`);

/** Each list within a row has more than comes of it at once, and what is looked for comes last of it. */
const data = dataset(
  {
    // Two neighbours as the base map calls them.
    states: {
      armenia: { standing: 'sovereign', name: 'Armenia' },
      georgia: { standing: 'sovereign', name: 'Georgia' },
      zealand: { standing: 'sovereign' },
    },
    organizations: record(bodies, () => ({ kind: 'body' })),
    persons: record(guests),
    offices: record(['seat', 'guard'], () => ({ holders: 'many' })),
    documents: {
      ...record(['plan-0', 'plan-1', 'plan-2'], (at) => ({ labels: '[Plan]', kind: 'plan', date: String(1990 + at) })),
      ...record(forerunners, () => ({ kind: 'draft' })),
    },
    provisions: record([...provided, ...excluded, 'heir', 'cousin', 'shared'], () => ({ topic: 'process' })),
    meetings: { talks: { kind: 'talks', date: '1995' } },
    places: {
      ...record(towns, () => ({ kind: 'town' })),
      frontier: { kind: 'border' },
    },
    positions: { 'guest-accepts': { actor: 'guest-10', stance: 'ACCEPTED', on: 'plan-0', date: '1990' } },
  },
  [
    ...provided.map((id) => `plan-0 PROVIDES ${id}`),
    ...excluded.map((id) => `plan-1 EXCLUDES ${id}`),
    'plan-2 PROVIDES heir',
    'plan-2 PROVIDES cousin',
    ...provided.slice(0, 25).map((id) => `heir REPLACES ${id}`),
    ...provided.slice(50, 75).map((id) => `cousin VARIANT_OF ${id}`),
    ...forerunners.map((id) => `plan-2 REVISES ${id}`),
    ...forerunners.map((id) => `${id} PROVIDES shared`),
    ...guests.map((id) => `${id} ATTENDED talks`),
    ...[...bodies, 'zealand'].map((id) => `seat OFFICE_OF ${id}`),
    ...towns.map((id) => `frontier BETWEEN ${id}`),
    'frontier BETWEEN armenia',
    'frontier BETWEEN georgia',
    'guest-10 HELD_OFFICE seat',
    ['guest-69 HELD_OFFICE guard', { from: '1990', to: '1996' }],
  ],
);
const { open } = site({ data });

test('a comparison has every provision, and everything that one of them continues', async () => {
  const { page, faults } = await open('/compare?nodes=plan-0~plan-1~plan-2');
  const rows = page.getByRole('region', { name: 'What became of each provision' }).locator('tbody tr');
  // What is replaced by one provision, and what another is a variant of, is a row each with it.
  await soon(() => rows.count(), provided.length - 25 + 1 - 25 + 1 + excluded.length);
  assert.deepEqual(faults, []);
});

test('a plan names all that it revises, and a person stands under the last state of many whose office it was', async () => {
  const { page } = await open('/');
  await page.locator('#plan-plan-2').waitFor();
  assert.equal(await page.locator('#plan-plan-2 .lineage').count(), forerunners.length);
  assert.deepEqual(await page.locator('.matrix thead th').allTextContents(), ['Plan', 'zealand']);
});

test('a timeline about a meeting has the offices of everyone who took part', async () => {
  const { page } = await open('/timeline?about=talks');
  await page.locator('.chart .item').first().waitFor();
  const offices = page.getByRole('region', { name: 'Offices' });
  await offices.getByText('guard').first().waitFor();
});

test('a border between many is drawn where two of them are states', async () => {
  // No place has coordinates here, so the map looks at the whole globe, on which the border is a point.
  const { page } = await open('/map?at=44.5,41.2,4');
  await page.getByText('frontier').first().waitFor({ state: 'attached' });
});

test('the evidence for a provision names every document that has it', async () => {
  const { page } = await open('/entity/plan-2?sel=shared');
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByRole('link', { name: 'forerunner 9', exact: true }).waitFor();
  assert.equal(await evidence.getByRole('link', { name: /^forerunner/ }).count(), forerunners.length);
});

test('every request of a page with short lists is asked once', async () => {
  const { page } = await open('/sources');
  await page.locator('.years li').first().waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(/query (\w+)/.exec(request.postData() ?? '')?.[1] ?? ''));
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await page.locator('main svg').first().waitFor();
  await soon(() => Promise.resolve(asked.filter((name) => name === 'Map').length), 1);
});
