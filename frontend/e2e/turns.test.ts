import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { site } from './browser.ts';
import { hold } from './hold.ts';
import { serious } from './serious.ts';
import { soon } from './soon.ts';

const { open } = site();

const evidenceOn = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
const turnOn = (page: Page) => evidenceOn(page).getByRole('region', { name: /^Changes? of position/ });
const titleOn = (page: Page, name: string) => evidenceOn(page).getByRole('heading', { name, level: 3, exact: true });

/** Whether the heading of the evidence has the focus, and is in sight at the top of it. */
const isAtItsBeginning = (page: Page) =>
  evidenceOn(page).evaluate(
    (panel) => panel.scrollTop === 0 && document.activeElement === panel.querySelector('h2') && panel.clientHeight > 0,
  );

test('a change of position that is chosen leads from half to half, each on its source, with what happened between', async () => {
  const { page, faults } = await open('/');
  await page
    .getByRole('button', { name: 'Robert Kocharyan accepted Land-swap plan (1999), then withdrew.' })
    .first()
    .click();
  await titleOn(page, 'Robert Kocharyan withdrew from Land-swap plan (1999)').waitFor();
  const turn = turnOn(page);
  await turn.getByText('Earlier: 1999', { exact: true }).waitFor();
  await turn.getByText('Minsk Group activity since 1992, paragraph 3').waitFor();
  await turn.getByRole('link', { name: /Lessons from the Past/ }).waitFor();
  const between = turn.getByRole('listitem').filter({ hasText: '27 Oct 1999' });
  await between.getByRole('link', { name: /Killings in the Armenian parliament/ }).waitFor();
  await between.getByText('because of it').waitFor();

  await turn.getByRole('button', { name: 'Robert Kocharyan accepted Land-swap plan (1999).' }).click();
  await titleOn(page, 'Robert Kocharyan accepted Land-swap plan (1999)').waitFor();
  await page.waitForURL(/sel=kocharyan-agrees-land-swap/);
  await soon(() => isAtItsBeginning(page), true);
  await turn.getByText('Later: between 27 October 1999 and 2001', { exact: true }).waitFor();
  await turn.getByRole('link', { name: /Killings in the Armenian parliament/ }).waitFor();
  await turn.getByRole('button', { name: 'Robert Kocharyan withdrew from Land-swap plan (1999).' }).waitFor();
  assert.deepEqual(faults, []);
});

test('a position that is half of no change of position tells of none', async () => {
  const { page } = await open('/?sel=ter-petrosyan-accepts-step-by-step');
  await turnOn(page).getByText('Robert Kocharyan rejected Step-by-step plan.').waitFor();
  const row = page.getByRole('row').filter({ hasText: 'Step-by-step plan' });
  // By the keyboard: the evidence may lie over it.
  await row
    .getByRole('button', { name: /proposed/ })
    .first()
    .press('Enter');
  await titleOn(page, 'Minsk Group Co-Chairs proposed Step-by-step plan').waitFor();
  await turnOn(page).waitFor({ state: 'detached' });
});

test('where nothing is told between two positions, that is said, and what the dates leave open', async () => {
  const { page } = await open('/entity/azerbaijan?sel=azerbaijan-once-proposed-autonomy');
  const turn = turnOn(page);
  await turn.getByText('In between: The source is silent.').first().waitFor();
  await turn.getByText('The dates leave open which of the two came first.').first().waitFor();
  await turn.getByText('A change of Azerbaijan, through whoever held office or spoke for it.').first().waitFor();
  await turn.getByRole('button', { name: /^Ilham Aliyev withdrew from high degree of autonomy/ }).waitFor();
});

test('the evidence waits for no change of position', async () => {
  const { page } = await open('/healthz');
  const letThrough = await hold(page, '**/graphql', 'TurnsOn');
  await page.goto(new URL('/?sel=kocharyan-withdraws-from-land-swap', page.url()).href);
  await evidenceOn(page).getByText('remler2020#minsk-group-activity/3').waitFor();
  letThrough();
  await turnOn(page).waitFor();
});

test('much that happened between two positions is folded, and a link restores what was unfolded', async () => {
  const { page } = await open('/entity/azerbaijan?sel=azerbaijan-assents-peacekeepers-2020');
  const crimea = turnOn(page).getByRole('link', { name: /Crimea/ });
  const between = turnOn(page).getByText(/^In between \d\d$/);
  await between.waitFor();
  await crimea.first().waitFor({ state: 'hidden' });
  await between.click();
  await crimea.first().waitFor();
  await page.waitForURL(/open=between-azerbaijan-refuses-force-1994/);
  await page.reload();
  await crimea.first().waitFor();
});

for (const [where, look] of [
  ['a wide screen', { scheme: 'light' }],
  ['a phone', { width: 390, height: 844, touch: true, scheme: 'dark' }],
] as const)
  test(`on ${where}, in a story, both halves are read by everybody, and whoever chooses one reads on in the evidence`, async () => {
    const { page } = await open(
      '/?asof=1997-07&sel=ter-petrosyan-accepts-step-by-step&story=who-turned-down-which-plan&step=1',
      look,
    );
    const later = turnOn(page).getByRole('button', { name: 'Robert Kocharyan rejected Step-by-step plan.' });
    await turnOn(page).getByText('Later: 1998, had not happened yet').first().waitFor();
    await later.scrollIntoViewIfNeeded();
    assert.deepEqual(await serious(page), []);
    await later.press('Enter');
    await titleOn(page, 'Robert Kocharyan rejected Step-by-step plan').waitFor();
    await soon(() => isAtItsBeginning(page), true);
    await turnOn(page).getByText('Earlier: July 1997', { exact: true }).waitFor();
  });
