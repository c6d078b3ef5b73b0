import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { LineChart } from '../../../chart/LineChart.tsx';
import { RunPanel } from '../../../run/RunPanel.tsx';
import { useAnswerRun } from '../../../run/useAnswerRun.ts';
import { saveCsv } from '../../../table/csv.ts';
import { factCsv } from '../../../table/factCsv.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FactTableView } from '../../../ui/FactTableView.tsx';
import { MarkerKey } from '../../../ui/MarkerKey.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useLast } from '../../../ui/useLast.ts';
import { curveWords } from '../../../words/curve.ts';
import { formatDate } from '../../../words/formats.ts';
import { gapWords } from '../../../words/gap.ts';
import { sentencesOf } from '../../../words/sentences.ts';
import { askedColumns, askedLine } from '../askedWords.ts';
import { GapNotes } from '../GapNotes.tsx';
import { curveQuestion } from '../gapQuestion.ts';
import { MeasureFrame } from '../MeasureFrame.tsx';
import type { MeasureProps } from '../measure.ts';
import { curveDocument } from './curve.graphql.ts';
import { type Curve, type CurveAnswer, curveOf, curveTable, explainAt, linesOf, nameOf } from './curveRows.ts';

function councilOptions(answer: CurveAnswer) {
  return answer.curves.map(({ localAuthority }) => ({
    value: localAuthority?.gssCode ?? 'region',
    label: localAuthority?.name ?? curveWords.wholeRegion(answer.question.regionName),
  }));
}

interface ExplainProps {
  curve: Curve;
  limit: number;
  isWorking: boolean;
}

/** What the space between the two lines means, at a distance one can choose. */
function Explain({ curve, limit, isWorking }: ExplainProps) {
  const [miles, setMiles] = useState(limit);
  const options = curve.points.map((point) => ({ value: String(point.miles), label: `${point.miles} miles` }));
  const sentence = explainAt(curve, miles);
  return (
    <div className="nh-explain">
      <SelectField
        label={curveWords.milesLabel}
        options={options}
        value={String(miles)}
        onChange={(value) => setMiles(Number(value))}
      />
      <p aria-live="polite">{sentence ?? (isWorking ? curveWords.notYet : curveWords.explainHidden)}</p>
    </div>
  );
}

/** Share of children within each distance of home: today, and at best with the region's usable places. */
export function CurveMeasure({ region, filter, frame }: MeasureProps) {
  const variables = useMemo(() => ({ question: curveQuestion(region.id, filter) }), [region.id, filter]);
  const [{ data, fetching, error }, ask] = useQuery({ query: curveDocument, variables });
  const result = data?.distanceCurve;
  const shown = useLast(result?.__typename === 'DistanceCurveAnswer' ? result : null, fetching);
  const retry = () => ask({ requestPolicy: 'network-only' });
  const { look, onLook } = frame;
  const { run, look: lookAtRun } = useAnswerRun({
    ofAnswer: fetching ? null : (shown?.run?.id ?? null),
    ofAddress: look.run,
    onAddress: (id) => onLook({ run: id }),
    ask: retry,
  });
  const curve = shown ? curveOf(shown, look.selected) : null;
  const name = shown && curve ? nameOf(shown, curve) : region.name;
  const table = useMemo(() => (curve ? curveTable(curve, name) : null), [curve, name]);
  const limit = Math.round(filter.withinMiles ?? region.nearHomeMiles);
  const panel = run ? <RunPanel run={run} onLook={lookAtRun} onAgain={retry} keepsBest={false} /> : null;
  const notes = shown ? <GapNotes notes={shown.notes} reading={curveWords.reading} /> : null;
  const download = () => {
    if (!shown || !table) return;
    const asked = askedColumns(shown.question, region.isSynthetic);
    saveCsv(
      `${shown.question.region}-distance-curve-${shown.question.asOf}.csv`,
      factCsv(table, [['children_of', name], ...asked]),
    );
  };
  return (
    <MeasureFrame
      {...frame}
      isChart
      sentences={shown ? (run && !curve ? [curveWords.working(region.name)] : sentencesOf(shown.headline)) : null}
      waitingHeading={curveWords.loadingHeading(region.name)}
      meta={shown ? [askedLine(shown.question), gapWords.facts(formatDate(shown.question.asOf))] : []}
      isFetching={fetching}
      problem={result && result.__typename !== 'DistanceCurveAnswer' ? result.sentence : null}
      error={error ?? null}
      onRetry={retry}
      onDownload={download}
      waiting={panel}
    >
      {shown ? panel : null}
      {shown && !curve ? (
        <>
          <EmptyState title={run ? curveWords.notYetAll : curveWords.none} />
          {notes}
        </>
      ) : null}
      {shown && curve && table ? (
        <>
          <div className="nh-curve-tools">
            <SelectField
              label={curveWords.council}
              options={councilOptions(shown)}
              value={curve.localAuthority?.gssCode ?? 'region'}
              onChange={(value) => onLook({ selected: value === 'region' ? null : value })}
            />
          </div>
          <div className={`nh-split nh-split--${look.view}`}>
            {look.view === 'table' ? null : (
              <section aria-label={curveWords.section}>
                <LineChart
                  label={curveWords.chartLabel(name)}
                  lines={linesOf(curve)}
                  limit={limit}
                  limitLabel={curveWords.limit(limit)}
                  xLabel={curveWords.xLabel}
                />
                <Explain key={limit} curve={curve} limit={Math.min(limit, 30)} isWorking={run !== null} />
                {look.view === 'both' ? notes : null}
              </section>
            )}
            {look.view === 'map' ? null : (
              <section aria-label={gapWords.tableSection}>
                <FactTableView table={table} selectedId={String(limit)} />
                <p className="nh-notes">{curveWords.tableNote}</p>
                <MarkerKey />
              </section>
            )}
          </div>
          {look.view === 'both' ? null : notes}
        </>
      ) : null}
    </MeasureFrame>
  );
}
