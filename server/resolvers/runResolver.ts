import { Arg, Args, type ArgsDictionary, Ctx, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { type Connection, PageArgs } from '../../schema/pages.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { Run, RunConnection, RunResult } from '../../schema/run.ts';
import { AskedWrongly } from '../errors.ts';
import { seesExactNumbers } from '../policy/policy.ts';
import { isOver } from '../runs/runs.ts';
import type { RunRow } from '../store/rows.ts';
import { pageRequest, toConnection } from './pageOfRows.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';
import { progressOf } from './runProgress.ts';

/** The same words for a run that is not there and one that is not the viewer's. */
const noSuchRun = 'There is no run of that id that you may see.';
const notYours =
  'Only the person who started it, or someone who works with the region’s exact numbers, can stop this run.';
const alreadyOver = 'This run is over already: there is nothing to stop.';

/** The run as the server working on it has it, else as it was last written down. */
async function readRun({ reading, runs }: RequestContext, id: string): Promise<RunRow | null> {
  const row = await reading.run(id);
  return row === null ? null : (runs.current(row.id) ?? row);
}

async function endRun(
  context: RequestContext,
  id: string,
  wish: 'CANCEL' | 'STOP_KEEP_BEST',
): Promise<Run | BadQuestion | NotFoundProblem> {
  const { viewer, runs } = context;
  const row = await readRun(context, id);
  if (row === null) return new NotFoundProblem(noSuchRun);
  if (isOver(row)) return new BadQuestion(alreadyOver, 'id');
  if (row.startedByUser !== viewer.userId && !seesExactNumbers(viewer)) return new BadQuestion(notYours, 'id');
  return toRun((await runs.end(row.id, wish)) ?? row, viewer);
}

@Resolver(() => Run)
export class RunResolver {
  @Query(() => Run, { nullable: true })
  async run(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Run | null> {
    const row = await readRun(context, id);
    return row === null ? null : toRun(row, context.viewer);
  }

  @Query(() => RunConnection, { description: 'Of the region, newest first.' })
  async runs(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reading, runs, viewer }: RequestContext,
  ): Promise<Connection<Run>> {
    return toConnection(await reading.runs(pageRequest(page)), (row) => toRun(runs.current(row.id) ?? row, viewer));
  }

  @Mutation(() => RunResult, { description: 'Ends a run; nothing of it is kept.' })
  cancelRun(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return endRun(context, id, 'CANCEL');
  }

  @Mutation(() => RunResult, { description: 'Ends a run and keeps the best found so far.' })
  stopRunKeepBest(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return endRun(context, id, 'STOP_KEEP_BEST');
  }

  @Subscription(() => Run, {
    description: 'The run now, and each time something of it changes, until it is over. At /graphql/stream.',
    subscribe: async ({ args, context }: { args: ArgsDictionary; context: RequestContext }) => {
      const row = await readRun(context, String(args.id));
      if (row === null) throw new AskedWrongly(noSuchRun);
      return progressOf(row, context);
    },
  })
  runProgress(@Arg('id', () => ID) _id: string, @Root() row: RunRow, @Ctx() { viewer }: RequestContext): Run {
    return toRun(row, viewer);
  }
}
