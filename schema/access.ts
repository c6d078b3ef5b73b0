import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type { AccessMethod } from './codes/accessMethods.ts';
import { Count } from './counts.ts';
import { AccessMethodEnum, AgeBandEnum, CohortEnum, MarkerEnum, PlacementTypeEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { DistanceWeight, type HexagonRing } from './hexagon.ts';
import { CohortsEcho } from './regionQuestion.ts';
import { resultOf } from './result.ts';
import { DateScalar } from './scalars.ts';
import type { AgeBand, Cohort, Marker, PlacementType } from './vocabulary.ts';

@InputType()
export class AccessQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => [AgeBandEnum], { nullable: true })
  ageBands?: AgeBand[] | null;

  @Field(() => [PlacementTypeEnum], { nullable: true })
  placementTypes?: PlacementType[] | null;

  @Field(() => [CohortEnum], { nullable: true })
  cohorts?: Cohort[] | null;

  @Field(() => AccessMethodEnum, { nullable: true, description: 'E2SFCA unless said.' })
  method?: AccessMethod | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class AccessQuestionEcho extends CohortsEcho {
  @Field(() => AccessMethodEnum)
  method!: AccessMethod;
}

@ObjectType({ simpleResolvers: true })
export class AccessHexagon {
  @Field(() => ID, { description: 'H3 cell, for display only: no distance is measured from it.' })
  id!: string;

  @Field(() => [[Float]], {
    description: 'Longitude and latitude of each corner, WGS84, the first repeated at the end.',
  })
  boundary!: HexagonRing;

  @Field(() => LocalAuthority, {
    nullable: true,
    description: 'Responsible for most of the children counted here; null where that may not be seen.',
  })
  localAuthority!: LocalAuthority | null;

  @Field(() => Count, { description: 'Children whose home is here.' })
  demand!: Count;

  @Field(() => Float, {
    nullable: true,
    description: 'Suitable places within reach for each child, competition counted; below 1 = fewer than one each.',
  })
  access!: number | null;

  @Field(() => MarkerEnum, { nullable: true, description: 'Why `access` is not shown.' })
  marker!: Marker | null;
}

@ObjectType({ simpleResolvers: true, description: 'A map of competition for places; never the gap.' })
export class AccessAnswer {
  @Field(() => AccessQuestionEcho)
  question!: AccessQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => [DistanceWeight], { description: 'Nearest first; beyond the last nothing counts.' })
  weights!: DistanceWeight[];

  @Field(() => [AccessHexagon], { description: 'Where children’s homes are, in order of id.' })
  hexagons!: AccessHexagon[];

  @Field(() => Float, {
    nullable: true,
    description: 'Children × access, added up: equals `placesInReach`; null where it may not be seen.',
  })
  demandTimesAccess!: number | null;

  @Field(() => Float, { nullable: true, description: 'Suitable usable places with any child in reach.' })
  placesInReach!: number | null;

  @Field(() => [String])
  notes!: string[];
}

export const AccessResult = resultOf('AccessResult', AccessAnswer);
