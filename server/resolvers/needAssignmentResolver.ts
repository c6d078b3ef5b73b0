import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Colleague, NeedAssignment } from '../../schema/needAssignment.ts';
import { PlacementNeedResult } from '../../schema/needWriting.ts';
import { PlacementNeed } from '../../schema/placementNeed.ts';
import { BadQuestion, NotFoundProblem, StaleProblem } from '../../schema/problems.ts';
import type { ColleagueRow } from '../store/needAssignments.ts';
import { toPlacementNeed } from './needAnswers.ts';
import type { RequestContext } from './requestContext.ts';

const noSuchNeed = 'There is no open need of that id that you may assign.';

function toColleague({ id, displayName }: ColleagueRow, { viewer }: RequestContext): Colleague {
  return { id, displayName, isYou: id === viewer.userId };
}

@Resolver(() => PlacementNeed)
export class NeedAssignmentResolver {
  @FieldResolver(() => NeedAssignment, { description: 'Who works on it.' })
  async assignment(@Root() need: PlacementNeed, @Ctx() context: RequestContext): Promise<NeedAssignment> {
    const row = await context.assignments.load(need.id);
    if (row === null) return { assignedTo: null, assignedAt: null, assignedBy: null, version: 0 };
    const { assignee, assigneeName, at, byName, version } = row;
    const assignedTo =
      assignee === null ? null : toColleague({ id: assignee, displayName: assigneeName ?? '' }, context);
    return { assignedTo, assignedAt: at, assignedBy: byName, version };
  }

  @Query(() => [Colleague], { description: 'Your own council’s placement team, you among them, by name.' })
  async colleagues(@Ctx() context: RequestContext): Promise<Colleague[]> {
    return (await context.reading.colleagues()).map((row) => toColleague(row, context));
  }

  @Mutation(() => PlacementNeedResult, {
    description:
      'Says who works on an open need of your own authority, in the version of the assignment you have seen.',
  })
  async assignNeed(
    @Arg('needId', () => ID) needId: string,
    @Arg('version', () => Int, { description: 'Of the assignment.' }) version: number,
    @Arg('toUserId', () => ID, { nullable: true, description: 'Null = nobody.' }) toUserId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PlacementNeed | BadQuestion | NotFoundProblem | StaleProblem> {
    const outcome = await context.reading.assignNeed({ needId, seen: version, toUserId });
    if (outcome.kind === 'NOT_THERE') return new NotFoundProblem(noSuchNeed);
    if (outcome.kind === 'REFUSED') {
      const [first] = outcome.problems;
      return new BadQuestion(first?.sentence ?? noSuchNeed, first?.field ?? null);
    }
    context.assignments.clear(needId);
    const row = await context.reading.placementNeed(needId);
    if (row === null) return new NotFoundProblem(noSuchNeed);
    if (outcome.kind === 'WRITTEN') return toPlacementNeed(row);
    const now = (await context.assignments.load(needId))?.assigneeName ?? null;
    const whom = now === null ? 'nobody works on it now' : `${now} works on it now`;
    return new StaleProblem(
      `${outcome.changedBy} changed who works on this need: ${whom}. Nothing was written.`,
      outcome,
    );
  }
}
