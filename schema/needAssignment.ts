/** Who works on a need. */
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Somebody of your own council’s placement team.' })
export class Colleague {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => Boolean)
  isYou!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Who works on a need, as far as somebody has said.' })
export class NeedAssignment {
  @Field(() => Colleague, { nullable: true, description: 'Null = nobody yet, or nobody any more.' })
  assignedTo!: Colleague | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC; null = never said.' })
  assignedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who said it.' })
  assignedBy!: string | null;

  @Field(() => Int, { description: 'Goes up with each change of it; to be given back with the next one.' })
  version!: number;
}
