import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { Count } from './counts.ts';
import { AgeBandEnum, PlacementTypeEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { TypesAndAgesEcho } from './regionQuestion.ts';
import { resultOf } from './result.ts';
import { DateScalar } from './scalars.ts';
import type { AgeBand, PlacementType } from './vocabulary.ts';

@InputType()
export class LocationQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => [AgeBandEnum], { nullable: true })
  ageBands?: AgeBand[] | null;

  @Field(() => [PlacementTypeEnum], { nullable: true })
  placementTypes?: PlacementType[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class LocationQuestionEcho extends TypesAndAgesEcho {}

@ObjectType({
  simpleResolvers: true,
  description: 'Children whose plan is to live with all their brothers and sisters in care, by whether they do.',
})
export class SiblingsTogether {
  @Field(() => Count)
  togetherAsPlanned!: Count;

  @Field(() => Count)
  apart!: Count;

  @Field(() => Count, { description: 'The home of theirs, or of a brother or sister, is not known.' })
  notKnown!: Count;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Inside or outside the responsible authority, by SSDA903 distance: to 20 miles, over 20, not known.',
})
export class LocationRow {
  @Field(() => LocalAuthority, { nullable: true, description: 'Null on the total.' })
  localAuthority!: LocalAuthority | null;

  @Field(() => Count)
  children!: Count;

  @Field(() => Count)
  insideWithin20!: Count;

  @Field(() => Count)
  insideOver20!: Count;

  @Field(() => Count)
  insideNotKnown!: Count;

  @Field(() => Count)
  outsideWithin20!: Count;

  @Field(() => Count)
  outsideOver20!: Count;

  @Field(() => Count)
  outsideNotKnown!: Count;

  @Field(() => Count, { description: 'In an authority that is neither responsible nor adjoining.' })
  atADistance!: Count;

  @Field(() => Count, { description: 'Of those outside: the authority lived in is not known.' })
  hostNotKnown!: Count;

  @Field(() => Float, {
    nullable: true,
    description: 'SSDA903 miles from home, of the children whose distance is known; null = not known or hidden.',
  })
  meanMiles!: number | null;

  @Field(() => Float, { nullable: true })
  medianMiles!: number | null;

  @Field(() => Count, { description: 'Children of the region’s other authorities who live here.' })
  placedHere!: Count;

  @Field(() => SiblingsTogether)
  siblings!: SiblingsTogether;

  @Field(() => Count, { description: 'Under 16 in supported accommodation or an unregistered place: never allowed.' })
  underSixteenNotAllowed!: Count;

  @Field(() => Count, { description: 'Of any age, living in an unregistered place.' })
  unregistered!: Count;
}

@ObjectType({ simpleResolvers: true })
export class Flow {
  @Field(() => LocalAuthority)
  from!: LocalAuthority;

  @Field(() => LocalAuthority)
  to!: LocalAuthority;

  @Field(() => Count)
  children!: Count;
}

@ObjectType({ simpleResolvers: true })
export class LocationAnswer {
  @Field(() => LocationQuestionEcho)
  question!: LocationQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => [LocationRow], { description: 'In name order.' })
  rows!: LocationRow[];

  @Field(() => LocationRow)
  total!: LocationRow;

  @Field(() => [Flow], { description: 'From the responsible authority to the one lived in; most children first.' })
  flows!: Flow[];

  @Field(() => [String])
  notes!: string[];
}

export const LocationResult = resultOf('LocationResult', LocationAnswer);
