import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { MarketAnswer, MarketQuestion, MarketResult } from '../../schema/market.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { mayAskOf, readAsOf, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

@Resolver()
export class MarketResolver {
  @Query(() => MarketResult, { description: 'Who owns the region’s places, and what if one of them leaves.' })
  async market(
    @Arg('question', () => MarketQuestion) question: MarketQuestion,
    @Ctx() context: RequestContext,
  ): Promise<MarketAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    const asOf = mayAskOf(context, readAsOf(question.asOf, region.dataDate), region.dataDate);
    if (asOf instanceof BadQuestion) return asOf;
    return {
      question: { region: region.id, regionName: region.name, asOf, placementType: question.placementType ?? null },
      headline: `${region.name}: who owns the places is not worked out yet in this version.`,
      dataDate: region.dataDate,
      owners: [],
      withoutOwner: { name: 'No owner recorded', sector: null, homes: 0, places: 0, share: null },
      sectors: [],
      largestOneShare: null,
      largestThreeShare: null,
      largestTenShare: null,
      hhi: null,
      exposures: [],
      weeklyCostQuartiles: null,
      notes: ['Who owns the places is not worked out yet in this version.'],
      run: null,
    };
  }
}
