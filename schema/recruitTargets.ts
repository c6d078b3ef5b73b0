/** How many foster households, for whom and where, would close how much of the near-home gap, and what else would. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { RecruitStop, RecruitTarget } from './codes/recruitTargets.ts';
import { RecruitCohortEnum, RecruitStopEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { PlanAssumption, PlanProof } from './planParts.ts';
import { RecruitLever, RecruitShortBreakRow, RecruitTown } from './recruitParts.ts';
import { RecruitQuestionEcho } from './recruitQuestion.ts';
import { resultOf } from './result.ts';
import { Run } from './run.ts';

@ObjectType({ simpleResolvers: true })
export class RecruitTownCount {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  households!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The households to recruit in one council for one cohort, of one size.',
})
export class RecruitRow {
  @Field(() => LocalAuthority)
  localAuthority!: LocalAuthority;

  @Field(() => RecruitCohortEnum)
  cohort!: RecruitTarget;

  @Field(() => Int, { description: 'Of each household: one child, or one group of brothers and sisters.' })
  placesEach!: number;

  @Field(() => Int)
  households!: number;

  @Field(() => Int, { description: 'By these households, beside those before them.' })
  childrenNewlyNearHome!: number;

  @Field(() => Int, { description: 'By this row and all above it.' })
  cumulative!: number;

  @Field(() => Int, { description: 'The first of them is the n-th household recruited, best first.' })
  firstHousehold!: number;

  @Field(() => [RecruitTownCount])
  towns!: readonly RecruitTownCount[];

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: 'So many households, best first.' })
export class RecruitCurvePoint {
  @Field(() => Int)
  households!: number;

  @Field(() => Int)
  childrenNewlyNearHome!: number;

  @Field(() => Int, { description: 'Children short of a place near home.' })
  shortAfter!: number;

  @Field(() => Float)
  weeklyMilesSaved!: number;

  @Field(() => RecruitCohortEnum, { nullable: true, description: 'For whom the last of them is; null of none.' })
  cohort!: RecruitTarget | null;

  @Field(() => String, { nullable: true, description: 'Where the last of them lives.' })
  townName!: string | null;

  @Field(() => LocalAuthority, { nullable: true })
  localAuthority!: LocalAuthority | null;
}

/** What is recruited, and the children short, of one council or cohort. */
@ObjectType()
export abstract class RecruitedCounts {
  @Field(() => Int)
  households!: number;

  @Field(() => Int)
  places!: number;

  @Field(() => Int)
  shortBefore!: number;

  @Field(() => Int)
  shortAfter!: number;

  @Field(() => Int, { description: 'shortBefore less shortAfter; below 0 where somebody makes room for others.' })
  childrenNewlyNearHome!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Households recruited in a council, and the council’s own children.',
})
export class RecruitAuthorityRow extends RecruitedCounts {
  @Field(() => LocalAuthority)
  localAuthority!: LocalAuthority;
}

@ObjectType({ simpleResolvers: true, description: 'Households for a cohort, and its children who could be fostered.' })
export class RecruitCohortRow extends RecruitedCounts {
  @Field(() => RecruitCohortEnum)
  cohort!: RecruitTarget;
}

@ObjectType({ simpleResolvers: true })
export class RecruitAnswer {
  @Field(() => RecruitQuestionEcho)
  question!: RecruitQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => Int, { description: 'Households to recruit.' })
  households!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Children short of a place near home; null while it is worked out.',
  })
  shortBefore!: number | null;

  @Field(() => Int, { nullable: true, description: 'With the households, brothers and sisters together.' })
  shortAfter!: number | null;

  @Field(() => Int, { nullable: true })
  childrenNewlyNearHome!: number | null;

  @Field(() => [RecruitRow], { description: 'Best first; none while it is being worked out.' })
  rows!: RecruitRow[];

  @Field(() => [RecruitCurvePoint], { description: 'From no household.' })
  curve!: RecruitCurvePoint[];

  @Field(() => Int, {
    nullable: true,
    description: 'After so many households one more brings nobody near home; null where one more would help.',
  })
  stopsHelpingAt!: number | null;

  @Field(() => RecruitStopEnum, { nullable: true })
  stop!: RecruitStop | null;

  @Field(() => String, { nullable: true })
  stopSentence!: string | null;

  @Field(() => [RecruitAuthorityRow], { description: 'Every member, in name order.' })
  byAuthority!: RecruitAuthorityRow[];

  @Field(() => [RecruitCohortRow], { description: 'Cohorts of whom a child is short or a household is for.' })
  byCohort!: RecruitCohortRow[];

  @Field(() => [RecruitShortBreakRow])
  shortBreaks!: RecruitShortBreakRow[];

  @Field(() => [RecruitTown])
  towns!: RecruitTown[];

  @Field(() => [RecruitLever], { description: 'Cheapest for each child near home first.' })
  levers!: RecruitLever[];

  @Field(() => String, { nullable: true, description: 'Which lever is the cheapest; null where no cost is known.' })
  cheapest!: string | null;

  @Field(() => PlanProof, { nullable: true })
  proof!: PlanProof | null;

  @Field(() => [PlanAssumption])
  assumptions!: readonly PlanAssumption[];

  @Field(() => [String])
  notes!: string[];

  @Field(() => Run, { nullable: true, description: 'What is working on it; null when the answer is whole.' })
  run!: Run | null;
}

export const RecruitResult = resultOf('RecruitResult', RecruitAnswer);
