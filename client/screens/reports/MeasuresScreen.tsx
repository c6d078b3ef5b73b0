import { useEffect } from 'react';
import { useQuery } from 'urql';
import type { ReportMeasuresQuery } from '../../generated/graphql.ts';
import { mayWriteReports, useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { navigate, useSearch } from '../../url/location.ts';
import { writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';
import { gapWords } from '../../words/gap.ts';
import { reportWords } from '../../words/report.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { MeasureSection } from './MeasureSection.tsx';
import { measuresSaying } from './measuresSaying.ts';
import { reportMeasuresDocument, reportsDocument } from './reports.graphql.ts';

const { measuresPage: words } = reportWords;

export type MeasuredReport = NonNullable<ReportMeasuresQuery['report']>;

/** Can this figure be trusted and explained? Each measure, worked through with the newest numbers that may be shown. */
export function MeasuresScreen({ regionId }: { regionId: string }) {
  const { region } = useViewer();
  usePageTitle(words.title(region?.name ?? ''));
  if (!region || region.id !== regionId) return <NotFound title={gapWords.noSuchRegion} />;
  return <MeasuresOfRegion region={region} />;
}

/** The newest report the viewer may see that still stands, with its measures. */
function useNewestMeasures(regionId: string) {
  const [list, askList] = useQuery({ query: reportsDocument, variables: { region: regionId } });
  const newest = list.data?.reports.find(({ status }) => status !== 'WITHDRAWN')?.id ?? null;
  const [measured, askMeasures] = useQuery({
    query: reportMeasuresDocument,
    variables: { id: newest ?? '' },
    pause: newest === null,
  });
  const report = newest === null ? null : (measured.data?.report ?? null);
  return {
    report,
    isNone: list.data !== undefined && newest === null,
    error: list.error ?? measured.error ?? null,
    ask: () => {
      askList({ requestPolicy: 'network-only' });
      if (newest !== null) askMeasures({ requestPolicy: 'network-only' });
    },
  };
}

function MeasuresOfRegion({ region }: { region: ViewerRegion }) {
  const { report, isNone, error, ask } = useNewestMeasures(region.id);
  if (isNone) return <NoMeasures region={region} />;
  if (report !== null) return <Measures region={region} report={report} />;
  return (
    <>
      <h1 className="nh-h1">{words.waiting}</h1>
      {error ? <Failure error={error} onRetry={ask} /> : <LoadingBlock shape="panel" />}
    </>
  );
}

function NoMeasures({ region }: { region: ViewerRegion }) {
  const viewer = useViewer();
  return (
    <>
      <h1 className="nh-h1">{words.none}</h1>
      <div className="report-empty">
        <p>{words.noneWhat}</p>
        {mayWriteReports(viewer) ? null : <p>{words.askCommissioner}</p>}
        <p className="report-ways">
          {mayWriteReports(viewer) ? (
            <Link to={paths.reports(region.id)} className="govuk-button">
              {words.makeFirst}
            </Link>
          ) : null}
          <Link to={paths.numbers}>{words.general}</Link>
        </p>
      </div>
    </>
  );
}

/** A link to one measure leads to it once the measures have come. */
function useGoToMeasure(): void {
  useEffect(() => {
    const { hash } = window.location;
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, []);
}

function Measures({ region, report }: { region: ViewerRegion; report: MeasuredReport }) {
  const { measures, asOf, edition } = report;
  const text = new URLSearchParams(useSearch()).get('q') ?? '';
  const look = (q: string) => navigate(paths.measures(region.id) + writeQuery({ q }), 'replace');
  const found = measuresSaying(measures, text);
  useGoToMeasure();
  return (
    <>
      <h1 className="nh-h1">{words.heading(measures.length, asOf)}</h1>
      <p className="nh-meta">
        <Link to={paths.report(region.id, report.id)}>
          {words.ofReport(reportWords.editionTitle(edition ?? null, asOf))}
        </Link>
        {' · '}
        <Link to={paths.numbers}>{words.general}</Link>
      </p>
      <search className="report-search">
        <TextField id="find-measure" label={words.search} value={text} error={null} onChange={look} />
        <p className="nh-meta" role="status">
          {found.length === 0 ? words.foundNone(text) : words.found(found.length, measures.length)}
        </p>
      </search>
      {found.map((measure) => (
        <MeasureSection key={measure.id} {...{ measure, region, report }} />
      ))}
    </>
  );
}
