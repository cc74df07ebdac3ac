import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { Locator, Page } from 'playwright-core';

import { site } from './browser.ts';
import { serious } from './serious.ts';
import { settled } from './settled.ts';
import { soon } from './soon.ts';

const { open } = site();

const node = (page: Page, id: string): Locator => page.locator(`[data-node="${id}"] .dot`);
const stage = (page: Page): Locator => page.getByRole('application');

/** Where each node lies in the drawing. */
async function places(page: Page): Promise<Record<string, string>> {
  const pairs = await page
    .locator('[data-node]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-node'), one.getAttribute('transform')?.split(' scale')[0]]),
    );
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** Waits until there are more nodes than so many: what was expanded has come. */
async function more(page: Page, nodes: number): Promise<void> {
  await page.waitForFunction((before) => document.querySelectorAll('[data-node]').length > before, nodes);
}

async function search(page: Page): Promise<string> {
  return page.evaluate(() => decodeURIComponent(location.search));
}

test('with a mouse, a reader starts, sees what would come, expands, hides, and takes it back', async () => {
  const { page, faults } = await open('/graph');
  await page.getByRole('link', { name: 'Robert Kocharyan' }).click();
  await settled(page);
  const before = await places(page);
  await node(page, 'land-swap-plan').click();
  const tools = page.getByRole('group', { name: 'Land-swap plan (1999)' });
  await tools.getByRole('button', { name: /^Expand \+\d+$/ }).waitFor();
  assert.match((await tools.getByRole('status').textContent()) ?? '', /\d+ (event|meeting|provision)/);
  await node(page, 'land-swap-plan').dblclick();
  await page.waitForURL(/nodes=robert-kocharyan%7Eland-swap-plan/);
  await tools.getByRole('button', { name: 'Collapse' }).waitFor();
  await more(page, Object.keys(before).length);
  await settled(page);
  const after = await places(page);
  assert.ok(Object.keys(after).length > Object.keys(before).length);
  for (const [id, place] of Object.entries(before)) assert.equal(after[id], place, `${id} stays where it is`);
  await tools.getByRole('button', { name: 'Hide' }).click();
  await node(page, 'land-swap-plan').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await node(page, 'land-swap-plan').waitFor();
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: 'Show 1 hidden' }).click();
  await node(page, 'land-swap-plan').waitFor();
  assert.deepEqual(faults, []);
});

test('choosing a node, leaving it and expanding it move nothing on the page', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan');
  await settled(page);
  const [stood, seen] = [await stage(page).boundingBox(), await places(page)];
  const camera = page.locator('.stage svg > g').last();
  const looked = await camera.getAttribute('transform');
  await node(page, 'land-swap-plan').click();
  await page.getByRole('complementary', { name: 'Evidence' }).getByText('remler2020#').first().waitFor();
  await page.getByRole('group', { name: 'Land-swap plan (1999)' }).getByRole('button', { name: 'Pin' }).waitFor();
  assert.deepEqual(await stage(page).boundingBox(), stood, 'the picture stays where it is, and as large');
  assert.deepEqual([await places(page), await camera.getAttribute('transform')], [seen, looked]);
  async function isRestored(): Promise<void> {
    await page.goto(page.url());
    await settled(page);
    assert.deepEqual([await places(page), await camera.getAttribute('transform')], [seen, looked]);
  }
  await isRestored();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor({ state: 'detached' });
  assert.deepEqual(await stage(page).boundingBox(), stood);
  await isRestored();
  await node(page, 'robert-kocharyan').dblclick();
  await page.waitForURL(/nodes=land-swap-plan%7Erobert-kocharyan/);
  await more(page, Object.keys(seen).length);
  await settled(page);
  const { x, y } = (await stage(page).boundingBox()) ?? {};
  assert.deepEqual([x, y], [stood?.x, stood?.y], 'more kinds of nodes in the filters do not push it down');
});

test('choosing another node of a picture that is clear of the evidence moves nothing, and a link shows the same', async () => {
  for (const width of [1280, 390]) {
    const { page } = await open('/graph?nodes=robert-kocharyan&sel=robert-kocharyan', { width });
    await settled(page);
    const camera = page.locator('.stage svg > g').last();
    const looked = await camera.getAttribute('transform');
    await node(page, 'levon-ter-petrosyan').click();
    await page.waitForURL(/sel=levon-ter-petrosyan/);
    await settled(page);
    assert.equal(await camera.getAttribute('transform'), looked);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('sel'));
    assert.equal(await camera.getAttribute('transform'), looked);
    await page.goto(page.url());
    await settled(page);
    assert.equal(await camera.getAttribute('transform'), looked);
  }
});

test('a double click expands a node of a picture that is clear of the evidence, though the first one chooses it', async () => {
  const { page } = await open('/graph?nodes=robert-kocharyan&sel=robert-kocharyan');
  await settled(page);
  await node(page, 'land-swap-plan').dblclick();
  await page.waitForURL(/nodes=robert-kocharyan%7Eland-swap-plan/);
});

test('pointing at a node fades what is not connected with it, and its relationships say what they are', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan~heydar-aliyev');
  await settled(page);
  await node(page, 'robert-kocharyan').hover();
  await page.locator('[data-node="land-swap-plan"].bright').waitFor();
  assert.equal(await page.locator('[data-node="nakhchivan"].bright').count(), 0);
  await page
    .locator('.verb.bright', { hasText: /accepted|withdrew|attended/ })
    .first()
    .waitFor();
});

test('labels do not lie over one another', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan~heydar-aliyev~robert-kocharyan');
  await settled(page);
  const boxes = await page.locator('.node text').evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { text: one.textContent, left, right, top, bottom };
    }),
  );
  assert.ok(boxes.length > 10);
  for (const [at, a] of boxes.entries()) {
    for (const b of boxes.slice(at + 1)) {
      const [wide, high] = [
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      ];
      assert.ok(wide < 3 || high < 4, `${a.text} and ${b.text} overlap by ${wide} × ${high}`);
    }
  }
});

test('labels stay within the picture, at every width', async (t) => {
  for (const width of [360, 768, 1280]) {
    const { page, close } = await open('/graph?nodes=land-swap-plan~heydar-aliyev', { width, height: 800 });
    t.after(close);
    await settled(page);
    const frame = await stage(page).boundingBox();
    assert.ok(frame);
    const boxes = await page.locator('.node text').evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { text: one.textContent, left, right, top, bottom };
      }),
    );
    assert.ok(boxes.length > 5, `${boxes.length} labels are left of ${width} pixels`);
    for (const { text, left, right, top, bottom } of boxes) {
      const inside =
        left >= frame.x && right <= frame.x + frame.width && top >= frame.y && bottom <= frame.y + frame.height;
      assert.ok(inside, `${text} is cut off at a width of ${width}`);
    }
  }
});

test('filters by kind, relationship and year, groups, and the legend that counts', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan~heydar-aliyev');
  await settled(page);
  const all = await page.locator('[data-node]').count();
  await page.getByRole('checkbox', { name: /^event \d+/ }).uncheck();
  await page.waitForURL(/without=Event/);
  const drawn = () => page.locator('[data-node]').count();
  await soon(async () => (await drawn()) < all, true, 'fewer are left');
  const fewer = await drawn();
  await page.getByRole('checkbox', { name: /^event \d+/ }).check();
  await page.getByText(/^Kinds of relationships:/).click();
  await page.getByRole('checkbox', { name: /^attended \d+/ }).uncheck();
  await page.waitForURL(/untied=ATTENDED/);
  await page.locator('[data-tie*=".ATTENDED."]').first().waitFor({ state: 'detached' });
  await page.getByLabel('to the year').fill('1990');
  await page.getByLabel('to the year').press('Enter');
  await page.waitForURL(/years=1-1990/);
  await soon(async () => (await drawn()) < fewer, true, 'fewer are left');
  const uncounted = async () => {
    const counts = await page.locator('.one label').allTextContents();
    const seen = counts.map((text) => Number(/(\d+)(?: of \d+)?$/.exec(text.trim())?.[1]));
    return (await drawn()) - seen.reduce((sum, one) => sum + one, 0);
  };
  await soon(uncounted, 0, 'the legend counts what is seen');
  await page.getByRole('button', { name: 'All years' }).click();
});

test('nodes of a kind with the same neighbours become one, and come apart again', async () => {
  const { page } = await open('/graph?nodes=minsk-group');
  await settled(page);
  const before = await page.locator('[data-node]').count();
  await page.getByRole('button', { name: 'Group states with the same neighbours' }).click();
  const group = page.locator('.node.group');
  await group.first().waitFor();
  await soon(async () => (await page.locator('[data-node]').count()) < before, true, 'fewer are left');
  await group.first().locator('.dot').dblclick();
  await group.first().waitFor({ state: 'detached' });
  await settled(page);
  assert.equal(await page.locator('[data-node]').count(), before);
});

test('a node is pinned where it is dragged to, and a link restores exactly what was seen', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan&sel=robert-kocharyan');
  await settled(page);
  const box = await node(page, 'robert-kocharyan').boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y - 40, { steps: 4 });
  await page.mouse.up();
  await page.waitForURL(/pin=robert-kocharyan/);
  await stage(page).focus();
  await page.keyboard.press('+');
  await page.waitForURL(/look=/);
  await page.getByRole('button', { name: 'Group persons with the same neighbours' }).click();
  await page.waitForURL(/group=Person/);
  await settled(page);
  const seen = await places(page);
  const url = page.url();
  const camera = await page.locator('.stage svg > g').last().getAttribute('transform');
  await page.goto('about:blank');
  await page.goto(url);
  await settled(page);
  assert.deepEqual(await places(page), seen);
  assert.equal(await page.locator('.stage svg > g').last().getAttribute('transform'), camera);
  await page.getByRole('button', { name: 'Unpin 1' }).click();
  await page.locator('.pin').waitFor({ state: 'detached' });
});

test('what is there stays on the screen while more comes, and a link shows the same', async () => {
  const { page } = await open('/graph?nodes=robert-kocharyan');
  await settled(page);
  const expanded = ['robert-kocharyan'];
  for (const id of ['levon-ter-petrosyan', 'land-swap-plan', 'step-by-step-plan']) {
    await node(page, id).dblclick();
    expanded.push(id);
    const nodes = expanded.join('~');
    await page.waitForURL(
      (url) => url.searchParams.get('nodes') === nodes && /,wider$/.test(url.searchParams.get('look') ?? ''),
    );
    await settled(page);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Evidence' }).waitFor({ state: 'detached' });
  }
  const camera = page.locator('.stage svg > g').last();
  const looked = await camera.getAttribute('transform');
  const seen = await places(page);
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await settled(page);
  assert.deepEqual([await places(page), await camera.getAttribute('transform')], [seen, looked]);
  // A reader who looks at one part of it goes on looking at that.
  await stage(page).focus();
  await page.keyboard.press('+');
  await page.waitForURL((url) => /^-?\d+,-?\d+,\d+$/.test(url.searchParams.get('look') ?? ''));
  const close = await camera.getAttribute('transform');
  await node(page, 'minsk-group-co-chairs').dblclick();
  await page.waitForURL((url) => url.searchParams.get('nodes')?.split('~').length === 5);
  await settled(page);
  assert.equal(await camera.getAttribute('transform'), close);
});

test('layouts: around one, in layers along the lineage, and by time with its years', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan~step-by-step-plan');
  await settled(page);
  const layout = page.getByLabel('Layout');
  await layout.selectOption('radial');
  await settled(page);
  assert.equal((await places(page))['land-swap-plan'], 'translate(0 0)');
  await layout.selectOption('time');
  await page.locator('.years text', { hasText: '1999' }).waitFor();
  await layout.selectOption('layered');
  await settled(page);
  const column = async (id: string) => Number(/translate\((\S+)/.exec((await places(page))[id] ?? '')?.[1]);
  assert.ok((await column('skewed-land-swap-plan')) > (await column('land-swap-plan')), 'what revises stands after');
});

test('everything on the canvas can be done with the keyboard alone', async () => {
  const { page, faults } = await open('/graph?nodes=land-swap-plan');
  await settled(page);
  const said = page.locator('.canvas .said');
  const where = async () => search(page);
  await stage(page).focus();
  await page.keyboard.press('ArrowRight');
  assert.match((await said.textContent()) ?? '', /^Land-swap plan \(1999\), document, \d+ relationships, expanded$/);
  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('b');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sel=[^&]+\.[A-Z_]+\./);
  await page.getByRole('complementary', { name: 'Evidence' }).getByText('remler2020#').first().waitFor();
  await page.keyboard.press('Escape');
  await stage(page).focus();
  await page.keyboard.press('Escape');
  // From the plan to whoever is next below, and on with that one.
  await page.keyboard.press('ArrowDown');
  const name = ((await said.textContent()) ?? '').split(',')[0] ?? '';
  assert.notEqual(name, '');
  const act = async (key: string, expected: RegExp) => {
    await stage(page).focus();
    await page.keyboard.press(key);
    await page.waitForURL((url) => expected.test(decodeURIComponent(url.search)));
  };
  await act('p', /pin=/);
  await act('Shift+ArrowRight', /pin=/);
  await act('p', /^(?!.*pin=)/);
  await act('e', /nodes=land-swap-plan~/);
  await act('c', /nodes=land-swap-plan(&|$)/);
  await act('m', /centre=.*/);
  await act('g', /group=/);
  await act('g', /^(?!.*group=)/);
  await act('Control+ArrowLeft', /look=/);
  await act('-', /look=/);
  await act('0', /^(?!.*look=)/);
  await act('h', /hidden=/);
  await page.keyboard.press('Control+z');
  await page.waitForURL((url) => !url.search.includes('hidden='));
  assert.match(await where(), /centre=/);
  assert.deepEqual(faults, []);
});

test('on a phone a finger selects, drags and pinches, and nothing is too wide', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan', { width: 360, height: 740, touch: true });
  await settled(page);
  await node(page, 'land-swap-plan').scrollIntoViewIfNeeded();
  await node(page, 'land-swap-plan').tap();
  await page.waitForURL(/sel=land-swap-plan/);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
  const filter = page.getByRole('checkbox', { name: /^event \d+/ });
  assert.equal(await filter.isVisible(), false, 'what sifts the picture is behind a heading');
  await page.getByText('Layout and filters').click();
  assert.ok(await filter.isVisible());
  await page.getByText('Layout and filters').click();
  await page.getByRole('complementary', { name: 'Evidence' }).getByRole('button', { name: /Close/ }).click();
  const box = await stage(page).boundingBox();
  assert.ok(box);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...far: number[]) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: far.map((by) => ({ x: x + by, y, id: by > 0 ? 1 : 0 })),
    });
  await touch('touchStart', -30, 30);
  for (const by of [40, 60, 80]) await touch('touchMove', -by, by);
  await touch('touchEnd');
  await page.waitForURL(/look=/);
});

test('the graph and its tables can be used by all, in light and in dark', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan~heydar-aliyev&sel=robert-kocharyan&group=Event');
  await settled(page);
  await page.getByText('As a table').click();
  await page.getByText(/^Kinds of relationships:/).click();
  const nodes = await page.locator('[data-node]').count();
  assert.equal(await page.locator('details ul > li').count(), nodes, 'the table holds every node');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await serious(page), []);
  }
});

test('what is seen can be taken away as GraphML, GEXF, SVG, PNG and CSV', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan');
  await settled(page);
  const nodes = await page.locator('[data-node]').count();
  const take = async (name: string, file: string) => {
    await page.getByText('Export', { exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    assert.equal(download.suggestedFilename(), file);
    return readFileSync(await download.path());
  };
  /** The elements of a name in a text that the browser takes for well-formed XML. */
  const count = (xml: string, element: string) =>
    page.evaluate(
      ([text = '', name = '']) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return parsed.querySelector('parsererror') ? -1 : parsed.querySelectorAll(name).length;
      },
      [xml, element],
    );
  assert.equal(await count(String(await take('Graph (GraphML)', 'graph.graphml')), 'node'), nodes);
  assert.equal(await count(String(await take('Graph (GEXF)', 'graph.gexf')), 'node'), nodes);
  const svg = String(await take('Picture (SVG)', 'graph.svg'));
  assert.ok((await count(svg, 'circle')) > nodes, 'the nodes and the legend');
  assert.match(svg, /How everything hangs together.*all dates.*127\.0\.0\.1/s);
  const png = await take('Picture (PNG)', 'graph.png');
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.match(
    String(await take('Table (CSV)', 'graph.csv')),
    /^\ufefffrom,type,to,sentence,when,certainty,basis,id\r\n/,
  );
});

test('the whole dataset is one picture; without WebGL it is said what is missing', async () => {
  const { page, faults } = await open('/graph?whole=1');
  await page
    .getByRole('note')
    .getByText(/This browser does not draw by WebGL/)
    .waitFor({ timeout: 60_000 });
  await settled(page);
  const note = (await page.getByRole('note').textContent()) ?? '';
  const [drawn, total] = /the (\d+) most connected of (\d+) nodes/.exec(note)?.slice(1).map(Number) ?? [];
  assert.ok(drawn && total && drawn < total);
  assert.equal(await page.locator('[data-node]').count(), drawn);
  assert.deepEqual(faults, []);
});
