import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';

import { site } from './browser.ts';
import { soon } from './soon.ts';

const { open, url } = site();

/** Another site on loopback until the test ends: each of its pages holds a frame with the address that its query names. */
async function otherSite(t: TestContext): Promise<string> {
  const server = createServer((request, response) => {
    const framed = new URL(request.url ?? '', 'http://other').searchParams.get('frame');
    response.setHeader('content-type', 'text/html');
    response.end(
      framed === null
        ? ''
        : `<!doctype html><title>Article</title><iframe src="${framed}" title="view" width="900" height="600"></iframe>`,
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a view stands in the frame of another page', async (t) => {
  const { page, faults } = await open('/healthz');
  const other = await otherSite(t);
  for (const [path, heading] of [
    ['/embed/map?asof=1994', 'Where they met, and who held what'],
    ['/embed/timeline?about=land-swap-plan', 'What happened when'],
    ['/embed?story=who-turned-down-which-plan', 'Who accepted or rejected which plan'],
  ] as const) {
    await page.goto(`${other}/?frame=${encodeURIComponent(url() + path)}`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: heading, level: 1 }).waitFor();
    assert.equal(await frame.getByRole('banner').count(), 0);
  }
  assert.deepEqual(faults, []);
});

test('each view that is a picture gives an article a figure with its words and its table', async () => {
  for (const path of [
    '/',
    '/timeline?years=1996-2002',
    '/map?asof=1994',
    '/compare?nodes=land-swap-plan~skewed-land-swap-plan',
    '/entity/robert-kocharyan',
    '/sources',
    '/paths?from=heydar-aliyev&to=kazan-formula&hops=4',
  ]) {
    const { page, faults, close } = await open(path);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Export', { exact: true }).click();
    await page.getByRole('button', { name: 'Figure with table (HTML)' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    const html = await page.evaluate(() => navigator.clipboard.readText());
    await page.setContent(html);
    assert.ok((await page.getByRole('img').getByText(/./).count()) > 0, `${path}: no picture`);
    assert.ok(((await page.locator('svg > desc').textContent()) ?? '').length > 20, `${path}: no alternative text`);
    assert.ok((await page.locator('tbody tr').count()) > 0, `${path}: no table`);
    assert.deepEqual(faults, [], path);
    await close();
  }
});

test('the page of an entry prints its facts and none of its tools', async () => {
  const { page } = await open('/entity/robert-kocharyan', { width: 794, height: 1123 });
  await page.getByRole('heading', { name: 'Cite this entry' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.getByRole('heading', { name: 'Robert Kocharyan', level: 1 }).isVisible());
  assert.ok(await page.getByRole('heading', { name: 'Relationships' }).isVisible());
  for (const tool of ['header.site', 'footer.site', '.filters', '.tools', '.menu']) {
    assert.equal(await page.locator(tool).first().isVisible(), false, tool);
  }
  const overflow = () => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
  await soon(overflow, 0, 'the print is wider than the paper');
});

test('tables and charts print whole: nothing lies beyond the sheet', async () => {
  // A4 without its margins.
  const { page } = await open('/', { width: 658, height: 1000 });
  for (const [path, part] of [
    ['/', '.position'],
    ['/?columns=leader', '.position'],
    ['/timeline', '.chart .item'],
    ['/sources', '.years li'],
  ] as const) {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.goto(new URL(path, page.url()).href);
    await page.locator(part).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 658, height: 1000 });
    const beyond = () =>
      page
        .locator(part)
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).length);
    await soon(beyond, 0, `${path}: something lies beyond the sheet`);
  }
});
