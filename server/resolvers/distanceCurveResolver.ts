import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import {
  type DistanceCurve,
  DistanceCurveAnswer,
  DistanceCurveQuestion,
  DistanceCurveResult,
} from '../../schema/distanceCurve.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import type { DistanceCurves } from '../engine/nearHome/distanceCurve.ts';
import { otherDayNotes } from '../engine/otherDay.ts';
import { lowerFirst } from '../engine/wording.ts';
import { seesExactNumbers } from '../policy/policy.ts';
import { authoritiesOf } from './authorityList.ts';
import { longAnswer, unfinishedNote } from './longAnswer.ts';
import { mayAskOf, noSuchRegion, readAsOf, readList, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';

const notAMember = new BadQuestion('localAuthority must be the code of a member of the region.', 'localAuthority');

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
    const localAuthority = question.localAuthority ?? null;
    if (localAuthority !== null && !region.members.includes(localAuthority)) return notAMember;
    const asked = {
      asOf,
      localAuthority,
      ageBands: readList(question.ageBands),
      placementTypes: readList(question.placementTypes),
      cohorts: readList(question.cohorts),
    };
    const answer = await longAnswer(context, {
      kind: 'DISTANCE_CURVE',
      regionId: region.id,
      question: { ...asked, isExact: seesExactNumbers(context.viewer) },
      affinity: ['curve', asOf],
    });
    if (answer instanceof BadQuestion) return answer;
    const echo = { region: region.id, regionName: region.name, ...asked };
    if (answer.run !== null) {
      const note = unfinishedNote('The distance curve', answer.run);
      const headline = `${region.name}: ${lowerFirst(note)}`;
      return {
        question: echo,
        headline,
        dataDate: region.dataDate,
        curves: [],
        notes: [note],
        run: toRun(answer.run, context.viewer),
      };
    }
    if (answer.found === null) return new NotFoundProblem(noSuchRegion);
    const { headline, notes } = answer.found;
    const curves = await toCurves(answer.found, context, region.members);
    return {
      question: echo,
      headline,
      dataDate: region.dataDate,
      curves,
      notes: [...otherDayNotes(asOf, region.dataDate), ...notes],
      run: null,
    };
  }
}

async function toCurves(
  { curves }: DistanceCurves,
  context: RequestContext,
  members: readonly string[],
): Promise<DistanceCurve[]> {
  const known = new Map((await authoritiesOf(context, members)).map((authority) => [authority.gssCode, authority]));
  return curves.map(({ localAuthority, children, points }) => ({
    localAuthority: known.get(localAuthority ?? '') ?? null,
    children,
    points: points.map((point) => ({ ...point })),
  }));
}
