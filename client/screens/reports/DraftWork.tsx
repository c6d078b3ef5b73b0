import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatMoment } from '../../words/formats.ts';
import { reportWords } from '../../words/report.ts';
import { ActionFields } from './ActionFields.tsx';
import { BlockFields } from './BlockFields.tsx';
import { DeleteDraft } from './DeleteDraft.tsx';
import { pageOf } from './fileAddress.ts';
import { ListField } from './ListField.tsx';
import { PublishReport } from './PublishReport.tsx';
import { ReportChecks } from './ReportChecks.tsx';
import { toSummary } from './reportChanges.ts';
import { partName } from './reportEdits.ts';
import { SaveBar } from './SaveBar.tsx';
import type { ReportPartProps } from './ShownReport.tsx';
import { useReportDraft } from './useReportDraft.ts';

const { draft: words, save } = reportWords;

/** The work on a draft: what is still to do, what people write, and its publishing. */
export function DraftWork({ region, report, onWritten, onStale }: ReportPartProps) {
  const draft = useReportDraft(report, { onWritten, onStale });
  const { wrong, overtaken, touched } = draft;
  const after = { report, onWritten, onStale };
  return (
    <>
      <DraftHeading region={region} report={report} />
      <ErrorSummary title={save.couldNot} errors={toSummary(wrong)} />
      {overtaken.length === 0 ? null : (
        <p className="nh-advice" role="status">
          {save.overtaken(overtaken.map(partName))}
        </p>
      )}
      <div className="report-work">
        <div className="report-work__state">
          <ReportChecks checks={report.checks} isMendedHere />
          <PublishReport {...after} isUnsaved={touched.length > 0} />
          <DeleteDraft region={region} {...after} />
        </div>
        <div className="report-work__written">
          <BlockFields report={report} draft={draft} />
          <ActionFields draft={draft} />
          <ListField part="LIST_RISKS" label={words.risksLabel} hint={words.risksHint} draft={draft} />
          <ListField part="LIST_ASKS" label={words.asksLabel} hint={words.asksHint} draft={draft} />
          <ProposedPlan region={region} report={report} />
        </div>
      </div>
      <SaveBar draft={draft} />
    </>
  );
}

function DraftHeading({ region, report }: Pick<ReportPartProps, 'region' | 'report'>) {
  const { checks, headline, asOf, withinMiles, staleSentence, files, changedBy, changedAt } = report;
  const red = checks.filter(({ isGreen }) => !isGreen).length;
  const page = pageOf(files);
  return (
    <>
      <p className="nh-breadcrumb">
        <Link to={paths.reports(region.id)}>{reportWords.crumb}</Link>
      </p>
      <h1 className="nh-h1">{red === 0 ? words.ready : words.notReady(red, checks.length)}</h1>
      <p className="nh-lede report-says">{words.says(headline)}</p>
      <p className="nh-meta">
        {reportWords.latestMeta([
          reportWords.editionTitle(null, asOf),
          reportWords.nearHome(withinMiles),
          reportWords.smallHidden(report.largestSmallCount),
          words.changed(changedBy, formatMoment(changedAt)),
        ])}
      </p>
      {staleSentence ? <p className="nh-advice">{staleSentence}</p> : null}
      <p className="report-ways">
        {page ? (
          <a className="govuk-button govuk-button--secondary" href={page.url}>
            {reportWords.readDraft}
          </a>
        ) : null}
        <Link to={paths.measures(region.id)}>{reportWords.measures}</Link>
      </p>
    </>
  );
}

function ProposedPlan({ region, report: { plan } }: Pick<ReportPartProps, 'region' | 'report'>) {
  return (
    <section className="report-part" aria-labelledby="proposed-plan">
      <h2 className="nh-h2" id="proposed-plan">
        {words.plan}
      </h2>
      {plan ? (
        <p>
          {plan.headline}{' '}
          <Link to={`${paths.planner(region.id)}?plan=${encodeURIComponent(plan.id)}`}>{words.openPlan}</Link>
        </p>
      ) : (
        <p className="nh-meta">{words.noPlan}</p>
      )}
    </section>
  );
}
