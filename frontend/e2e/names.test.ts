import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';

const { open } = site();

/** What a text is within a sentence: its full stop belongs to the sentence, which quotes what is one of its own. */
const within = (text: string) => text.replace(/[“”]/g, '').replace(/\.$/, '');

for (const [side, armenia] of [
  ['azerbaijan', 'Ermənistan'],
  ['russia', 'Армения'],
] as const) {
  test(`graph: every relationship is said with the names of ${side} at both its ends, and no title is touched`, async () => {
    const { page } = await open(`/graph?nodes=armenia&sel=armenia&names=${side}`);
    await page.getByText('As a table', { exact: true }).click();
    await page.getByRole('cell', { name: armenia, exact: true }).first().waitFor();
    const rows = await page
      .locator('table tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].slice(0, 3).map((cell) => cell.textContent?.trim() ?? '')),
      );
    assert.ok(rows.length > 40, `${rows.length} rows`);
    for (const [sentence = '', from = '', to = ''] of rows) {
      assert.ok(within(sentence).startsWith(within(from)), `«${sentence}» begins with «${from}»`);
      assert.ok(within(sentence).endsWith(within(to)), `«${sentence}» ends with «${to}»`);
    }
    await page.getByRole('application').focus();
    await page.keyboard.press('n');
    await page.locator('.said').filter({ hasText: armenia }).waitFor();
  });
}

test('evidence: who held a place is called as the chosen side calls them', async () => {
  const { page } = await open('/map?sel=shusha&names=azerbaijan');
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await panel.getByRole('heading', { name: 'Şuşa' }).waitFor();
  const held = panel.locator('dd').filter({ hasText: 'since' }).first();
  assert.match((await held.textContent()) ?? '', /Azərbaycan, since/);
  assert.doesNotMatch((await panel.textContent()) ?? '', /Azerbaijan, since/);
});

test('entry: relationships are read from their start, found by the names that are seen', async () => {
  const { page } = await open('/entity/shusha?names=azerbaijan');
  await page.getByRole('heading', { level: 1, name: 'Şuşa' }).waitFor();
  const sentences = page.locator('[aria-labelledby="relations"] tbody td:first-child');
  await sentences.getByText('Şuşa is part of').first().waitFor();
  const all = await sentences.allTextContents();
  // Each has Shusha at one end, and there it is Şuşa; what is left of the old name stands within titles.
  for (const sentence of all.map((one) => within(one.trim())))
    assert.ok(sentence.startsWith('Şuşa') || sentence.endsWith('Şuşa'), sentence);
  await page.getByRole('searchbox', { name: /relationships/i }).fill('Şuşa is part of');
  await page.waitForFunction(
    (count) => document.querySelectorAll('[aria-labelledby="relations"] tbody tr').length < count,
    all.length,
  );
  assert.ok((await sentences.count()) > 0);
});

test('what has been found is listed by the name of the chosen side', async () => {
  const { page } = await open('/graph?names=azerbaijan');
  await page.getByRole('combobox').first().fill('Shusha');
  await page.getByRole('option').filter({ hasText: 'Şuşa' }).first().waitFor();
});
