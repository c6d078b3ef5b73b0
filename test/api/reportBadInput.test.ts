/** Whatever is wrong with a report, or with what is sent about one: a clear sentence, nothing lost, nothing half published. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import { databases } from '../store/databases.ts';
import type { ApiOnStore } from './apiServer.ts';
import { changeReport, madeReport, publishReport, reportById, startReport } from './reportQuestions.ts';
import { reportRegion, startReports } from './reportWorld.ts';
import { oldham, smallRegion } from './smallRegion.ts';

const many = (count: number) => Array.from({ length: count }, (_, at) => `Risk ${at}.`);
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

const thinRegions: readonly [name: string, region: () => RegionToLoad][] = [
  ['one council', () => onlyOldham(reportRegion())],
  ['no facts at all', () => withoutFacts(reportRegion())],
  ['every count under six', () => underSix(reportRegion())],
  ['a handful of children', () => smallRegion()],
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
      expect(await page.text()).not.toMatch(/NaN|undefined|Infinity|\[object/);
      const { data } = await opened.api.ask(commissioner, publishReport, { id: report.id });
      const isReady = report.checks.every(({ isGreen }) => isGreen);
      expect(data.publishReport.__typename).toBe(isReady ? 'Report' : 'BadQuestion');
    } finally {
      await opened.close();
    }
  });
});
