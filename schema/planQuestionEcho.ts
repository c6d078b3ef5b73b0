/** A plan's question as it was answered, every default filled in. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { PlanAreaKind, PlanObjective } from './codes/planWords.ts';
import { CohortEnum, HomeKindEnum, PlacementTypeEnum, PlanAreaKindEnum, PlanObjectiveEnum } from './enums.ts';
import { HandHomeEcho, LeastHomesEcho } from './planQuestion.ts';
import { RegionOnDateEcho } from './regionQuestion.ts';
import { GssCodeScalar } from './scalars.ts';
import type { Cohort, HomeKind, PlacementType } from './vocabulary.ts';

@ObjectType({ simpleResolvers: true })
export class KindToOpenEcho {
  @Field(() => String)
  id!: string;

  @Field(() => PlacementTypeEnum)
  placementType!: PlacementType;

  @Field(() => HomeKindEnum, {
    nullable: true,
    description: 'What such a home is registered as; null where a region can open none.',
  })
  homeKind!: HomeKind | null;

  @Field(() => String, { description: 'In words: children’s home for ages 10 to 15' })
  label!: string;

  @Field(() => Int, { nullable: true })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true })
  ageTo!: number | null;

  @Field(() => [CohortEnum], { nullable: true })
  cohorts!: readonly Cohort[] | null;

  @Field(() => [Int])
  sizes!: readonly number[];

  @Field(() => Float)
  weeklyCostPounds!: number;

  @Field(() => Float)
  capitalPoundsPerHome!: number;

  @Field(() => Float)
  capitalPoundsPerPlace!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class PlanQuestionEcho extends RegionOnDateEcho {
  @Field(() => ID, { nullable: true })
  scenario!: string | null;

  @Field(() => Float)
  withinMiles!: number;

  @Field(() => PlanObjectiveEnum)
  objective!: PlanObjective;

  @Field(() => Int, { nullable: true })
  leastChildren!: number | null;

  @Field(() => [KindToOpenEcho])
  kinds!: readonly KindToOpenEcho[];

  @Field(() => Int)
  mostHomes!: number;

  @Field(() => Float, { nullable: true, description: 'Null = no limit.' })
  mostCapitalPounds!: number | null;

  @Field(() => Float, { nullable: true, description: 'Null = no limit.' })
  mostYearlyPounds!: number | null;

  @Field(() => PlanAreaKindEnum)
  areas!: PlanAreaKind;

  @Field(() => [ID])
  mustAreas!: readonly string[];

  @Field(() => [ID])
  neverAreas!: readonly string[];

  @Field(() => [GssCodeScalar], { nullable: true, description: 'Null = every member.' })
  onlyAuthorities!: readonly string[] | null;

  @Field(() => [GssCodeScalar])
  neverAuthorities!: readonly string[];

  @Field(() => [LeastHomesEcho])
  leastInAuthority!: readonly LeastHomesEcho[];

  @Field(() => Int)
  leastInEachAuthority!: number;

  @Field(() => Int)
  leadMonths!: number;

  @Field(() => Float)
  staffedShare!: number;

  @Field(() => [HandHomeEcho], { nullable: true, description: 'Null where homes were chosen, not given.' })
  homes!: readonly HandHomeEcho[] | null;

  @Field(() => [ID])
  robustAgainst!: readonly string[];
}
