import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Persona } from '../../schema/vocabulary.ts';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { headingSaying } from './readPage.ts';

interface Asking {
  readonly title: string;
  readonly persona: Persona;
  readonly path: string;
  /** Name of the question whose answer is changed. */
  readonly question: string;
  readonly waiting: RegExp;
  readonly answered: RegExp;
}

const questions: readonly Asking[] = [
  {
    title: 'the need queue',
    persona: 'placement-officer',
    path: '/needs',
    question: 'NeedQueue',
    waiting: /^Children waiting for a home$/,
    answered: /in Oldham are waiting for a home/,
  },
  {
    title: 'the gap',
    persona: 'commissioner',
    path: '/greater-manchester/gap?measure=places',
    question: 'GapPlaces',
    waiting: /^Greater Manchester: where are places short\?$/,
    answered: /children need a place/,
  },
  {
    title: 'where children live',
    persona: 'commissioner',
    path: '/greater-manchester/gap?measure=location',
    question: 'GapLocation',
    waiting: /^Where do the children of Greater Manchester live\?$/,
    answered: /live in their own council/,
  },
  {
    title: 'the distance curve',
    persona: 'commissioner',
    path: '/greater-manchester/gap?measure=curve',
    question: 'DistanceCurve',
    waiting: /^How far from home do the children of Greater Manchester live\?$/,
    answered: /^(?!How far)/,
  },
  {
    title: 'access',
    persona: 'commissioner',
    path: '/greater-manchester/gap?measure=access',
    question: 'AccessSurface',
    waiting: /^Where in Greater Manchester do children compete/,
    answered: /^(?!Where in)/,
  },
  {
    title: 'the value of a place',
    persona: 'commissioner',
    path: '/greater-manchester/gap?measure=value',
    question: 'PlaceValues',
    waiting: /^Where in Greater Manchester would one more place help most\?$/,
    answered: /^(?!Where in)/,
  },
  {
    title: 'a council',
    persona: 'commissioner',
    path: '/greater-manchester/area/E08000010',
    question: 'Gap',
    waiting: /^Wigan: is there a place near home for every child\?$/,
    answered: /^Wigan (is|has) /,
  },
  {
    title: 'the market',
    persona: 'commissioner',
    path: '/greater-manchester/market',
    question: 'Market',
    waiting: /^Who owns the places of Greater Manchester\?$/,
    answered: /^(?!Who owns)/,
  },
  {
    title: 'the plans',
    persona: 'commissioner',
    path: '/greater-manchester/plans',
    question: 'Plans',
    waiting: /^Plans of new places$/,
    answered: /^No plans yet$/,
  },
  {
    title: 'a plan',
    persona: 'commissioner',
    path: '/greater-manchester/planner?plan=no-such-plan',
    question: 'Plan',
    waiting: /would new homes help most/,
    answered: /would new homes help most/,
  },
  {
    title: 'the scenarios',
    persona: 'commissioner',
    path: '/greater-manchester/scenarios',
    question: 'Scenarios',
    waiting: /^Scenarios$/,
    answered: /^2 scenarios/,
  },
  {
    title: 'a scenario',
    persona: 'commissioner',
    path: '/greater-manchester/scenario/no-such-scenario',
    question: 'Scenario',
    waiting: /^Scenario$/,
    answered: /no such scenario/,
  },
  {
    title: 'two compared',
    persona: 'commissioner',
    path: '/greater-manchester/compare',
    question: 'CompareScenarios',
    waiting: /^Compare two scenarios$/,
    answered: /^(?!Compare two)/,
  },
  {
    title: 'the long answers',
    persona: 'commissioner',
    path: '/runs',
    question: 'Runs',
    waiting: /^Long answers$/,
    answered: /being worked out$/,
  },
  {
    title: 'the homes',
    persona: 'commissioner',
    path: '/homes',
    question: 'HomeList',
    waiting: /^Homes$/,
    answered: /^[\d,]+ homes$/,
  },
  {
    title: 'a home',
    persona: 'commissioner',
    path: '/homes/no-such-home',
    question: 'HomeRecord',
    waiting: /^Home record$/,
    answered: /^Home record$/,
  },
  {
    title: 'finding a home',
    persona: 'placement-officer',
    path: '/needs/no-such-need',
    question: 'FindHomes',
    waiting: /^Looking for homes$/,
    answered: /^Find a home$/,
  },
  {
    title: 'all waiting children together',
    persona: 'placement-officer',
    path: '/needs/together',
    question: 'JointMatches',
    waiting: /^Placing all waiting children together$/,
    answered: /waiting children could have a place/,
  },
  {
    title: 'the imports so far',
    persona: 'data-officer',
    path: '/imports',
    question: 'ImportHistory',
    waiting: /^Files for 31 March 2025$/,
    answered: /^Files for 31 March 2025$/,
  },
  {
    title: 'the files of a return date',
    persona: 'data-officer',
    path: '/imports',
    question: 'ImportCoverage',
    waiting: /^Files for 31 March 2025$/,
    answered: /^Files for 31 March 2025$/,
  },
  {
    title: 'one import',
    persona: 'data-officer',
    path: '/imports/no-such-import',
    question: 'ImportBatchById',
    waiting: /^One import$/,
    answered: /^There is no such import/,
  },
  {
    title: 'the reconciliation',
    persona: 'commissioner',
    path: '/reconciliation',
    question: 'Reconciliation',
    waiting: /^Reconciliation$/,
    answered: /it is all there/,
  },
];

/** Answers one question of the page otherwise than the server would; the rest go through. */
async function answerOtherwise(page: Page, question: string, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON();
    await (operationName === question ? answer(route) : route.fallback());
  });
}

describe.skipIf(withoutBrowser)('a screen whose answer is late, missing or empty', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  async function pageAsking({ persona, path }: Asking, prepare: (page: Page) => Promise<void>): Promise<Page> {
    const { page } = await app.openAs(persona);
    await prepare(page);
    await page.goto(app.server.address + path);
    return page;
  }

  it.each(questions)(
    '$title says what is coming, then that nothing was lost when the server fails, and tries again',
    async (asking) => {
      let fail: () => void = () => {};
      const held = new Promise<void>((resolve) => {
        fail = resolve;
      });
      const page = await pageAsking(asking, (opened) =>
        answerOtherwise(opened, asking.question, async (route) => {
          await held;
          await route.fulfill({
            status: 500,
            json: { errors: [{ message: 'Something went wrong on our side. Give this reference: 4711.' }] },
          });
        }),
      );
      await headingSaying(page, asking.waiting);
      await page.getByRole('main').filter({ hasText: 'Loading' }).waitFor();
      await expectNoAxeViolations(page);
      fail();
      const failure = page.getByRole('alert');
      await failure.getByRole('heading', { name: 'Something went wrong. Nothing was lost.' }).waitFor();
      await expectNoAxeViolations(page);
      await page.unrouteAll();
      await failure.getByRole('button', { name: 'Try again' }).click();
      await failure.waitFor({ state: 'detached' });
      await headingSaying(page, asking.answered);
      await page.getByRole('main').filter({ hasNotText: 'Loading' }).waitFor();
    },
  );

  it('says the same when it cannot even learn who is there', async () => {
    const { page } = await app.openAs('commissioner');
    await answerOtherwise(page, 'Viewer', (route) => route.fulfill({ status: 503, json: {} }));
    await page.goto(`${app.server.address}/greater-manchester/gap?measure=places`);
    await headingSaying(page, /^Nearhome$/);
    await page.getByRole('alert').waitFor();
    await expectNoAxeViolations(page);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await headingSaying(page, /children need a place/);
  });

  it('says that the server cannot be reached', async () => {
    const [asking] = questions;
    if (asking === undefined) throw new Error('There are no questions.');
    const page = await pageAsking(asking, (opened) =>
      answerOtherwise(opened, asking.question, (route) => route.abort()),
    );
    const failure = page.getByRole('alert');
    await failure.getByRole('paragraph').filter({ hasText: 'Nearhome cannot reach its server' }).waitFor();
    await page.unrouteAll();
    await failure.getByRole('button', { name: 'Try again' }).click();
    await headingSaying(page, asking.answered);
  });

  it('says so when no child is waiting', async () => {
    const { page } = await app.openAs('placement-officer', 'phone');
    const none = { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    await answerOtherwise(page, 'NeedQueue', (route) => route.fulfill({ json: { data: { placementNeeds: none } } }));
    await page.goto(`${app.server.address}/needs`);
    await headingSaying(page, /^No child is waiting$/);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  });

  it.each([
    ['a commissioner', 'commissioner', '/needs', /placement/],
    ['a board member', 'board', '/homes', /commissioner/],
    ['a placement officer', 'placement-officer', '/imports', /data officer/],
    ['a commissioner', 'commissioner', '/imports/upload', /data officer/],
    ['a board member', 'board', '/reconciliation', /commissioner, data officer/],
  ] as const)('tells %s who a page is for, and leads back', async (_, persona, path, whom) => {
    const { page } = await app.openAs(persona);
    await page.goto(app.server.address + path);
    await headingSaying(page, /^Your role does not include this page$/);
    await page.getByRole('paragraph').filter({ hasText: whom }).waitFor();
    await page.getByRole('link', { name: 'Go to your start page' }).click();
    await headingSaying(page, /could give|are waiting for a home/);
  });

  it('gives the address of another person’s region no answer', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(`${app.server.address}/south-east/gap`);
    await headingSaying(page, /^There is no such region for you$/);
  });

  it('asks to sign in again when the session has ended, and then shows what was asked for', async () => {
    const { page, context } = await app.openAs('commissioner');
    await page.goto(`${app.server.address}/homes`);
    await headingSaying(page, /^[\d,]+ homes$/);
    await context.clearCookies();
    await page.getByRole('link', { name: 'Gap' }).click();
    await page.getByRole('button', { name: 'Sign in as commissioner' }).click();
    await headingSaying(page, /could give/);
    expect(page.url()).toBe(`${app.server.address}/greater-manchester/gap`);
  });
});
