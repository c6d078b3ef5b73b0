/** One change of a scenario: as it is asked for, and as it is given back. */
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ScenarioChangeKind } from './codes/scenarioChangeKinds.ts';
import {
  AdaptationEnum,
  AgeBandEnum,
  HoldReasonEnum,
  HomeKindEnum,
  OfferEnum,
  PlacementTypeEnum,
  ScenarioChangeKindEnum,
  SexAcceptedEnum,
} from './enums.ts';
import { DateScalar, GssCodeScalar } from './scalars.ts';
import type { Adaptation, AgeBand, HoldReason, HomeKind, Offer, PlacementType } from './vocabulary.ts';

/** Each kind reads those it needs; a part it does not read is a problem that is said. */
@ObjectType()
@InputType('ScenarioChangeTerms')
export abstract class ScenarioChangeTerms {
  @Field(() => ScenarioChangeKindEnum)
  kind!: ScenarioChangeKind;

  @Field(() => ID, {
    nullable: true,
    description: 'A home of the region, or one that an earlier change opens (`homeId` of that change).',
  })
  homeId?: string | null;

  @Field(() => GssCodeScalar, { nullable: true, description: 'Null = every member, where the change is of all.' })
  localAuthority?: string | null;

  @Field(() => PlacementTypeEnum, { nullable: true })
  placementType?: PlacementType | null;

  @Field(() => HomeKindEnum, { nullable: true })
  homeKind?: HomeKind | null;

  @Field(() => ID, { nullable: true, description: 'An H3 cell: the home stands at its middle.' })
  areaId?: string | null;

  @Field(() => Float, { nullable: true })
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  longitude?: number | null;

  @Field(() => String, { nullable: true, description: 'A town of the region’s map.' })
  townName?: string | null;

  @Field(() => Int, { nullable: true })
  places?: number | null;

  @Field(() => Int, { nullable: true })
  households?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of each household; 2 unless said.' })
  placesEach?: number | null;

  @Field(() => Int, { nullable: true, description: 'Whole years; every age unless said.' })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true })
  ageTo?: number | null;

  @Field(() => SexAcceptedEnum, { nullable: true })
  sexAccepted?: 'ANY' | 'M' | 'F' | null;

  @Field(() => [OfferEnum], { nullable: true, description: 'Null = every one; an empty list = none.' })
  offers?: Offer[] | null;

  @Field(() => [AdaptationEnum], { nullable: true, description: 'Null = every one; an empty list = none.' })
  adaptations?: Adaptation[] | null;

  @Field(() => Float, { nullable: true, description: '0 to 100; growth may be below 0, for fewer.' })
  sharePercent?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of all foster households, those lost in a year: what keeping some of them is measured from. 11.1 unless said, as in England in 2023-24.',
  })
  yearlyLossPercent?: number | null;

  @Field(() => ID, { nullable: true, description: 'An owner of homes, by the name the market gives or by id.' })
  ownerGroup?: string | null;

  @Field(() => [AgeBandEnum], { nullable: true })
  ageBands?: AgeBand[] | null;

  @Field(() => [PlacementTypeEnum], { nullable: true })
  placementTypes?: PlacementType[] | null;

  @Field(() => [HoldReasonEnum], { nullable: true, description: 'Every reason unless said.' })
  holdReasons?: HoldReason[] | null;
}

@InputType({
  description: 'A change to be made; what a kind does not read is refused, so that nothing typed is lost unseen.',
})
export class ScenarioChange extends ScenarioChangeTerms {
  @Field(() => String, { description: 'Why, for who reads it later.' })
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The scenario’s own date unless said.' })
  fromDate?: string | null;

  @Field(() => ID, { nullable: true, description: 'The change it takes the place of.' })
  replaces?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A change as it was made, in words and in its own terms.' })
export class ScenarioChangeRow extends ScenarioChangeTerms {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'In plain words.' })
  sentence!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DateScalar)
  fromDate!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where a home would stand, in words; else the home, as it is called.',
  })
  placeName!: string | null;

  @Field(() => String)
  madeBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  madeAt!: string;
}
