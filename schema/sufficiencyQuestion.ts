import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { AgeBandEnum, CohortEnum, PlacementTypeEnum, SufficiencyReadingEnum } from './enums.ts';
import { CohortsEcho } from './regionQuestion.ts';
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

  @Field(() => ID, {
    nullable: true,
    description:
      'What if this scenario were so, with what is agreed? Children are then those of the data date. For those who may see scenarios.',
  })
  scenario?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'What if places held by other regions’ children were free? Not, unless said.',
  })
  releasePlacesOfOtherRegions?: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class SufficiencyQuestionEcho extends CohortsEcho {
  @Field(() => Float)
  withinMiles!: number;

  @Field(() => SufficiencyReadingEnum)
  reading!: SufficiencyReading;

  @Field(() => Boolean)
  releasePlacesOfOtherRegions!: boolean;

  @Field(() => ID, { nullable: true })
  scenario!: string | null;
}
