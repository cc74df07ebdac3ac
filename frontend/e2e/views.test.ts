import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';
import { serious } from './serious.ts';
import { settled } from './settled.ts';
import { soon } from './soon.ts';

const { open } = site();

/** A URL of each view, and what is there when it has been restored. */
const views: Record<string, { path: string; ready: (page: Page) => Promise<void> }> = {
  plans: {
    path: '/?asof=1999&columns=leader&sel=kocharyan-agrees-land-swap',
    ready: (page) => page.getByRole('complementary').getByText('remler2020#').first().waitFor(),
  },
  entity: {
    path: '/entity/robert-kocharyan?sel=robert-kocharyan.DRAFTED.land-swap-plan',
    ready: (page) => page.getByRole('heading', { name: 'Cite this entry' }).waitFor(),
  },
  timeline: {
    path: '/timeline?years=1996-2002&about=land-swap-plan',
    ready: (page) =>
      page
        .getByRole('button', { name: /Key West/ })
        .first()
        .waitFor(),
  },
  paths: {
    path: '/paths?from=levon-ter-petrosyan&to=nikol-pashinyan&hops=4',
    ready: (page) => page.getByRole('heading', { name: /^Way 1/ }).waitFor(),
  },
  graph: {
    path: '/graph?sel=land-swap-plan&nodes=land-swap-plan%7Eheydar-aliyev&layout=radial',
    ready: (page) => page.getByRole('button', { name: 'Collapse' }).waitFor(),
  },
  compare: {
    path: '/compare?nodes=land-swap-plan%7Eskewed-land-swap-plan',
    ready: (page) =>
      page
        .getByRole('columnheader', { name: /^Skewed land-swap plan/ })
        .first()
        .waitFor(),
  },
  map: {
    path: '/map?asof=1994&sel=shusha&layers=control%7Eevents&at=46.7%2C39.8%2C1.5',
    ready: (page) => page.getByRole('button', { name: /^Shusha; held by Armenian forces/ }).waitFor(),
  },
  story: {
    path: '/story/who-turned-down-which-plan',
    ready: (page) => page.getByRole('heading', { name: /two refusals at Kazan/ }).waitFor(),
  },
  step: {
    path: '/compare?sel=heydar-aliyev-rejects-skewed-swap&nodes=land-swap-plan%7Eskewed-land-swap-plan&story=who-turned-down-which-plan&step=5',
    ready: (page) => page.getByRole('heading', { name: /the swap is tilted/ }).waitFor(),
  },
  sources: {
    path: '/sources',
    ready: (page) => page.getByRole('heading', { name: 'Coverage by year' }).waitFor(),
  },
  query: {
    path: '/query?lang=cypher&q=MATCH+(p%3APlan)+RETURN+p.name+AS+plan+ORDER+BY+plan',
    ready: (page) => page.getByRole('cell', { name: 'Bishkek Protocols' }).waitFor(),
  },
  'answer as a graph': {
    path: '/query?sel=kazan-formula&lang=cypher&q=MATCH+p%3D%28%3APlan%29-%5B%3AREVISES%7CABRIDGES%5D-%3E%28%29+RETURN+p&as=graph',
    ready: async (page) => {
      await page.getByRole('link', { name: 'Show in the graph: Kazan Formula' }).waitFor();
      await settled(page);
    },
  },
};

for (const [name, { path, ready }] of Object.entries(views)) {
  test(`${name}: a link restores the view; it can be used by all, in light, in dark, and on a phone`, async () => {
    const { page, faults, close } = await open(path);
    await ready(page);
    const { pathname, search } = new URL(page.url());
    assert.equal(decodeURIComponent(pathname + search), decodeURIComponent(path));
    assert.deepEqual(await serious(page), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await serious(page), []);
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = () => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
    await soon(overflow, 0, 'the page is wider than the screen');
    assert.deepEqual(faults, []);
    await close();
  });
}
