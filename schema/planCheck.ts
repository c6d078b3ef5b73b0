/** A plan's question looked at before anything is started. */
import { Field, Int, ObjectType } from 'type-graphql';
import { PlanQuestionEcho } from './planQuestionEcho.ts';
import { FieldProblem } from './problems.ts';
import { resultOf } from './result.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'The question with every default filled in, and every problem of it.',
})
export class CheckedPlanQuestion {
  @Field(() => PlanQuestionEcho, {
    nullable: true,
    description: 'Null where there are problems: what was sent is not repeated.',
  })
  question!: PlanQuestionEcho | null;

  @Field(() => [FieldProblem], { description: 'None: it can be started.' })
  problems!: FieldProblem[];

  @Field(() => Int, { description: 'Areas where a home could stand.' })
  areaCount!: number;

  @Field(() => String, { description: 'Where the costs come from.' })
  costSource!: string;
}

export const PlanQuestionResult = resultOf('PlanQuestionResult', CheckedPlanQuestion);
