import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'A step of the weights: places up to so many miles away count so much.',
})
export class DistanceWeight {
  @Field(() => Float, { description: 'Included.' })
  toMiles!: number;

  @Field(() => Float, { description: '0 to 1.' })
  weight!: number;
}

/** Longitude and latitude of each corner, WGS84, the first repeated at the end. */
export type HexagonRing = readonly (readonly number[])[];
