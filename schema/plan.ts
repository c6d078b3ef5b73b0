/** A plan of new places as it was worked out, checked and kept. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { PlanObjective, PlanStatus } from './codes/planWords.ts';
import { PlanObjectiveEnum, PlanStatusEnum } from './enums.ts';
import { PlanAlternative, PlanExistingHome, PlannedHome, PlanRow, PoundsRange } from './planHomes.ts';
import {
  PlanAssumption,
  PlanBinding,
  PlanCheck,
  PlanChildrenRange,
  PlanCohortRow,
  PlanCurvePoint,
  PlanProof,
  PlanRobustness,
  PlanScenario,
} from './planParts.ts';
import { PlanQuestionEcho } from './planQuestionEcho.ts';
import { DateScalar } from './scalars.ts';

@ObjectType({ simpleResolvers: true })
export class Plan {
  @Field(() => ID)
  id!: string;

  @Field(() => PlanQuestionEcho)
  question!: PlanQuestionEcho;

  @Field(() => PlanScenario, { nullable: true, description: 'Null = the region as it is.' })
  scenario!: PlanScenario | null;

  @Field(() => String)
  madeBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  madeAt!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => Boolean, { description: 'Facts, or the scenario, have changed since.' })
  isStale!: boolean;

  @Field(() => String, { nullable: true })
  staleSentence!: string | null;

  @Field(() => PlanStatusEnum)
  status!: PlanStatus;

  @Field(() => String)
  headline!: string;

  @Field(() => String, { description: 'To paste into a business case.' })
  paragraph!: string;

  @Field(() => PlanProof)
  proof!: PlanProof;

  @Field(() => Int, { description: 'Children short of a place near home without the plan.' })
  shortBefore!: number;

  @Field(() => Int)
  shortAfter!: number;

  @Field(() => Int)
  childrenNewlyNearHome!: number;

  @Field(() => PlanChildrenRange)
  childrenRange!: PlanChildrenRange;

  @Field(() => Float, {
    description:
      'By the children who would live in the homes; one short of a place counts as travelling the limit on every visit.',
  })
  weeklyMilesSaved!: number;

  @Field(() => PoundsRange, { description: 'Once, to open the homes.' })
  capitalPounds!: PoundsRange;

  @Field(() => PoundsRange, { description: 'A year, to run them.' })
  yearlyPounds!: PoundsRange;

  @Field(() => PoundsRange, { description: 'A year, today, of the children who would live in them.' })
  todayYearlyPounds!: PoundsRange;

  @Field(() => PoundsRange, { description: 'A year, to run them less what is paid today; below 0 saves.' })
  netYearlyPounds!: PoundsRange;

  @Field(() => String)
  priceYear!: string;

  @Field(() => [PlannedHome], { description: 'The home that brings most first.' })
  homes!: readonly PlannedHome[];

  @Field(() => [PlanRow], { description: 'Each member, in name order.' })
  rows!: readonly PlanRow[];

  @Field(() => [PlanCohortRow])
  cohortRows!: readonly PlanCohortRow[];

  @Field(() => [PlanCurvePoint], {
    description: 'From no home to those asked for, and two beyond where that is cheap.',
  })
  curve!: readonly PlanCurvePoint[];

  @Field(() => [PlanBinding])
  binding!: readonly PlanBinding[];

  @Field(() => [PlanAlternative])
  alternatives!: readonly PlanAlternative[];

  @Field(() => [PlanExistingHome])
  existingHomes!: readonly PlanExistingHome[];

  @Field(() => [PlanRobustness])
  robustness!: readonly PlanRobustness[];

  @Field(() => [PlanAssumption])
  assumptions!: readonly PlanAssumption[];

  @Field(() => PlanCheck)
  check!: PlanCheck;

  @Field(() => [String])
  notes!: readonly string[];
}

@ObjectType({ simpleResolvers: true })
export class PlanRowInList {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  headline!: string;

  @Field(() => PlanObjectiveEnum)
  objective!: PlanObjective;

  @Field(() => PlanStatusEnum)
  status!: PlanStatus;

  @Field(() => String)
  madeBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  madeAt!: string;

  @Field(() => PlanScenario, { nullable: true })
  scenario!: PlanScenario | null;

  @Field(() => Boolean)
  isStale!: boolean;
}
