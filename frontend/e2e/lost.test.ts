import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';

const { open } = site();

test('a lost server is noticed; the view stays, and what was asked for comes when the server is back', async () => {
  const { page } = await open('/timeline?about=land-swap-plan');
  await page
    .getByRole('button', { name: /Key West/ })
    .first()
    .waitFor();
  await page.context().setOffline(true);
  const lost = page.getByText('The server does not answer');
  await lost.waitFor();
  assert.ok(await page.locator('.item').first().isVisible());
  // The code of another view cannot be had now; it comes by itself.
  const asked = page.waitForEvent('requestfailed', (request) => /MapView.*css/.test(request.url()));
  await page.keyboard.press('6');
  await page.waitForURL('**/map**');
  await asked;
  await page.context().setOffline(false);
  const place = page.getByRole('button', { name: /^Shusha/ });
  await place.waitFor();
  assert.equal(
    await place.evaluate((one) => getComputedStyle(one).position),
    'absolute',
    'the map comes with its style',
  );
  await lost.waitFor({ state: 'hidden' });
  await page.goBack();
  await page.locator('.item').first().waitFor();
});

test('a query that was run while the server is lost is asked again by itself; the old answer is marked as such', async () => {
  const { page } = await open('/query?lang=cypher&q=RETURN+1+AS+one');
  const answer = page.getByRole('region', { name: 'Answer' });
  await answer.getByRole('columnheader', { name: 'one' }).waitFor();
  await page.context().setOffline(true);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('RETURN 2 AS two');
  await page.keyboard.press('Control+Enter');
  await answer.getByRole('button', { name: 'Try again' }).waitFor();
  assert.ok(await page.locator('.read.stale').isVisible());
  await page.context().setOffline(false);
  await answer.getByRole('columnheader', { name: 'two' }).waitFor();
  assert.equal(await page.locator('.read.stale').count(), 0);
});
