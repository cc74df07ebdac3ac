import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';
import { settled } from './settled.ts';

const { open } = site();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('the as-of slider is one step to take back, by keys and by mouse', async () => {
  const { page } = await open('/?columns=leader');
  const slider = page.getByRole('slider', { disabled: false });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/asof=/);
  await page.keyboard.press('Control+z');
  await page.waitForURL((url) => !url.search.includes('asof'));
  // What was chosen before stays.
  await page.waitForURL(/columns=leader/);
  await page.keyboard.press('Control+Shift+z');
  await page.waitForURL(/asof=/);
  const box = await slider.boundingBox();
  assert.ok(box);
  const before = page.url();
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2);
  await page.mouse.down();
  for (const part of [0.8, 0.7, 0.6, 0.5]) await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
  await page.mouse.up();
  await page.waitForURL((url) => url.href !== before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL(before);
});

test('a filter is taken back where the focus is still on its box', async () => {
  const { page } = await open('/');
  await page.locator('.certainty summary').click();
  await page.getByRole('checkbox', { name: 'possible' }).uncheck();
  await page.waitForURL(/certainty=/);
  await page.keyboard.press('Control+z');
  await page.waitForURL((url) => !url.search.includes('certainty'));
  assert.ok(await page.getByRole('checkbox', { name: 'possible' }).isChecked());
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
});

test('where a reader looks is taken back, in the graph as on the map', async () => {
  const { page } = await open('/graph?nodes=land-swap-plan');
  await settled(page);
  await page.getByRole('button', { name: 'Closer' }).click();
  await page.waitForURL(/look=/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL((url) => !url.search.includes('look'));
});

test('a query that was typed and run is taken back with its answer', async () => {
  const { page } = await open('/query?lang=cypher&q=RETURN+1+AS+one');
  const answer = page.getByRole('region', { name: 'Answer' });
  await answer.getByRole('columnheader', { name: 'one' }).waitFor();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('RETURN 2 AS two');
  await page.keyboard.press('Control+Enter');
  await answer.getByRole('columnheader', { name: 'two' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await answer.getByRole('columnheader', { name: 'one' }).waitFor();
  assert.match(await page.locator('.cm-content').innerText(), /RETURN 1 AS one/);
  await page.getByRole('button', { name: 'Redo' }).click();
  await answer.getByRole('columnheader', { name: 'two' }).waitFor();
  assert.match(await page.locator('.cm-content').innerText(), /RETURN 2 AS two/);
});

test('whoever uses the keyboard keeps their place when something closes or goes away', async () => {
  const { page } = await open('/');
  const cell = page.locator('button.position').nth(3);
  const text = ((await cell.textContent()) ?? '').trim();
  await cell.focus();
  await page.keyboard.press('Enter');
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.waitFor();
  await page.keyboard.press('Escape');
  await evidence.waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement !== document.body);
  assert.equal(await focused(page), text);

  const menu = page.getByText('Export', { exact: true });
  await menu.focus();
  for (const leave of ['Escape', 'choose', 'Tab'] as const) {
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Table (CSV)' }).waitFor();
    if (leave === 'choose') {
      await page.keyboard.press('Tab');
      const download = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      await download;
    } else await page.keyboard.press(leave === 'Tab' ? 'Shift+Tab' : leave);
    await page.getByRole('button', { name: 'Table (CSV)' }).waitFor({ state: 'hidden' });
    if (leave !== 'Tab') assert.equal(await focused(page), 'Export', `after ${leave}`);
  }

  await page.goto(new URL('/paths?from=heydar-aliyev&to=kazan-formula', page.url()).href);
  await page.getByRole('button', { name: 'Avoid this hop' }).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/avoid=/);
  await page.getByRole('button', { name: /allow/i }).first().waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
});

test('the order of an answer is in its address, and a named query that was removed is put back', async () => {
  const { page } = await open('/query?lang=cypher&q=UNWIND+%5B2,3,1%5D+AS+n+RETURN+n');
  const first = page.locator('.read tbody td').first();
  await first.getByText('2').waitFor();
  await page.locator('.read thead button').first().click();
  await first.getByText('1').waitFor();
  await page.reload();
  await first.getByText('1').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await first.getByText('2').waitFor();

  await page.getByRole('textbox', { name: 'Save as …' }).fill('mine');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByText('Named queries').click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'mine' }).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Put it back' }).click();
  await page.getByText('Named queries').waitFor();
});

test('redo is offered where there is something to do again, and nowhere else', async () => {
  const { page } = await open('/');
  const [undo, redo] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })];
  await page.getByRole('link', { name: 'Timeline' }).click();
  await page.getByRole('link', { name: 'Map' }).click();
  await page.waitForURL('**/map');
  await undo.click();
  await page.waitForURL('**/timeline');
  // A reload leaves what can be done again.
  await page.reload();
  await redo.click();
  await page.waitForURL('**/map');
  await undo.click();
  await page.waitForURL('**/timeline');
  assert.ok(await redo.isEnabled());
  // Another address of the site that is loaded in the same tab takes the place of what could be done again.
  await page.goto(new URL('/sources', page.url()).href);
  await redo.waitFor();
  assert.ok(await redo.isDisabled());
  assert.ok(await undo.isDisabled());
  await page.goBack();
  await page.waitForURL('**/timeline');
  await redo.waitFor();
  assert.ok(await redo.isDisabled());
  assert.ok(await undo.isEnabled());
});

test('whoever skips to the content can still undo, and comes back to the view', async () => {
  const { page } = await open('/');
  await page.getByRole('link', { name: 'Sources' }).first().click();
  await page.waitForURL('**/sources');
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#main/);
  const undo = page.getByRole('button', { name: 'Undo' });
  for (const wanted of [/sources$/, /\/$/]) {
    await undo.click();
    await page.waitForURL(wanted);
  }
});
