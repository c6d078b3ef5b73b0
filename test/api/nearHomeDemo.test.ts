import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateRegion } from '../../data/demo/generateRegion.ts';
import { adjacentPairs } from '../../data/facts/adjacentPairs.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { oldham } from './smallRegion.ts';

/** What the API says of one match; nothing but the API's own words is used to check it. */
interface Match {
  rank: number;
  isKinship: boolean;
  placesFree: number;
  home: {
    id: string;
    kind: string;
    ageFrom: number | null;
    ageTo: number | null;
    status: string;
    isShortBreakOnly: boolean;
    localAuthority: { gssCode: string };
    places: { vacant: number; onHold: number };
  };
  distances: { kind: 'FAMILY' | 'SCHOOL' | 'COMMUNITY'; miles: number; visitsPerWeek: number | null }[];
  weeklyMiles: Record<'total' | 'family' | 'school' | 'community', number | null>;
  ssda903DistanceMiles: number | null;
  factors: { factor: string; status: string }[];
  approvals: { approver: string; reason: string }[];
}
interface Answer {
  homesConsidered: number;
  matchCount: number;
  matches: Match[];
  nearMisses: { wouldRank: number; home: { id: string } }[];
  ruledOut: { rule: string; count: number }[];
}
interface Need {
  id: string;
  ages: number[];
  neededBy: string;
  isShortBreak: boolean;
}

const question = `query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { ... on NearHomeAnswer {
  homesConsidered matchCount
  matches { rank isKinship placesFree ssda903DistanceMiles factors { factor status } approvals { approver reason }
    distances { kind miles visitsPerWeek } weeklyMiles { total family school community }
    home { id kind ageFrom ageTo status isShortBreakOnly localAuthority { gssCode } places { vacant onHold } } }
  nearMisses { wouldRank home { id } } ruledOut { rule count } } } }`;

let opened: ApiOnStore;
let officer: string;
let needs: Need[];

async function answerOf(need: Need, asked: object = {}): Promise<Answer> {
  const { data } = await opened.api.ask<{ readonly nearHomeMatches: Answer }>(officer, question, {
    question: { needId: need.id, ...asked },
  });
  return data.nearHomeMatches;
}

beforeAll(async () => {
  opened = await startSmallRegion(undefined, generateRegion('greater-manchester'));
  officer = await opened.api.signIn('placement-officer');
  const listed = '{ placementNeeds(first: 100) { edges { node { id ages neededBy isShortBreak } } } }';
  const { data } = await opened.api.ask(officer, listed);
  needs = data.placementNeeds.edges.map(({ node }: { node: Need }) => node);
});
afterAll(() => opened?.close());

const statusCount = ({ factors }: Match, status: string) => factors.filter((one) => one.status === status).length;
const rankKey = (match: Match) => [
  Number(!match.isKinship),
  statusCount(match, 'NOT_MET'),
  statusCount(match, 'NOT_KNOWN'),
  match.weeklyMiles.total ?? Number.POSITIVE_INFINITY,
];

function compareKeys(a: Match, b: Match): number {
  const [one, other] = [rankKey(a), rankKey(b)];
  for (const [at, value] of one.entries()) {
    const against = other[at] ?? 0;
    if (value !== against) return value < against ? -1 : 1;
  }
  return a.home.id < b.home.id ? -1 : 1;
}

const adjoinsOldham = new Set(adjacentPairs.flatMap(([a, b]) => (a === oldham ? [b] : b === oldham ? [a] : [])));

function expectApprovals({ home, factors, approvals }: Match): void {
  const host = home.localAuthority.gssCode;
  const inArea = factors.find(({ factor }) => factor === 'IN_AREA');
  expect(inArea?.status).toBe(host === oldham ? 'MET' : 'NOT_MET');
  const reasons = approvals.map(({ reason }) => reason).join(' ');
  if (home.kind === 'KINSHIP') {
    expect(reasons).toMatch(/relative or friend/);
    expect(reasons).not.toMatch(/outside the council/);
    return;
  }
  expect(/outside the council/.test(reasons)).toBe(host !== oldham);
  expect(/at a distance/.test(reasons)).toBe(host !== oldham && !adjoinsOldham.has(host));
}

function expectWeeklyMiles({ distances, weeklyMiles }: Match): void {
  const sumOf = (kind: string | null) =>
    distances
      .filter((place) => place.visitsPerWeek !== null && (kind === null || place.kind === kind))
      .map(({ visitsPerWeek, miles }) => (visitsPerWeek ?? 0) * 2 * miles);
  const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);
  for (const [kind, given] of [
    ['FAMILY', weeklyMiles.family],
    ['SCHOOL', weeklyMiles.school],
    ['COMMUNITY', weeklyMiles.community],
    [null, weeklyMiles.total],
  ] as const) {
    const parts = sumOf(kind);
    if (given === null) expect(parts).toHaveLength(0);
    else expect(given).toBeCloseTo(total(parts), 6);
  }
}

describe('the answer to a need of the demo region', () => {
  it('counts every home considered once, as a match or under one rule', async () => {
    expect(needs.length).toBeGreaterThan(5);
    for (const need of needs) {
      const { homesConsidered, matchCount, matches, ruledOut } = await answerOf(need);
      expect(matches).toHaveLength(matchCount);
      expect(matchCount + ruledOut.reduce((sum, { count }) => sum + count, 0)).toBe(homesConsidered);
      expect(new Set(matches.map(({ home }) => home.id)).size).toBe(matchCount);
      expect(new Set(ruledOut.map(({ rule }) => rule)).size).toBe(ruledOut.length);
    }
  });

  it('ranks kinship first, then by factors, then by miles a week, then by id', async () => {
    for (const need of needs) {
      const { matches } = await answerOf(need);
      expect(matches.map(({ rank }) => rank)).toEqual(matches.map((_match, index) => index + 1));
      expect([...matches].sort(compareKeys).map(({ home }) => home.id)).toEqual(matches.map(({ home }) => home.id));
    }
  });

  it('has miles, places, ages and approvals that agree with what it shows', async () => {
    for (const need of needs) {
      for (const match of (await answerOf(need)).matches) {
        expectWeeklyMiles(match);
        expectApprovals(match);
        const { ageFrom, ageTo, status, isShortBreakOnly, kind } = match.home;
        expect(status).toBe('OPEN');
        expect(isShortBreakOnly).toBe(need.isShortBreak && isShortBreakOnly);
        expect(match.placesFree).toBeGreaterThanOrEqual(need.ages.length);
        expect(match.home.places.vacant).toBeGreaterThanOrEqual(need.ages.length);
        expect(Math.min(...need.ages)).toBeGreaterThanOrEqual(ageFrom ?? 0);
        expect(Math.max(...need.ages)).toBeLessThanOrEqual(ageTo ?? 17);
        if (kind === 'SUPPORTED_ACCOMMODATION') expect(Math.min(...need.ages)).toBeGreaterThanOrEqual(16);
        const family = match.distances.filter((place) => place.kind === 'FAMILY').map(({ miles }) => miles);
        if (match.ssda903DistanceMiles === null || family.length === 0) continue;
        const near = Math.min(...family.map((miles) => Math.abs(miles - (match.ssda903DistanceMiles ?? 0))));
        expect(near).toBeLessThan(0.2 + 0.01 * match.ssda903DistanceMiles);
      }
    }
  });

  it('loses no match when the distance is widened, and is the same when asked again', async () => {
    for (const need of needs.slice(0, 12)) {
      let narrower: readonly string[] = [];
      for (const withinMiles of [5, 20, 60]) {
        const answer = await answerOf(need, { withinMiles });
        const ids = answer.matches.map(({ home }) => home.id);
        expect(ids).toEqual(expect.arrayContaining([...narrower]));
        expect(await answerOf(need, { withinMiles })).toEqual(answer);
        narrower = ids;
      }
    }
  });

  it('offers in an emergency only places that are free today', async () => {
    for (const need of needs.slice(0, 12)) {
      const [planned, emergency] = [await answerOf(need), await answerOf(need, { emergency: true })];
      const plannedIds = new Set(planned.matches.map(({ home }) => home.id));
      for (const { home } of emergency.matches) {
        expect(home.places.vacant).toBeGreaterThanOrEqual(need.ages.length);
        expect(plannedIds).toContain(home.id);
      }
    }
  });

  it('gives every home ruled out its own reason, a hundred at a time, each once', async () => {
    const page = `query ($question: NearHomeQuestion!, $after: ID) { nearHomeMatches(question: $question) { ... on NearHomeAnswer {
      ruledOut { rule count homes(first: 100, after: $after) { id } homeReasons(first: 100, after: $after) { sentence home { id } } } } } }`;
    interface Line {
      readonly rule: string;
      readonly count: number;
      readonly homes: { readonly id: string }[];
      readonly homeReasons: { readonly sentence: string; readonly home: { readonly id: string } }[];
    }
    const pageOf = async (after: string | null): Promise<readonly Line[]> => {
      const asked = { question: { needId: needs[0]?.id }, after };
      return (await opened.api.ask(officer, page, asked)).data.nearHomeMatches.ruledOut;
    };
    const longest = (await pageOf(null)).reduce((a, b) => (a.count < b.count ? b : a));
    const seen = new Set<string>();
    for (let after: string | null = null; ; ) {
      const line: Line | undefined = (await pageOf(after)).find(({ rule }) => rule === longest.rule);
      if (!line || line.homes.length === 0) break;
      expect(line.homeReasons.map(({ home }) => home)).toEqual(line.homes);
      for (const { sentence } of line.homeReasons) expect(sentence.length).toBeGreaterThan(10);
      for (const { id } of line.homes) expect(seen.has(id)).toBe(false);
      for (const { id } of line.homes) seen.add(id);
      after = line.homes.at(-1)?.id ?? null;
    }
    expect(longest.count).toBeGreaterThan(100);
    expect(seen.size).toBe(longest.count);
  });
});
