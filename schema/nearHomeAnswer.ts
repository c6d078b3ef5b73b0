import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { HomeMatch, NearMiss, RuledOut } from './homeMatch.ts';
import { NearHomeQuestionEcho } from './nearHomeQuestion.ts';
import { BadQuestion, NotFoundProblem } from './problems.ts';
import { DateScalar } from './scalars.ts';

/** `matches(first)` is resolved from `allMatches`. */
@ObjectType({ simpleResolvers: true })
export class NearHomeAnswer {
  allMatches!: readonly HomeMatch[];

  @Field(() => NearHomeQuestionEcho)
  question!: NearHomeQuestionEcho;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => String)
  headline!: string;

  @Field(() => Int)
  matchCount!: number;

  @Field(() => [NearMiss])
  nearMisses!: NearMiss[];

  @Field(() => [RuledOut])
  ruledOut!: RuledOut[];

  @Field(() => Int, { description: '= matches + ruled out.' })
  homesConsidered!: number;

  @Field(() => [String])
  notes!: string[];
}

export const NearHomeResult = createUnionType({
  name: 'NearHomeResult',
  types: () => [NearHomeAnswer, BadQuestion, NotFoundProblem] as const,
  resolveType: (value) => {
    if (value instanceof BadQuestion) return BadQuestion;
    return value instanceof NotFoundProblem ? NotFoundProblem : NearHomeAnswer;
  },
});
