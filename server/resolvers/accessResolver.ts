import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { AccessAnswer, AccessQuestion, AccessResult } from '../../schema/access.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { mayAskOf, readAsOf, readList, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

@Resolver()
export class AccessResolver {
  @Query(() => AccessResult, { description: 'Where children compete for suitable places.' })
  async accessSurface(
    @Arg('question', () => AccessQuestion) question: AccessQuestion,
    @Ctx() context: RequestContext,
  ): Promise<AccessAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    const asOf = mayAskOf(context, readAsOf(question.asOf, region.dataDate), region.dataDate);
    if (asOf instanceof BadQuestion) return asOf;
    return {
      question: {
        region: region.id,
        regionName: region.name,
        asOf,
        ageBands: readList(question.ageBands),
        placementTypes: readList(question.placementTypes),
        cohorts: readList(question.cohorts),
        method: question.method ?? 'E2SFCA',
      },
      headline: `${region.name}: access is not worked out yet in this version.`,
      dataDate: region.dataDate,
      weights: [],
      hexagons: [],
      demandTimesAccess: null,
      placesInReach: null,
      notes: ['Access is not worked out yet in this version.'],
    };
  }
}
