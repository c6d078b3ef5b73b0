import { Arg, Args, type ArgsDictionary, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { type Connection, PageArgs } from '../../schema/pages.ts';
import { NotFoundProblem } from '../../schema/problems.ts';
import { Run, RunConnection, RunResult } from '../../schema/run.ts';
import { AskedWrongly } from '../errors.ts';

/** The same words for a run that is not there and one that is not the viewer's. */
const noSuchRun = 'There is no run of that id that you may see.';

@Resolver(() => Run)
export class RunResolver {
  @Query(() => Run, { nullable: true })
  async run(@Arg('id', () => ID) _id: string): Promise<Run | null> {
    return null;
  }

  @Query(() => RunConnection, { description: 'Of the region, newest first.' })
  async runs(@Args(() => PageArgs) _page: PageArgs): Promise<Connection<Run>> {
    return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
  }

  @Mutation(() => RunResult, { description: 'Ends a run; nothing of it is kept.' })
  async cancelRun(@Arg('id', () => ID) _id: string): Promise<Run | NotFoundProblem> {
    return new NotFoundProblem(noSuchRun);
  }

  @Mutation(() => RunResult, { description: 'Ends a run and keeps the best found so far.' })
  async stopRunKeepBest(@Arg('id', () => ID) _id: string): Promise<Run | NotFoundProblem> {
    return new NotFoundProblem(noSuchRun);
  }

  @Subscription(() => Run, {
    description: 'The run now, and each time something of it changes, until it is over. At /graphql/stream.',
    subscribe: ({ args: _args }: { args: ArgsDictionary }) => {
      throw new AskedWrongly(noSuchRun);
    },
  })
  runProgress(@Arg('id', () => ID) _id: string, @Root() run: Run): Run {
    return run;
  }
}
