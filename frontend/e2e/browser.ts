import { after, afterEach, before } from 'node:test';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

import { Server } from './server.ts';

const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];
/** Without a GPU, Chromium draws WebGL by software if it is told to. */
const bySoftware = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export interface Site {
  /** A folder of data to serve; the bundled dataset without it. */
  readonly data?: string;
  readonly webgl?: boolean;
}

/** A page, and what goes wrong on it: errors of scripts, the console and the content security policy. */
export interface Opened {
  readonly page: Page;
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly touch?: boolean;
  /** The reader's own colours stand in the place of those of the page. */
  readonly forced?: boolean;
}

/**
 * Starts the program and Debian's Chromium, or the one that CHROMIUM names, for the tests of a file. What a test opened is
 * closed after it, also where it failed: nothing is left that keeps the file from ending.
 */
export function site({ data, webgl = false }: Site = {}): {
  open: (path: string, look?: Look) => Promise<Opened>;
  url: () => string;
} {
  let server: Server | undefined;
  let browser: Browser | undefined;
  const opened: BrowserContext[] = [];
  before(async () => {
    server = await Server.start(data);
    const args = [...flags, ...(webgl ? bySoftware : ['--disable-gpu', '--disable-3d-apis'])];
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args });
  });
  afterEach(async () => {
    for (const context of opened.splice(0)) await context.close();
  });
  after(async () => {
    server?.stop();
    await browser?.close();
  });
  const open = async (
    path: string,
    { width = 1280, height = 900, scheme = 'light', touch = false, forced = false }: Look = {},
  ) => {
    if (!browser || !server) throw new Error('the browser or the server did not start');
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      hasTouch: touch,
      forcedColors: forced ? 'active' : 'none',
    });
    opened.push(context);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(server.url + path);
    return { page, faults, close: () => context.close() };
  };
  return { open, url: () => server?.url ?? '' };
}
