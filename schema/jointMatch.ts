import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { Count } from './counts.ts';
import { Proof } from './nearHomeGap.ts';
import { resultOf } from './result.ts';
import { Run } from './run.ts';
import { DateScalar } from './scalars.ts';

@InputType({
  description: 'A match that is fixed by hand: this need goes to this home, and all others are placed around it.',
})
export class FixedMatch {
  @Field(() => ID)
  needId!: string;

  @Field(() => ID)
  homeId!: string;
}

@InputType()
export class JointQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => Float, { nullable: true, description: 'Miles, 1 to 200; the region’s near-home miles unless said.' })
  withinMiles?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only places free today.' })
  emergency?: boolean | null;

  @Field(() => [FixedMatch], { nullable: true })
  fixed?: FixedMatch[] | null;
}

@ObjectType({ simpleResolvers: true })
export class FixedMatchEcho {
  @Field(() => ID)
  needId!: string;

  @Field(() => ID)
  homeId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class JointQuestionEcho {
  @Field(() => ID)
  region!: string;

  @Field(() => String)
  regionName!: string;

  @Field(() => Float)
  withinMiles!: number;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => Boolean)
  emergency!: boolean;

  @Field(() => [FixedMatchEcho])
  fixed!: FixedMatchEcho[];
}

/** `need` is resolved from `needId`, `home` from `homeId`, `childReferences` from `childIds`. */
@ObjectType({ simpleResolvers: true, description: 'Where the joint suggestion has the children of one need.' })
export class JointMatch {
  homeId!: string | null;

  @Field(() => ID)
  needId!: string;

  @Field(() => String, { description: 'The need’s own reference.' })
  reference!: string;

  /** Eldest first. */
  childIds!: readonly string[];

  @Field(() => Float, { nullable: true })
  milesFromFamily!: number | null;

  @Field(() => Float, { nullable: true })
  weeklyMiles!: number | null;

  @Field(() => String)
  sentence!: string;

  @Field(() => Boolean)
  isFixed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'How it differs from the answer with nothing fixed; null = it does not.',
  })
  change!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'All open needs of the region placed at once, as a suggestion.' })
export class JointAnswer {
  @Field(() => JointQuestionEcho)
  question!: JointQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => [JointMatch], {
    description: 'Of the viewer’s own council, by reference; none for people who see no needs.',
  })
  matches!: JointMatch[];

  @Field(() => Count, { description: 'Children of the open needs that were placed at once.' })
  children!: Count;

  @Field(() => Count, { description: 'Children with a place near home in the suggestion.' })
  childrenPlaced!: Count;

  @Field(() => Count, { description: 'Of those, children who are not in `matches`.' })
  othersPlaced!: Count;

  @Field(() => Proof, { nullable: true, description: 'Null until it is worked out.' })
  proof!: Proof | null;

  @Field(() => [String], {
    description: 'What the fixed matches change, one sentence each; none where nothing is fixed.',
  })
  changes!: string[];

  @Field(() => [String])
  notes!: string[];

  @Field(() => Run, { nullable: true, description: 'Being worked out, or ended without an answer.' })
  run!: Run | null;
}

export const JointResult = resultOf('JointResult', JointAnswer);
