/** All that a report is made of, counted from the region's facts. Exact: only `reportOf` lets any of it out. */
import { publishedAreasOf } from '../../../data/facts/publishedAreas.ts';
import { ageBandOrder } from '../../engine/age.ts';
import { childCharacteristics } from '../../engine/childCharacteristics.ts';
import type { PlacingMeasures } from '../../engine/decision/placingMeasures.ts';
import type { GssCode } from '../../engine/facts.ts';
import { sufficiencyOf } from '../../engine/gap.ts';
import { loadedTotalsOf, type StoredClues } from '../../engine/loadedTotals.ts';
import { placementLocationOf } from '../../engine/location.ts';
import { marketShares } from '../../engine/market/marketShares.ts';
import { weeklyCostQuartiles } from '../../engine/market/weeklyCosts.ts';
import { weeklySpend } from '../../engine/market/weeklySpend.ts';
import type { NearHomeTable } from '../../engine/nearHome/nearHomeTable.ts';
import { placedByProvider } from '../../engine/placedByProvider.ts';
import { placementStability } from '../../engine/placementStability.ts';
import type { ProposedPlan } from '../../engine/report/proposedPlan.ts';
import type { PublishedAreas } from '../../engine/report/publishedArea.ts';
import type { PreviousReport } from '../../engine/report/report.ts';
import type { ReportFacts } from '../../engine/report/reportOf.ts';
import { cohortOrder, placementTypeOrder } from '../../engine/typeOrder.ts';
import { waitingChildren } from '../../engine/waitingChildren.ts';
import { whyFar } from '../../engine/whyFar.ts';
import type { ReportHistory } from '../../store/readReportHistory.ts';
import type { RegionQuestionFacts } from '../../store/viewerStore.ts';

export interface ReportSources {
  readonly facts: RegionQuestionFacts;
  readonly councilName: (gss: GssCode) => string;
  /** A row for each council, of every type and age; null while it is being worked out. */
  readonly nearHome: NearHomeTable | null;
  readonly placing: PlacingMeasures;
  readonly clues: ReadonlyMap<GssCode, StoredClues>;
  readonly history: ReportHistory | null;
  readonly plan: ProposedPlan | null;
  readonly previous: PreviousReport | null;
}

/** Of all the councils, year by year; null where one of them is not published. */
function publishedChildren(areas: PublishedAreas | null, members: readonly GssCode[]): ReportFacts['published'] {
  const years = [
    ...new Set([...(areas?.councils.values() ?? [])].flatMap((area) => area.years.map(({ year }) => year))),
  ];
  return years
    .toSorted((a, b) => a - b)
    .map((year) => {
      const counts = members.map(
        (gss) => areas?.councils.get(gss)?.years.find((each) => each.year === year)?.counts.CHILDREN ?? null,
      );
      const children = counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      return { year, children };
    });
}

/** Cost  some hundreds of milliseconds for a large region, without the near-home gap. */
export function reportFactsOf(sources: ReportSources): ReportFacts {
  const { facts, councilName, nearHome, placing, clues, history, plan, previous } = sources;
  const { region, asOf, homes, authoritiesWithData } = facts;
  const { members } = region;
  const publishedAreas = publishedAreasOf(members);
  const everyone = { asOf, ageBands: null, placementTypes: null };
  return {
    scope: { regionName: region.name, asOf, councils: members.map((gss) => ({ gss, name: councilName(gss) })) },
    totals: loadedTotalsOf({ ...facts, authorities: members, clues }),
    location: placementLocationOf({ ...facts, question: everyone }),
    adjacency: region.adjacency,
    farReasons: whyFar(facts, asOf),
    providers: placedByProvider(facts, { asOf, authoritiesWithData }),
    sufficiency: sufficiencyOf({
      ...facts,
      question: { ...everyone, placementTypes: placementTypeOrder, cohorts: null },
    }),
    byCohort: sufficiencyOf({ ...facts, question: { ...everyone, cohorts: cohortOrder } }),
    byAge: sufficiencyOf({ ...facts, question: { ...everyone, ageBands: ageBandOrder, cohorts: null } }),
    waiting: waitingChildren({ ...facts, members }, asOf),
    characteristics: history === null ? null : childCharacteristics(facts, { asOf, about: history.about }),
    nearHome,
    homes,
    shares: marketShares(homes, { region, question: { placementType: null }, ownerNames: facts.ownerGroupNames }),
    inspections: history?.inspections ?? null,
    spend: weeklySpend(facts, asOf),
    costs: weeklyCostQuartiles(facts, { asOf, placementType: null }),
    placing,
    populationOf: (gss) => publishedAreas?.councils.get(gss)?.populationUnder18 ?? null,
    published: publishedChildren(publishedAreas, members),
    publishedAreas,
    stability: history === null ? null : placementStability({ ...history, members, asOf }),
    ...{ plan, previous },
  };
}
