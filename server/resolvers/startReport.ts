/** Having a report made: what is asked is looked at before any work. */
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import type { ReportQuestion } from '../../schema/reportWriting.ts';
import type { Run } from '../../schema/run.ts';
import { dateText } from '../engine/wording.ts';
import { may } from '../policy/policy.ts';
import { toldIn } from '../reportEditing/faultsIn.ts';
import { readLine } from '../reportEditing/readChanges.ts';
import { reportRun } from '../runs/reports/reportRun.ts';
import type { ReportAsked } from '../runs/reports/reportWork.ts';
import { TooManyRuns } from '../runs/runs.ts';
import type { RegionRow } from '../store/rows.ts';
import type { ViewerStore } from '../store/viewerStore.ts';
import { tooManyRuns } from './longAnswer.ts';
import { readAsOf, readMiles, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';

const notYours = 'Reports are made by the commissioners of the region: you may not start one.';
const noSuchPlan = 'There is no plan of that id that you may see: choose another to propose, or none.';
const afterTheFacts = (dataDate: string) => `The facts end on ${dateText(dataDate)}: choose that day or one before.`;
const usualTitle = 'Sufficiency report';
const longestTitle = 100;

async function readTitle(
  title: string | null | undefined,
  { reports }: Pick<ViewerStore, 'reports'>,
): Promise<string | BadQuestion> {
  if (title === null || title === undefined || title.trim() === '') return usualTitle;
  const { text, problems } = readLine(title, { field: 'title', most: longestTitle });
  const [problem] = problems;
  if (problem !== undefined) return new BadQuestion(problem.sentence, problem.field);
  const told = await toldIn(reports, { text, where: 'the title' });
  return told === null ? text : new BadQuestion(told, 'title');
}

async function readAsked(
  question: ReportQuestion,
  region: RegionRow,
  { reading }: RequestContext,
): Promise<ReportAsked | BadQuestion> {
  const asOf = readAsOf(question.asOf, region.dataDate);
  if (asOf instanceof BadQuestion) return asOf;
  if (asOf > region.dataDate) return new BadQuestion(afterTheFacts(region.dataDate), 'asOf');
  const withinMiles = readMiles(question.withinMiles, region.nearHomeMiles);
  if (withinMiles instanceof BadQuestion) return withinMiles;
  const title = await readTitle(question.title, reading);
  if (title instanceof BadQuestion) return title;
  const plan = question.plan ?? null;
  if (plan !== null && (await reading.plan(plan)) === null) return new BadQuestion(noSuchPlan, 'plan');
  return { asOf, withinMiles, plan, title };
}

/** The same question of the same facts is worked out once, until somebody writes into a report. */
export async function startReport(
  question: ReportQuestion,
  context: RequestContext,
): Promise<Run | BadQuestion | NotFoundProblem> {
  const region = await readRegion(context, question.region);
  if (region instanceof NotFoundProblem) return region;
  const { reading, runs, viewer } = context;
  if (may(viewer, 'reportChanges') !== 'REGION') return new BadQuestion(notYours);
  const asked = await readAsked(question, region, context);
  if (asked instanceof BadQuestion) return asked;
  const hidesUpTo = await context.said.hidesUpTo(reading, asked.asOf);
  const run = await reportRun(reading, { viewer, regionId: region.id, question: asked, hidesUpTo });
  try {
    return toRun(await runs.start(run), viewer);
  } catch (error) {
    if (error instanceof TooManyRuns) return new BadQuestion(tooManyRuns);
    throw error;
  }
}
