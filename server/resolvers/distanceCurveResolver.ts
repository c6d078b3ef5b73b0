import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DistanceCurveAnswer, DistanceCurveQuestion, DistanceCurveResult } from '../../schema/distanceCurve.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { mayAskOf, readAsOf, readList, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

@Resolver()
export class DistanceCurveResolver {
  @Query(() => DistanceCurveResult, {
    description: 'How many children live within 1 to 30 miles of home, and how many could.',
  })
  async distanceCurve(
    @Arg('question', () => DistanceCurveQuestion) question: DistanceCurveQuestion,
    @Ctx() context: RequestContext,
  ): Promise<DistanceCurveAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    const asOf = mayAskOf(context, readAsOf(question.asOf, region.dataDate), region.dataDate);
    if (asOf instanceof BadQuestion) return asOf;
    return {
      question: {
        region: region.id,
        regionName: region.name,
        asOf,
        localAuthority: question.localAuthority ?? null,
        ageBands: readList(question.ageBands),
        placementTypes: readList(question.placementTypes),
        cohorts: readList(question.cohorts),
      },
      headline: `${region.name}: the distance curve is not worked out yet in this version.`,
      dataDate: region.dataDate,
      curves: [],
      notes: ['The distance curve is not worked out yet in this version.'],
      run: null,
    };
  }
}
