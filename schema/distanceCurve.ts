import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Count } from './counts.ts';
import { AgeBandEnum, CohortEnum, PlacementTypeEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { CohortsEcho } from './regionQuestion.ts';
import { resultOf } from './result.ts';
import { Run } from './run.ts';
import { DateScalar, GssCodeScalar } from './scalars.ts';
import type { AgeBand, Cohort, PlacementType } from './vocabulary.ts';

@InputType()
export class DistanceCurveQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => GssCodeScalar, {
    nullable: true,
    description: 'One authority; the region and each of them unless said.',
  })
  localAuthority?: string | null;

  @Field(() => [AgeBandEnum], { nullable: true })
  ageBands?: AgeBand[] | null;

  @Field(() => [PlacementTypeEnum], { nullable: true })
  placementTypes?: PlacementType[] | null;

  @Field(() => [CohortEnum], { nullable: true })
  cohorts?: Cohort[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class DistanceCurveQuestionEcho extends CohortsEcho {
  @Field(() => GssCodeScalar, { nullable: true })
  localAuthority!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class DistanceCurvePoint {
  @Field(() => Int)
  miles!: number;

  @Field(() => Count, { description: 'Children who live within so many miles of home today.' })
  today!: Count;

  @Field(() => Count, {
    description:
      'The most who could, with the region’s usable places under the same rules; not available until worked out.',
  })
  best!: Count;

  @Field(() => Float, { nullable: true, description: 'Of `children`, 0 to 1.' })
  todayShare!: number | null;

  @Field(() => Float, { nullable: true })
  bestShare!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class DistanceCurve {
  @Field(() => LocalAuthority, { nullable: true, description: 'Null for the whole region.' })
  localAuthority!: LocalAuthority | null;

  @Field(() => Count, { description: 'Children whose distance can be measured.' })
  children!: Count;

  @Field(() => [DistanceCurvePoint], { description: 'Miles 1 to 30.' })
  points!: DistanceCurvePoint[];
}

@ObjectType({ simpleResolvers: true })
export class DistanceCurveAnswer {
  @Field(() => DistanceCurveQuestionEcho)
  question!: DistanceCurveQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => [DistanceCurve], { description: 'The region first, then its authorities in name order.' })
  curves!: DistanceCurve[];

  @Field(() => [String])
  notes!: string[];

  @Field(() => Run, {
    nullable: true,
    description: 'What is working on the best possible; null when the answer is whole.',
  })
  run!: Run | null;
}

export const DistanceCurveResult = resultOf('DistanceCurveResult', DistanceCurveAnswer);
