import type { ReactNode } from 'react';
import type { ReportInShortFragment } from '../../generated/graphql.ts';
import { useViewer } from '../../session/viewer.tsx';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { MarkerKey } from '../../ui/MarkerKey.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatDate } from '../../words/formats.ts';
import { reportWords } from '../../words/report.ts';
import { pageOf } from './fileAddress.ts';
import { ReportFiles } from './ReportFiles.tsx';
import { releasedTable } from './releasedTable.ts';

export type ReportShown = ReportInShortFragment;

/** Edition, when and by whom it was published, and what it is made of: in one line. */
function metaOf(report: ReportShown): string {
  const { edition, publishedAt, approvedBy, asOf, withinMiles, largestSmallCount } = report;
  return reportWords.latestMeta([
    reportWords.edition(edition ?? null),
    publishedAt ? reportWords.publishedOn(formatDate(publishedAt)) : '',
    approvedBy ? reportWords.approvedBy(approvedBy) : '',
    reportWords.facts(asOf),
    reportWords.nearHome(withinMiles),
    reportWords.smallHidden(largestSmallCount),
  ]);
}

function KeyNumbers({ numbers }: Pick<ReportShown['firstPage'], 'numbers'>) {
  if (numbers.length === 0) return null;
  return (
    <dl className="report-numbers" aria-label={reportWords.keyNumbers}>
      {numbers.map(({ text, label, detail }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{text}</b>
            <span>{detail}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Said({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section>
      <h2 className="nh-h3">{heading}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

interface ReportInShortProps {
  report: ReportShown;
  /** Where to go from here, beside the link to the report itself. */
  link?: ReactNode;
}

/** The first page of a report below its headline: four numbers, the table, what it says, and all its files. */
export function ReportInShort({ report, link }: ReportInShortProps) {
  const { firstPage, files, status, staleSentence } = report;
  const { region } = useViewer();
  const page = pageOf(files);
  return (
    <>
      <p className="nh-meta report-meta">{metaOf(report)}</p>
      {staleSentence ? <p className="nh-advice">{staleSentence}</p> : null}
      <p className="report-ways">
        {page ? (
          <a className="govuk-button" href={page.url}>
            {status === 'DRAFT' ? reportWords.readDraft : reportWords.read}
          </a>
        ) : null}
        {link}
        {region ? <Link to={paths.measures(region.id)}>{reportWords.measures}</Link> : null}
      </p>
      <KeyNumbers numbers={firstPage.numbers} />
      {firstPage.counts ? <p className="nh-notes report-counts">{firstPage.counts}</p> : null}
      <div className="report-first">
        <div>
          <FactTableView table={releasedTable(firstPage.table)} minWidth={440} />
          <p className="nh-notes">{reportWords.source(firstPage.table.source)}</p>
          <MarkerKey />
        </div>
        <div className="report-said">
          <Said heading={reportWords.asked} sentences={report.asks} />
          <Said heading={reportWords.topGaps} sentences={firstPage.topGaps} />
          <Said heading={reportWords.changed} sentences={firstPage.changed} />
          <Said heading={reportWords.proposals} sentences={firstPage.proposals} />
          <Said heading={reportWords.risks} sentences={report.risks} />
          <Said heading={reportWords.quality} sentences={firstPage.quality} />
          <Said heading={reportWords.dataRisks} sentences={firstPage.dataRisks} />
        </div>
      </div>
      <ReportFiles report={report} />
    </>
  );
}
