import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';

import { site } from './browser.ts';
import { generatedData } from './generated.ts';
import { longestTask } from './longest_task.ts';
import { settled } from './settled.ts';

const [nodes, relationships, guests] = [20_000, 60_000, 200];
const data = generatedData(nodes, relationships, guests);
const { open } = site({ data, webgl: true });
after(() => rmSync(data, { recursive: true }));

test('expanding a node with 200 neighbours leaves the page free to answer', async (t) => {
  let best = { cpu: Infinity, clock: Infinity };
  for (let tries = 0; tries < 3; tries++) {
    const { page, close } = await open('/graph?nodes=body-2900');
    await settled(page);
    const search = page.getByRole('combobox', { name: 'Add an entry …' });
    await search.fill('Meeting 0');
    await page
      .getByRole('option', { name: /^Meeting 0\b/ })
      .first()
      .waitFor();
    const took = await longestTask(page, async () => {
      await search.press('Enter');
      await page.waitForURL(/nodes=body-2900%7Emeeting-0/);
      await page.locator('[data-node="meeting-0"]').waitFor();
      await settled(page);
    });
    assert.ok((await page.locator('[data-node]').count()) > guests);
    await close();
    if (took.cpu < best.cpu) best = took;
  }
  t.diagnostic(
    `the longest task took ${best.cpu} ms of the processor, ${best.clock} ms by the clock; the goal is 50 ms`,
  );
  assert.ok(best.cpu < 50, `it took ${best.cpu} ms`);
});

test(`${nodes} nodes and ${relationships} relationships load, pan and zoom`, async (t) => {
  const begun = performance.now();
  const { page, faults, close } = await open('/graph?whole=1&layout=radial');
  page.setDefaultTimeout(240_000);
  await page.getByRole('note').getByText(`${nodes} nodes and ${relationships} relationships`).waitFor();
  await page.locator('canvas.sigma-nodes').waitFor();
  t.diagnostic(`on the screen after ${Math.round(performance.now() - begun)} ms, all drawn by software`);
  const stage = page.getByRole('application');
  await stage.focus();
  // The first picture is made by the time at which the first key has been answered.
  await page.keyboard.press('+');
  await page.waitForURL(/look=/);
  const before = page.url();
  const took = await longestTask(page, async () => {
    for (const key of ['Control+ArrowLeft', 'Control+ArrowUp', '-']) await page.keyboard.press(key);
    await page.waitForURL((url) => url.href !== before);
  });
  t.diagnostic(`while it moved, the longest task took ${took.cpu} ms of the processor`);
  assert.ok(took.cpu < 200, `a camera that moves must not make the graph anew: it took ${took.cpu} ms`);
  await page.keyboard.press('ArrowRight');
  await page
    .locator('.said')
    .getByText(/relationships/)
    .waitFor();
  assert.deepEqual(faults, []);
  await close();
});
