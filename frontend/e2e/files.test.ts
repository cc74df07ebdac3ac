import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';
import { settled } from './settled.ts';

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

/** A URL of each view that can be taken away as a picture, what is there when it is drawn, and a name that it shows. */
const pictures: Record<string, { path: string; ready: string; name: string }> = {
  plans: { path: '/?asof=2001&names=azerbaijan', ready: 'button.position', name: 'Heydər Əliyev' },
  leaders: { path: '/?asof=2001&names=azerbaijan&columns=leader', ready: 'button.position', name: 'Ermənistan' },
  timeline: { path: '/timeline?asof=2001&names=azerbaijan', ready: '.item', name: 'Robert Koçaryan' },
  paths: {
    path: '/paths?from=heydar-aliyev&to=kazan-formula&asof=2001&names=azerbaijan',
    ready: '.stop',
    name: 'Heydər Əliyev is a parent of İlham Əliyev.',
  },
  compare: {
    path: '/compare?nodes=land-swap-plan~skewed-land-swap-plan&asof=2001&names=azerbaijan',
    ready: 'main table',
    name: 'Heydər Əliyev',
  },
  map: { path: '/map?asof=2001&names=azerbaijan', ready: '.spot', name: 'Laçın' },
  graph: { path: '/graph?nodes=heydar-aliyev&asof=2001&names=azerbaijan', ready: '[data-node]', name: 'Heydər Əliyev' },
  entity: { path: '/entity/heydar-aliyev?asof=2001&names=azerbaijan', ready: 'main table', name: 'Heydər Əliyev' },
};

for (const [view, { path, ready, name }] of Object.entries(pictures)) {
  test(`${view}: the picture and the table say what the page says, and where it is from`, async () => {
    const { page, faults } = await open(path);
    await page.locator(ready).first().waitFor();
    await page
      .getByText(/Azerbaijani where/)
      .first()
      .waitFor();
    if (view === 'graph') await settled(page);
    const svg = (await taken(page, 'Picture (SVG)')).toString();
    const { texts, said, size } = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        texts: Array.from(root.querySelectorAll('text'), ({ textContent }) => textContent).join(' '),
        said: root.querySelector('desc')?.textContent ?? '',
        size: ['width', 'height'].map((side) => Number(root.documentElement.getAttribute(side))),
      };
    }, svg);
    assert.match(texts, /as of 2001.*Azerbaijani names where the dataset has them/);
    assert.match(
      texts,
      /OSCE Minsk Group and the Karabakh negotiations \d+\.\d+\.\d+ · CC-BY-4\.0 · .*taken on \d+ \w+ \d{4}/,
    );
    assert.match(texts.replaceAll(' ', ''), new RegExp(`127\\.0\\.0\\.1:\\d+${path.replaceAll(/[?+]/g, '\\$&')}`));
    assert.ok(texts.includes(name) || said.includes(name), `${name} is not on the picture`);
    assert.match(said, /as of 2001/);
    const png = await taken(page, 'Picture (PNG)');
    const [width = 0, height = 0] = size;
    assert.ok(png.readUInt32BE(16) >= 2 * Math.floor(width), 'two pixels a unit across');
    assert.ok(png.readUInt32BE(20) >= 2 * Math.floor(height), 'two pixels a unit down');
    const table = (await taken(page, 'Table (CSV)')).toString();
    assert.ok(table.includes('Əliyev') || table.includes(name), 'the table has the names of the side');
    assert.deepEqual(faults, []);
  });
}

test('an embedded view says which filters hold', async () => {
  const { page } = await open('/embed?certainty=stated&asof=2001&names=armenia');
  await page
    .getByRole('contentinfo')
    .getByText('as of 2001 · certainty: only stated · Armenian names where the dataset has them, else neutral ones')
    .waitFor();
});
