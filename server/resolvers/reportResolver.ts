import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { LocalAuthority } from '../../schema/geography.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { Report } from '../../schema/report.ts';
import { ReportCheck, ReportFile } from '../../schema/reportParts.ts';
import { ReportChanges, ReportQuestion, ReportResult } from '../../schema/reportWriting.ts';
import { RunResult } from '../../schema/run.ts';
import { knownIn, toldIn } from '../reportEditing/faultsIn.ts';
import { publishEdition } from '../reportEditing/publishEdition.ts';
import { readChanges, readLine } from '../reportEditing/readChanges.ts';
import { type CheckFound, checksOf, writtenPlaces } from '../reportEditing/reportChecks.ts';
import type { ReportRow } from '../store/reports/reportRows.ts';
import { notADraft } from '../store/reports/writeReports.ts';
import { authoritiesOf } from './authorityList.ts';
import { readRegion } from './readQuestion.ts';
import { filesOf, rowOfReport, toReport } from './reportAnswer.ts';
import { writeReport } from './reportWrites.ts';
import type { RequestContext } from './requestContext.ts';
import { startReport } from './startReport.ts';

const longestReason = 500;

/** None for what is no draft: nothing is left to decide. */
async function checksFor(row: ReportRow, context: RequestContext): Promise<readonly CheckFound[]> {
  const region = await context.region();
  if (row.status !== 'DRAFT' || region === null) return [];
  const { said } = context;
  const hiding = { setting: said.hideCountsUpTo, now: await said.hidesUpTo(context.reading, row.asOf) };
  const known = await knownIn(
    context.reading.reports,
    writtenPlaces(row).map(({ text }) => text),
  );
  return checksOf({ row, dataDate: region.dataDate, today: await context.today(), hiding, known });
}

/** Refused where something cannot stay as it is; all of it is said at once. */
function asBad(problems: readonly { readonly field: string; readonly sentence: string }[]): BadQuestion | null {
  const [first] = problems;
  if (first === undefined) return null;
  return new BadQuestion(
    first.sentence,
    first.field,
    problems.map((problem) => ({ ...problem, needId: null })),
  );
}

async function notReady(row: ReportRow, context: RequestContext): Promise<BadQuestion | null> {
  const over = notADraft(row);
  if (over !== null) return new BadQuestion(over, 'id');
  const open = (await checksFor(row, context)).filter(({ isGreen }) => !isGreen);
  return asBad(open.map(({ name, sentence }) => ({ field: `checks.${name}`, sentence: `${name}: ${sentence}` })));
}

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => [Report], { description: 'Newest first; those that are not yours to see are not there.' })
  async reports(@Arg('region', () => ID) id: string, @Ctx() context: RequestContext): Promise<Report[]> {
    const region = await readRegion(context, id);
    if (region instanceof NotFoundProblem) return [];
    return (await context.reading.reports.all()).map((row) => toReport(row, region, context));
  }

  @Query(() => Report, { nullable: true, description: 'Null where it is not there, or not yours to see.' })
  async report(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Report | null> {
    const [row, region] = await Promise.all([context.reading.reports.one(id), context.region()]);
    return row === null || region === null ? null : toReport(row, region, context);
  }

  @FieldResolver(() => [ReportCheck], { description: 'Of a draft; none for what is published.' })
  async checks(@Root() report: Report, @Ctx() context: RequestContext): Promise<ReportCheck[]> {
    return [...(await checksFor(rowOfReport(report), context))];
  }

  @FieldResolver(() => [ReportFile])
  async files(@Root() report: Report, @Ctx() { chromium, reading }: RequestContext): Promise<ReportFile[]> {
    const row = rowOfReport(report);
    const isAsked = chromium === null && row.status !== 'DRAFT';
    return filesOf(row, { chromium, kept: isAsked ? await reading.reports.keptFiles(row.id) : [] });
  }

  @FieldResolver(() => [LocalAuthority], { description: 'Of each of whom there is a view: ?council= of the files.' })
  councils(@Root() report: Report, @Ctx() context: RequestContext): Promise<LocalAuthority[]> {
    const { councils } = rowOfReport(report).content;
    return authoritiesOf(
      context,
      councils.map(({ gss }) => gss),
    );
  }

  @Mutation(() => RunResult, {
    description: 'Has a report made, as a draft; what was last written into one of the region is carried over.',
  })
  startReport(@Arg('question', () => ReportQuestion) question: ReportQuestion, @Ctx() context: RequestContext) {
    return startReport(question, context);
  }

  @Mutation(() => ReportResult, { description: 'Of a draft. Every problem is said at once, and nothing is written.' })
  changeReport(
    @Arg('id', () => ID) id: string,
    @Arg('changes', () => ReportChanges) changes: ReportChanges,
    @Arg('version', () => Int, { nullable: true }) version: number | null,
    @Ctx() context: RequestContext,
  ) {
    return writeReport(context, { id, version }, async (row) => {
      const over = notADraft(row);
      if (over !== null) return new BadQuestion(over, 'id');
      const { words, problems } = readChanges(changes, row);
      return asBad(problems) ?? context.reading.reports.change(row, words);
    });
  }

  @Mutation(() => ReportResult, {
    description:
      'Approves a draft whose checks are all green: it never changes again, and takes the place of the last.',
  })
  publishReport(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { nullable: true }) version: number | null,
    @Ctx() context: RequestContext,
  ) {
    const { reading, viewer } = context;
    return writeReport(context, { id, version }, async (row) => {
      const problem = await notReady(row, context);
      if (problem !== null) return problem;
      const approval = { approvedBy: viewer.displayName, at: reading.now() };
      return publishEdition(reading.reports, { row, approval }, context);
    });
  }

  @Mutation(() => ReportResult, { description: 'Takes back what is published; who may see drafts can still read it.' })
  withdrawReport(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String, { description: 'One line of 500 characters at most.' }) reason: string,
    @Arg('version', () => Int, { nullable: true }) version: number | null,
    @Ctx() context: RequestContext,
  ) {
    const { text, problems } = readLine(reason, { field: 'reason', most: longestReason });
    return writeReport(context, { id, version }, async (row) => {
      const told = await toldIn(context.reading.reports, { text, where: 'the reason' });
      const telling = told === null ? [] : [{ field: 'reason', sentence: told }];
      return asBad([...problems, ...telling]) ?? context.reading.reports.withdraw(row, text);
    });
  }

  @Mutation(() => ReportResult, { description: 'A draft only. Gives the report as it was.' })
  deleteReport(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { nullable: true }) version: number | null,
    @Ctx() context: RequestContext,
  ) {
    return writeReport(context, { id, version }, (row) => context.reading.reports.remove(row));
  }
}
