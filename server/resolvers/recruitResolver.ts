import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { RecruitQuestion } from '../../schema/recruitQuestion.ts';
import { type RecruitAnswer, RecruitResult } from '../../schema/recruitTargets.ts';
import { may } from '../policy/policy.ts';
import { longAnswer, unfinishedNote } from './longAnswer.ts';
import { noSuchRegion, readRegion } from './readQuestion.ts';
import { readRecruit } from './readRecruit.ts';
import { toRecruitAnswer, unfinishedRecruit } from './recruitAnswer.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';

@Resolver()
export class RecruitResolver {
  @Query(() => RecruitResult, {
    description:
      'Foster households to recruit, best first, with the point where one more stops helping, and the other levers beside. Every problem of the question is said at once.',
  })
  async recruitTargets(
    @Arg('question', () => RecruitQuestion) question: RecruitQuestion,
    @Ctx() context: RequestContext,
  ): Promise<RecruitAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    if (may(context.viewer, 'plans') !== 'REGION') return new NotFoundProblem(noSuchRegion);
    const asked = await readRecruit(context, region, question);
    if (asked instanceof BadQuestion || asked instanceof NotFoundProblem) return asked;
    const { terms } = asked;
    const answer = await longAnswer(context, {
      kind: 'RECRUIT_TARGETS',
      regionId: region.id,
      question: terms,
      affinity: [terms.asOf, terms.withinMiles, 'EVERYONE', false],
    });
    if (answer instanceof BadQuestion) return answer;
    if (answer.run !== null) {
      const note = unfinishedNote('How many households would help', answer.run);
      return unfinishedRecruit({ ...asked, region }, { note, run: toRun(answer.run, context.viewer) });
    }
    if (answer.found === null) return new NotFoundProblem(noSuchRegion);
    return toRecruitAnswer(context, { ...asked, region }, answer.found);
  }
}
