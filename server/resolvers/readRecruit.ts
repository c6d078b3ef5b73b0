/** What is asked about recruiting, every default filled in, or every problem of it at once. */

import { BadQuestion, type FieldProblem, NotFoundProblem } from '../../schema/problems.ts';
import type { RecruitQuestion } from '../../schema/recruitQuestion.ts';
import type { CostsSaid } from '../engine/recruit/leverCosts.ts';
import type { LeverSizes } from '../engine/recruit/recruitLevers.ts';
import type { ScenarioTerms } from '../engine/scenario/scenario.ts';
import { countText } from '../engine/wording.ts';
import type { RecruitTerms } from '../runs/recruit/recruitTerms.ts';
import type { RegionRow } from '../store/rows.ts';
import { readAsOf, readList, readMiles } from './readQuestion.ts';
import { dayBesideScenario, readScenario, type ScenarioAsked } from './readScenario.ts';
import type { RequestContext } from './requestContext.ts';
import { baselineTerms } from './scenarioTerms.ts';

export interface RecruitAskedWell {
  readonly terms: RecruitTerms;
  readonly scenario: ScenarioAsked | null;
}

const householdsUnlessSaid = 20;
const mostHouseholds = 200;
const mostPounds = 1_000_000;

const leverSizesUnlessSaid: LeverSizes = { kinshipMorePercent: 5, retainPercent: 25, liftHoldsPercent: 25 };
const leverNames = Object.keys(leverSizesUnlessSaid) as (keyof LeverSizes)[];

function problemOf(field: string, sentence: string): FieldProblem {
  return { field, sentence, needId: null };
}

function costProblems({ costs }: RecruitQuestion): readonly FieldProblem[] {
  return Object.entries(costs ?? {}).flatMap(([name, pounds]) => {
    if (pounds === null || pounds === undefined) return [];
    const isCost = pounds >= 0 && pounds <= mostPounds;
    return isCost ? [] : [problemOf(`costs.${name}`, 'Give each cost as pounds from 0 to 1,000,000.')];
  });
}

function leverProblems({ levers }: RecruitQuestion): readonly FieldProblem[] {
  return leverNames.flatMap((name) => {
    const size = levers?.[name];
    if (size === null || size === undefined || (size > 0 && size <= 100)) return [];
    return [problemOf(`levers.${name}`, 'Say how far the lever is pulled in percent: more than 0, 100 at most.')];
  });
}

/** What the question says of itself, whatever the region knows. */
function ownProblems(question: RecruitQuestion, members: readonly string[]): readonly FieldProblem[] {
  const { households, onlyAuthorities } = question;
  const isNumber = households === null || households === undefined || (households >= 1 && households <= mostHouseholds);
  const strangers = new Set((onlyAuthorities ?? []).filter((code) => !members.includes(code))).size;
  const which = `${countText(strangers, 'council')} of those named ${strangers === 1 ? 'is' : 'are'} not a member of the region`;
  return [
    ...(isNumber ? [] : [problemOf('households', `Ask for 1 to ${mostHouseholds} households.`)]),
    ...(strangers === 0 ? [] : [problemOf('onlyAuthorities', `${which}: name members by their codes.`)]),
    ...costProblems(question),
    ...leverProblems(question),
  ];
}

function partsOf(problem: unknown): readonly FieldProblem[] {
  if (!(problem instanceof BadQuestion)) return [];
  return problem.problems.length > 0 ? problem.problems : [problemOf(problem.field ?? 'region', problem.sentence)];
}

function costsSaid({ costs }: RecruitQuestion): CostsSaid {
  return {
    setUpPoundsPerHousehold: costs?.setUpPoundsPerHousehold ?? null,
    fosteringWeeklyPounds: costs?.fosteringWeeklyPounds ?? null,
    kinshipSetUpPounds: costs?.kinshipSetUpPounds ?? null,
    kinshipWeeklyPounds: costs?.kinshipWeeklyPounds ?? null,
    retentionPoundsPerHousehold: costs?.retentionPoundsPerHousehold ?? null,
    liftHoldsPoundsPerPlace: costs?.liftHoldsPoundsPerPlace ?? null,
  };
}

function leversSaid({ levers }: RecruitQuestion): LeverSizes {
  const size = (name: keyof LeverSizes) => levers?.[name] ?? leverSizesUnlessSaid[name];
  return {
    kinshipMorePercent: size('kinshipMorePercent'),
    retainPercent: size('retainPercent'),
    liftHoldsPercent: size('liftHoldsPercent'),
  };
}

/** The scenario's own terms, else the homes agreed by the day; null where nothing changes. */
async function underOf(
  context: RequestContext,
  region: RegionRow,
  { scenario, asOf }: { readonly scenario: ScenarioAsked | null; readonly asOf: string },
): Promise<ScenarioTerms | null> {
  if (scenario !== null) return scenario.terms;
  const agreed = baselineTerms(await context.reading.scenarios.ofRegion(region.id), asOf);
  return agreed.changes.length === 0 ? null : agreed;
}

/** Errors: BadQuestion with every problem; NotFoundProblem for a scenario that is not there, or not theirs. */
export async function readRecruit(
  context: RequestContext,
  region: RegionRow,
  question: RecruitQuestion,
): Promise<RecruitAskedWell | BadQuestion | NotFoundProblem> {
  const scenario = await readScenario(context, region, question.scenario);
  if (scenario instanceof NotFoundProblem) return scenario;
  const named = scenario instanceof BadQuestion ? null : scenario;
  const dayRead = readAsOf(question.asOf, region.dataDate);
  const milesRead = readMiles(question.withinMiles, region.nearHomeMiles);
  const asOf = dayRead instanceof BadQuestion ? region.dataDate : dayRead;
  const withinMiles = milesRead instanceof BadQuestion ? region.nearHomeMiles : milesRead;
  const twoDays = dayBesideScenario(named, { asOf, dataDate: region.dataDate });
  const wrong = [dayRead, milesRead, scenario, twoDays].flatMap(partsOf);
  const problems = [...wrong, ...ownProblems(question, region.members)];
  const [first] = problems;
  if (first !== undefined) return new BadQuestion(first.sentence, first.field, problems);
  const terms: RecruitTerms = {
    ...{ asOf, withinMiles, under: await underOf(context, region, { scenario: named, asOf }) },
    targets: readList(question.cohorts),
    households: question.households ?? householdsUnlessSaid,
    onlyAuthorities: readList(question.onlyAuthorities),
    costs: costsSaid(question),
    levers: leversSaid(question),
  };
  return { terms, scenario: named };
}
