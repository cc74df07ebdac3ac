import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';

const { open } = site();

/** Takes what is seen away in one of the forms that the page offers. */
async function taken(page: Page, form: string): Promise<Buffer> {
  await page.getByText('Export', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: form }).click(),
  ]);
  return readFileSync(await download.path());
}

test('numbers of an answer are numbers in its file, and what a spreadsheet would run is text', async () => {
  const text = "RETURN -5 AS less, 0.5 AS half, '-5+1' AS sum, 'Əliyev' AS name";
  const { page } = await open(`/query?lang=cypher&q=${encodeURIComponent(text)}`);
  await page.getByRole('cell', { name: 'Əliyev' }).waitFor();
  const file = await taken(page, 'Table (CSV)');
  assert.deepEqual([...file.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a byte order mark');
  assert.equal(file.toString().slice(1), "less,half,sum,name\r\n-5,0.5,'-5+1,Əliyev\r\n");
});
