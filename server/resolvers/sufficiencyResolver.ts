import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { SufficiencyAnswer, SufficiencyResult } from '../../schema/sufficiency.ts';
import { SufficiencyQuestion } from '../../schema/sufficiencyQuestion.ts';
import { authoritiesOf } from './authorityList.ts';
import { mayAskOf, noSuchRegion, readAsOf, readList, readMiles, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';
import { toSufficiencyAnswer } from './sufficiencyAnswer.ts';

@Resolver()
export class SufficiencyResolver {
  @Query(() => SufficiencyResult, { description: 'Where the region is short of places, of what, and by how many.' })
  async sufficiency(
    @Arg('question', () => SufficiencyQuestion) question: SufficiencyQuestion,
    @Ctx() context: RequestContext,
  ): Promise<SufficiencyAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    const asOf = mayAskOf(context, readAsOf(question.asOf, region.dataDate), region.dataDate);
    if (asOf instanceof BadQuestion) return asOf;
    const withinMiles = readMiles(question.withinMiles, region.nearHomeMiles);
    if (withinMiles instanceof BadQuestion) return withinMiles;
    const found = await context.tables.sufficiency({
      viewer: context.viewer,
      regionId: region.id,
      question: {
        asOf,
        placementTypes: readList(question.placementTypes),
        ageBands: readList(question.ageBands),
        cohorts: readList(question.cohorts),
      },
    });
    if (found === null) return new NotFoundProblem(noSuchRegion);
    return toSufficiencyAnswer(found.table, {
      region,
      withinMiles,
      reading: question.reading ?? 'EVERYONE',
      releasePlacesOfOtherRegions: question.releasePlacesOfOtherRegions ?? false,
      members: await authoritiesOf(context, found.members),
      missing: await authoritiesOf(context, found.missing),
    });
  }
}
