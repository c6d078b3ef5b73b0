/** What questions about a region have in common, as they were answered: every default filled in. Types of their own are made from these. */
import { Field, ID, ObjectType } from 'type-graphql';
import { AgeBandEnum, CohortEnum, PlacementTypeEnum } from './enums.ts';
import { DateScalar } from './scalars.ts';
import type { AgeBand, Cohort, PlacementType } from './vocabulary.ts';

@ObjectType()
export abstract class RegionEcho {
  @Field(() => ID)
  region!: string;

  @Field(() => String)
  regionName!: string;
}

@ObjectType()
export abstract class RegionOnDateEcho extends RegionEcho {
  @Field(() => DateScalar)
  asOf!: string;
}

/** Null = all of them. */
@ObjectType()
export abstract class TypesEcho extends RegionOnDateEcho {
  @Field(() => [PlacementTypeEnum], { nullable: true })
  placementTypes!: readonly PlacementType[] | null;
}

@ObjectType()
export abstract class TypesAndAgesEcho extends TypesEcho {
  @Field(() => [AgeBandEnum], { nullable: true })
  ageBands!: readonly AgeBand[] | null;
}

@ObjectType()
export abstract class CohortsEcho extends TypesAndAgesEcho {
  @Field(() => [CohortEnum], { nullable: true })
  cohorts!: readonly Cohort[] | null;
}
