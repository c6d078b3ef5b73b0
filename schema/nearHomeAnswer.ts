import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { HomeMatch, NearMiss } from './homeMatch.ts';
import { NearHomeQuestionEcho } from './nearHomeQuestion.ts';
import { BadQuestion, NotFoundProblem } from './problems.ts';
import { RuledOut } from './ruledOut.ts';
import { DateScalar } from './scalars.ts';

/** `matches(first)` is resolved from `allMatches`. */
@ObjectType({ simpleResolvers: true, description: 'A way into a home at once, under the emergency regulations.' })
export class EmergencyRoute {
  @Field(() => String)
  regulation!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => String)
  source!: string;
}

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

  @Field(() => [HomeMatch], {
    description:
      'Where no home could take all the brothers and sisters, or the plan is for them to live apart: the best ways of splitting them, best first; else none.',
  })
  splits!: HomeMatch[];

  @Field(() => [EmergencyRoute], { description: 'In an emergency: the ways into a home at once; else none.' })
  routes!: EmergencyRoute[];

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
