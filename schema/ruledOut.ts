/** Homes that could not be used, under the first rule each fails. */
import { Field, Int, ObjectType } from 'type-graphql';

/** `home` is resolved from `homeId`. */
@ObjectType({ simpleResolvers: true, description: 'Why one home is ruled out.' })
export class HomeReason {
  homeId!: string;

  @Field(() => String, { description: 'The facts of the home against those of the need, told by its reference.' })
  sentence!: string;
}

/** `homes(first)` and `homeReasons(first)` are resolved from `homeIds`, nearest first. */
@ObjectType({ simpleResolvers: true, description: 'Homes in reach, counted under the first rule each fails.' })
export class RuledOut {
  homeIds!: readonly string[];

  reasonsOf!: (homeIds: readonly string[]) => readonly HomeReason[];

  @Field(() => String)
  rule!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => String)
  source!: string;

  @Field(() => Int)
  count!: number;
}
