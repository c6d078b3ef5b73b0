import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Bounded, Count } from './counts.ts';
import { AgeBandEnum, CohortEnum, PlacementTypeEnum, SufficiencyReadingEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { BadQuestion, NotFoundProblem } from './problems.ts';
import { DateScalar } from './scalars.ts';
import type { AgeBand, Cohort, PlacementType } from './vocabulary.ts';

export type SufficiencyReading = keyof typeof SufficiencyReadingEnum;

@InputType()
export class SufficiencyQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => Float, { nullable: true, description: 'Miles, 1 to 200; the region’s near-home miles unless said.' })
  withinMiles?: number | null;

  @Field(() => [AgeBandEnum], {
    nullable: true,
    description: 'Asked for: one row each. Not asked for: all ages together.',
  })
  ageBands?: AgeBand[] | null;

  @Field(() => [PlacementTypeEnum], {
    nullable: true,
    description: 'Asked for: one row each. Not asked for: all that need a place.',
  })
  placementTypes?: PlacementType[] | null;

  @Field(() => [CohortEnum], { nullable: true, description: 'Asked for: one row each; cohorts may overlap.' })
  cohorts?: Cohort[] | null;

  @Field(() => SufficiencyReadingEnum, { nullable: true, description: 'EVERYONE unless said.' })
  reading?: SufficiencyReading | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class SufficiencyQuestionEcho {
  @Field(() => ID)
  region!: string;

  @Field(() => String)
  regionName!: string;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => Float)
  withinMiles!: number;

  @Field(() => [AgeBandEnum], { nullable: true })
  ageBands!: readonly AgeBand[] | null;

  @Field(() => [PlacementTypeEnum], { nullable: true })
  placementTypes!: readonly PlacementType[] | null;

  @Field(() => [CohortEnum], { nullable: true })
  cohorts!: readonly Cohort[] | null;

  @Field(() => SufficiencyReadingEnum)
  reading!: SufficiencyReading;
}

@ObjectType({ simpleResolvers: true, description: 'Authorities that have sent facts, of all.' })
export class Coverage {
  @Field(() => Int)
  authoritiesWithData!: number;

  @Field(() => Int)
  authorities!: number;

  @Field(() => [LocalAuthority])
  missing!: LocalAuthority[];
}

@ObjectType({ simpleResolvers: true })
export class GapReason {
  @Field(() => String)
  reason!: string;

  @Field(() => Count)
  children!: Count;
}

@ObjectType({ simpleResolvers: true })
export class Proof {
  @Field(() => Int)
  lowerBound!: number;

  @Field(() => Int)
  achieved!: number;

  @Field(() => String)
  status!: string;

  @Field(() => Float)
  seconds!: number;
}

@ObjectType({ simpleResolvers: true, description: 'gap = demand − usable places; positive = short.' })
export class SufficiencyRow {
  @Field(() => LocalAuthority, { nullable: true, description: 'Null on the total.' })
  localAuthority!: LocalAuthority | null;

  @Field(() => AgeBandEnum, { nullable: true })
  ageBand!: AgeBand | null;

  @Field(() => PlacementTypeEnum, { nullable: true })
  placementType!: PlacementType | null;

  @Field(() => CohortEnum, { nullable: true })
  cohort!: Cohort | null;

  @Field(() => Count)
  demand!: Count;

  @Field(() => Count)
  registeredPlaces!: Count;

  @Field(() => Count)
  usablePlaces!: Count;

  @Field(() => Count)
  numericalGap!: Count;

  @Field(() => Bounded, { nullable: true, description: 'Null until computed; `notes` says why.' })
  nearHomeGap!: Bounded | null;

  @Field(() => [GapReason])
  reasons!: GapReason[];

  @Field(() => [String])
  notes!: string[];
}

@ObjectType({ simpleResolvers: true })
export class SufficiencyAnswer {
  @Field(() => SufficiencyQuestionEcho)
  question!: SufficiencyQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => Coverage)
  coverage!: Coverage;

  @Field(() => [SufficiencyRow], { description: 'By authority in name order, then by the groups asked for.' })
  rows!: SufficiencyRow[];

  @Field(() => SufficiencyRow)
  total!: SufficiencyRow;

  @Field(() => Proof, { nullable: true })
  proof!: Proof | null;

  @Field(() => String, { description: 'How the numbers are made, in words.' })
  method!: string;

  @Field(() => [String])
  notes!: string[];
}

export const SufficiencyResult = createUnionType({
  name: 'SufficiencyResult',
  types: () => [SufficiencyAnswer, BadQuestion, NotFoundProblem] as const,
  resolveType: (value) => {
    if (value instanceof BadQuestion) return BadQuestion;
    return value instanceof NotFoundProblem ? NotFoundProblem : SufficiencyAnswer;
  },
});
