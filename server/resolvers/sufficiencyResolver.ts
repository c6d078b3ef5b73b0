import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { SufficiencyAnswer, SufficiencyQuestion, SufficiencyResult } from '../../schema/sufficiency.ts';
import type { GssCode } from '../engine/facts.ts';
import { type SufficiencyInput, type SufficiencyTable, sufficiencyOf } from '../engine/gap.ts';
import { suppressedSufficiencyOf } from '../engine/suppressSufficiency.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';
import { authoritiesOf } from './authorityList.ts';
import { mayAskOf, noSuchRegion, readAsOf, readList, readMiles, readRegion, seesExactNumbers } from './readQuestion.ts';
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
    const facts = await context.reading.sufficiencyFacts(region.id, asOf);
    if (facts === null) return new NotFoundProblem(noSuchRegion);
    const missing = facts.region.members.filter((code) => !hasSent(facts, code));
    return toSufficiencyAnswer(tableFor(context, question, facts), {
      region,
      withinMiles,
      reading: question.reading ?? 'EVERYONE',
      members: await authoritiesOf(context, facts.region.members),
      missing: await authoritiesOf(context, missing),
    });
  }
}

/** Both children and homes: without either, an authority's gap is not known. */
function hasSent({ children, homes }: RegionQuestionFacts, code: GssCode): boolean {
  return (
    children.some((child) => child.responsibleAuthority === code) && homes.some((home) => home.hostAuthority === code)
  );
}

/** Exact for those with the right to it; for everyone else small counts are withheld before the answer is made. */
function tableFor(context: RequestContext, asked: SufficiencyQuestion, facts: RegionQuestionFacts): SufficiencyTable {
  const question: SufficiencyInput['question'] = {
    asOf: facts.asOf,
    placementTypes: readList(asked.placementTypes),
    ageBands: readList(asked.ageBands),
    cohorts: readList(asked.cohorts),
  };
  const { region, homes, children, placements, needs, version } = facts;
  const isExact = seesExactNumbers(context);
  return context.workedOut.sufficiency.of(JSON.stringify([version, region.id, isExact, question]), () => {
    const input = { region, homes, children, placements, needs, question };
    return isExact ? sufficiencyOf(input) : suppressedSufficiencyOf(input);
  });
}
