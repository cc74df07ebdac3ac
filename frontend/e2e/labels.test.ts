import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';
import { settled } from './settled.ts';

const { open } = site();

const layouts = ['force', 'layered', 'radial', 'time'];
const graphs = [
  'kazan-formula~madrid-principles',
  'step-by-step-plan~skewed-land-swap-plan',
  'robert-kocharyan',
  'heydar-aliyev~robert-kocharyan~land-swap-plan',
];

/** Texts that lie over one another or over the dot of another node: by how much, in pixels. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const drawn = [...document.querySelectorAll('.stage text:not(.count), .stage .dot')].map((one) => ({
      box: one.getBoundingClientRect(),
      of: one.closest('[data-node]')?.getAttribute('data-node') ?? one.textContent,
      dot: one.matches('.dot'),
    }));
    const found: string[] = [];
    for (const [at, a] of drawn.entries())
      for (const b of drawn.slice(at + 1)) {
        if ((a.dot && b.dot) || (a.of === b.of && a.dot !== b.dot)) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 2 && high > 4)
          found.push(`${a.of} and ${b.of} overlap by ${Math.round(wide)} × ${Math.round(high)}`);
      }
    return found;
  });
}

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const)
  test(`at ${width} × ${height} no label lies over another or over a dot, whatever the layout`, async () => {
    const { page, faults } = await open('/healthz', { width, height });
    for (const nodes of graphs)
      for (const layout of layouts) {
        const at = `/graph?nodes=${nodes}&layout=${layout}`;
        await page.goto(new URL(at, page.url()).href);
        await settled(page);
        await page.evaluate(() => document.fonts.ready);
        await page.locator('.node text').first().waitFor();
        assert.deepEqual(await overlaps(page), [], at);
      }
    assert.deepEqual(faults, []);
  });

test('most relationships of a small graph say what they are, and the others do when pointed at', async () => {
  const { page } = await open('/graph?nodes=robert-kocharyan&layout=radial');
  await settled(page);
  await page.waitForFunction(() => document.querySelectorAll('.verb').length > 30);
  await page.goto(page.url().replace('radial', 'layered'));
  await settled(page);
  await page.locator('.verb').first().waitFor();
  // One that says nothing yet, and a point of its line at which nothing else is drawn over it.
  const spot = await page.locator('.tie .grip').evaluateAll((lines) => {
    const said = new Set([...document.querySelectorAll('.verb')].map((one) => one.getAttribute('data-tie')));
    for (const path of lines as SVGPathElement[]) {
      if (said.has(path.parentElement?.getAttribute('data-tie') ?? '')) continue;
      const matrix = path.getScreenCTM();
      for (let part = 0.1; part < 0.95 && matrix; part += 0.02) {
        const { x, y } = path.getPointAtLength(part * path.getTotalLength()).matrixTransform(matrix);
        const tie = document.elementFromPoint(x, y)?.closest('[data-tie]');
        if (tie && tie === path.parentElement) return { x, y, id: tie.getAttribute('data-tie') };
      }
    }
    return null;
  });
  assert.ok(spot, 'in columns not all labels have room');
  await page.mouse.move(spot.x, spot.y);
  await page.locator(`.verb[data-tie="${spot.id}"]`).waitFor();
});
