import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type RunningServer, startServer } from '../runningServer.ts';

const places = [
  process.env.CHROMIUM_PATH,
  chromium.executablePath(),
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Only an explicit NO_BROWSER=1 turns browser tests into counted skips; a missing browser is a failure that says what to install. */
export const withoutBrowser = process.env.NO_BROWSER === '1';

function findBrowser(): string {
  const found = places.find((path) => path !== undefined && path !== '' && existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium: run "npx playwright-core install chromium" or "apt-get install chromium", set CHROMIUM_PATH, or skip them with NO_BROWSER=1.',
  );
}

export interface BrowserApp {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** A page of its own session, with every request that left this server noted in `outside`. */
  open(
    size?: 'desktop' | 'phone',
  ): Promise<{ page: Page; context: BrowserContext; outside: string[]; failures: string[] }>;
  close(): Promise<void>;
}

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

export async function startBrowserApp(settings: Record<string, string> = {}): Promise<BrowserApp> {
  const executablePath = findBrowser();
  const server = await startServer(settings);
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    server,
    browser,
    async open(size = 'desktop') {
      const context = await browser.newContext({ viewport: sizes[size], reducedMotion: 'reduce' });
      const page = await context.newPage();
      const outside: string[] = [];
      const failures: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(server.address) && !/^(data|blob):/.test(request.url()))
          outside.push(request.url());
      });
      page.on('pageerror', (error) => failures.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') failures.push(message.text());
      });
      return { page, context, outside, failures };
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

export async function signIn(page: Page, address: string, person: RegExp): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: person }).click();
  await page.getByRole('button', { name: /sign out/i }).waitFor();
}

/** WCAG 2.0 to 2.2, A and AA, with every violation named by rule and element. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

/** The page never scrolls sideways; only panes made to scroll may. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
}
