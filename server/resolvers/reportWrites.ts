/** One write of a report: on what it is now, on the version that was seen, or not at all. */
import { BadQuestion, NotFoundProblem, StaleProblem } from '../../schema/problems.ts';
import type { Report } from '../../schema/report.ts';
import { may } from '../policy/policy.ts';
import type { ReportRow, ReportWritten } from '../store/reports/reportRows.ts';
import { toReport } from './reportAnswer.ts';
import type { RequestContext } from './requestContext.ts';

/** The same words for a report that is not there and one that is not the viewer's to change. */
const noSuchReport = 'There is no report of that id that you may change.';
const overtaken = 'Another report was published meanwhile, and the two could be compared: make this one again.';

export type ReportAnswer = Promise<Report | BadQuestion | NotFoundProblem | StaleProblem>;
type Write = (row: ReportRow) => Promise<ReportWritten | BadQuestion>;

/** A write that named no version is tried again on what a colleague has made of it meanwhile. */
const mostTries = 5;

function stale({ changedBy, changedAt, version }: Pick<ReportRow, 'changedBy' | 'changedAt' | 'version'>) {
  const sentence = `${changedBy} changed this report since you opened it, so nothing was written. Look at it as it is now, then decide again.`;
  return new StaleProblem(sentence, { changedBy, changedAt, version });
}

async function settled(context: RequestContext, written: ReportWritten): ReportAnswer {
  switch (written.kind) {
    case 'WRITTEN': {
      const region = await context.region();
      return region === null ? new NotFoundProblem(noSuchReport) : toReport(written.report, region, context);
    }
    case 'NOT_THERE':
      return new NotFoundProblem(noSuchReport);
    case 'STALE':
      return stale(written);
    case 'OVERTAKEN':
      return new BadQuestion(overtaken, 'id');
    case 'REFUSED':
      return new BadQuestion(written.sentence, written.field);
  }
}

/** `version` is the one that was seen; null takes the report as it is. */
export async function writeReport(
  context: RequestContext,
  { id, version }: { readonly id: string; readonly version: number | null | undefined },
  write: Write,
): ReportAnswer {
  const mayWrite = may(context.viewer, 'reportChanges') === 'REGION';
  for (let tries = 1; ; tries++) {
    const row = mayWrite ? await context.reading.reports.one(id) : null;
    if (row === null) return new NotFoundProblem(noSuchReport);
    if (version != null && version !== row.version) return stale(row);
    const written = await write(row);
    if (written instanceof BadQuestion) return written;
    const isOvertaken = written.kind === 'STALE' && version == null && tries < mostTries;
    if (!isOvertaken) return settled(context, written);
  }
}
