import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';

const { open } = site({ webgl: true });

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

test('a list of many pages goes on from the page at which the server was lost', async () => {
  const { page } = await open('/sources');
  await page.locator('.years li').first().waitFor();
  const asked: string[] = [];
  await page.route('**/graphql', (route) => {
    const body = route.request().postData() ?? '';
    if (!body.includes('query Plans(')) return route.fallback();
    const { variables } = JSON.parse(body) as { variables: { plans?: string } };
    asked.push(variables.plans ?? 'the beginning');
    if (asked.length === 3) return route.abort();
    // So few plans in a page that there are several pages.
    const postData = body.replace('first: 100, after: $plans', 'first: 4, after: $plans');
    return route.continue({ postData });
  });
  await page.getByRole('link', { name: 'Plans', exact: true }).click();
  await page.locator('#plan-land-swap-plan').waitFor();
  const [first, second, lost, again, ...others] = asked;
  assert.equal(first, 'the beginning');
  assert.equal(lost, again);
  assert.equal(new Set([first, second, lost, ...others]).size, asked.length - 1);
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

for (const [where, path, box] of [
  ['the head of the page', '/', 'Find a person, plan, place …'],
  ['the graph', '/graph?nodes=land-swap-plan', 'Add an entry …'],
  ['the ends of a path', '/paths?to=kazan-formula', 'From'],
]) {
  test(`a search at ${where} says that the server cannot be reached, and finds by itself when it is back`, async () => {
    const { page } = await open(path ?? '');
    const field = page.getByRole('combobox', { name: box ?? '' });
    await field.waitFor();
    await page.context().setOffline(true);
    await field.fill('Heydar');
    const alert = page.getByRole('alert').filter({ hasText: 'The server cannot be reached' });
    await alert.waitFor();
    assert.equal(await page.getByText('The dataset has no such name.').count(), 0);
    assert.equal(await page.getByText('0 entries found').count(), 0);
    await page.context().setOffline(false);
    await page.getByRole('option', { name: 'Heydar Aliyev' }).first().waitFor();
    assert.equal(await alert.count(), 0);
  });
}

test('what stands on a source comes by itself when a lost server is back, also as CSV', async () => {
  const { page } = await open('/entity/remler2020');
  const whole = page.locator('details.whole');
  const places = whole.locator('details', { has: page.locator('summary', { hasText: /^place/i }) });
  await places.locator('summary').waitFor();
  await page.context().setOffline(true);
  await places.locator('summary').click();
  const alert = whole.getByRole('alert').filter({ hasText: 'The server cannot be reached' });
  await alert.waitFor();
  await page.context().setOffline(false);
  await places.getByRole('row').nth(50).waitFor();
  await alert.waitFor({ state: 'detached' });

  await page.context().setOffline(true);
  await whole.getByRole('button', { name: 'All of it as CSV' }).click();
  await alert.getByRole('button', { name: 'Try again' }).waitFor();
  const download = page.waitForEvent('download');
  await page.context().setOffline(false);
  await download;
  // A filter asks for other facts of the types that are unfolded.
  await page.locator('.certainty summary').click();
  await page.getByRole('checkbox', { name: 'stated' }).uncheck();
  await page.waitForURL(/certainty=/);
  await places.getByText('Asking the graph').waitFor({ state: 'detached' });
});

test('the base map and what draws a large graph come by themselves when a lost server is back', async () => {
  const { page } = await open('/map');
  await page.getByRole('button', { name: /^Shusha/ }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'All places' }).click();
  await page.getByText('The server does not answer').waitFor();
  await page.context().setOffline(false);
  await page.locator('.spot[aria-label^="Key West"]').waitFor();

  await page.goto(new URL('/graph?nodes=land-swap-plan', page.url()).href);
  await page.getByRole('button', { name: 'Whole dataset' }).waitFor();
  let isLost = true;
  for (const address of ['**/assets/SigmaGraph*', '**/healthz']) {
    await page.route(address, (route) => (isLost ? route.abort() : route.fallback()));
  }
  await page.getByRole('button', { name: 'Whole dataset' }).click();
  await page.getByText('The server does not answer').waitFor();
  isLost = false;
  await page.locator('.stage canvas').first().waitFor();
});

test('what expanding a node would bring is told once a lost server is back', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan');
  await page.locator('[data-node="heydar-aliyev"]').waitFor();
  await page.context().setOffline(true);
  await page.locator('[data-node="heydar-aliyev"] .dot').click();
  await page.getByRole('button', { name: 'Expand', exact: true }).waitFor();
  await page.getByText('The server does not answer').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: /^Expand \+\d+/ }).waitFor();
});
