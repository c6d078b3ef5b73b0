import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { NotFoundProblem } from '../../schema/problems.ts';
import { Report } from '../../schema/report.ts';
import { ReportChanges, ReportQuestion, ReportResult } from '../../schema/reportWriting.ts';
import { RunResult } from '../../schema/run.ts';
import type { RequestContext } from './requestContext.ts';

const noSuchReport = 'There is no report of that id that you may see.';

@Resolver()
export class ReportResolver {
  @Query(() => [Report], { description: 'Newest first; those that are not yours to see are not there.' })
  async reports(@Arg('region', () => ID) _region: string, @Ctx() _context: RequestContext): Promise<Report[]> {
    return [];
  }

  @Query(() => Report, { nullable: true, description: 'Null where it is not there, or not yours to see.' })
  async report(@Arg('id', () => ID) _id: string, @Ctx() _context: RequestContext): Promise<Report | null> {
    return null;
  }

  @Mutation(() => RunResult, {
    description: 'Has a report made, as a draft; what was written into the newest one is carried over.',
  })
  async startReport(@Arg('question', () => ReportQuestion) _question: ReportQuestion): Promise<NotFoundProblem> {
    return new NotFoundProblem(noSuchReport);
  }

  @Mutation(() => ReportResult, { description: 'Of a draft.' })
  async changeReport(
    @Arg('id', () => ID) _id: string,
    @Arg('changes', () => ReportChanges) _changes: ReportChanges,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Promise<NotFoundProblem> {
    return new NotFoundProblem(noSuchReport);
  }

  @Mutation(() => ReportResult, {
    description:
      'Approves a draft whose checks are all green: it never changes again, and takes the place of the last.',
  })
  async publishReport(
    @Arg('id', () => ID) _id: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Promise<NotFoundProblem> {
    return new NotFoundProblem(noSuchReport);
  }

  @Mutation(() => ReportResult, { description: 'Takes back what is published; who made it can still read it.' })
  async withdrawReport(
    @Arg('id', () => ID) _id: string,
    @Arg('reason', () => String) _reason: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Promise<NotFoundProblem> {
    return new NotFoundProblem(noSuchReport);
  }

  @Mutation(() => ReportResult, { description: 'A draft only. Gives the report as it was.' })
  async deleteReport(
    @Arg('id', () => ID) _id: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Promise<NotFoundProblem> {
    return new NotFoundProblem(noSuchReport);
  }
}
