// Takes the pictures of the README with the program that bin/parley is: npm run pictures, after make build.
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { Server } from '../e2e/server.ts';

const pictures: Record<string, { path: string; scheme?: 'dark'; height?: number }> = {
  'front-page': { path: '/' },
  map: { path: '/map?asof=1994-06&at=46.3,40.1,5.5', height: 1030 },
  story: {
    path: '/?asof=1997-07&sel=ter-petrosyan-accepts-step-by-step&story=who-turned-down-which-plan&step=1',
    height: 740,
  },
  compare: { path: '/compare?nodes=land-swap-plan~skewed-land-swap-plan', scheme: 'dark', height: 760 },
};

const server = await Server.start();
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, { path, scheme = 'light', height = 800 }] of Object.entries(pictures)) {
  const page = await browser.newPage({ viewport: { width: 1200, height }, colorScheme: scheme });
  await page.goto(server.url + path);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url)) });
  await page.close();
}
await browser.close();
server.stop();
