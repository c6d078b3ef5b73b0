/** Whatever is wrong with a report, or with what is sent about one: a clear sentence, nothing lost, nothing half published. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import { reportBlocks } from '../../schema/codes/reportBlocks.ts';
import { plain } from '../../server/report/html.ts';
import { inertText } from '../../server/setAsideCsv.ts';
import { RegionMembershipEntity } from '../../server/store/entities/region.ts';
import { hostileLines, hostileNarrative } from '../report/hostileWords.ts';
import { csvRows, openedWorkbook } from '../report/readReport.ts';
import { databases } from '../store/databases.ts';
import type { ApiOnStore } from './apiServer.ts';
import { allReports, changeReport, madeReport, publishReport, reportById, startReport } from './reportQuestions.ts';
import { reportRegion, startReports } from './reportWorld.ts';
import { oldham, smallRegion, tameside } from './smallRegion.ts';

const many = (count: number) => Array.from({ length: count }, (_, at) => `Risk ${at}.`);
/** A spreadsheet would take it for a formula. */
const runsInSheet = /^[=+\-@\t\r\n＝＋－＠]/;

/** Nothing of it runs, loads or leads anywhere but to the product itself. */
function expectInert(page: string): void {
  expect(page).not.toMatch(/<(?:script|img|iframe|object|embed|form|base|link)\b/i);
  expect(page.match(/<\/?style\b/g)).toHaveLength(2 * (page.match(/<style\b/g)?.length ?? 0));
  const tags = page.match(/<[a-z][^>]*>/gi) ?? [];
  expect(tags.filter((tag) => /\son[a-z]+\s*=|javascript:/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
  const targets = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target ?? '');
  expect(targets.filter((target) => !/^[/#]/.test(target))).toEqual([]);
}

const action = { what: 'Recruit', owner: 'Head of fostering', due: '2025-09-30', rating: 'GREEN' };

describe.each(databases)('bad input of reports, on $name', (kind) => {
  let opened: ApiOnStore;
  let commissioner: string;
  let id: string;
  const ask = async (query: string, variables: object) => {
    const { data, errors } = await opened.api.ask(commissioner, query, variables);
    expect(errors).toEqual([]);
    return data;
  };
  beforeAll(async () => {
    opened = await startReports(kind);
    commissioner = await opened.api.signIn('commissioner');
    id = (await madeReport(opened.api, commissioner)).report.id;
  });
  afterAll(() => opened?.close());

  const wrongQuestions: readonly [question: object, field: string, says: RegExp][] = [
    [{ asOf: '2025-02-30' }, 'asOf', /real day/],
    [{ asOf: '2025-04-01' }, 'asOf', /facts end on 31 March 2025/],
    [{ withinMiles: 0 }, 'withinMiles', /1 to 200 miles/],
    [{ withinMiles: 500 }, 'withinMiles', /1 to 200 miles/],
    [{ plan: 'no-such-plan' }, 'plan', /no plan of that id/],
    [{ title: 'x'.repeat(101) }, 'title', /101 characters, of 100 at most/],
    [{ title: 'Two\nlines' }, 'title', /one line/],
    [{ title: 'About RO17' }, 'title', /found by a child’s reference in the title: take it out/],
  ];
  it.each(wrongQuestions)('%j is refused before any work', async (question, field, says) => {
    const { startReport: answer } = await ask(startReport, { question: { region: 'small', ...question } });
    expect(answer).toMatchObject({ __typename: 'BadQuestion', field });
    expect(answer.sentence).toMatch(says);
  });

  const wrongChanges: readonly [name: string, changes: object, field: string, says: RegExp][] = [
    [
      'a narrative too long',
      { narratives: [{ block: 'GAP', text: 'x'.repeat(5_001) }] },
      'narratives.0.text',
      /5,001 characters, of 5,000/,
    ],
    [
      'a control character',
      { narratives: [{ block: 'GAP', text: 'a\u0000b' }] },
      'narratives.0.text',
      /nobody can see/,
    ],
    ['a turned reading direction', { risks: ['a\u202Eb'] }, 'risks.0', /nobody can see/],
    ['half a character', { asks: ['a\uD800b'] }, 'asks.0', /nobody can see/],
    [
      'one block twice',
      {
        narratives: [
          { block: 'GAP', text: 'a' },
          { block: 'GAP', text: 'b' },
        ],
      },
      'narratives.1.block',
      /twice/,
    ],
    ['too many risks', { risks: many(21) }, 'risks', /21 of these, of 20 at most/],
    ['an empty ask', { asks: ['Approve it.', ' '] }, 'asks.1', /Nothing is written/],
    ['a risk of two lines', { risks: ['a\nb'] }, 'risks.0', /one line/],
    ['a day that is none', { actions: [{ ...action, due: '2025-13-01' }] }, 'actions.0.due', /real day/],
    ['an action without words', { actions: [action, { ...action, what: '' }] }, 'actions.1.what', /Nothing is written/],
    ['an owner too long', { actions: [{ ...action, owner: 'x'.repeat(101) }] }, 'actions.0.owner', /101 characters/],
    ['too many actions', { actions: Array.from({ length: 51 }, () => action) }, 'actions', /51 of these/],
  ];
  it.each(wrongChanges)('%s is refused, and nothing else of it is written', async (_name, changes, field, says) => {
    const before = (await ask(reportById, { id })).report;
    const { changeReport: answer } = await ask(changeReport, { id, changes: { risks: ['Kept out.'], ...changes } });
    expect(answer).toMatchObject({ __typename: 'BadQuestion', field });
    expect(answer.sentence).toMatch(says);
    expect((await ask(reportById, { id })).report).toEqual(before);
  });

  it('every problem is said at once, each with where it is', async () => {
    const changes = { risks: ['', 'a\nb'], actions: [{ ...action, due: 'soon' }] };
    const { changeReport: answer } = await ask(changeReport, { id, changes });
    expect(answer.problems.map(({ field }) => field)).toEqual(['actions.0.due', 'risks.0', 'risks.1']);
  });

  const notReady: readonly [name: string, changes: object, check: string, says: RegExp][] = [
    [
      'a postcode',
      { narratives: [{ block: 'VOICE', text: 'They live at OL4 1AB.' }] },
      'Narrative',
      /a postcode in “What children say”/,
    ],
    ['an e-mail address', { risks: ['Ask ann@example.org.'] }, 'Narrative', /an e-mail address in a risk/],
    ['a phone number', { asks: ['Ring 0161 496 0000.'] }, 'Narrative', /a phone number in what the board is asked/],
    ['a child’s own reference', { risks: ['RO17 waits.'] }, 'Narrative', /a child’s reference in a risk: take it out/],
    ['the name of a home', { asks: ['Close A1 House.'] }, 'Narrative', /a home’s name in what the board is asked/],
    [
      'a home’s phone',
      { actions: [{ ...action, owner: '0161 4960001' }] },
      'Narrative',
      /a home’s phone number in an action/,
    ],
    [
      'a child’s own birthday',
      { risks: ['Waits since 2008-05-01.'] },
      'Narrative',
      /a child’s date of birth in a risk/,
    ],
    ['a pupil’s number', { narratives: [{ block: 'GAP', text: 'Pupil A123456789012.' }] }, 'Narrative', /reference/],
    ['an action of nobody', { actions: [{ ...action, owner: '' }] }, 'Actions', /no owner or no date/],
    ['an action without a date', { actions: [{ ...action, due: null }] }, 'Actions', /no owner or no date/],
  ];
  it.each(notReady)('with %s it is kept as it was written, and not published', async (_name, changes, check, says) => {
    const clean = {
      narratives: [
        { block: 'VOICE', text: '' },
        { block: 'GAP', text: '' },
      ],
      risks: [],
      asks: [],
      actions: [],
    };
    await ask(changeReport, { id, changes: clean });
    const { changeReport: written } = await ask(changeReport, { id, changes });
    expect(written.__typename).toBe('Report');
    expect(written.checks.filter(({ isGreen }) => !isGreen).map(({ name }) => name)).toEqual([check]);
    const { publishReport: answer } = await ask(publishReport, { id });
    expect(answer).toMatchObject({ __typename: 'BadQuestion', field: `checks.${check}` });
    expect(answer.sentence).toMatch(says);
    expect((await ask(reportById, { id })).report).toMatchObject({
      status: 'DRAFT',
      edition: null,
      version: written.version,
    });
  });
});

describe.each(databases)('what nobody should have to fear, on $name', (kind) => {
  let opened: ApiOnStore;
  let commissioner: string;
  const ask = async (query: string, variables: object) => {
    const { data, errors } = await opened.api.ask(commissioner, query, variables);
    expect(errors).toEqual([]);
    return data;
  };
  const file = async (path: string) => {
    const response = await opened.api.send(`/reports/${path}`, { headers: { cookie: commissioner } });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  beforeAll(async () => {
    opened = await startReports(kind);
    commissioner = await opened.api.signIn('commissioner');
  });
  afterAll(() => opened?.close());

  it('hostile words stand in every file as they were typed, and nothing of them runs', async () => {
    const { report: draft } = await madeReport(opened.api, commissioner, { title: hostileLines[8] });
    expect(draft.title).toBe(hostileLines[8]);
    const blocks = Object.keys(reportBlocks);
    const changes = {
      narratives: blocks.map((block) => ({ block, text: hostileNarrative })),
      actions: hostileLines.map((what) => ({ ...action, what, owner: what.slice(0, 100) })),
      risks: hostileLines,
      asks: hostileLines.map((line) => `\u200B${line}\uFEFF`),
    };
    const { changeReport: written } = await ask(changeReport, { id: draft.id, changes });
    expect(written).toMatchObject({ __typename: 'Report', risks: hostileLines, asks: hostileLines });
    expect(written.checks.filter(({ isGreen }) => !isGreen)).toEqual([]);
    const { publishReport: edition } = await ask(publishReport, { id: draft.id });
    expect(edition).toMatchObject({ status: 'PUBLISHED' });
    for (const audience of ['board', 'public']) {
      const page = (await file(`${draft.id}.html?for=${audience}`)).toString();
      expectInert(page);
      for (const line of hostileLines) expect(page, line).toContain(plain(line));
      const cells = csvRows((await file(`${draft.id}.csv?for=${audience}`)).toString()).flat();
      for (const line of hostileLines) expect(cells, line).toContain(inertText(line));
      expect(cells.filter((cell) => runsInSheet.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
      const book = await openedWorkbook(await file(`${draft.id}.xlsx?for=${audience}`));
      const values = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat());
      expect(values.filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
      for (const line of hostileLines) expect(values, line).toContain(inertText(line));
      const { features } = JSON.parse((await file(`${draft.id}.geojson?for=${audience}`)).toString());
      expect(features).toHaveLength(3);
    }
  });

  it('an edition published while facts change is the draft that was read, whole', async () => {
    const { report: draft } = await madeReport(opened.api, commissioner, { withinMiles: 19 });
    const officer = await opened.api.signIn('data-officer');
    const confirm =
      'mutation ($id: ID!, $version: Int!) { confirmHome(id: $id, version: $version) { __typename ... on Problem { sentence } } }';
    const { data } = await opened.api.ask(officer, '{ homes(first: 1) { edges { node { id version } } } }');
    const [{ publishReport: edition }] = await Promise.all([
      ask(publishReport, { id: draft.id, version: draft.version }),
      opened.api.ask(officer, confirm, data.homes.edges[0]?.node),
    ]);
    expect(edition).toMatchObject({ status: 'PUBLISHED', blocks: draft.blocks, firstPage: draft.firstPage });
    expect((await ask(reportById, { id: draft.id })).report).toMatchObject({ isStale: true, blocks: draft.blocks });
    for (const ending of ['html', 'csv', 'xlsx', 'geojson']) await file(`${draft.id}.${ending}?for=public`);
  });

  it('a draft is not published once its region has lost a council; what was published of it stays', async () => {
    const { report: draft } = await madeReport(opened.api, commissioner, { withinMiles: 18 });
    const before = await file(`${draft.id}.html?council=${tameside}`);
    const last = await file(
      `${(await ask(allReports, { region: 'small' })).reports.find(({ status }) => status === 'PUBLISHED')?.id}.csv`,
    );
    await opened.database.orm.em
      .fork()
      .nativeUpdate(RegionMembershipEntity, { localAuthority: tameside }, { endsOn: '2025-03-01' });
    const { publishReport: refused } = await ask(publishReport, { id: draft.id });
    expect(refused).toMatchObject({ __typename: 'BadQuestion', field: 'checks.Coverage' });
    expect(refused.sentence).toMatch(/Tameside is no longer of the region since it was made: make the report again/);
    const { reports } = await ask(allReports, { region: 'small' });
    expect(reports.find(({ id }) => id === draft.id)).toMatchObject({ status: 'DRAFT', edition: null });
    expect(await file(`${draft.id}.html?council=${tameside}`)).toEqual(before);
    expect(await file(`${reports.find(({ status }) => status === 'PUBLISHED')?.id}.csv`)).toEqual(last);
  });
});

/** One council of the region with its people, or whatever else is asked. */
function onlyOldham(region: RegionToLoad): RegionToLoad {
  const own = <Row extends { readonly responsibleAuthority: string }>(rows: readonly Row[]) =>
    rows.filter(({ responsibleAuthority }) => responsibleAuthority === oldham);
  return {
    ...region,
    membership: region.membership.filter(({ localAuthority }) => localAuthority === oldham),
    children: own(region.children),
    importantPlaces: own(region.importantPlaces),
    episodes: own(region.episodes),
    homes: region.homes.filter(({ hostAuthority }) => hostAuthority === oldham),
  };
}

function withoutFacts(region: RegionToLoad): RegionToLoad {
  return { ...region, children: [], importantPlaces: [], episodes: [], homes: [] };
}

function underSix(region: RegionToLoad): RegionToLoad {
  const few = new Set(region.children.slice(0, 3).map(({ childReference }) => childReference));
  const own = <Row extends { readonly childReference: string }>(rows: readonly Row[]) =>
    rows.filter(({ childReference }) => few.has(childReference));
  const { children, importantPlaces, episodes } = region;
  return { ...region, children: own(children), importantPlaces: own(importantPlaces), episodes: own(episodes) };
}

/** Of one council, or of all. */
function withoutHomes(region: RegionToLoad, of: string | null = null): RegionToLoad {
  return { ...region, homes: region.homes.filter(({ hostAuthority }) => of !== null && hostAuthority !== of) };
}

function withoutChildren(region: RegionToLoad): RegionToLoad {
  return { ...region, children: [], importantPlaces: [], episodes: [] };
}

/** Names come with files that anybody may have made. */
function hostileNames(region: RegionToLoad): RegionToLoad {
  const named = (at: number) => hostileLines[at] ?? '';
  return {
    ...region,
    region: { ...region.region, name: named(0) },
    authorities: region.authorities.map((one, at) => ({ ...one, name: named(7 + at) })),
    areas: region.areas.map((one, at) => ({ ...one, name: named(7 + at) })),
    homes: region.homes.map((one, at) => ({
      ...one,
      name: named(at),
      ownerGroupName: named(at),
      providerName: named(at),
    })),
  };
}

const thinRegions: readonly [name: string, region: () => RegionToLoad][] = [
  ['one council', () => onlyOldham(reportRegion())],
  ['no facts at all', () => withoutFacts(reportRegion())],
  ['every count under six', () => underSix(reportRegion())],
  ['a handful of children', () => smallRegion()],
  ['children and no home', () => withoutHomes(reportRegion())],
  ['one council that has sent no home', () => withoutHomes(reportRegion(), tameside)],
  ['homes and no child', () => withoutChildren(reportRegion())],
  ['names that would run', () => hostileNames(reportRegion())],
];

describe.each(thinRegions)('a region of %s', (_name, region) => {
  it('has a safe page: every block is there, what is missing says what to load, and no small number of children shows', async () => {
    const [kind] = databases;
    if (kind === undefined) throw new Error('There is no database to test on.');
    const opened = await startReports(kind, region());
    try {
      const commissioner = await opened.api.signIn('commissioner');
      const { report } = await madeReport(opened.api, commissioner);
      expect(report.blocks).toHaveLength(16);
      expect(report.checks).toHaveLength(6);
      for (const { tables } of report.blocks) {
        for (const { columns, rows, total } of tables) {
          for (const { cells } of total === null ? rows : [...rows, total]) {
            const small = cells.filter(
              ({ value }, at) => columns[at]?.unit === 'children' && value !== null && value >= 1 && value <= 5,
            );
            expect(small).toEqual([]);
          }
        }
      }
      const page = await opened.api.send(`/reports/${report.id}.html`, { headers: { cookie: commissioner } });
      expect(page.status).toBe(200);
      const text = await page.text();
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expectInert(text);
      const { data } = await opened.api.ask(commissioner, publishReport, { id: report.id });
      const isReady = report.checks.every(({ isGreen }) => isGreen);
      expect(data.publishReport.__typename).toBe(isReady ? 'Report' : 'BadQuestion');
      if (!isReady) expect(data.publishReport.sentence).toMatch(/^[A-Z][^\n]+\.$/);
      // Published whole, or not at all.
      const board = await opened.api.signIn('board');
      for (const ending of ['html', 'csv', 'xlsx', 'geojson']) {
        const file = await opened.api.send(`/reports/${report.id}.${ending}?for=public`, {
          headers: { cookie: board },
        });
        expect(file.status).toBe(isReady ? 200 : 404);
        if (ending !== 'csv' || !isReady) continue;
        const cells = csvRows(await file.text()).flat();
        expect(cells.filter((cell) => runsInSheet.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
      }
    } finally {
      await opened.close();
    }
  });
});
