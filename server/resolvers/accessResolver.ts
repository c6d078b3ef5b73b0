import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { AccessAnswer, AccessQuestion, AccessResult } from '../../schema/access.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { otherDayNotes } from '../engine/otherDay.ts';
import { authoritiesOf } from './authorityList.ts';
import { mayAskOf, noSuchRegion, readAsOf, readList, readRegion } from './readQuestion.ts';
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
    const table = await context.tables.access({
      viewer: context.viewer,
      regionId: region.id,
      question: {
        asOf,
        ageBands: readList(question.ageBands),
        placementTypes: readList(question.placementTypes),
        cohorts: readList(question.cohorts),
        method: question.method ?? 'E2SFCA',
      },
    });
    if (table === null) return new NotFoundProblem(noSuchRegion);
    const codes = [...new Set(table.hexagons.flatMap(({ localAuthority }) => localAuthority ?? []))];
    const known = new Map((await authoritiesOf(context, codes)).map((authority) => [authority.gssCode, authority]));
    return {
      question: { region: region.id, regionName: region.name, ...table.question },
      headline: table.headline,
      dataDate: region.dataDate,
      weights: table.steps.map((step) => ({ ...step })),
      hexagons: table.hexagons.map((hexagon) => ({
        ...hexagon,
        localAuthority: known.get(hexagon.localAuthority ?? '') ?? null,
        marker: hexagon.access === null ? 'SUPPRESSED' : null,
      })),
      demandTimesAccess: table.demandTimesAccess,
      placesInReach: table.placesInReach,
      notes: [...otherDayNotes(asOf, region.dataDate), ...table.notes],
    };
  }
}
