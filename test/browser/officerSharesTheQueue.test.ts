import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';

describe.skipIf(withoutBrowser)('officers share one queue', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it('one takes a need, finds it among their own, gives it to a colleague', async () => {
    const { page } = await app.openAs('placement-officer');
    await page.goto(`${app.server.address}/needs`);
    const take = page.getByRole('button', { name: /^Assign N-\d+ to me$/ }).first();
    const reference = /N-\d+/.exec((await take.getAttribute('aria-label')) ?? '')?.[0] ?? '';
    await take.click();
    await page.getByRole('button', { name: `Release ${reference}: nobody works on it` }).waitFor();
    await page.getByRole('group', { name: 'Who works on it' }).getByRole('button', { name: 'Mine' }).click();
    expect(new URL(page.url()).search).toContain('who=mine');
    const who = page.getByLabel(`Who works on ${reference}`);
    await who.waitFor();
    await expectNoAxeViolations(page);
    await who.selectOption({ label: 'Amina Yusuf' });
    await who.waitFor({ state: 'detached' });
    await page.getByRole('group', { name: 'Who works on it' }).getByRole('button', { name: 'Any' }).click();
    expect(await page.getByLabel(`Who works on ${reference}`).locator('option:checked').textContent()).toBe(
      'Amina Yusuf',
    );
  });

  it('on a phone the page does not scroll sideways', async () => {
    const { page } = await app.openAs('placement-officer', 'phone');
    await page.goto(`${app.server.address}/needs`);
    await page
      .getByLabel(/^Who works on N-/)
      .first()
      .waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('a session that ends under one’s hands loses nothing that is typed', async () => {
    const { page, context } = await app.openAs('placement-officer');
    await page.goto(`${app.server.address}/needs/new`);
    await page.getByLabel('Faith or religion').fill('Quaker');
    await context.request.delete(`${app.server.address}/session`);
    await page.getByLabel('First language').fill('Welsh');
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: /placement officer/i }).click();
    await page.getByLabel('Faith or religion').waitFor();
    expect(await page.getByLabel('Faith or religion').inputValue()).toBe('Quaker');
    expect(await page.getByLabel('First language').inputValue()).toBe('Welsh');
  });

  it('a commissioner finds all waiting children together in the menu', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(app.server.address);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Waiting' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/needs/together');
  });

  it('a need is changed from its homes, and one comes back to the same question', async () => {
    const { page } = await app.openAs('placement-officer');
    await page.goto(`${app.server.address}/needs`);
    await page
      .getByRole('link', { name: /find a home/ })
      .first()
      .click();
    await page.getByRole('link', { name: /^Change N-/ }).waitFor();
    await page.goto(`${page.url().split('?')[0]}?within=12`);
    await page.getByRole('link', { name: /^Change N-/ }).click();
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await page.waitForURL(/\/needs\/[^/]+\?within=12$/);
  });
});
