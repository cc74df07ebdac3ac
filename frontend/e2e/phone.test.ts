import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';
import { settled } from './settled.ts';
import { soon } from './soon.ts';

const { open } = site();

const query = encodeURIComponent(
  'MATCH (who)-[:TOOK]->(p:Position)-[:ON]->(plan:Plan) RETURN plan.name AS plan, who.name AS who, p.stance AS stance, p.date AS date, p.cites[0] AS source',
);
const nested = encodeURIComponent(
  '{ plan(id: "land-swap-plan") { acceptedBy { edges { position { date manner } } } } }',
);
const compared = '/compare?nodes=land-swap-plan~skewed-land-swap-plan';

/** Views whose tables and pictures are read from top to bottom, and what is there when they are complete. */
const views: Record<string, string> = {
  '/?columns=leader': 'button.position',
  [compared]: 'tbody .fact',
  '/compare?nodes=bishkek-protocols~land-swap-plan~skewed-land-swap-plan~madrid-principles~ceasefire-2020':
    'tbody .fact',
  '/timeline': '.item',
  '/timeline?about=land-swap-plan': '.item',
  '/graph?nodes=land-swap-plan': '[data-node]',
  '/sources': '.years li',
  '/entity/robert-kocharyan': 'tbody .fact',
  '/map': 'tbody .fact',
  [`/query?lang=cypher&q=${query}`]: 'tbody td',
  [`/query?as=json&q=${nested}`]: 'main pre',
};

/** What has to be moved sideways to be read, but for the names of the views, of which the first line shows enough. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.clientWidth > 0)
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName} ${one.className}: ${one.scrollWidth} > ${one.clientWidth}`),
  );
}

for (const width of [390, 360])
  test(`at ${width} pixels no table and no picture has to be moved sideways`, async (t) => {
    for (const [path, ready] of Object.entries(views)) {
      const { page, faults, close } = await open(path, { width, height: 844, touch: true });
      t.after(close);
      await page.locator(ready).first().waitFor();
      await page.locator('main details').evaluateAll((all) => {
        for (const one of all as HTMLDetailsElement[]) one.open = true;
      });
      if (path.startsWith('/graph')) await page.locator('tbody .fact').first().waitFor();
      await soon(() => sideways(page), [], path);
      assert.deepEqual(faults, []);
    }
  });

/** How many nodes of each role a screen reader is told of. */
async function roles(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const count: Record<string, number> = {};
  for (const { ignored, role } of nodes) {
    if (!ignored) count[String(role?.value)] = (count[String(role?.value)] ?? 0) + 1;
  }
  return count;
}

test('plans are compared row by row on a phone, and as a table by a screen reader and on paper', async () => {
  const { page, faults } = await open(compared);
  await page.locator('tbody .fact').first().waitFor();
  const wide = await roles(page);
  assert.ok((wide['row'] ?? 0) > 4 && (wide['columnheader'] ?? 0) === 6, JSON.stringify(wide));
  await page.setViewportSize({ width: 390, height: 844 });
  const narrow = await roles(page);
  for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell'])
    assert.equal(narrow[role], wide[role], `${role}: ${narrow[role]} on a phone, ${wide[role]} elsewhere`);
  const cells = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Robert Kocharyan' }) })
    .locator('th, td');
  const boxes = await cells.evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left, right, top, bottom, text: one.textContent };
    }),
  );
  assert.equal(boxes.length, 3);
  for (const [at, { left, right, top }] of boxes.entries()) {
    assert.ok(left >= 0 && right <= 390, `${boxes[at]?.text} is wholly on the screen`);
    assert.ok(
      at === 0 || top >= (boxes[at - 1]?.bottom ?? Infinity),
      `${boxes[at]?.text} stands beneath what is before it`,
    );
  }
  // What is read of each plan says of which.
  const said = await cells.nth(1).evaluate((one) => getComputedStyle(one, '::before').content);
  assert.equal(said, '"Land-swap plan (1999)"');
  await page.emulateMedia({ media: 'print' });
  const printed = await cells.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  assert.equal(new Set(printed).size, 1, 'on paper the cells of a row stand side by side');
  assert.equal(await cells.nth(1).evaluate((one) => getComputedStyle(one, '::before').content), 'none');
  assert.deepEqual(faults, []);
});

test('a graph in layers goes from top to bottom on a phone held upright, and a link restores it', async () => {
  const { page } = await open('/graph?nodes=kazan-formula~madrid-principles&layout=layered', {
    width: 390,
    height: 844,
  });
  await settled(page);
  const places = () =>
    page.locator('[data-node]').evaluateAll((all) =>
      all.map((one) => {
        const { left, top } = (one.querySelector('.dot') ?? one).getBoundingClientRect();
        return { id: one.getAttribute('data-node'), x: Math.round(left), y: Math.round(top) };
      }),
    );
  const seen = await places();
  const spread = (along: 'x' | 'y') =>
    Math.max(...seen.map((one) => one[along])) - Math.min(...seen.map((one) => one[along]));
  assert.ok(spread('y') > 300 && spread('y') > spread('x'), `${spread('x')} × ${spread('y')} pixels`);
  const y = (id: string) => seen.find((one) => one.id === id)?.y ?? NaN;
  assert.ok(y('step-by-step-plan') < y('madrid-principles') && y('madrid-principles') < y('kazan-formula'));
  await page.waitForFunction(() => document.querySelectorAll('.node text:not(.count)').length >= 12);
  await page.reload();
  await settled(page);
  assert.deepEqual(await places(), seen);
  await page.setViewportSize({ width: 844, height: 390 });
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('.dot')].map((one) => one.getBoundingClientRect());
    const wide = Math.max(...all.map(({ x }) => x)) - Math.min(...all.map(({ x }) => x));
    return wide > Math.max(...all.map(({ y }) => y)) - Math.min(...all.map(({ y }) => y));
  });
});

test('a pin of a wide screen is as far from its layer on a phone, and the other way about', async () => {
  const base = '/graph?nodes=madrid-principles&layout=layered';
  const [pinned, other] = ['kazan-formula', 'step-by-step-plan'];
  const phone = { width: 390, height: 844 };
  /** Where a node lies in the drawing. */
  const placeOf = async (page: Page, id: string) => {
    const moved = await page.locator(`[data-node="${id}"]`).getAttribute('transform');
    const [, x = '', y = ''] = /translate\((\S+) (\S+)\)/.exec(moved ?? '') ?? [];
    return { x: Number(x), y: Number(y) };
  };
  const shown = async (path: string, look: { width: number; height: number }) => {
    const { page } = await open(path, look);
    await settled(page);
    return page;
  };
  const wide = await shown(base, { width: 1280, height: 900 });
  const [laid, stays] = [await placeOf(wide, pinned), await placeOf(wide, other)];
  const pin = { x: Math.round(laid.x) + 30, y: Math.round(laid.y) + 110 };
  const link = `${base}&pin=${pinned},${pin.x},${pin.y},1`;
  const again = await shown(link, { width: 1280, height: 900 });
  assert.deepEqual([await placeOf(again, pinned), await placeOf(again, other)], [pin, stays]);
  const plain = await placeOf(await shown(base, phone), pinned);
  const small = await shown(`${link}&sel=${pinned}`, phone);
  const there = await placeOf(small, pinned);
  assert.deepEqual(there, { x: plain.x + pin.y - laid.y, y: plain.y + pin.x - laid.x });
  // What is pinned anew on the phone keeps its place there.
  const tools = small.getByRole('group', { name: 'Kazan Formula' });
  await tools.getByRole('button', { name: 'Unpin' }).click();
  await soon(() => placeOf(small, pinned), plain);
  await tools.getByRole('button', { name: 'Pin', exact: true }).click();
  await small.waitForURL(/pin=kazan-formula/);
  await small.locator('.pin').waitFor();
  await small.reload();
  await settled(small);
  const back = await placeOf(small, pinned);
  assert.ok(Math.hypot(back.x - plain.x, back.y - plain.y) < 1, JSON.stringify([back, plain]));
});

test('the slider of the as-of date keeps its width while a finger moves it', async () => {
  const { page } = await open('/');
  const slider = page.getByRole('slider', { name: 'As of' });
  await page.locator('button.position').first().waitFor();
  const width = async () => (await slider.boundingBox())?.width;
  const before = await width();
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/asof=/);
  await page.getByRole('button', { name: 'Show all dates' }).waitFor();
  assert.equal(await width(), before);
});
