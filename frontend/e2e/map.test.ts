import assert from 'node:assert/strict';
import { test } from 'node:test';

import { projectionOf } from '../src/core/atlas.ts';
import { site } from './browser.ts';
import { hold } from './hold.ts';
import { soon } from './soon.ts';

const { open } = site();

test('a map shows who held a place at the date of the slider, and on whose word', async () => {
  const { page, faults } = await open('/map?asof=1994');
  await page.getByRole('button', { name: 'Shusha; held by Armenian forces' }).click();
  await page.getByRole('complementary', { name: 'Evidence' }).getByText('remler2020#armenia/1').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(page.url().replace('1994', '1990'));
  await page.getByRole('button', { name: 'Shusha; perhaps held by Azerbaijan' }).waitFor();
  assert.deepEqual(faults, []);
});

test('a map is moved by keys, by buttons and by dragging, and its link restores it', async () => {
  const { page } = await open('/map');
  await page.getByRole('button', { name: /^Shusha/ }).waitFor();
  const map = page.getByRole('group', { name: /^Map\./ });
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/at=/);
  const look = (url: URL) => (url.searchParams.get('at') ?? '').split(',').map(Number);
  const [began = NaN, , wide = NaN] = look(new URL(page.url()));
  await page.keyboard.press('+');
  await page.waitForURL((url) => (look(url)[2] ?? NaN) < wide);
  const box = await map.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 140, box.y + 40, { steps: 4 });
  await page.mouse.up();
  // Dragging to the right looks further to the west.
  await page.waitForURL((url) => (look(url)[0] ?? NaN) < began);
  await page.keyboard.press('Control+z');
  await page.waitForURL((url) => look(url)[0] === began);
  await page.getByRole('button', { name: 'All places' }).click();
  await page.locator('.spot[aria-label^="Key West"]').waitFor();
  await page.reload();
  await page.locator('.spot[aria-label^="Key West"]').waitFor();
});

/** Land near to the edges of a picture of all places, degrees east and north. */
const shores: Record<string, [number, number]> = { Venezuela: [-65, 7], Somalia: [46, 5], India: [80, 22] };

for (const width of [1280, 390])
  test(`all places are on a base map that ends nowhere within the picture, ${width} pixels wide`, async () => {
    const { page } = await open('/map', { width, height: 800 });
    await page.getByRole('button', { name: 'All places' }).click();
    await page.locator('.spot[aria-label^="Key West"]').waitFor();
    const size = await page.locator('.sheet > svg').boundingBox();
    const [east = NaN, north = NaN, across = NaN] =
      new URL(page.url()).searchParams.get('at')?.split(',').map(Number) ?? [];
    const projection = projectionOf([east, north, across], size?.width ?? NaN, size?.height ?? NaN);
    for (const [name, at] of Object.entries(shores)) {
      const spot = projection(at);
      const isLand = () =>
        page.locator('.map path.land').evaluate(
          // What is drawn is a path: whether a point is within it is asked of the browser.
          (path, [x, y]) => (path as SVGGeometryElement).isPointInFill(new DOMPoint(x, y)),
          spot ?? [NaN, NaN],
        );
      // The base map of so much comes when it is wanted.
      await soon(isLand, true, `${name}, at ${spot?.join()}, is sea`);
    }
  });

test('dragging a map moves it and chooses no name on it as text', async () => {
  const { page } = await open('/map');
  await page.getByRole('button', { name: /^Shusha/ }).waitFor();
  const box = await page.locator('.frame').boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 430, box.y + 260, { steps: 8 });
  await page.mouse.up();
  await page.waitForURL(/at=/);
  assert.equal(await page.evaluate(() => String(getSelection())), '');
});

test('a map is moved while another base map is on its way, and not before there is anything on it', async () => {
  const { page } = await open('/healthz');
  const globe = await hold(page, '**/assets/globe*');
  await page.goto(new URL('/map?at=20%2C45%2C120', page.url()).href);
  await page.getByRole('button', { name: 'Further away' }).click();
  await page.waitForURL((url) => Number(url.searchParams.get('at')?.split(',')[2]) > 120);
  globe();
  await page.locator('.spot').first().waitFor();

  const chart = await hold(page, '**/graphql', 'query Map');
  await page.goto(new URL('/map', page.url()).href);
  await page.getByRole('group', { name: /^Map\./ }).focus();
  await page.keyboard.press('ArrowRight');
  chart();
  await page.getByRole('button', { name: /^Shusha/ }).waitFor();
  await page.waitForURL('**/map');
});

test('places that lie too near to each other are counted, and looked at more closely when chosen', async () => {
  const { page } = await open('/map?at=20%2C45%2C120');
  await page.getByRole('button', { name: /^\d+ places: .*Shusha/ }).click();
  await page.getByRole('button', { name: /^Shusha;/ }).waitFor();
});

for (const width of [1280, 390])
  test(`who holds a place is seen also where something happened near to it, ${width} pixels wide`, async () => {
    const { page } = await open('/map?layers=control%7Emeetings%7Eevents', { width, height: 800 });
    const shusha = page.getByRole('button', {
      name: /^2 places: Shusha, held by Armenian forces, held by Azerbaijan; /,
    });
    await shusha.waitFor();
    assert.equal(await shusha.locator('.holder').count(), 2);
    await page.locator('.map text.label', { hasText: 'Shusha and 1 more' }).waitFor();
    await shusha.click();
    await page.getByRole('button', { name: /^Shusha; held by Armenian forces/ }).waitFor();
  });

test('the key of a map has what is on the picture, and tells a front line from a border', async () => {
  const { page } = await open('/map?asof=1994');
  const legend = page.getByRole('region', { name: 'What the signs of the map stand for' });
  const sample = (name: string) => legend.locator('span', { hasText: name }).locator('path');
  const dashes = (name: string) => sample(name).evaluate((path) => getComputedStyle(path).strokeDasharray);
  await legend.getByText('held by Armenian forces').waitFor();
  assert.notEqual(await dashes('Line of contact'), await dashes('Border between Armenia and Azerbaijan'));
  assert.equal(await dashes('Land border'), await dashes('Border between Armenia and Azerbaijan'));
  // In 1994 Azerbaijan holds no place that is told of, and no talks were held in what is seen.
  assert.equal(await legend.getByText('held by Azerbaijan').count(), 0);
  assert.equal(await legend.getByText('talks or events').count(), 0);
  await page.getByRole('button', { name: 'All places' }).click();
  await legend.getByText('talks or events').waitFor();
});

test('disputed lines are there, sketched and told of', async () => {
  const { page } = await open('/map');
  const legend = page.getByRole('region', { name: 'What the signs of the map stand for' });
  await legend.getByRole('button', { name: 'Karabakh, sketched' }).click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByText('no side’s line').or(evidence.getByText("no side's line")).waitFor();
  await page.locator('.map path.told').nth(3).waitFor({ state: 'attached' });
});

test('an area that some count to one country and some to another is drawn as disputed, and the note says by whom', async () => {
  const { page, faults } = await open('/map?at=42.5%2C42.7%2C6');
  await page.getByText('border of an area that some count to one country').waitFor();
  await page.getByText('Abkhazia and South Ossetia').waitFor();
  const drawn = await page.locator('.map path.disputed').getAttribute('d');
  assert.ok((drawn?.length ?? 0) > 200);
  assert.deepEqual(faults, []);
});
