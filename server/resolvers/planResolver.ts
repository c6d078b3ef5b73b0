import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { PlanAreaKind } from '../../schema/codes/planWords.ts';
import { PlanAreaKindEnum } from '../../schema/enums.ts';
import { Plan, PlanRowInList } from '../../schema/plan.ts';
import { type CheckedPlanQuestion, PlanQuestionResult } from '../../schema/planCheck.ts';
import { PlanArea } from '../../schema/planHomes.ts';
import { PlanQuestion } from '../../schema/planQuestion.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { type Run, RunResult } from '../../schema/run.ts';
import { may } from '../policy/policy.ts';
import { placingAffinity } from '../runs/placingAffinity.ts';
import type { CheckedPlan } from '../runs/plans/checkedPlan.ts';
import { TooManyRuns } from '../runs/runs.ts';
import type { RegionRow } from '../store/rows.ts';
import { tooManyRuns } from './longAnswer.ts';
import { planQuestionEcho, toPlan, toPlanRow } from './planAnswer.ts';
import { toPlanAreas } from './planAreaAnswer.ts';
import { noSuchRegion, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';
import { baselineTerms, termsUnder } from './scenarioTerms.ts';

const notYours = 'Plans are made by the commissioners of the region: you may not start one.';

interface AskedOfRegion extends CheckedPlan {
  readonly region: RegionRow;
}

async function checkedQuestion(
  question: PlanQuestion,
  context: RequestContext,
): Promise<AskedOfRegion | NotFoundProblem> {
  const region = await readRegion(context, question.region);
  if (region instanceof NotFoundProblem) return region;
  const { viewer, reading } = context;
  const rows = await reading.scenarios.ofRegion(region.id);
  const named = new Set([question.scenario, ...(question.robustAgainst ?? [])]);
  const scenarios = rows
    .filter(({ id }) => named.has(id))
    .map((row) => ({ id: row.id, name: row.name, version: row.version, terms: termsUnder(rows, row) }));
  const agreed = baselineTerms(rows, question.asOf ?? region.dataDate);
  const baseline = agreed.changes.length === 0 ? null : agreed;
  const asked = { input: { ...question }, scenarios, baseline };
  const checked = await context.tables.planQuestion({ viewer, regionId: region.id, question: asked });
  return checked === null ? new NotFoundProblem(noSuchRegion) : { ...checked, region };
}

const withoutNeed = (problem: { readonly field: string; readonly sentence: string }) => ({ ...problem, needId: null });

function badQuestion({ problems }: CheckedPlan): BadQuestion | null {
  const [first] = problems;
  if (first === undefined) return null;
  return new BadQuestion(first.sentence, first.field, problems.map(withoutNeed));
}

async function startRun({ region, terms }: AskedOfRegion, context: RequestContext): Promise<Run | BadQuestion> {
  const { reading, runs, viewer } = context;
  const version = await reading.factsVersion();
  const affinity = placingAffinity(region.id, version, terms);
  const asked = { kind: 'PLAN', regionId: region.id, viewer, question: terms, version, affinity, isKept: true };
  try {
    return toRun(await runs.start(asked), viewer);
  } catch (error) {
    if (error instanceof TooManyRuns) return new BadQuestion(tooManyRuns);
    throw error;
  }
}

@Resolver()
export class PlanResolver {
  @Mutation(() => RunResult, {
    description:
      'Has a plan worked out; the same question of the same facts is worked out once. Every problem is said at once, before any work.',
  })
  async startPlan(
    @Arg('question', () => PlanQuestion) question: PlanQuestion,
    @Ctx() context: RequestContext,
  ): Promise<Run | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    if (may(context.viewer, 'planStarts') !== 'REGION') return new BadQuestion(notYours);
    const checked = await checkedQuestion(question, context);
    if (checked instanceof NotFoundProblem) return checked;
    return badQuestion(checked) ?? startRun(checked, context);
  }

  @Query(() => PlanQuestionResult, {
    description: 'The question with every default filled in, and every problem of it. Nothing is started.',
  })
  async planQuestion(
    @Arg('question', () => PlanQuestion) question: PlanQuestion,
    @Ctx() context: RequestContext,
  ): Promise<CheckedPlanQuestion | NotFoundProblem> {
    const checked = await checkedQuestion(question, context);
    if (checked instanceof NotFoundProblem) return checked;
    const { terms, problems, areaCount, costSource, region } = checked;
    const echo = problems.length === 0 ? planQuestionEcho(terms, region) : null;
    return { question: echo, problems: problems.map(withoutNeed), areaCount, costSource };
  }

  @Query(() => [PlanArea], { description: 'Where homes of a plan could stand; none where the region is not yours.' })
  async planAreas(
    @Arg('region', () => ID) id: string,
    @Arg('areas', () => PlanAreaKindEnum, { nullable: true, description: 'Hexagons unless said.' })
    kind: PlanAreaKind | null,
    @Ctx() context: RequestContext,
  ): Promise<PlanArea[]> {
    const region = await readRegion(context, id);
    if (region instanceof NotFoundProblem) return [];
    const { tables, viewer } = context;
    const areas = await tables.planAreas({ viewer, regionId: region.id, question: { kind: kind ?? 'HEXAGONS' } });
    return toPlanAreas(areas ?? [], context);
  }

  @Query(() => Plan, { nullable: true, description: 'Null where it is not there, or not yours.' })
  async plan(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Plan | null> {
    const [plan, region] = await Promise.all([context.reading.plan(id), context.region()]);
    return plan === null || region === null ? null : toPlan(plan, region, context);
  }

  @Query(() => [PlanRowInList], { description: 'Newest first; none where the region is not yours.' })
  async plans(@Arg('region', () => ID) id: string, @Ctx() context: RequestContext): Promise<PlanRowInList[]> {
    const region = await readRegion(context, id);
    return region instanceof NotFoundProblem ? [] : (await context.reading.plans()).map(toPlanRow);
  }
}
