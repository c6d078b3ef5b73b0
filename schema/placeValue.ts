import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PlacementTypeEnum } from './enums.ts';
import { LocalAuthority, MapPoint } from './geography.ts';
import type { HexagonRing } from './hexagon.ts';
import { TypesEcho } from './regionQuestion.ts';
import { resultOf } from './result.ts';
import { Run } from './run.ts';
import { DateScalar } from './scalars.ts';
import type { PlacementType } from './vocabulary.ts';

@InputType()
export class PlaceValueQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => Float, { nullable: true, description: 'Miles, 1 to 200; the region’s near-home miles unless said.' })
  withinMiles?: number | null;

  @Field(() => [PlacementTypeEnum], { nullable: true, description: 'All that need a place unless said.' })
  placementTypes?: PlacementType[] | null;

  @Field(() => Int, { nullable: true, description: 'The best so many; 100 unless said, 1,000 at most.' })
  first?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class PlaceValueQuestionEcho extends TypesEcho {
  @Field(() => Float)
  withinMiles!: number;

  @Field(() => Int)
  first!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What one more place of a kind would bring if it stood here.' })
export class PlaceValue {
  @Field(() => ID)
  hexagonId!: string;

  @Field(() => [[Float]], {
    description: 'Longitude and latitude of each corner, WGS84, the first repeated at the end.',
  })
  boundary!: HexagonRing;

  @Field(() => MapPoint)
  centre!: MapPoint;

  @Field(() => String, { nullable: true, description: 'The nearest town.' })
  areaName!: string | null;

  @Field(() => LocalAuthority, { nullable: true })
  localAuthority!: LocalAuthority | null;

  @Field(() => PlacementTypeEnum)
  placementType!: PlacementType;

  @Field(() => Int, { nullable: true, description: 'More children near home.' })
  childrenNearHome!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Fewer weekly miles, by the children near home before and after.',
  })
  weeklyMilesSaved!: number | null;

  @Field(() => Boolean, { description: 'Everyone was placed anew with the place there; else read from prices.' })
  isExact!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class PlaceValueAnswer {
  @Field(() => PlaceValueQuestionEcho)
  question!: PlaceValueQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => [PlaceValue], { description: 'Most children near home first, then most weekly miles saved, then id.' })
  values!: PlaceValue[];

  @Field(() => [String])
  notes!: string[];

  @Field(() => Run, { nullable: true, description: 'What is working on it; null when the answer is whole.' })
  run!: Run | null;
}

export const PlaceValueResult = resultOf('PlaceValueResult', PlaceValueAnswer);
