import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { MarketAnswer, MarketQuestion, MarketResult } from '../../schema/market.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { placementTypes } from '../../schema/vocabulary.ts';
import { marketHeadline, marketNotes } from '../engine/market/explainMarket.ts';
import { otherDayNotes } from '../engine/otherDay.ts';
import { exposureParts, noExposure } from './exposureParts.ts';
import { asksFor } from './fieldsAsked.ts';
import { mayAskOf, noSuchRegion, readAsOf, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

/** Only who asks for one of these waits for everyone to be placed without each owner. */
const exposureFields: ReadonlySet<string> = new Set(['exposures', 'run']);
const noHomes = new BadQuestion(
  'placementType must be one whose children live in a home with places.',
  'placementType',
);

@Resolver()
export class MarketResolver {
  @Query(() => MarketResult, { description: 'Who owns the region’s places, and what if one of them leaves.' })
  async market(
    @Arg('question', () => MarketQuestion) question: MarketQuestion,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MarketAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    const asOf = mayAskOf(context, readAsOf(question.asOf, region.dataDate), region.dataDate);
    if (asOf instanceof BadQuestion) return asOf;
    const placementType = question.placementType ?? null;
    if (placementType !== null && !placementTypes[placementType].needsPlace) return noHomes;
    const asked = { viewer: context.viewer, regionId: region.id, question: { asOf, placementType } };
    const found = await context.tables.market(asked);
    if (found === null) return new NotFoundProblem(noSuchRegion);
    const { shares, costs } = found;
    const exposed = asksFor(info, exposureFields)
      ? await exposureParts(context, { region, asOf, owners: shares.owners })
      : noExposure;
    if (exposed instanceof BadQuestion) return exposed;
    const toExplain = { shares, placementType, regionName: region.name };
    return {
      question: { region: region.id, regionName: region.name, asOf, placementType },
      headline: marketHeadline(toExplain),
      dataDate: region.dataDate,
      owners: shares.owners.map(({ ownerGroupId: id, ...owner }) => ({ id, ...owner })),
      withoutOwner: { id: null, name: 'No owner recorded', ...shares.withoutOwner },
      sectors: shares.sectors.map((sector) => ({ ...sector })),
      largestOneShare: shares.largestOne,
      largestThreeShare: shares.largestThree,
      largestTenShare: shares.largestTen,
      hhi: shares.hhi,
      exposures: exposed.exposures,
      weeklyCostQuartiles: costs?.map((quartiles) => ({ ...quartiles })) ?? null,
      notes: [...otherDayNotes(asOf, region.dataDate), ...marketNotes(toExplain), ...exposed.notes],
      run: exposed.run,
    };
  }
}
