/** What is asked about recruiting foster households. */
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RecruitTarget } from './codes/recruitTargets.ts';
import { RecruitCohortEnum } from './enums.ts';
import { RegionOnDateEcho } from './regionQuestion.ts';
import { DateScalar, GssCodeScalar } from './scalars.ts';

@ObjectType()
@InputType('RecruitCostsTerms')
export abstract class RecruitCostsTerms {
  @Field(() => Float, {
    nullable: true,
    description: 'Once, for each household recruited; our assumption unless said.',
  })
  setUpPoundsPerHousehold?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of one child; the middle of the region’s own unless said.' })
  fosteringWeeklyPounds?: number | null;

  @Field(() => Float, { nullable: true, description: 'Once, for each child who goes to kin.' })
  kinshipSetUpPounds?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of one child; the middle of the region’s own unless said.' })
  kinshipWeeklyPounds?: number | null;

  @Field(() => Float, { nullable: true, description: 'A year, for each household that stays.' })
  retentionPoundsPerHousehold?: number | null;

  @Field(() => Float, { nullable: true, description: 'Once, for each place brought into use; not known unless said.' })
  liftHoldsPoundsPerPlace?: number | null;
}

@InputType()
export class RecruitCosts extends RecruitCostsTerms {}

@ObjectType({ simpleResolvers: true, description: 'As the answer was worked out with; null = not known.' })
export class RecruitCostsEcho extends RecruitCostsTerms {}

@ObjectType()
@InputType('RecruitLeverSizesTerms')
export abstract class RecruitLeverSizesTerms {
  @Field(() => Float, {
    nullable: true,
    description: 'Percentage points more of new children with kin; 5 unless said.',
  })
  kinshipMorePercent?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the households that would leave in a year, the percentage kept; 25 unless said.',
  })
  retainPercent?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of places on hold, the percentage brought into use; 25 unless said.',
  })
  liftHoldsPercent?: number | null;
}

@InputType()
export class RecruitLeverSizes extends RecruitLeverSizesTerms {}

@ObjectType({ simpleResolvers: true })
export class RecruitLeverSizesEcho extends RecruitLeverSizesTerms {}

@InputType()
export class RecruitQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => Float, { nullable: true, description: 'Miles, 1 to 200; the region’s near-home miles unless said.' })
  withinMiles?: number | null;

  @Field(() => ID, { nullable: true, description: 'For the region as this scenario has it; as it is unless said.' })
  scenario?: string | null;

  @Field(() => [RecruitCohortEnum], {
    nullable: true,
    description: 'Households for these only; for whoever could be fostered unless said.',
  })
  cohorts?: RecruitTarget[] | null;

  @Field(() => Int, { nullable: true, description: 'At most, 1 to 200; 20 unless said.' })
  households?: number | null;

  @Field(() => [GssCodeScalar], {
    nullable: true,
    description: 'Recruited in these councils only; in every member unless said.',
  })
  onlyAuthorities?: string[] | null;

  @Field(() => RecruitCosts, { nullable: true })
  costs?: RecruitCosts | null;

  @Field(() => RecruitLeverSizes, { nullable: true, description: 'How far the other levers are pulled.' })
  levers?: RecruitLeverSizes | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class RecruitQuestionEcho extends RegionOnDateEcho {
  @Field(() => Float)
  withinMiles!: number;

  @Field(() => ID, { nullable: true })
  scenario!: string | null;

  @Field(() => String, { nullable: true })
  scenarioName!: string | null;

  @Field(() => [RecruitCohortEnum], { nullable: true, description: 'Null = whoever could be fostered.' })
  cohorts!: readonly RecruitTarget[] | null;

  @Field(() => Int)
  households!: number;

  @Field(() => [GssCodeScalar], { nullable: true, description: 'Null = every member.' })
  onlyAuthorities!: readonly string[] | null;

  @Field(() => RecruitCostsEcho, { description: 'While it is being worked out, only what was said.' })
  costs!: RecruitCostsEcho;

  @Field(() => RecruitLeverSizesEcho)
  levers!: RecruitLeverSizesEcho;
}
