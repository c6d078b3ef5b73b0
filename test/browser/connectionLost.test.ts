import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { headingSaying } from './readPage.ts';

const noticeOf = (page: Page) => page.getByRole('region', { name: 'No connection' });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const places = '/greater-manchester/gap?measure=places';

describe.skipIf(withoutBrowser)('the connection is lost', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it('says so at once, keeps the answer and what was chosen, and asks again by itself when it is back', async () => {
    const { page, context } = await app.openAs('commissioner');
    await page.goto(app.server.address + places);
    const before = await headingSaying(page, /children need a place/);
    await page.getByLabel('Age', { exact: true }).selectOption({ label: '10 to 15' });
    await context.setOffline(true);
    await noticeOf(page)
      .filter({ hasText: /cannot be reached since \d\d:\d\d/ })
      .waitFor();
    await noticeOf(page)
      .filter({ hasText: /was read by \d\d:\d\d and stays/ })
      .waitFor();
    await said(page, 'Nearhome cannot be reached').waitFor();
    expect(await headingSaying(page, /children need a place/)).toBe(before);
    expect(await page.getByLabel('Age', { exact: true }).inputValue()).toBe('AGE_10_15');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByRole('paragraph').filter({ hasText: 'This answer is to the settings before.' }).waitFor();
    expect(await headingSaying(page, /children need a place/)).toBe(before);
    await context.setOffline(false);
    await noticeOf(page).waitFor({ state: 'detached' });
    await page.getByRole('paragraph').filter({ hasText: 'to the settings before' }).waitFor({ state: 'detached' });
    expect(await headingSaying(page, /children need a place/)).not.toBe(before);
    expect(page.url()).toContain('age=10-15');
  });

  it('is noticed by a question that cannot be sent, where the browser itself knows nothing of it', async () => {
    const { page } = await app.openAs('commissioner', 'phone');
    await page.goto(app.server.address + places);
    await headingSaying(page, /children need a place/);
    await page.route(/\/(graphql|healthz)$/, (route) => route.abort());
    await page.getByRole('radio', { name: 'Access' }).check();
    await noticeOf(page).waitFor();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await page.unrouteAll();
    await noticeOf(page).getByRole('button', { name: 'Try now' }).click();
    await noticeOf(page).waitFor({ state: 'detached' });
    await headingSaying(page, /^(?!Where in).*suitable place/);
  });

  it('opens a screen that was not opened before once it is back', async () => {
    const { page, context } = await app.openAs('commissioner');
    await page.goto(app.server.address + places);
    await headingSaying(page, /children need a place/);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Homes', exact: true }).click();
    await noticeOf(page).waitFor();
    await context.setOffline(false);
    await headingSaying(page, /^[\d,]+ homes$/);
  });

  it('signs nobody out without telling: whoever asked is still signed in, and told so', async () => {
    const { page, context } = await app.openAs('commissioner');
    await page.goto(app.server.address + places);
    await headingSaying(page, /children need a place/);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await noticeOf(page).filter({ hasText: 'You are still signed in' }).waitFor();
    await context.setOffline(false);
    await noticeOf(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in as commissioner' }).waitFor();
  });
});
