import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { NeedSignal } from './codes/needWords.ts';
import type { DistanceReason } from './codes/placementCensusCodes.ts';
import { AgeBandEnum, DistanceReasonEnum, NeedSignalEnum, PlacementTypeEnum, SexEnum } from './enums.ts';
import { connectionOf } from './pages.ts';
import { DateScalar, GssCodeScalar } from './scalars.ts';
import type { AgeBand, PlacementType } from './vocabulary.ts';

/** `hostAuthority` is resolved from `hostAuthorityCode`. */
@ObjectType({
  simpleResolvers: true,
  description: 'A stay: episodes of the national return joined across changes of legal status.',
})
export class Placement {
  @Field(() => PlacementTypeEnum)
  type!: PlacementType;

  @Field(() => String)
  typeLabel!: string;

  hostAuthorityCode!: string | null;

  @Field(() => DateScalar)
  startedOn!: string;

  @Field(() => Float, { nullable: true, description: 'SSDA903 distance; null = not known.' })
  distanceMiles!: number | null;

  @Field(() => DistanceReasonEnum, { nullable: true, description: 'Why it is far, as the placements census says.' })
  distanceReason!: DistanceReason | null;

  @Field(() => String, { nullable: true })
  distanceReasonLabel!: string | null;

  @Field(() => Float, { nullable: true, description: 'Pounds a week; null = not known, or not for you to see.' })
  weeklyCostPounds!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A period the national return records of a child: missing, away, or deprived of liberty by order.',
})
export class NeedSignalPeriod {
  @Field(() => NeedSignalEnum)
  kind!: NeedSignal;

  @Field(() => String)
  label!: string;

  @Field(() => DateScalar)
  start!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null while it goes on.' })
  end!: string | null;
}

/** Pseudonymous: no name, day of birth, number or point. `responsibleAuthority` is resolved from its code. */
@ObjectType({ simpleResolvers: true })
export class Child {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The authority’s own pseudonymous reference.' })
  reference!: string;

  responsibleAuthorityCode!: string;

  @Field(() => Int, { description: 'Whole years on the region’s data date.' })
  ageYears!: number;

  @Field(() => AgeBandEnum, { nullable: true, description: 'Null from the 18th birthday.' })
  ageBand!: AgeBand | null;

  @Field(() => SexEnum)
  sex!: 'M' | 'F' | 'U';

  @Field(() => Boolean)
  isUasc!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day an unaccompanied child ceased to be one.' })
  uascCeasedOn!: string | null;

  @Field(() => [NeedSignalPeriod], { description: 'By start.' })
  needSignals!: NeedSignalPeriod[];

  @Field(() => Boolean)
  isDisabled!: boolean;

  @Field(() => Int, { nullable: true, description: 'School year 1 to 13; null outside them.' })
  schoolYear!: number | null;

  @Field(() => Boolean, { description: 'Years 10 and 11.' })
  isKeyStage4!: boolean;

  @Field(() => Int, { nullable: true, description: 'Brothers and sisters recorded in the group, this child included.' })
  siblingGroupSize!: number | null;

  @Field(() => Placement, { nullable: true })
  placement!: Placement | null;
}

@InputType()
export class ChildFilter {
  @Field(() => GssCodeScalar, { nullable: true })
  localAuthority?: string | null;

  @Field(() => [AgeBandEnum], { nullable: true })
  ageBands?: AgeBand[] | null;

  @Field(() => Boolean, { nullable: true })
  isUasc?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  isDisabled?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of a reference.' })
  search?: string | null;
}

export const ChildConnection = connectionOf('Child', Child);
