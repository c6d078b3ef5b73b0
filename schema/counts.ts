import { Field, Int, ObjectType } from 'type-graphql';
import { MarkerEnum } from './enums.ts';
import type { Marker } from './vocabulary.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A count that may be withheld: value is null unless marker is null.',
})
export class Count {
  @Field(() => Int, { nullable: true })
  value!: number | null;

  @Field(() => MarkerEnum, { nullable: true })
  marker!: Marker | null;
}

@ObjectType({ simpleResolvers: true })
export class Bounded {
  @Field(() => Count)
  achieved!: Count;

  @Field(() => Count)
  lowerBound!: Count;
}
