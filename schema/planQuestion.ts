/** What is asked of a plan of new places. */
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlanAreaKind, PlanObjective } from './codes/planWords.ts';
import { CohortEnum, PlacementTypeEnum, PlanAreaKindEnum, PlanObjectiveEnum } from './enums.ts';
import { DateScalar, GssCodeScalar } from './scalars.ts';
import type { Cohort, PlacementType } from './vocabulary.ts';

@InputType({ description: 'A kind of home that may open; what is not said is as the region’s own homes are.' })
export class KindToOpen {
  @Field(() => String, {
    nullable: true,
    description: 'What the homes of a plan call it; the placement type unless said.',
  })
  id?: string | null;

  @Field(() => PlacementTypeEnum)
  placementType!: PlacementType;

  @Field(() => Int, { nullable: true, description: 'Whole years; every age unless said.' })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true })
  ageTo?: number | null;

  @Field(() => [CohortEnum], { nullable: true, description: 'Only for children of at least one of these.' })
  cohorts?: Cohort[] | null;

  @Field(() => [Int], { nullable: true, description: 'Places of one home; 2, 3 and 4 unless said.' })
  sizes?: number[] | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of one place; the middle of the region’s own costs unless said.',
  })
  weeklyCostPounds?: number | null;

  @Field(() => Float, { nullable: true })
  capitalPoundsPerHome?: number | null;

  @Field(() => Float, { nullable: true })
  capitalPoundsPerPlace?: number | null;
}

@ObjectType()
@InputType('LeastHomesTerms')
export abstract class LeastHomesTerms {
  @Field(() => GssCodeScalar)
  localAuthority!: string;

  @Field(() => Int, { description: 'Homes of the plan that must stand there at least.' })
  homes!: number;
}

@InputType()
export class LeastHomes extends LeastHomesTerms {}

@ObjectType({ simpleResolvers: true })
export class LeastHomesEcho extends LeastHomesTerms {}

@ObjectType()
@InputType('HandHomeTerms')
export abstract class HandHomeTerms {
  @Field(() => ID, { nullable: true, description: 'An area of the plan’s map; else a point, or a town.' })
  areaId?: string | null;

  @Field(() => Float, { nullable: true })
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  longitude?: number | null;

  @Field(() => String, { nullable: true, description: 'A town of the region’s map.' })
  townName?: string | null;

  @Field(() => String, { description: 'The id of one of the kinds.' })
  kind!: string;

  @Field(() => Int)
  places!: number;
}

@InputType({ description: 'A home put somewhere by hand.' })
export class HandHome extends HandHomeTerms {}

@ObjectType({ simpleResolvers: true })
export class HandHomeEcho extends HandHomeTerms {}

@InputType()
export class PlanQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Plan for the region as this scenario has it; as it is unless said.',
  })
  scenario?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The scenario’s date, else the region’s data date.' })
  asOf?: string | null;

  @Field(() => Float, { nullable: true, description: 'Miles, 1 to 200; the region’s near-home miles unless said.' })
  withinMiles?: number | null;

  @Field(() => PlanObjectiveEnum, { nullable: true, description: 'Most children near home unless said.' })
  objective?: PlanObjective | null;

  @Field(() => Int, { nullable: true, description: 'For least cost: children to bring near home at least.' })
  leastChildren?: number | null;

  @Field(() => [KindToOpen], { nullable: true, description: 'Children’s homes of 2 to 4 places unless said.' })
  kinds?: KindToOpen[] | null;

  @Field(() => Int, { nullable: true, description: '6 unless said.' })
  mostHomes?: number | null;

  @Field(() => Float, { nullable: true, description: 'No limit unless said.' })
  mostCapitalPounds?: number | null;

  @Field(() => Float, { nullable: true, description: 'No limit unless said.' })
  mostYearlyPounds?: number | null;

  @Field(() => PlanAreaKindEnum, { nullable: true, description: 'Hexagons of the whole region unless said.' })
  areas?: PlanAreaKind | null;

  @Field(() => [ID], { nullable: true, description: 'Areas where a home must open.' })
  mustAreas?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Areas where none may.' })
  neverAreas?: string[] | null;

  @Field(() => [GssCodeScalar], {
    nullable: true,
    description: 'Homes may stand in these only; in every member unless said.',
  })
  onlyAuthorities?: string[] | null;

  @Field(() => [GssCodeScalar], { nullable: true })
  neverAuthorities?: string[] | null;

  @Field(() => [LeastHomes], { nullable: true })
  leastInAuthority?: LeastHomes[] | null;

  @Field(() => Int, { nullable: true, description: 'Homes that each member must have at least; none unless said.' })
  leastInEachAuthority?: number | null;

  @Field(() => Int, { nullable: true, description: 'From the decision to the first child; 9 unless said.' })
  leadMonths?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the new places, 0 to 1, in the lower of the two results; 0.9 unless said.',
  })
  staffedShare?: number | null;

  @Field(() => [HandHome], {
    nullable: true,
    description: 'A plan made by hand: worked out as it stands, nothing is chosen.',
  })
  homes?: HandHome[] | null;

  @Field(() => [ID], { nullable: true, description: 'Scenarios to try the plan under.' })
  robustAgainst?: string[] | null;
}
