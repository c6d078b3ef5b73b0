/** What is said of a plan beside its homes: proof, who they are, curve, what holds it back, how sure it is. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { AgeBandEnum, CohortEnum, PlacementTypeEnum } from './enums.ts';
import type { AgeBand, Cohort, PlacementType } from './vocabulary.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'How good the plan is: no plan within the limits brings more than `bound`.',
})
export class PlanProof {
  @Field(() => Float)
  achieved!: number;

  @Field(() => Float)
  bound!: number;

  @Field(() => String)
  sentence!: string;

  @Field(() => Float)
  seconds!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Every new place staffed, and only the staffed share of them.' })
export class PlanChildrenRange {
  @Field(() => Int)
  low!: number;

  @Field(() => Int)
  high!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Who they are: of a shortage group, or of an age band and type.' })
export class PlanCohortRow {
  @Field(() => CohortEnum, { nullable: true })
  cohort!: Cohort | null;

  @Field(() => AgeBandEnum, { nullable: true })
  ageBand!: AgeBand | null;

  @Field(() => PlacementTypeEnum, { nullable: true })
  placementType!: PlacementType | null;

  @Field(() => Int)
  childrenNewlyNearHome!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What so many homes would leave, at best.' })
export class PlanCurvePoint {
  @Field(() => Int)
  homes!: number;

  @Field(() => Int, { description: 'Children short of a place near home.' })
  shortAfter!: number;

  @Field(() => Float, { description: 'No choice of so many homes leaves fewer.' })
  bound!: number;

  @Field(() => Boolean)
  isOverBudget!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'What holds the plan back.' })
export class PlanBinding {
  @Field(() => String, { description: 'The part of the question: mostCapitalPounds' })
  limit!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'More that the next home needs; null where money is not what is short.',
  })
  needsPounds!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class PlanScenario {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How the plan fares should the region turn out as a scenario has it.',
})
export class PlanRobustness {
  @Field(() => PlanScenario)
  scenario!: PlanScenario;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  childrenNewlyNearHome!: number;

  @Field(() => Int, { description: 'What the best plan found for that scenario itself would bring.' })
  bestChildren!: number;

  @Field(() => Int, { description: 'Children fewer than that.' })
  regret!: number;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A figure the plan rests on, which a person may change.' })
export class PlanAssumption {
  @Field(() => String, { description: 'The part of the question that sets it: staffedShare' })
  name!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'In words, with its unit: £5,730 a week' })
  value!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => String)
  source!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The plan tested again from the facts, by other sums than chose it.',
})
export class PlanCheck {
  @Field(() => Boolean)
  isSound!: boolean;

  @Field(() => [String])
  sentences!: readonly string[];
}
