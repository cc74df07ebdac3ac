import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';
import { settled } from './settled.ts';

const { open } = site();

const graphs = {
  'one node': '/graph?nodes=land-swap-plan',
  'what statements and positions are tied to': '/graph?nodes=minsk-group%7Eland-swap-plan',
  'the whole dataset and more': '/graph?whole=1&nodes=minsk-group',
  'three nodes': '/graph?nodes=land-swap-plan%7Eheydar-aliyev%7Eshusha',
  'three nodes, sifted':
    '/graph?nodes=land-swap-plan%7Eheydar-aliyev%7Eshusha&without=Office%7EPlace&untied=DRAFTED&hidden=robert-kocharyan&certainty=stated%7Ereported&years=1993-2003',
  'the whole dataset': '/graph?whole=1',
  'nothing tied': '/graph?nodes=land-swap-plan&untied=PROVIDES%7EACCEPTED&without=Person%7EState%7EProvision',
};
for (const [name, path] of Object.entries(graphs)) {
  test(`graph of ${name}: the query behind it draws the same graph`, async () => {
    const { page, faults } = await open(path);
    const said = async () => (await page.getByRole('application').getAttribute('aria-label')) ?? '';
    await settled(page);
    const shown = await said();
    await page.getByRole('link', { name: 'Show the query' }).click();
    await page.waitForURL(/\/query\?/);
    await page.getByRole('application').waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    await page
      .waitForFunction(
        (label) => document.querySelector('[role=application]')?.getAttribute('aria-label') === label,
        shown,
      )
      .catch(async () => assert.equal(await said(), shown));
    assert.deepEqual(faults, []);
  });
}
