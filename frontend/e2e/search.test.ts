import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';
import { soon } from './soon.ts';

const { open } = site();
const box = 'Find a person, plan, place …';

test('a search says that it shows the first of many, and how to find the others', async () => {
  const { page } = await open('/');
  const field = page.getByRole('combobox', { name: box });
  const found = page.getByRole('listbox').getByRole('option');
  await field.fill('ar');
  await found.filter({ hasText: 'The first 12 are shown' }).waitFor();
  assert.equal(await found.count(), 13);
  await page.getByRole('status').filter({ hasText: 'The first 12 are shown' }).waitFor();
  // The keys stay among what is found.
  for (let press = 0; press < 15; press += 1) await field.press('ArrowDown');
  assert.equal(await found.nth(11).getAttribute('aria-selected'), 'true');
  await field.fill('Shusha');
  await found.filter({ hasText: 'Shusha' }).first().waitFor();
  await soon(() => found.filter({ hasText: 'The first 12' }).count(), 0);
});

for (const path of ['/', '/graph?nodes=land-swap-plan', '/paths']) {
  test(`on a phone what is found is within the screen: ${path}`, async () => {
    const { page } = await open(path, { width: 390, height: 800 });
    const field = path.startsWith('/graph') ? 'Add an entry …' : path === '/paths' ? 'From' : box;
    await page.getByRole('combobox', { name: field }).fill('ar');
    const list = page.getByRole('listbox');
    await list.getByRole('option').first().waitFor();
    const { x = -1, width = 0 } = (await list.boundingBox()) ?? {};
    assert.ok(x >= 0 && x + width <= 390, `${x} … ${x + width}`);
  });
}
