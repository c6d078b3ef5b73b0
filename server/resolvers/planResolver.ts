import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { PlanAreaKind } from '../../schema/codes/planWords.ts';
import { PlanAreaKindEnum } from '../../schema/enums.ts';
import { Plan, PlanRowInList } from '../../schema/plan.ts';
import { type CheckedPlanQuestion, PlanQuestionResult } from '../../schema/planCheck.ts';
import { PlanArea } from '../../schema/planHomes.ts';
import { PlanQuestion } from '../../schema/planQuestion.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { type Run, RunResult } from '../../schema/run.ts';
import { readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

const notYet = 'Plans cannot be worked out here yet.';

@Resolver()
export class PlanResolver {
  @Mutation(() => RunResult, {
    description:
      'Has a plan worked out; the same question of the same facts is worked out once. Every problem is said at once.',
  })
  async startPlan(
    @Arg('question', () => PlanQuestion) question: PlanQuestion,
    @Ctx() context: RequestContext,
  ): Promise<Run | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    return region instanceof NotFoundProblem ? region : new BadQuestion(notYet);
  }

  @Query(() => PlanQuestionResult, {
    description: 'The question with every default filled in, and every problem of it. Nothing is started.',
  })
  async planQuestion(
    @Arg('question', () => PlanQuestion) question: PlanQuestion,
    @Ctx() context: RequestContext,
  ): Promise<CheckedPlanQuestion | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    return region instanceof NotFoundProblem ? region : new BadQuestion(notYet);
  }

  @Query(() => [PlanArea], { description: 'Where homes of a plan could stand.' })
  planAreas(
    @Arg('region', () => ID) _region: string,
    @Arg('areas', () => PlanAreaKindEnum, { nullable: true, description: 'Hexagons unless said.' })
    _areas: PlanAreaKind | null,
  ): PlanArea[] {
    return [];
  }

  @Query(() => Plan, { nullable: true, description: 'Null where it is not there, or not yours.' })
  plan(@Arg('id', () => ID) _id: string): Plan | null {
    return null;
  }

  @Query(() => [PlanRowInList], { description: 'Newest first.' })
  plans(@Arg('region', () => ID) _region: string): PlanRowInList[] {
    return [];
  }
}
