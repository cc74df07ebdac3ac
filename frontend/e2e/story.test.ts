import assert from 'node:assert/strict';
import { test } from 'node:test';

import { site } from './browser.ts';
import { soon } from './soon.ts';

const { open } = site();

test('a reader walks the story from the front page to its end, by keyboard alone', async () => {
  const { page, faults } = await open('/');
  await page.getByRole('link', { name: /^Who turned down which plan/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Begin/ }).focus();
  await page.keyboard.press('Enter');
  const bar = page.getByRole('complementary', { name: 'Story' });
  const total = Number(/of (\d+)/.exec((await bar.getByText(/Step 1 of \d+/).textContent()) ?? '')?.[1]);
  assert.ok(total > 5);
  for (let step = 1; step <= total; step++) {
    await bar.getByText(`Step ${step} of ${total}`).waitFor();
    assert.ok((await bar.locator('.cited').count()) > 0, `step ${step} cites nothing`);
    await page.locator('main h1').waitFor();
    // What a step has chosen is there, with its evidence, and within sight.
    if (await page.evaluate(() => new URLSearchParams(location.search).has('sel')))
      await page.getByRole('complementary', { name: 'Evidence' }).locator('h3').first().waitFor();
    assert.equal(await page.getByRole('alert').count(), 0, `step ${step}`);
    if (step < total) await page.keyboard.press('.');
  }
  await page.keyboard.press(',');
  await bar.getByText(`Step ${total - 1} of ${total}`).waitFor();
  assert.deepEqual(faults, []);
});

test('a key that comes before the story is there is kept for it', async () => {
  const { page } = await open('/');
  const waiting: (() => void)[] = [];
  await page.route('**/graphql', async (route) => {
    if (/query Story\(/.test(route.request().postData() ?? '')) await new Promise<void>((go) => waiting.push(go));
    await route.continue();
  });
  await page.goto(new URL('/?story=who-turned-down-which-plan&step=1', page.url()).href);
  await page.locator('button.position').first().waitFor();
  await page.keyboard.press('.');
  assert.equal(waiting.length, 1);
  for (const go of waiting) go();
  await page.waitForURL(/step=2/);
  const bar = page.getByRole('complementary', { name: 'Story' });
  await bar.getByText(/Step 2 of \d+/).waitFor();
  await page.keyboard.press(',');
  await bar.getByText(/Step 1 of \d+/).waitFor();
  assert.equal(waiting.length, 1, 'a story is asked for once');
});

/** What a step has chosen, or the picture that it is about where nothing on it stands for that. */
const shown = 'main button.fact[aria-pressed=true], main .item[aria-pressed=true], main .frame';

for (const [where, look] of [
  ['a wide screen', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844, touch: true }],
] as const)
  test(`on ${where} each step brings what it has chosen into sight, between its caption and the evidence`, async () => {
    const { page, faults } = await open('/story/who-turned-down-which-plan', look);
    await page.getByRole('link', { name: /^Begin/ }).click();
    const bar = page.getByRole('complementary', { name: 'Story' });
    const total = Number(/of (\d+)/.exec((await bar.getByText(/Step 1 of \d+/).textContent()) ?? '')?.[1]);
    assert.ok(total > 5);
    for (let step = 1; step <= total; step++) {
      await bar.getByText(`Step ${step} of ${total}`).waitFor();
      await page.locator('main h1').waitFor();
      if (await page.evaluate(() => new URLSearchParams(location.search).has('sel')))
        await page
          .locator(shown)
          .first()
          .waitFor()
          .then(() =>
            page.waitForFunction(
              ([sign, isPhone]) => {
                const box = document.querySelector(sign)?.getBoundingClientRect();
                const caption = document.querySelector('aside.story')?.getBoundingClientRect();
                const panel = document.querySelector('aside[aria-label=Evidence]')?.getBoundingClientRect();
                if (!box || !caption || !panel) return false;
                const low = isPhone ? panel.top : innerHeight;
                // Of a picture that is higher than the room for it, the beginning is seen.
                const end = Math.min(box.bottom, Math.max(box.top, caption.bottom) + 48);
                return caption.top >= 0 && box.top >= caption.bottom && end <= low && low - caption.bottom > 150;
              },
              [shown, where === 'a phone'] as const,
            ),
          );
      if (step < total) await bar.getByRole('button', { name: /^Next/ }).click();
    }
    assert.deepEqual(faults, []);
  });

for (const [where, look] of [
  ['a wide screen', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844, touch: true }],
] as const)
  for (const told of ['', '&story=who-turned-down-which-plan&step=7'])
    test(`on ${where} evidence names its source at once${told && ', in a story too'}, and shows that it goes on`, async () => {
      const { page } = await open(`/?asof=2011&sel=ilham-aliyev-refuses-kazan&columns=leader${told}`, look);
      const evidence = page.getByRole('complementary', { name: 'Evidence' });
      await evidence.getByText('Minsk Group activity since 1992, paragraph 6').first().waitFor();
      const source = evidence.getByRole('link', { name: /Lessons from the Past/ }).first();
      await soon(
        () =>
          source.evaluate((one) => {
            const { left, top, height } = one.getBoundingClientRect();
            return document.elementFromPoint(left + 8, top + height / 2) === one;
          }),
        true,
      );
      const sign = () => evidence.evaluate((one) => getComputedStyle(one, '::after').visibility);
      await soon(sign, 'visible');
      await evidence.evaluate((one) => one.scrollTo({ top: one.scrollHeight }));
      await soon(sign, 'hidden');
    });

test('a step that has been shown leaves the reader alone', async () => {
  const { page } = await open('/?sel=ilham-aliyev-accepts-ceasefire&story=who-turned-down-which-plan&step=9');
  await page.waitForFunction(() => {
    const box = document.querySelector('main button.fact[aria-pressed=true]')?.getBoundingClientRect();
    return box && box.top > 0 && box.bottom < innerHeight;
  });
  await page.evaluate(() => scrollTo({ top: 200 }));
  await page.getByLabel('Sort by').selectOption('name');
  await page.waitForURL(/sort=name/);
  await page.getByRole('button', { name: 'Back to this step' }).waitFor();
  assert.ok((await page.evaluate(() => scrollY)) < 400);
});

test('a reader who strays finds the way back to the step, and can leave', async () => {
  const { page } = await open(
    '/?asof=1997-07&sel=ter-petrosyan-accepts-step-by-step&story=who-turned-down-which-plan&step=1',
  );
  const bar = page.getByRole('complementary', { name: 'Story' });
  await bar.getByRole('button', { name: /^Next/ }).waitFor();
  assert.equal(await bar.getByRole('button', { name: 'Back to this step' }).count(), 0);
  await page
    .getByRole('complementary', { name: 'Evidence' })
    .getByRole('link', { name: 'Levon Ter-Petrosyan' })
    .click();
  await page.getByRole('heading', { name: 'Levon Ter-Petrosyan', level: 1 }).waitFor();
  await bar.getByRole('button', { name: 'Back to this step' }).click();
  await page.waitForURL(/asof=1997-07&sel=ter-petrosyan/);
  await bar.getByRole('button', { name: 'Leave the story' }).click();
  await bar.waitFor({ state: 'hidden' });
  await page.waitForURL((url) => !url.searchParams.has('story'));
});
