/** Bad input on the screens: one clear sentence, what was typed stays, nothing is written, nothing is given away. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserApp, expectNoAxeViolations, expectQuiet, startBrowserApp, withoutBrowser } from './browserApp.ts';
import { headingSaying } from './readPage.ts';

interface Queue {
  readonly placementNeeds: { readonly totalCount: number };
}
const queue = '{ placementNeeds(first: 1) { totalCount } }';
const saveDraft = `mutation ($draft: NeedDraftInput!) { saveNeedDraft(draft: $draft) { ... on NeedDraft { id } } }`;
const openChild = '{ placementNeeds(first: 5) { edges { node { reference children { reference } } } } }';
const ownHome = `{ homes(first: 50, filter: { localAuthority: "E08000004" }) { edges { node { id places { registered filled } } } } }`;

interface WithChildren {
  readonly placementNeeds: {
    readonly edges: readonly { readonly node: { reference: string; children: { reference: string }[] } }[];
  };
}
interface WithHomes {
  readonly homes: { readonly edges: readonly { readonly node: { id: string; places: { registered: number } } }[] };
}

const summaryOf = (page: Page) => page.getByRole('alert', { name: 'There is a problem' });
const record = (page: Page) => page.getByRole('button', { name: 'Record the need' }).click();

describe.skipIf(withoutBrowser)('a placement officer types what cannot be', () => {
  let app: BrowserApp;
  let cookie = '';
  beforeAll(async () => {
    app = await startBrowserApp();
    cookie = await app.server.signIn('placement-officer');
  });
  afterAll(() => app?.close());
  const openNeeds = async () => (await app.server.ask<Queue>(cookie, queue, {})).placementNeeds.totalCount;
  /** The form with a draft that says this. */
  async function openDraft(terms: object) {
    const draft = { terms: { urgency: 'SAME_DAY', ...terms } };
    const { saveNeedDraft } = await app.server.ask<{ saveNeedDraft: { id: string } }>(cookie, saveDraft, { draft });
    const visit = await app.openAs('placement-officer');
    await visit.page.goto(`${app.server.address}/needs/new?draft=${saveNeedDraft.id}`);
    await visit.page.getByText('This is your draft.').waitFor();
    return visit;
  }

  it('an area over the whole region: the circle and why stay typed', async () => {
    const before = await openNeeds();
    const visit = await openDraft({ childReferences: ['353-0010'] });
    const { page } = visit;
    await page.getByRole('button', { name: 'Add an area by postcode or town' }).click();
    await page.getByLabel('Postcode or town in the middle').fill('Manchester');
    await page.getByLabel('Miles round it').fill('50');
    await page.getByLabel('Why (optional)').fill('Qzx');
    await record(page);
    const link = summaryOf(page).getByRole('link', { name: /cover the whole region, so no home would be left/ });
    await link.waitFor();
    expect(await summaryOf(page).getByRole('link').count()).toBe(1);
    await expectNoAxeViolations(page);
    await link.click();
    expect(await page.getByLabel('Miles round it').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Miles round it').inputValue()).toBe('50');
    expect(await page.getByLabel('Postcode or town in the middle').inputValue()).toBe('Manchester');
    expect(await page.getByLabel('Why (optional)').inputValue()).toBe('Qzx');
    expect(page.url()).not.toContain('Qzx');
    expect(await openNeeds()).toBe(before);
    expectQuiet(visit);
  });

  it('a shape that crosses itself, or has two corners: it stays on the map, to be mended', async () => {
    const before = await openNeeds();
    const bow = [
      { lat: 53.5, lng: -2.2 },
      { lat: 53.6, lng: -2.1 },
      { lat: 53.5, lng: -2.1 },
      { lat: 53.6, lng: -2.2 },
    ];
    const areasToAvoid = [{ corners: bow }, { corners: bow.slice(0, 2) }];
    const visit = await openDraft({ childReferences: ['353-0011'], areasToAvoid });
    const { page } = visit;
    await page.getByText('353-0011', { exact: true }).first().waitFor();
    await record(page);
    await summaryOf(page).waitFor();
    const said = await summaryOf(page).getByRole('link').allInnerTexts();
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/cross or touch each other/);
    expect(said[1]).toMatch(/at least 3 corners/);
    await expectNoAxeViolations(page);
    await summaryOf(page)
      .getByRole('link', { name: /at least 3 corners/ })
      .click();
    const shapes = page.getByRole('group', { name: /^Shape on the map, area / });
    expect(await shapes.count()).toBe(2);
    await shapes.first().getByText('4 corners').waitFor();
    expect(await openNeeds()).toBe(before);
    expectQuiet(visit);
  });

  it('40 places that matter: one sentence, and every one of them stays', async () => {
    const importantPlaces = Array.from({ length: 40 }, () => ({
      kind: 'COMMUNITY',
      where: 'Oldham',
      visitsPerWeek: 1,
    }));
    const visit = await openDraft({ childReferences: ['353-0012'], importantPlaces });
    const { page } = visit;
    const before = await openNeeds();
    await record(page);
    await summaryOf(page)
      .getByRole('link', { name: /can hold 20 important places: keep the ones the child goes to most/ })
      .waitFor();
    expect(await summaryOf(page).getByRole('link').count()).toBe(1);
    expect(await page.getByLabel('Visits a week').count()).toBe(40);
    expect(await openNeeds()).toBe(before);
    expectQuiet(visit);
  });

  it('a brother who is in another need: that need is named and can be opened', async () => {
    const { placementNeeds } = await app.server.ask<WithChildren>(cookie, openChild, {});
    const other = placementNeeds.edges[1]?.node;
    const taken = other?.children[0]?.reference ?? '';
    const visit = await openDraft({
      childReferences: ['353-0013', taken],
      siblingPlan: 'TOGETHER',
      language: 'Polish',
    });
    const { page } = visit;
    const before = await openNeeds();
    await record(page);
    await summaryOf(page)
      .getByRole('link', { name: new RegExp(`open need already, ${other?.reference}`) })
      .waitFor();
    expect(await page.getByLabel('First language').inputValue()).toBe('Polish');
    expect(await openNeeds()).toBe(before);
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Open that need' }).click();
    await headingSaying(page, new RegExp(`^Change ${other?.reference}$`));
    expectQuiet(visit);
  });

  it('a home with more children than places: told how many it has, and what was typed stays', async () => {
    const { homes } = await app.server.ask<WithHomes>(cookie, ownHome, {});
    const home = homes.edges.find(({ node }) => node.places.registered > 1)?.node;
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    await page.goto(`${app.server.address}/homes/${home?.id}`);
    await page.getByRole('button', { name: 'Change places' }).click();
    const form = page.getByRole('form', { name: 'Change places' });
    const filled = form.getByLabel(/^Filled/);
    const tooMany = String((home?.places.registered ?? 0) + 5);
    await filled.fill(tooMany);
    await form.getByRole('button', { name: 'Save' }).click();
    await form
      .getByRole('alert')
      .getByRole('link', { name: new RegExp(`registered for ${home?.places.registered} place`) })
      .waitFor();
    expect(await filled.inputValue()).toBe(tooMany);
    await expectNoAxeViolations(page);
    const again = await app.server.ask<WithHomes>(cookie, ownHome, {});
    expect(again.homes.edges.find(({ node }) => node.id === home?.id)?.node).toEqual(home);
    expectQuiet(visit);
  });
});
