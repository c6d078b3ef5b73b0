import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { SufficiencyAnswer, SufficiencyResult } from '../../schema/sufficiency.ts';
import { SufficiencyQuestion } from '../../schema/sufficiencyQuestion.ts';
import { authoritiesOf } from './authorityList.ts';
import { asksFor } from './fieldsAsked.ts';
import { nearHomeParts, withoutNearHome } from './nearHomeParts.ts';
import { mayAskOf, noSuchRegion, readAsOf, readList, readMiles, readRegion } from './readQuestion.ts';
import { dayBesideScenario, readScenario } from './readScenario.ts';
import type { RequestContext } from './requestContext.ts';
import { toSufficiencyAnswer } from './sufficiencyAnswer.ts';

/** Only who asks for one of these waits for everyone to be placed. */
const nearHomeFields: ReadonlySet<string> = new Set([
  'nearHomeGap',
  'nearHomeChildren',
  'placing',
  'farToday',
  'reasons',
  'proof',
  'run',
  'limitNotice',
  'apart',
  'placedBetween',
]);

@Resolver()
export class SufficiencyResolver {
  @Query(() => SufficiencyResult, { description: 'Where the region is short of places, of what, and by how many.' })
  async sufficiency(
    @Arg('question', () => SufficiencyQuestion) question: SufficiencyQuestion,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SufficiencyAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    const asOf = mayAskOf(context, readAsOf(question.asOf, region.dataDate), region.dataDate);
    if (asOf instanceof BadQuestion) return asOf;
    const withinMiles = readMiles(question.withinMiles, region.nearHomeMiles);
    if (withinMiles instanceof BadQuestion) return withinMiles;
    const scenario = await readScenario(context, region, question.scenario);
    if (scenario instanceof BadQuestion || scenario instanceof NotFoundProblem) return scenario;
    const wrongDay = dayBesideScenario(scenario, { asOf, dataDate: region.dataDate });
    if (wrongDay !== null) return wrongDay;
    const terms = scenario?.terms ?? null;
    const rows = {
      asOf,
      placementTypes: readList(question.placementTypes),
      ageBands: readList(question.ageBands),
      cohorts: readList(question.cohorts),
    };
    const reading = question.reading ?? 'EVERYONE';
    const releasePlacesOfOtherRegions = question.releasePlacesOfOtherRegions ?? false;
    const asking = {
      regionId: region.id,
      ownMiles: region.nearHomeMiles,
      question: { ...rows, withinMiles, reading, releasePlacesOfOtherRegions, scenario: terms },
    };
    const [found, nearHome] = await Promise.all([
      context.tables.sufficiency({
        viewer: context.viewer,
        regionId: region.id,
        question: { ...rows, scenario: terms },
      }),
      asksFor(info, nearHomeFields) ? nearHomeParts(context, asking) : withoutNearHome(null),
    ]);
    if (found === null) return new NotFoundProblem(noSuchRegion);
    if (nearHome instanceof BadQuestion) return nearHome;
    return toSufficiencyAnswer(found.table, {
      ...{ region, withinMiles, reading, releasePlacesOfOtherRegions, nearHome, scenario },
      members: await authoritiesOf(context, found.members),
      missing: await authoritiesOf(context, found.missing),
    });
  }
}
