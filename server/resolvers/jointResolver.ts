import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Home } from '../../schema/home.ts';
import { JointAnswer, JointMatch, JointQuestion, JointResult } from '../../schema/jointMatch.ts';
import { PlacementNeed } from '../../schema/placementNeed.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { referencesOf } from './nearHomeResolver.ts';
import { toPlacementNeed } from './needAnswers.ts';
import { readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

@Resolver()
export class JointResolver {
  @Query(() => JointResult, {
    description:
      'All open needs of the region placed at once: fewest children without a near home, then fewest weekly miles.',
  })
  async jointMatches(
    @Arg('question', () => JointQuestion) question: JointQuestion,
    @Ctx() context: RequestContext,
  ): Promise<JointAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    return new BadQuestion('This is being built.');
  }
}

@Resolver(() => JointMatch)
export class JointMatchResolver {
  @FieldResolver(() => PlacementNeed)
  async need(@Root() { needId }: JointMatch, @Ctx() { reading }: RequestContext): Promise<PlacementNeed> {
    const row = await reading.placementNeed(needId);
    if (row === null) throw new Error('A need that was placed is no longer there.');
    return toPlacementNeed(row);
  }

  @FieldResolver(() => Home, {
    nullable: true,
    description: 'Null where there is no place near home for these children.',
  })
  async home(@Root() { homeId }: JointMatch, @Ctx() { homes }: RequestContext): Promise<Home | null> {
    return homeId === null ? null : homes.load(homeId);
  }

  @FieldResolver(() => [String], { description: 'Of the children this line places, eldest first.' })
  childReferences(@Root() { childIds }: JointMatch, @Ctx() context: RequestContext): Promise<string[]> {
    return referencesOf(childIds, context);
  }
}
