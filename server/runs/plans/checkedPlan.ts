/** Is this a question that a plan can be worked out for, and what is it with every default filled in? */
import type { PlanAreaKind } from '../../../schema/codes/planWords.ts';
import { type PlanAreaFacts, planAreasOf } from '../../engine/plan/planAreas.ts';
import type { ScenarioTerms } from '../../engine/scenario/scenario.ts';
import { scenarioProblems } from '../../engine/scenario/scenarioProblems.ts';
import { may } from '../../policy/policy.ts';
import type { Store } from '../../store/store.ts';
import type { ViewerStore } from '../../store/viewerStore.ts';
import { KeptAnswers } from '../keptAnswers.ts';
import type { TableAsked } from '../regionTables.ts';
import { planTermsProblems, type TermsProblem } from './checkPlanTerms.ts';
import { engineProblems } from './engineQuestion.ts';
import { type PlanBasis, planBasisOf, planGroundOf, type ScenarioAsked } from './planBasis.ts';
import type { PlanInput } from './planInput.ts';
import type { PlanTerms } from './planTerms.ts';
import { isUsableDay, readPlanTerms } from './readPlanTerms.ts';

export interface CheckedPlan {
  readonly terms: PlanTerms;
  /** None: it can be started. */
  readonly problems: readonly TermsProblem[];
  /** Areas where a home could stand. */
  readonly areaCount: number;
  readonly costSource: string;
}

/** With the scenarios it names, as far as they are there for whoever asks. */
export interface PlanAsked {
  readonly input: PlanInput;
  readonly scenarios: readonly ScenarioAsked[];
  /** The homes agreed in the region's scenarios. */
  readonly baseline: ScenarioTerms | null;
}

/** Null where the region is not theirs to plan for. A scenario is of the facts of the data date. */
async function basisFor(reading: ViewerStore, regionId: string, asked: PlanAsked): Promise<PlanBasis | null> {
  const { input, scenarios, baseline } = asked;
  const isUnder = baseline !== null || scenarios.some(({ id }) => id === input.scenario);
  const asOf = !isUnder && input.asOf && isUsableDay(input.asOf) ? input.asOf : null;
  const facts = await reading.sufficiencyFacts(regionId, asOf);
  const map = await reading.regionMap(regionId);
  if (facts === null || map === null) return null;
  const known = scenarios.map((scenario) => ({
    ...scenario,
    problems: scenarioProblems(facts, scenario.terms).map(({ sentence }) => sentence),
  }));
  return planBasisOf({ facts, map }, input.areas ?? 'HEXAGONS', { scenarios: known, baseline });
}

function costSourceOf({ kinds }: PlanTerms, { kindCosts }: PlanBasis): string {
  const assumed = kinds.filter(({ placementType }) => kindCosts(placementType).stays === 0);
  if (assumed.length === 0)
    return 'Weekly costs are the middle of the region’s own; capital is an assumption of Nearhome.';
  const whose = assumed.length === kinds.length ? 'Costs are' : 'Some weekly costs, and capital, are';
  return `${whose} an assumption of Nearhome, as the region has none on record: put in your own.`;
}

function sameProblem(a: TermsProblem, b: TermsProblem): boolean {
  return a.field === b.field && a.sentence === b.sentence;
}

export function checkedPlanOn(store: Store) {
  return async ({ viewer, regionId, question }: TableAsked<PlanAsked>): Promise<CheckedPlan | null> => {
    if (may(viewer, 'plans') !== 'REGION') return null;
    const basis = await basisFor(store.as(viewer), regionId, question);
    if (basis === null) return null;
    const terms = readPlanTerms(question.input, basis);
    const found = [...planTermsProblems({ input: question.input, terms, basis }), ...engineProblems(terms, basis)];
    const problems = found.filter((one, at) => found.findIndex((other) => sameProblem(one, other)) === at);
    return { terms, problems, areaCount: basis.areas.length, costSource: costSourceOf(terms, basis) };
  };
}

/** Where homes of a plan could stand; null where the region is not theirs to plan for. */
export function planAreasOn(store: Store) {
  const kept = new KeptAnswers<readonly PlanAreaFacts[]>(4);
  return async ({
    viewer,
    regionId,
    question: { kind },
  }: TableAsked<{ readonly kind: PlanAreaKind }>): Promise<readonly PlanAreaFacts[] | null> => {
    if (may(viewer, 'plans') !== 'REGION') return null;
    const reading = store.as(viewer);
    const map = await reading.regionMap(regionId);
    if (map === null) return null;
    const key = JSON.stringify([await reading.factsVersion(), regionId, kind]);
    return kept.of(key, () => planAreasOf(planGroundOf(map), kind));
  };
}
