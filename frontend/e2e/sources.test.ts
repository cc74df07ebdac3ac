import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { site } from './browser.ts';

const { open, url } = site();

/** How much stands on a source, as the API counts it. */
async function counted(id: string) {
  const response = await fetch(`${url()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ source(id: "${id}") { citingCounts { name count } } }` }),
  });
  const { data } = (await response.json()) as {
    data: { source: { citingCounts: { name: string; count: number }[] } };
  };
  return data.source.citingCounts;
}

test('the page of a source lists what stands on it, page by page, each with its place', async () => {
  const { page, faults } = await open('/entity/remler2020');
  const whole = page.locator('details.whole');
  const places = whole.locator('details', { has: page.locator('summary', { hasText: /^place/i }) });
  const count = (await counted('remler2020')).find(({ name }) => name === 'Place')?.count ?? 0;
  assert.ok(count > 50);
  await places.locator('summary').click();
  await places.getByRole('row').nth(50).waitFor();
  assert.equal(await places.getByRole('row').count(), 51);
  assert.match((await places.getByRole('row').nth(1).locator('code').first().textContent()) ?? '', /^remler2020#/);
  await places.getByRole('button', { name: `Show more (${count - 50} left)` }).click();
  await places.getByRole('row').nth(count).waitFor();
  await places.getByRole('link', { name: 'Agdam', exact: true }).first().waitFor();
  // A relationship shows its evidence.
  const offices = whole.locator('details', { has: page.locator('summary', { hasText: /^held office/i }) });
  await offices.locator('summary').click();
  await offices.getByRole('row').nth(1).getByRole('button').click();
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor();
  assert.deepEqual(faults, []);
});

test('what stands on a source is looked for in all of it, by keyboard, and the address keeps it', async () => {
  const { page, faults } = await open('/entity/remler2020');
  const whole = page.locator('details.whole');
  await whole.getByRole('searchbox').focus();
  await page.keyboard.type('co-chair');
  await whole
    .getByRole('status')
    .getByText(/^\d+ of 3,\d+$/)
    .waitFor();
  const rows = whole.locator('tbody tr');
  const said = await rows.allTextContents();
  assert.ok(said.length > 10);
  assert.deepEqual(
    said.filter((one) => !/co-chair/i.test(one)),
    [],
  );
  await page.reload();
  await whole
    .getByRole('status')
    .getByText(/^\d+ of 3,\d+$/)
    .waitFor();
  assert.equal(await rows.count(), said.length);
  assert.deepEqual(faults, []);
});

test('the sources view says of each source what stands on it, and gives all of it as CSV', async () => {
  const { page, faults } = await open('/sources');
  const editors = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Editors of/ }) });
  const all = (await counted('editors')).reduce((sum, { count }) => sum + count, 0);
  await editors.getByText(`What stands on it: ${all} entries`).click();
  const names = editors.locator('details details', { has: page.locator('summary', { hasText: /^name/i }) });
  await names.locator('summary').click();
  await names.getByText(', a name of ').first().waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    editors.getByRole('button', { name: 'All of it as CSV' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  assert.equal(lines.length, all + 1);
  assert.ok(lines.slice(1).every((line) => /(^|[, ])editors( |$)/.test(line)));
  assert.deepEqual(faults, []);
});

for (const [how, width] of [
  ['wide', 1280],
  ['on a phone', 390],
] as const) {
  test(`the positions of an actor have their years, how many of each, and how many without a date, ${how}`, async () => {
    const { page, faults } = await open('/sources?asof=2010', { width, height: 844 });
    const table = page.getByRole('table').filter({ hasText: 'No date' });
    const scale = table.locator('.scale');
    await scale.locator('span').last().waitFor();
    const labels = await scale.locator('span').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    assert.deepEqual(await scale.locator('span').allTextContents(), ['1988', '2000', '2010', '2021']);
    for (const [at, label] of labels.entries()) assert.ok(at === 0 || label.left > (labels[at - 1]?.right ?? 0));
    const row = (name: string) => table.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
    const heights = await row('Ilham Aliyev')
      .locator('.strip b')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    assert.equal(heights.length, 2);
    assert.ok((heights[1] ?? 0) > 2 * (heights[0] ?? 0));
    // The year that is first known of a stance that is held counts too.
    await row('Azerbaijan')
      .getByText(/2020: \d, 2 without a date$/)
      .waitFor();
    const undated = row('Proponents of other negotiating formats');
    await undated.getByText('3 without a date').waitFor();
    assert.equal(await undated.locator('.strip').count(), 0);
    // What came before all years that are shown stands at their beginning.
    assert.equal(await row('Armenia (party to Sèvres)').locator('.strip i:first-child b').count(), 1);
    const [first, last] = await row('Azerbaijan')
      .locator('.strip b')
      .evaluateAll((all) => [all.at(0), all.at(-1)].map((one) => one && getComputedStyle(one).backgroundColor));
    assert.notEqual(first, last);
    assert.equal(
      await row('Azerbaijan')
        .locator('.strip b')
        .first()
        .evaluate((one) => getComputedStyle(one).printColorAdjust),
      'exact',
    );
    assert.deepEqual(faults, []);
  });
}
