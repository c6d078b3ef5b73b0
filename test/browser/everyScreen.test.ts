import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateRegion } from '../../data/demo/generateRegion.ts';
import type { Persona } from '../../schema/vocabulary.ts';
import { stableId } from '../../server/store/loading/ids.ts';
import {
  askedBeforeSignIn,
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  expectQuiet,
  type Size,
  sizeOf,
  startBrowserApp,
  type Visit,
  withoutBrowser,
} from './browserApp.ts';
import { playLongAnswers } from './playedAnswers.ts';
import { headingSaying } from './readPage.ts';

const oldham = 'E08000004';

interface Screen {
  readonly title: string;
  /** Null = nobody signed in. */
  readonly persona: Persona | null;
  readonly path: (ids: Ids) => string;
  readonly heading: RegExp;
  /** What the screen is not complete without. */
  readonly ready?: (page: Page, size: Size) => Locator;
}

interface Ids {
  readonly need: string;
  readonly needOfAnother: string;
  readonly home: string;
  readonly scenario: string;
}

const gapTable = (page: Page) =>
  page.getByRole('table', {
    name: /^(Shortage|Where children live today|Children who cannot live near home), |^Shortage/,
  });
const gapMap = (page: Page) => page.getByRole('region', { name: /^Map of / }).getByRole('img', { name: /^Wigan, / });
const tableNamed = (name: RegExp) => (page: Page) => page.getByRole('table', { name });
const gap = '/greater-manchester/gap';

const screens: readonly Screen[] = [
  { title: 'sign in', persona: null, path: () => '/', heading: /^Where could this child live/ },
  {
    title: 'needs',
    persona: 'placement-officer',
    path: () => '/needs',
    heading: /waiting for a home/,
    ready: (page) => page.getByRole('table', { name: 'Needs, soonest first' }),
  },
  {
    title: 'check and choose, with nothing chosen',
    persona: 'placement-officer',
    path: ({ need }) => `/needs/${need}/decision`,
    heading: /^Check and choose$/,
  },
  {
    title: 'finding homes',
    persona: 'commissioner',
    path: () => '/greater-manchester/finding',
    heading: /^No home has been chosen yet\./,
    ready: tableNamed(/^What each home answered/),
  },
  {
    title: 'the planner',
    persona: 'commissioner',
    path: () => '/greater-manchester/planner',
    heading: /would new homes help most/,
    ready: (page) => page.getByRole('region', { name: /^Map of \d+ areas where a home could stand/ }),
  },
  {
    title: 'recruitment',
    persona: 'commissioner',
    path: () => '/greater-manchester/recruitment?within=5',
    heading: /foster households would bring/,
    ready: tableNamed(/^Households to recruit, best first$/),
  },
  { title: 'plans', persona: 'commissioner', path: () => '/greater-manchester/plans', heading: /^No plans yet$/ },
  {
    title: 'scenarios',
    persona: 'commissioner',
    path: () => '/greater-manchester/scenarios',
    heading: /^2 scenarios/,
    ready: tableNamed(/^Scenarios, last changed first$/),
  },
  {
    title: 'a scenario',
    persona: 'commissioner',
    path: ({ scenario }) => `/greater-manchester/scenario/${scenario}`,
    heading: /^Project: ten new homes by 2028: 10 changes$/,
    ready: (page) => page.getByRole('button', { name: 'Add a change' }),
  },
  {
    title: 'two compared',
    persona: 'commissioner',
    path: ({ scenario }) => `/greater-manchester/compare?b=${scenario}`,
    heading: /fewer children short/,
    ready: tableNamed(/^Children short of a place within/),
  },
  {
    title: 'reports, with none published',
    persona: 'board',
    path: () => '/greater-manchester/reports',
    heading: /^No report has been published yet$/,
  },
  {
    title: 'a report that is not there',
    persona: 'board',
    path: () => '/greater-manchester/report/no-such-report',
    heading: /^There is no such report/,
  },
  {
    title: 'how the numbers of a report are made, with none published',
    persona: 'board',
    path: () => '/greater-manchester/numbers',
    heading: /^No report shows yet/,
  },
  {
    title: 'finding homes, for the board',
    persona: 'board',
    path: () => '/greater-manchester/finding',
    heading: /withheld/,
    ready: tableNamed(/^Time to find a home/),
  },
  {
    title: 'find a home',
    persona: 'placement-officer',
    path: ({ need }) => `/needs/${need}`,
    heading: /could take/,
    ready: (page, size) =>
      size === 'phone'
        ? page.getByRole('button', { name: /^Rank 1\. / })
        : page.getByRole('region', { name: /^Map of \d+ homes/ }).getByRole('img', { name: /^Rank 1: / }),
  },
  {
    title: 'a home for today',
    persona: 'placement-officer',
    path: ({ need }) => `/needs/${need}?emergency=yes`,
    heading: /could take/,
    ready: (page) => page.getByRole('heading', { name: 'If none can: the routes the law gives in an emergency' }),
  },
  {
    title: 'all waiting children together',
    persona: 'placement-officer',
    path: () => '/needs/together',
    heading: /waiting children could have a place/,
    ready: (page) => page.getByRole('table', { name: /^One suggestion for every waiting child/ }),
  },
  {
    title: 'all waiting children together, as commissioner',
    persona: 'commissioner',
    path: () => '/needs/together',
    heading: /waiting children could have a place/,
    ready: (page) => page.getByText('You see how many children, not who'),
  },
  {
    title: 'another council’s need',
    persona: 'placement-officer',
    path: ({ needOfAnother }) => `/needs/${needOfAnother}`,
    heading: /^Find a home$/,
    ready: (page) => page.getByRole('heading', { name: 'There is no such need, or it is not yours to see.' }),
  },
  {
    title: 'homes',
    persona: 'commissioner',
    path: () => '/homes',
    heading: /^[\d,]+ homes$/,
    ready: (page) => page.getByRole('table', { name: 'Homes, by name' }),
  },
  {
    title: 'home record',
    persona: 'placement-officer',
    path: ({ home }) => `/homes/${home}`,
    heading: /free$/,
    ready: (page) => page.getByRole('region', { name: /^Map showing where/ }),
  },
  {
    title: 'gap, short near home',
    persona: 'commissioner',
    path: () => gap,
    heading: /could give/,
    ready: (page, size) => (size === 'phone' ? gapTable(page) : gapMap(page)),
  },
  {
    title: 'gap, where children live',
    persona: 'commissioner',
    path: () => `${gap}?measure=location&flows=out`,
    heading: /live in their own council/,
    ready: tableNamed(/^Where children of Greater Manchester live/),
  },
  {
    title: 'gap, distance curve',
    persona: 'board',
    path: () => `${gap}?measure=curve`,
    heading: /^(?!How far)/,
  },
  {
    title: 'gap, access',
    persona: 'commissioner',
    path: () => `${gap}?measure=access`,
    heading: /^(?!Where in)/,
    ready: tableNamed(/^Places in reach for each child/),
  },
  {
    title: 'gap, value of a place',
    persona: 'commissioner',
    path: () => `${gap}?measure=value`,
    heading: /^(?!Where in)/,
  },
  {
    title: 'a council',
    persona: 'commissioner',
    path: () => '/greater-manchester/area/E08000010',
    heading: /^Wigan /,
    ready: tableNamed(/^Homes in Wigan/),
  },
  {
    title: 'market',
    persona: 'commissioner',
    path: () => '/greater-manchester/market',
    heading: /^(?!Who owns)/,
    ready: tableNamed(/^Owners, most places first/),
  },
  {
    title: 'runs',
    persona: 'commissioner',
    path: () => '/runs',
    heading: /being worked out/,
  },
  {
    title: 'gap, places short',
    persona: 'commissioner',
    path: () => `${gap}?measure=places`,
    heading: /places (short|spare)/,
    ready: (page, size) => (size === 'phone' ? gapTable(page) : gapMap(page)),
  },
  {
    title: 'gap, as board member',
    persona: 'board',
    path: () => `${gap}?measure=places&type=secure&view=map`,
    heading: /children need a place and/,
    ready: gapMap,
  },
  {
    title: 'imports',
    persona: 'data-officer',
    path: () => '/imports',
    heading: /^Files for 31 March 2025$/,
    ready: (page) => page.getByRole('heading', { name: 'Nothing has been imported yet' }),
  },
  {
    title: 'imports for a later day',
    persona: 'data-officer',
    path: () => '/imports?returnDate=2026-09-30',
    heading: /^Files for 30 September 2026$/,
    ready: (page) =>
      page
        .getByRole('list', { name: 'Kinds of file' })
        .getByText(/^Data end before 30 September 2026/)
        .first(),
  },
  {
    title: 'loading files',
    persona: 'data-officer',
    path: () => '/imports/upload?format=ssda903',
    heading: /^Load files$/,
    ready: (page) => page.getByLabel('Council the rows belong to'),
  },
  {
    title: 'an import that is not there',
    persona: 'data-officer',
    path: () => '/imports/no-such-import',
    heading: /^There is no such import/,
  },
  {
    title: 'reconciliation',
    persona: 'commissioner',
    path: () => '/reconciliation',
    heading: /6,119 children loaded, 6,119 published: it is all there\./,
    ready: (page) => page.getByRole('table', { name: 'Children by council' }),
  },
  {
    title: 'reconciliation of an earlier year, one council',
    persona: 'data-officer',
    path: () => '/reconciliation?year=2024&council=E08000002',
    heading: /children loaded, 6,214 published: \d+ (more|fewer)/,
    ready: (page) => page.getByRole('table', { name: 'Figures: Bury' }),
  },
  {
    title: 'reconciliation of a year with the total alone',
    persona: 'data-officer',
    path: () => '/reconciliation?year=2021',
    heading: /6,083 published/,
    ready: (page) => page.getByRole('table', { name: 'Figures: Greater Manchester' }),
  },
  {
    title: 'data and licences',
    persona: 'board',
    path: () => '/data-and-licences',
    heading: /^Data and licences$/,
  },
  { title: 'accessibility', persona: null, path: () => '/accessibility', heading: /^Accessibility$/ },
  {
    title: 'how numbers are made',
    persona: 'commissioner',
    path: () => '/how-numbers-are-made',
    heading: /^How numbers are made$/,
  },
  { title: 'an unknown address', persona: 'board', path: () => '/nowhere/at/all', heading: /^There is no such page$/ },
  {
    title: 'a page of another role',
    persona: 'commissioner',
    path: () => '/needs',
    heading: /^Your role does not include this page$/,
  },
];
const sizes: readonly Size[] = ['desktop', 'phone'];

describe.skipIf(withoutBrowser)('every screen', () => {
  let app: BrowserApp;
  let ids: Ids;
  const visits = new Map<Persona | null, Visit>();
  beforeAll(async () => {
    const { needs } = generateRegion('greater-manchester');
    const idsOf = (isOldham: boolean) =>
      needs
        .filter((need) => (need.responsibleAuthority === oldham) === isOldham)
        .map((need) => stableId('need', need.responsibleAuthority, need.reference));
    app = await startBrowserApp();
    const cookie = await app.server.signIn('placement-officer');
    const ofCommissioner = await app.server.ask<{ scenarios: { id: string; name: string }[] }>(
      await app.server.signIn('commissioner'),
      '{ scenarios(region: "greater-manchester") { id name } }',
      {},
    );
    const scenario = ofCommissioner.scenarios.find(({ name }) => name.startsWith('Project'))?.id ?? '';
    const query = '{ placementNeeds(first: 1) { edges { node { id } } } homes(first: 1) { edges { node { id } } } }';
    type Edges = { edges: { node: { id: string } }[] };
    const found = await app.server.ask<{ placementNeeds: Edges; homes: Edges }>(cookie, query, {});
    const need = found.placementNeeds.edges[0]?.node.id ?? '';
    expect(idsOf(true)).toContain(need);
    ids = { need, needOfAnother: idsOf(false)[0] ?? '', home: found.homes.edges[0]?.node.id ?? '', scenario };
    visits.set(null, await app.open());
    for (const { persona } of screens) {
      if (!visits.has(persona) && persona !== null) visits.set(persona, await app.openAs(persona));
    }
    for (const { page } of visits.values()) await playLongAnswers(page);
  });
  afterAll(() => app?.close());

  /** Somebody goes from screen to screen, as people do, instead of opening a browser for each. */
  function visitOf(persona: Persona | null): Visit {
    const visit = visits.get(persona);
    if (visit === undefined) throw new Error(`Nobody came as ${persona}.`);
    visit.outside.length = 0;
    visit.failures.length = 0;
    return visit;
  }

  it.each(screens)('$title is sound at both sizes', async ({ persona, path, heading, ready }) => {
    const visit = visitOf(persona);
    const { page } = visit;
    for (const size of sizes) {
      await page.setViewportSize(sizeOf[size]);
      await page.goto(app.server.address + path(ids));
      await headingSaying(page, heading);
      await ready?.(page, size).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.title()).toMatch(/^\S.* – Nearhome$/);
      await page.getByRole('region', { name: 'Synthetic data' }).waitFor();
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    }
    expectQuiet(visit, persona === null ? sizes.map(() => askedBeforeSignIn) : []);
  });
});
