import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from './scalars.ts';

@InputType()
export class NearHomeQuestion {
  @Field(() => ID)
  needId!: string;

  @Field(() => Float, { nullable: true, description: 'Miles, 1 to 200; the region’s near-home miles unless said.' })
  withinMiles?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only places free today (regulation 23).' })
  emergency?: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class NearHomeQuestionEcho {
  @Field(() => ID)
  needId!: string;

  @Field(() => Float)
  withinMiles!: number;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => Boolean)
  emergency!: boolean;
}
