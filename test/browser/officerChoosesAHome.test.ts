import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  expectQuiet,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { answerHeading, cardsOf, openFirstNeed } from './findHomePage.ts';
import { headingSaying, tabTo, wordsOf } from './readPage.ts';

const officerArea = 'E08000004';

interface Match {
  readonly placesFree: number;
  readonly home: { readonly id: string; readonly name: string; readonly localAuthority: { readonly gssCode: string } };
}
interface Waiting {
  readonly id: string;
  readonly reference: string;
  readonly children: number;
  readonly matches: readonly Match[];
}

/** The officer's needs but the first, each with the first homes that could take its children. */
async function waitingNeeds({ server }: BrowserApp): Promise<readonly Waiting[]> {
  const cookie = await server.signIn('placement-officer');
  const list = '{ placementNeeds(first: 12) { edges { node { id reference ages } } } }';
  const matches = `query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { ... on NearHomeAnswer {
    matches(first: 60) { placesFree home { id name localAuthority { gssCode } } } } } }`;
  interface Listed {
    readonly placementNeeds: {
      readonly edges: readonly {
        readonly node: { readonly id: string; readonly reference: string; readonly ages: readonly number[] };
      }[];
    };
  }
  const { placementNeeds } = await server.ask<Listed>(cookie, list, {});
  const needs: Waiting[] = [];
  for (const { node } of placementNeeds.edges.slice(1)) {
    const { nearHomeMatches } = await server.ask<{ nearHomeMatches: { matches?: readonly Match[] } }>(cookie, matches, {
      question: { needId: node.id },
    });
    needs.push({ ...node, children: node.ages.length, matches: nearHomeMatches.matches ?? [] });
  }
  return needs;
}

const typed = (page: Page) => page.getByRole('textbox', { name: /^Why: / });

async function typeEveryReason(page: Page, reason: string): Promise<void> {
  for (const field of await typed(page).all()) await field.fill(reason);
}

describe.skipIf(withoutBrowser)('a placement officer chooses a home', () => {
  let app: BrowserApp;
  let needs: readonly Waiting[];
  beforeAll(async () => {
    app = await startBrowserApp();
    needs = await waitingNeeds(app);
  });
  afterAll(() => app?.close());

  it('for brothers and sisters by keyboard alone, and takes it back', async () => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    await openFirstNeed(page, app);
    await tabTo(page, /^Log a call: /);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Save the call$/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('listitem')
      .filter({ hasText: /^No answer, .*Priya Nair/ })
      .first()
      .waitFor();

    await tabTo(page, /^Choose /);
    await page.keyboard.press('Enter');
    await headingSaying(page, /miles from family\. /);
    await expectNoAxeViolations(page);
    for (let left = await typed(page).count(); left > 0; left -= 1) {
      await tabTo(page, /^Why: /);
      await page.keyboard.type('The children know these carers.');
    }
    await tabTo(page, /^Choose /);
    await page.keyboard.press('Enter');
    await headingSaying(page, /is chosen for N-\d+\./);
    await expectNoAxeViolations(page);
    expect(new URL(page.url()).pathname).toMatch(/^\/needs\/[^/]+\/decision$/);

    await tabTo(page, /^Undo \(until \d\d:\d\d\)$/);
    await page.keyboard.press('Enter');
    await headingSaying(page, answerHeading);
    expectQuiet(visit);
  });

  it('loses the last place to a colleague by keyboard alone: is told kindly, and keeps what was typed', async () => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    const rivals = needs.flatMap((mine) =>
      needs.flatMap((other) =>
        mine === other
          ? []
          : mine.matches
              .filter(({ home, placesFree }) =>
                other.matches.some((one) => one.home.id === home.id && placesFree < mine.children + other.children),
              )
              .map(({ home }) => ({ mine, other, home })),
      ),
    );
    const [rival] = rivals;
    if (rival === undefined) throw new Error('No two needs of the demo could want the same last place.');
    await page.goto(`${app.server.address}/needs/${rival.mine.id}/decision?homes=${rival.home.id}`);
    await headingSaying(page, new RegExp(`^${rival.home.name}, `));
    const reasons = await typed(page).count();
    for (let left = reasons; left > 0; left -= 1) {
      await tabTo(page, /^Why: /);
      await page.keyboard.type('They have asked to stay near their gran.');
    }

    const cookie = await app.server.signIn('placement-officer');
    const hold = `mutation ($needId: ID!, $homeId: ID!, $until: String!) {
      holdPlace(needId: $needId, homeId: $homeId, until: $until) { __typename } }`;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const taken = { needId: rival.other.id, homeId: rival.home.id, until };
    expect(await app.server.ask(cookie, hold, taken)).toEqual({ holdPlace: { __typename: 'PlacementNeed' } });

    await tabTo(page, /^Choose /);
    await page.keyboard.press('Enter');
    const told = page.getByRole('alert');
    await told.getByText(/^This place was held at \d\d:\d\d by a colleague, until .*Nothing was written/).waitFor();
    expect(await typed(page).count()).toBe(reasons);
    for (const field of await typed(page).all())
      expect(await field.inputValue()).toBe('They have asked to stay near their gran.');
    await expectNoAxeViolations(page);
    expectQuiet(visit);
  });

  it('outside the area only with a reason, which survives a reload; approvals are recorded', async () => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    const outside = needs.flatMap((need) =>
      need.matches
        .filter(({ home }) => home.localAuthority.gssCode !== officerArea)
        .map(({ home }) => ({ need, home })),
    );
    const chosen = outside.at(-1);
    if (chosen === undefined) throw new Error('The demo has no home outside the area for any need.');
    const address = `${app.server.address}/needs/${chosen.need.id}/decision?homes=${chosen.home.id}`;
    await page.goto(address);
    await headingSaying(page, /reasons? to give before it can be saved\.$/);
    await page.getByRole('button', { name: /^Choose / }).click();
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: /^Say why: (outside the council’s area|at a distance)$/ }).click();
    await page.keyboard.type('Foster carers of their own faith.');
    await typeEveryReason(page, 'Foster carers of their own faith.');
    await page.reload();
    await headingSaying(page, /reasons? to give before it can be saved\.$/);
    for (const field of await typed(page).all())
      expect(await field.inputValue()).toBe('Foster carers of their own faith.');
    expect(page.url()).toBe(address);

    await page.getByRole('button', { name: /^Choose / }).click();
    await headingSaying(page, /is chosen for N-\d+\./);
    const tasks = page.getByRole('region', { name: 'Approvals and notices' });
    const approve = tasks.getByRole('form', { name: /^Record: Approve a home (outside the area|at a distance)$/ });
    await approve.getByLabel('By whom').fill('Head of Service');
    await approve.getByRole('button', { name: /^Record: / }).click();
    await tasks.getByText(/^Approved by Head of Service, \d+ \w+ \d{4}$/).waitFor();
    await tasks.getByRole('form', { name: 'Record: Notify the council the home is in' }).waitFor();
    await expectNoAxeViolations(page);
    await page.goto(`${app.server.address}/needs/${chosen.need.id}`);
    await page.getByRole('link', { name: 'See the decision' }).click();
    await headingSaying(page, /is chosen for N-\d+\./);
    expectQuiet(visit);
  });

  it('on a phone logs why a home declined, and holds a place', async () => {
    const visit = await app.openAs('placement-officer', 'phone');
    const { page } = visit;
    await openFirstNeed(page, app);
    const actions = page.getByRole('button', { name: /^Log a call: / });
    await actions.nth(1).click();
    const call = page.getByRole('form', { name: /^Log a call: / });
    await call.getByLabel('Declined').check();
    await call.getByRole('button', { name: 'Save the call' }).click();
    await call.getByRole('alert').getByText('Choose why the home declined.').waitFor();
    await call.getByLabel('Why did it decline?').selectOption({ label: 'Not a match with the children already there' });
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await call.getByRole('button', { name: 'Save the call' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Declined: Not a match with the children already there, / })
      .first()
      .waitFor();

    await page
      .getByRole('button', { name: /^Hold a place: / })
      .nth(2)
      .click();
    const hold = page.getByRole('form', { name: /^Hold a place: / });
    await hold.getByLabel('For 4 hours').check();
    await hold.getByRole('button', { name: 'Hold a place' }).click();
    const anyRelease = page.getByRole('button', { name: /^Release the place held at / });
    const release = cardsOf(page).locator(anyRelease);
    await release.waitFor();
    expect(await wordsOf(cardsOf(page).getByRole('listitem').filter({ has: anyRelease }).last())).toMatch(
      /^2 places held until .* by Priya Nair/,
    );
    await expectNoSidewaysScroll(page);
    await release.click();
    await release.waitFor({ state: 'detached' });
    expectQuiet(visit);
  });
});
