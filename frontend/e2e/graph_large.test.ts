import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';

import { site } from './browser.ts';
import { generatedData } from './generated.ts';
import { longestTask, type Longest } from './longest_task.ts';
import { settled } from './settled.ts';

const [nodes, relationships, guests] = [20_000, 60_000, 200];
const data = generatedData(nodes, relationships, guests);
const { open } = site({ data, webgl: true });
/** A graph that SVG draws needs no WebGL: made by software, it would take the processor from the page. */
const plain = site({ data });
after(() => rmSync(data, { recursive: true }));

test('expanding a node with 200 neighbours never takes the page 50 ms at once', { timeout: 300_000 }, async (t) => {
  const { page } = await plain.open('/graph?nodes=body-2900');
  async function expand(): Promise<Longest> {
    await page.goto(`${plain.url()}/graph?nodes=body-2900`);
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
    return took;
  }
  const all: Longest[] = [];
  const best = await least(async () => {
    const took = await expand();
    all.push(took);
    return took;
  }, 50);
  t.diagnostic(`the longest task took ${all.map(({ cpu }) => cpu).join(', ')} ms of the processor`);
  t.diagnostic(`by the clock it took ${all.map(({ clock }) => clock).join(', ')} ms`);
  assert.ok(best < 50, `it took ${best} ms`);
});

/**
 * The least processor time of a longest task, in milliseconds, of five tries at most; one that is below what is enough
 * ends them. Where others work on the machine, even processor time grows now and then: they take the caches.
 */
async function least(measure: () => Promise<Longest>, enough: number): Promise<number> {
  let best = Infinity;
  for (let tries = 0; tries < 5 && best >= enough; tries++) best = Math.min(best, (await measure()).cpu);
  return best;
}

test(`${nodes} nodes and ${relationships} relationships load, pan and zoom`, { timeout: 600_000 }, async (t) => {
  const begun = performance.now();
  const { page, faults } = await open('/graph?whole=1&layout=radial');
  page.setDefaultTimeout(240_000);
  await page.getByRole('note').getByText(`${nodes} nodes and ${relationships} relationships`).waitFor();
  await page.locator('canvas.sigma-nodes').waitFor();
  const wide = await page.waitForFunction(() => {
    // How much of the width the labels take: the whole graph fills the picture, and is no dot in its middle.
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-labels');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let [first, last] = [Infinity, -Infinity];
    for (let at = 3; at < pixels.length; at += 4) {
      if (pixels[at] === 0) continue;
      const column = ((at - 3) / 4) % (canvas?.width ?? 1);
      [first, last] = [Math.min(first, column), Math.max(last, column)];
    }
    return first < last ? (last - first) / (canvas?.width ?? 1) : 0;
  });
  assert.ok(Number(await wide.jsonValue()) > 0.25, 'the graph does not fill the picture');
  const lines = page.locator('canvas.sigma-ties');
  const wideLines = await lines.evaluate((canvas: HTMLCanvasElement) => canvas.width / devicePixelRatio);
  assert.ok(wideLines > 900, 'the first picture has its lines');
  t.diagnostic(`on the screen after ${Math.round(performance.now() - begun)} ms, all drawn by software`);
  const stage = page.getByRole('application');
  const box = await stage.boundingBox();
  assert.ok(box);
  const [middle, high] = [box.x + box.width / 2, box.y + box.height / 2];
  // The centre of a radial layout is a node.
  await page.mouse.move(middle, high);
  await page
    .locator('.canvas .said')
    .getByText(/relationships/)
    .waitFor();
  let drags = 0;
  const dragging = await least(async () => {
    drags += 1;
    const before = page.url();
    await page.mouse.move(box.x + 20, box.y + 60);
    const took = await longestTask(page, async () => {
      await page.mouse.down();
      for (let step = 1; step <= 10; step++) await page.mouse.move(box.x + 20 + 8 * step, box.y + 60 + 4 * step);
      assert.match(
        (await page.locator('.sigma').getAttribute('style')) ?? '',
        /translate/,
        'the hand moves the picture',
      );
      await page.mouse.up();
      await page.waitForURL((url) => url.href !== before);
    });
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('.sigma')?.style.transform);
    return took;
  }, 200);
  t.diagnostic(`while the hand moved it, the longest task took ${dragging} ms of the processor`);
  assert.ok(dragging < 200, `a picture moved by hand must not be drawn anew: it took ${dragging} ms`);
  await page.mouse.move(middle + 80 * drags, high + 40 * drags);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL(/sel=/);
  await page.getByRole('complementary', { name: 'Evidence' }).getByRole('button', { name: /Close/ }).click();
  await page.waitForURL((url) => !url.searchParams.has('sel'));
  await stage.focus();
  const still = page.url();
  // The first picture is made by the time at which the first key has been answered.
  await page.keyboard.press('+');
  await page.waitForURL((url) => url.href !== still);
  const moving = await least(async () => {
    const before = page.url();
    return longestTask(page, async () => {
      for (const key of ['Control+ArrowLeft', 'Control+ArrowUp', '-']) await page.keyboard.press(key);
      await page.waitForURL((url) => url.href !== before);
    });
  }, 200);
  t.diagnostic(`while it moved, the longest task took ${moving} ms of the processor`);
  assert.ok(moving < 200, `a camera that moves must not make the graph anew: it took ${moving} ms`);
  await page.keyboard.press('ArrowRight');
  await page
    .locator('.canvas .said')
    .getByText(/relationships/)
    .waitFor();
  assert.deepEqual(faults, []);
});
