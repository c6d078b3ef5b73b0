import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  expectQuiet,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { headingSaying } from './readPage.ts';

const nothingLoaded = /^White Rose: no children or homes are loaded yet$/;

describe.skipIf(withoutBrowser)('the first use of a region of one’s own, with nothing loaded', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp({
      NEARHOME_DEMO: 'none',
      NEARHOME_REGION_NAME: 'White Rose',
      NEARHOME_REGION_MEMBERS: 'E08000032,E08000033,E08000034',
    });
  });
  afterAll(() => app?.close());

  it.each([
    ['the gap', '/', /how many of the region’s children could live near home/],
    ['a council', '/region/area/E08000034', /how a council’s places become homes near home/],
    ['the market', '/region/market', /who owns the region’s places/],
    ['the report', '/region/reports', /whether there are enough homes/],
  ])('%s says what it will answer, what to load first, and how it looks', async (_, path, answers) => {
    const visit = await app.openAs('commissioner');
    const { page } = visit;
    await page.goto(app.server.address);
    await headingSaying(page, nothingLoaded);
    const region = new URL(page.url()).pathname.split('/')[1] ?? '';
    await page.goto(app.server.address + path.replace('/region/', `/${region}/`));
    await headingSaying(page, nothingLoaded);
    await page.getByRole('paragraph').filter({ hasText: answers }).waitFor();
    expect(await page.getByRole('list').filter({ hasText: 'Postcodes' }).getByRole('listitem').count()).toBe(4);
    const picture = page.getByRole('img', { name: /made-up numbers/ });
    await picture.waitFor();
    expect(
      await picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
    ).toBeGreaterThan(0);
    await expectNoAxeViolations(page);
    expectQuiet(visit);
  });

  it('leads the one who may load to the first file, on a phone too', async () => {
    const { page } = await app.openAs('data-officer', 'phone');
    await page.goto(app.server.address);
    await headingSaying(page, /^Files for/);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Gap' }).click();
    await headingSaying(page, nothingLoaded);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Load the first file' }).click();
    await page.waitForURL(/upload/);
  });

  it('shows the answer once there is one, when asked to look again', async () => {
    const { page } = await app.openAs('board');
    let isLoaded = false;
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().operationName !== 'RegionCoverage' || !isLoaded) return route.fallback();
      const response = await route.fetch();
      const body = await response.json();
      body.data.sufficiency.coverage.authoritiesWithData = 1;
      return route.fulfill({ json: body });
    });
    await page.goto(app.server.address);
    await page.getByRole('link', { name: 'Gap' }).click();
    await page.waitForURL(/\/gap$/);
    await headingSaying(page, nothingLoaded);
    isLoaded = true;
    await page.getByRole('button', { name: 'Look again' }).click();
    await headingSaying(page, /^(?!White Rose: no children)/);
    await page.getByRole('radio', { name: 'Places short' }).waitFor();
  });
});
