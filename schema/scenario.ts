/** The facts as they would be: a region, a day, and changes in order, each with its reason. */
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { BadQuestion, NotFoundProblem, StaleProblem } from './problems.ts';
import { DateScalar } from './scalars.ts';
import { ScenarioChangeRow } from './scenarioChange.ts';

@ObjectType({ simpleResolvers: true, description: 'The scenario as it was when somebody gave that a name.' })
export class ScenarioVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'The version of the scenario that was named.' })
  version!: number;

  @Field(() => Int, { description: 'Changes it holds.' })
  changeCount!: number;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  at!: string;

  @Field(() => String)
  by!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Why the scenario cannot be worked out as it stands.' })
export class ScenarioProblem {
  @Field(() => ID, { nullable: true, description: 'Null: of the scenario as a whole.' })
  changeId!: string | null;

  @Field(() => String, { description: 'The part of the change to mend: places.' })
  field!: string;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true })
export class Scenario {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  region!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateScalar, { description: 'The day it is about: changes that begin by then count.' })
  asOf!: string;

  @Field(() => Int, { description: 'One more with every write; send back the one you have seen.' })
  version!: number;

  @Field(() => String)
  createdBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  createdAt!: string;

  @Field(() => String)
  changedBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  changedAt!: string;

  @Field(() => [ScenarioChangeRow], { description: 'In the order they were made.' })
  changes!: ScenarioChangeRow[];

  @Field(() => Int, { description: 'Steps that can be undone.' })
  undoable!: number;

  @Field(() => Int, { description: 'Steps that were undone and can be done again.' })
  undone!: number;

  @Field(() => [ScenarioVersion], { description: 'Newest first.' })
  namedVersions!: ScenarioVersion[];

  @Field(() => [ScenarioProblem], { description: 'Of every change at once; none = it can be worked out.' })
  problems!: ScenarioProblem[];

  @Field(() => [String], { description: 'What differs from the facts as they are, a sentence each.' })
  whatChanged!: string[];

  @Field(() => String, { nullable: true, description: 'Said where facts have changed since it was last written.' })
  factsChanged!: string | null;

  @Field(() => Boolean, {
    description:
      'Its changes are agreed and on their way: every plan and scenario of the region counts with them from their dates.',
  })
  isAgreed!: boolean;

  @Field(() => Boolean, { description: 'Whether you may change it.' })
  mayChange!: boolean;

  @Field(() => Boolean, { description: 'False: the baseline is the facts themselves, and no scenario.' })
  isBaseline!: boolean;
}

/** The scenario as it is after the write, or why nothing was written. */
export const ScenarioResult = createUnionType({
  name: 'ScenarioResult',
  types: () => [Scenario, BadQuestion, NotFoundProblem, StaleProblem] as const,
  resolveType: (value) => {
    if (value instanceof BadQuestion) return BadQuestion;
    if (value instanceof NotFoundProblem) return NotFoundProblem;
    return value instanceof StaleProblem ? StaleProblem : Scenario;
  },
});
