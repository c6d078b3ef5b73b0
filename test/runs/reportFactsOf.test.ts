/** The facts of a report, from the store to what the reader sees, on each database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placingMeasures } from '../../server/engine/decision/placingMeasures.ts';
import { reportOf } from '../../server/engine/report/reportOf.ts';
import { proposedPlanOf } from '../../server/runs/reports/proposedPlanOf.ts';
import { reportFactsOf } from '../../server/runs/reports/reportFactsOf.ts';
import { loadReferee } from '../engine/assign/referee.ts';
import { databases, type OpenedDatabase } from '../store/databases.ts';
import { commissioner, episodeRow, officer, oldham, regionId, rochdale, smallRegion } from '../store/smallRegion.ts';

const highs = await loadReferee();

/** The small region, with a past: a child of Oldham moved in the year for a reason. */
function regionWithPast() {
  const [first, ...others] = smallRegion.episodes;
  if (!first) throw new Error('The small region has episodes.');
  const past = episodeRow(first.childReference, '2021-01-01', {
    end: first.start,
    reasonEnded: 'X1',
    reasonPlaceChange: 'CARPL',
  });
  const here = { ...past, responsibleAuthority: first.responsibleAuthority };
  const moved = { ...first, reasonNewEpisode: 'P' };
  return { ...smallRegion, episodes: [here, moved, ...others] };
}

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  const region = regionWithPast();
  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(region);
  });
  afterAll(() => opened.close());

  it('the history holds stays, moves with their reasons, and who the children are', async () => {
    const history = await opened.store.as(commissioner).reportHistory(regionId, '2025-03-31');
    const [moved] = region.episodes;
    const before = history?.stays.find(({ start }) => start === '2021-01-01');
    const after = history?.stays.find((stay) => stay.childId === before?.childId && stay !== before);
    expect(before).toMatchObject({ end: moved?.end, isMove: false, responsibleAuthority: moved?.responsibleAuthority });
    expect(after).toMatchObject({ start: moved?.end, isMove: true });
    expect(history?.moves.map(({ reason }) => reason)).toEqual(['CARPL']);
    expect(history?.about.get(before?.childId ?? '')?.categoryOfNeed).toBe('N1');
    expect(history?.datesOfBirth.get(before?.childId ?? '')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('the history is for nobody who may not see exact numbers of the region, and of no other region', async () => {
    expect(await opened.store.as(officer).reportHistory(regionId, '2025-03-31')).toBeNull();
    expect(await opened.store.as(commissioner).reportHistory('elsewhere', '2025-03-31')).toBeNull();
  });

  it('a report is made of them, with nothing of them exposed', async () => {
    const reading = opened.store.as(commissioner);
    const facts = await reading.sufficiencyFacts(regionId);
    if (facts === null) throw new Error('The commissioner has no facts.');
    const { members } = facts.region;
    const made = reportFactsOf({
      ...{ facts, nearHome: null, plan: null, previous: null, councilName: (gss) => (gss === oldham ? 'Oldham' : gss) },
      placing: placingMeasures(await reading.decisions.records(members), members),
      clues: await reading.clues(members),
      history: await reading.reportHistory(regionId, facts.asOf),
    });
    expect(made.scope.councils.map(({ gss }) => gss)).toEqual([oldham, rochdale]);
    expect(made.populationOf(oldham)).toBeGreaterThan(10_000);
    expect(made.published.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(made.characteristics?.SEX.reduce((sum, { children }) => sum + children, 0)).toBe(
      made.location.total.children.value,
    );
    const report = reportOf(made, { largestSmallCount: 5, before: new Map() }, highs);
    expect(report.exposed).toEqual([]);
    expect(report.blocks.find(({ id }) => id === 'IN_CARE')?.tables[0]?.rows[0]?.cells[0]?.marker).toBe('SUPPRESSED');
  });
});

describe('a stored plan', () => {
  it('is proposed by its homes, children and money, never by its sentences', () => {
    const pounds = { low: 1, middle: 2, high: 3 };
    const planned = {
      localAuthority: oldham,
      placementType: 'CHILDRENS_HOME',
      places: 4,
      childrenLiving: 3,
      letter: 'A',
    };
    const document = {
      ...{ status: 'PROVED_BEST', headline: '3 of the 4 children', paragraph: 'exact', priceYear: '2025' },
      terms: { withinMiles: 20, leadMonths: 9 },
      homes: [planned, planned],
      rows: [{ localAuthority: oldham, children: 9, nearBefore: 5, nearAfter: 8, more: 'not kept' }],
      ...{ capitalPounds: pounds, yearlyPounds: pounds, todayYearlyPounds: pounds, netYearlyPounds: pounds },
      binding: [{ limit: 'mostHomes', sentence: 'exact', needsPounds: null }],
    };
    const plan = proposedPlanOf({ id: 'plan-1', document });
    expect(plan).toEqual({
      ...{ id: 'plan-1', status: 'PROVED_BEST', withinMiles: 20, leadMonths: 9, priceYear: '2025', childrenLiving: 6 },
      homes: Array(2).fill({ localAuthority: oldham, placementType: 'CHILDRENS_HOME', places: 4 }),
      rows: [{ localAuthority: oldham, children: 9, nearBefore: 5, nearAfter: 8 }],
      ...{ capital: pounds, yearly: pounds, today: pounds, heldBackBy: ['mostHomes'] },
    });
    expect(JSON.stringify(plan)).not.toContain('exact');
  });
});
