/** Recruitment targets of a region: households chosen, everyone placed anew with them, the other levers tried beside. */
import { planAreasOf } from '../../engine/plan/planAreas.ts';
import type { Assumption } from '../../engine/planned/assumptions.ts';
import { kindCostsOf } from '../../engine/planned/kindCosts.ts';
import { type LeverToExplain, recruitAssumptions } from '../../engine/recruit/explainLevers.ts';
import type { RecruitCosts } from '../../engine/recruit/leverCosts.ts';
import { cheapestFirst, costsOf, leverMoney } from '../../engine/recruit/leverCosts.ts';
import { type RecruitOutcome, recruitOutcomeOf } from '../../engine/recruit/recruitOutcome.ts';
import { type RecruitSpot, recruitSpotsOf } from '../../engine/recruit/recruitSpots.ts';
import { type RecruitTargets, recruitTargetsOf } from '../../engine/recruit/recruitTargets.ts';
import { type ShortBreakRow, shortBreakTargets } from '../../engine/recruit/shortBreakTargets.ts';
import type { SiteOptions } from '../../engine/site/chooseSites.ts';
import { countText } from '../../engine/wording.ts';
import { may } from '../../policy/policy.ts';
import type { RegionQuestionFacts } from '../../store/viewerStore.ts';
import type { LongAsked } from '../longWork.ts';
import { planGroundOf } from '../plans/planBasis.ts';
import type { Watch } from '../progress.ts';
import { readFactsUnder } from '../scenarioFacts.ts';
import { solverSeconds, type WorldTools, worldsUnder } from '../worldUnder.ts';
import { type LeverTried, leversTried } from './leversTried.ts';
import type { RecruitTerms } from './recruitTerms.ts';

export interface RecruitFound {
  readonly targets: Omit<RecruitTargets, 'homeOf'>;
  readonly outcome: Omit<RecruitOutcome, 'living'>;
  readonly spots: readonly RecruitSpot[];
  readonly shortBreaks: readonly ShortBreakRow[];
  /** Cheapest first. */
  readonly levers: readonly LeverToExplain[];
  readonly leversNotTried: readonly string[];
  readonly costs: RecruitCosts;
  readonly assumptions: readonly Assumption[];
  readonly hasChildren: boolean;
  readonly seconds: number;
}

/** Placing everyone, choosing, and three other levers. */
const stepCount = 5;

function chooseWith(
  { solver }: WorldTools,
  households: number,
  { watch, towns }: { watch: Watch; towns: number },
): SiteOptions {
  const stage = `Testing ${countText(towns, 'town')} where carers live`;
  const report = (children: number, found: number) => {
    const soFar = `${countText(children, 'child', 'children')} near home with ${countText(found, 'household')}`;
    return watch.report({ stage, done: found, total: households, headline: found === 0 ? null : soFar });
  };
  report(0, 0);
  return {
    ...(solver && { solver: { highs: solver, seconds: solverSeconds } }),
    onProgress: (gained, found) => report(gained.children, found),
  };
}

function pricedLevers(tried: readonly LeverTried[], terms: RecruitTerms, facts: RegionQuestionFacts) {
  const costOf = kindCostsOf(facts, facts.asOf);
  const costs = costsOf(terms.costs, costOf);
  const priced = tried.map(({ lever, effect }) => ({
    lever,
    effect,
    money: leverMoney(lever, effect, { costs, costOf }),
  }));
  const levers = cheapestFirst(priced).map(({ lever, effect, money }) => ({
    ...{ lever, money, units: effect.units, childrenNewlyNearHome: effect.childrenNewlyNearHome },
  }));
  const { levers: sizes, withinMiles } = terms;
  return { levers, costs, assumptions: recruitAssumptions({ costs, costOf, sizes, withinMiles }) };
}

/** Errors: RunCancelled. Null where the region is not theirs to plan for. */
export async function recruitFound(
  tools: WorldTools,
  asked: LongAsked<RecruitTerms>,
  watch: Watch,
): Promise<RecruitFound | null> {
  const { viewer, regionId, question: terms } = asked;
  if (may(viewer, 'plans') !== 'REGION') return null;
  const begun = performance.now();
  const facts = await readFactsUnder(tools.store, viewer, { regionId, asOf: terms.asOf, terms: terms.under });
  const map = await tools.store.as(viewer).regionMap(regionId);
  const world = await worldsUnder(tools, asked, watch)(terms.under);
  if (facts === null || map === null || world === null) return null;
  const spots = recruitSpotsOf(facts, planAreasOf(planGroundOf(map), 'TOWNS'), terms.onlyAuthorities);
  const { households: mostHouseholds, targets: asking } = terms;
  const options = chooseWith(tools, mostHouseholds, { watch, towns: spots.length });
  const { homeOf, ...targets } = recruitTargetsOf(world, { spots, mostHouseholds, targets: asking }, options);
  const { living, ...outcome } = recruitOutcomeOf(world, homeOf, spots);
  const others = await leversTried(tools, asked, { watch, steps: { done: 2, total: stepCount } });
  const childrenNewlyNearHome = outcome.shortBefore - outcome.shortAfter;
  const effect = { units: targets.steps.length, childrenNewlyNearHome, living };
  const tried = targets.steps.length === 0 ? others.tried : [{ lever: 'RECRUIT', effect } as const, ...others.tried];
  return {
    ...{ targets, outcome, spots, shortBreaks: shortBreakTargets(world), leversNotTried: others.notTried },
    ...pricedLevers(tried, terms, facts),
    hasChildren: facts.children.length > 0,
    seconds: (performance.now() - begun) / 1000,
  };
}
