import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Persona } from '../../schema/vocabulary.ts';
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

/** A page of its own session, with every request that left this server noted in `outside`. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly outside: string[];
  /** Errors of the page, and the browser's own lines about refused requests. */
  readonly failures: string[];
}

export type Size = 'desktop' | 'phone';

export interface BrowserApp {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** Closed when the test that opened it is over. */
  open(size?: Size): Promise<Visit>;
  /** As `open`, signed in already. */
  openAs(persona: Persona, size?: Size): Promise<Visit>;
  close(): Promise<void>;
}

/** What the browser itself writes when the page asks who is there before anybody has signed in. */
export const askedBeforeSignIn = 'Failed to load resource: the server responded with a status of 401 (Unauthorized)';

export const sizeOf = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** Pages left open go on drawing, and slow down those that follow; one opened before the tests is theirs until the end. */
function closeAfterTest(context: BrowserContext): void {
  try {
    onTestFinished(async () => {
      // An answer that is being played while the page goes is nobody's.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    });
  } catch {
    // Not in a test.
  }
}

/** Of several such flags the browser takes the last alone, so it repeats what Playwright switches off. */
const switchedOffAnyway = [
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...[
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
  ],
  ...[
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'ThirdPartyStoragePartitioning',
  ],
];
/** The browser makes two pages of its own for these in each new window, at half a second of processor time. */
const suggestionsUnderTheAddress = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...switchedOffAnyway, ...suggestionsUnderTheAddress].join(',')}`,
];

export async function startBrowserApp(settings: Record<string, string> = {}): Promise<BrowserApp> {
  const executablePath = findBrowser();
  const server = await startServer(settings);
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  const open = async (size: Size = 'desktop'): Promise<Visit> => {
    const context = await browser.newContext({ viewport: sizeOf[size], reducedMotion: 'reduce' });
    closeAfterTest(context);
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
  };
  return {
    server,
    browser,
    open,
    async openAs(persona, size) {
      const visit = await open(size);
      const [name = '', value = ''] = (await server.signIn(persona)).split('=');
      await visit.context.addCookies([{ name, value, url: server.address }]);
      return visit;
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

/** Nothing was asked of another site, and nothing went wrong that was not expected. */
export function expectQuiet({ outside, failures }: Visit, expected: readonly string[] = []): void {
  expect(outside).toEqual([]);
  expect(failures).toEqual(expected);
}

/**
 * WCAG 2.0 to 2.2, A and AA, with every violation named by rule and element. Our pages have no frames, so all is looked at in the page
 * itself, and nothing is put together of what passes: several times sooner.
 */
export async function expectNoAxeViolations(page: Page, rulesLeftOut: readonly string[] = []): Promise<void> {
  expect(page.frames()).toHaveLength(1);
  // Half a megabyte, read by the browser once for each page it loads.
  const known = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(known ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode(true)
    // Stylesheets are read for experimental rules only, and none of these is asked for.
    .options({ resultTypes: ['violations'], preload: { assets: ['media'] } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules([...rulesLeftOut])
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
