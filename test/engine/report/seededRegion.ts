/** Regions of a few dozen or a few hundred children, with small numbers everywhere, for whoever wants to work a child out. */
import { type SeededRandom, seededRandom } from '../../../data/demo/seededRandom.ts';
import { publishedAreasOf } from '../../../data/facts/publishedAreas.ts';
import type { AgeBand } from '../../../schema/vocabulary.ts';
import { ageBandOrder } from '../../../server/engine/age.ts';
import { type AboutChild, childCharacteristics } from '../../../server/engine/childCharacteristics.ts';
import { countOf } from '../../../server/engine/count.ts';
import { type PlacingFacts, placingMeasures } from '../../../server/engine/decision/placingMeasures.ts';
import type { LiveFacts } from '../../../server/engine/disclose/liveNumbers.ts';
import type { ChildFacts, NeedFacts, PlacementFacts } from '../../../server/engine/facts.ts';
import { sufficiencyOf } from '../../../server/engine/gap.ts';
import { type AuthorityTotals, loadedTotalsOf } from '../../../server/engine/loadedTotals.ts';
import { placementLocationOf } from '../../../server/engine/location.ts';
import { marketShares } from '../../../server/engine/market/marketShares.ts';
import type { CostQuartiles } from '../../../server/engine/market/weeklyCosts.ts';
import type { NearHomeCounts, NearHomeTable } from '../../../server/engine/nearHome/nearHomeTable.ts';
import { placedByProvider } from '../../../server/engine/placedByProvider.ts';
import { placementStability, type StabilityInput } from '../../../server/engine/placementStability.ts';
import type { ProposedPlan } from '../../../server/engine/report/proposedPlan.ts';
import type { ReportFacts } from '../../../server/engine/report/reportOf.ts';
import { cohortOrder, placementTypeOrder } from '../../../server/engine/typeOrder.ts';
import { waitingChildren } from '../../../server/engine/waitingChildren.ts';
import { whyFar } from '../../../server/engine/whyFar.ts';
import {
  asOf,
  buildChild,
  buildHome,
  buildNeed,
  buildPlacement,
  buildRegion,
  kent,
  oldham,
  tameside,
} from '../factsBuilders.ts';

const places = [
  ['U6', 'FOSTERING'],
  ['U6', 'FOSTERING'],
  ['U1', 'KINSHIP'],
  ['K2', 'CHILDRENS_HOME'],
  ['H5', 'SUPPORTED_ACCOMMODATION'],
  ['P1', 'WITH_PARENTS'],
] as const;
const bands: Readonly<Record<AgeBand, string>> = {
  UNDER_1: '2024-09-01',
  AGE_1_4: '2022-05-01',
  AGE_5_9: '2018-05-01',
  AGE_10_15: '2012-05-01',
  AGE_16_17: '2008-05-01',
};

/** Short of a place near home: some of each council's children, by reason. */
function seededNearHome(totals: readonly AuthorityTotals[], random: SeededRandom): NearHomeTable {
  const counts = totals.map(({ localAuthority, counts: { CHILDREN = 0 } }) => {
    const reasons = [random.next() ** 2 * 0.3, random.next() ** 3 * 0.2].map((share) => Math.floor(CHILDREN * share));
    return { localAuthority, children: CHILDREN, reasons };
  });
  const of = (children: number, reasons: readonly number[]): NearHomeCounts => ({
    children: countOf(children),
    achieved: countOf(reasons.reduce((sum, count) => sum + count, 0)),
    lowerBound: countOf(0),
    reasons: (['NONE_IN_REACH', 'FULL'] as const).map((reason, at) => ({
      ...{ reason, label: reason, children: countOf(reasons[at] ?? 0) },
    })),
    placing: null,
    farToday: null,
  });
  const sum = (pick: (each: (typeof counts)[number]) => number) => counts.reduce((all, each) => all + pick(each), 0);
  return {
    ...{ kind: 'ANSWER', headline: '', apart: [], placedBetween: [], limitNotice: null, notes: [] },
    question: {
      asOf,
      placementTypes: null,
      ageBands: null,
      cohorts: null,
      withinMiles: 20,
    } as NearHomeTable['question'],
    rows: counts.map(({ localAuthority, children, reasons }) => ({
      ...{ localAuthority, placementType: null, ageBand: null, cohort: null },
      ...of(children, reasons),
    })),
    total: of(
      sum(({ children }) => children),
      [0, 1].map((at) => sum(({ reasons }) => reasons[at] ?? 0)),
    ),
    proof: { achieved: 0, lowerBound: 0, status: 'OPTIMAL', weeklyMiles: null, weeklyMilesLowerBound: null },
  };
}

function seededPlan({ rows }: NearHomeTable, random: SeededRandom): ProposedPlan {
  const pounds = { low: 1_000_000, middle: 1_200_000, high: 1_500_000 };
  const planRows = rows.map(({ localAuthority, children, achieved }) => {
    const [all, short] = [children.value ?? 0, achieved.value ?? 0];
    const newly = Math.floor(short * random.next());
    return { localAuthority, children: all, nearBefore: all - short, nearAfter: all - short + newly };
  });
  return {
    ...{ id: 'plan-1', status: 'PROVED_BEST', withinMiles: 20, priceYear: '2025', leadMonths: 9 },
    homes: [
      { localAuthority: oldham, placementType: 'CHILDRENS_HOME', places: 4 },
      { localAuthority: tameside, placementType: 'CHILDRENS_HOME', places: 3 },
    ],
    rows: planRows,
    childrenLiving: Math.floor(random.next() * 14),
    ...{ capital: pounds, yearly: pounds, today: pounds, heldBackBy: ['mostHomes'] },
  };
}

/** Each child's stays of the past three years: the one of today began where the last ended. */
function seededStays(
  placements: readonly PlacementFacts[],
  children: readonly ChildFacts[],
  random: SeededRandom,
): StabilityInput {
  const [years, members] = [
    [2021, 2022, 2023, 2024],
    [...new Set(children.map((child) => child.responsibleAuthority))],
  ];
  const stays = placements.flatMap(({ childId, responsibleAuthority, placeCode, legalStatus }) => {
    const days = [...new Set(Array.from({ length: 1 + Math.floor(random.next() * 5) }, () => random.pick(years)))];
    const starts = days
      .flatMap((year) => (random.next() < 0.3 ? [`${year}-05-01`, `${year}-11-01`] : [`${year}-07-01`]))
      .sort();
    return starts.map((start, at) => ({
      ...{ id: `${childId} ${at}`, childId, responsibleAuthority, placeCode, legalStatus, start, isMove: at > 0 },
      end: starts[at + 1] ?? null,
    }));
  });
  const moves = stays.flatMap(({ responsibleAuthority, end }) =>
    end === null || random.next() < 0.3
      ? []
      : [{ localAuthority: responsibleAuthority, endedOn: end, reason: random.pick(['CARPL', 'CREQB', 'CHILD']) }],
  );
  return {
    members,
    asOf,
    datesOfBirth: new Map(children.map(({ id, dateOfBirth }) => [id, dateOfBirth])),
    stays,
    moves,
  };
}

function seededCosts({ next }: SeededRandom): readonly CostQuartiles[] {
  const quartiles = { lowerQuartile: 3_000, median: 5_000, upperQuartile: 7_000 };
  return (['FOSTERING', 'CHILDRENS_HOME'] as const).map((placementType) => {
    return { placementType, placements: 1 + Math.floor(next() * 30), ...quartiles };
  });
}

function seededNeeds(members: readonly string[], { next, pick }: SeededRandom): readonly PlacingFacts[] {
  return Array.from({ length: Math.floor(next() * 40) }, () => ({
    ...{ localAuthority: pick(members), openedOn: '2025-01-01', decidedOn: next() < 0.7 ? '2025-02-01' : null },
    calls: [{ homeId: 'a', outcome: 'DECLINED' as const, declineReason: pick(['NO_PLACE', 'SCHOOL_RUN'] as const) }],
  }));
}

function seededAbout(children: readonly ChildFacts[], { pick }: SeededRandom): ReadonlyMap<string, AboutChild> {
  const of = (): AboutChild => ({
    ethnicity: pick(['WBRI', 'WBRI', 'WBRI', 'MOTH', 'BAFR', null]),
    categoryOfNeed: pick(['N1', 'N1', 'N1', 'N4', 'N8', null]),
  });
  return new Map(children.map(({ id }) => [id, of()]));
}

function seededWaiting(children: readonly ChildFacts[], { next, pick }: SeededRandom): readonly NeedFacts[] {
  return children
    .filter(() => next() < 0.1)
    .map((child) =>
      buildNeed({
        ...{ id: child.id, responsibleAuthority: child.responsibleAuthority, children: [child] },
        urgency: pick(['SAME_DAY', 'PLANNED'] as const),
      }),
    );
}

export const councilNames: Readonly<Record<string, string>> = {
  ...{ [oldham]: 'Oldham', [tameside]: 'Tameside', E08000001: 'Bolton' },
};

const threeCouncils: readonly string[] = [oldham, tameside, 'E08000001'];

/** Each council has 4 children and up to `most` more. */
/** The facts that a seeded report and the live screens of its day are made of. */
export interface SeededWorld {
  readonly facts: LiveFacts;
  readonly report: ReportFacts;
}

export const seededRegion = (seed: number, members = threeCouncils, most = 150): ReportFacts =>
  seededWorld(seed, members, most).report;

export function seededWorld(seed: number, members = threeCouncils, most = 150): SeededWorld {
  const random = seededRandom(`region ${seed}`);
  const { pick } = random;
  const children: ChildFacts[] = [];
  const placements: PlacementFacts[] = [];
  for (const responsibleAuthority of members) {
    const size = most < 6 ? most : 4 + Math.floor(random.next() ** 2 * most);
    for (let child = 0; child < size; child++) {
      const id = `${responsibleAuthority}-${child}`;
      const [placeCode, placementType] = pick(places);
      children.push(
        buildChild({ id, responsibleAuthority, dateOfBirth: pick(Object.values(bands)), isUasc: random.next() < 0.05 }),
      );
      placements.push(
        buildPlacement({
          ...{ id, childId: id, responsibleAuthority, placeCode, placementType },
          hostAuthority: random.next() < 0.7 ? responsibleAuthority : pick([...members, kent]),
          providerCode: pick(['PR1', 'PR1', 'PR4', 'PR4', 'PR5', 'PR2', null]),
          distanceReason: random.next() < 0.1 ? pick(['CHOICE', 'SAFEGUARDING', 'DOES_NOT_EXIST'] as const) : null,
          ssda903DistanceMiles: random.next() < 0.05 ? null : Math.round(random.next() ** 3 * 600) / 10,
        }),
      );
    }
  }
  const filled = (registered: number) => Math.floor(random.next() * (registered + 1));
  const homes = members.flatMap((hostAuthority) => {
    const [fostering, residential] = [Math.floor(random.next() * 40), Math.floor(random.next() * 12)];
    return [
      buildHome({
        ...{ id: `foster-${hostAuthority}`, hostAuthority, registeredPlaces: fostering },
        filledPlaces: filled(fostering),
      }),
      buildHome({
        ...{ id: `home-${hostAuthority}`, kind: 'CHILDRENS_HOME', hostAuthority, registeredPlaces: residential },
        ...{ filledPlaces: filled(residential), ownerGroupId: 'acme', sector: 'PRIVATE' },
      }),
    ];
  });
  const region = buildRegion({ members });
  const facts = { region, children, placements, needs: [], homes, authoritiesWithData: members };
  const question = { asOf, placementTypes: placementTypeOrder, ageBands: null, cohorts: null };
  const totals = loadedTotalsOf({ ...facts, authorities: members, asOf, clues: new Map() });
  const nearHome = seededNearHome(totals, random);
  const report: ReportFacts = {
    scope: { regionName: region.name, councils: members.map((gss) => ({ gss, name: councilNames[gss] ?? gss })), asOf },
    totals,
    location: placementLocationOf({ ...facts, question: { asOf, ageBands: null, placementTypes: null } }),
    adjacency: region.adjacency,
    farReasons: whyFar(facts, asOf),
    providers: placedByProvider(facts, { asOf, authoritiesWithData: members }),
    sufficiency: sufficiencyOf({ ...facts, question }),
    byCohort: sufficiencyOf({ ...facts, question: { ...question, placementTypes: null, cohorts: cohortOrder } }),
    byAge: sufficiencyOf({ ...facts, question: { ...question, placementTypes: null, ageBands: ageBandOrder } }),
    waiting: waitingChildren({ ...facts, members, needs: seededWaiting(children, random) }, asOf),
    characteristics: childCharacteristics(facts, { asOf, about: seededAbout(children, random) }),
    spend: { placements: 30, pounds: 90_000, highCost: { placements: 3, pounds: 36_000 } },
    nearHome,
    homes,
    shares: marketShares(homes, { region, question: { placementType: null }, ownerNames: new Map([['acme', 'Acme']]) }),
    inspections: new Map([[`home-${oldham}`, 'GOOD' as const]]),
    costs: seededCosts(random),
    placing: placingMeasures(seededNeeds(members, random), members),
    populationOf: () => 50_000,
    published: [2021, 2022, 2023, 2024, 2025].map((year, at) => ({ year, children: 200 + 10 * at })),
    publishedAreas: publishedAreasOf(members),
    stability: placementStability(seededStays(placements, children, random)),
    plan: seededPlan(nearHome, random),
    previous: null,
  };
  return { facts, report };
}
