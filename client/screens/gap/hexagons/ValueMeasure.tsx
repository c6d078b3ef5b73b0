import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useRegionMap } from '../../../map/useRegionMap.ts';
import { RunPanel } from '../../../run/RunPanel.tsx';
import { useAnswerRun } from '../../../run/useAnswerRun.ts';
import { saveCsv } from '../../../table/csv.ts';
import { factCsv } from '../../../table/factCsv.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useLast } from '../../../ui/useLast.ts';
import { formatDate } from '../../../words/formats.ts';
import { gapWords } from '../../../words/gap.ts';
import { hexagonWords } from '../../../words/hexagons.ts';
import { sentencesOf } from '../../../words/sentences.ts';
import { askedColumns, askedLine } from '../askedWords.ts';
import { WaitingMap } from '../councils/CouncilMap.tsx';
import { GapNotes } from '../GapNotes.tsx';
import { valueQuestion } from '../gapQuestion.ts';
import { MeasureFrame } from '../MeasureFrame.tsx';
import type { MeasureProps } from '../measure.ts';
import { HexagonView } from './HexagonView.tsx';
import { sortedSpots } from './hexagonSheet.ts';
import { valueDocument } from './value.graphql.ts';
import { valueSheet } from './valueSheet.ts';

const { value: words } = hexagonWords;
const noTowns = [] as const;

/** What one more place of a kind would bring, spot by spot. */
export function ValueMeasure({ region, filter, frame }: MeasureProps) {
  const variables = useMemo(() => ({ question: valueQuestion(region.id, filter) }), [region.id, filter]);
  const [{ data, fetching, error }, ask] = useQuery({ query: valueDocument, variables });
  const result = data?.placeValues;
  const shown = useLast(result?.__typename === 'PlaceValueAnswer' ? result : null, fetching);
  const retry = () => ask({ requestPolicy: 'network-only' });
  const { look, onLook } = frame;
  const { run, look: lookAtRun } = useAnswerRun({
    ofAnswer: fetching ? null : (shown?.run?.id ?? null),
    ofAddress: look.run,
    onAddress: (id) => onLook({ run: id }),
    ask: retry,
  });
  const { ground, isLoading } = useRegionMap(region.id);
  const towns = ground?.base.towns ?? noTowns;
  const sheet = useMemo(() => (shown ? valueSheet(shown, towns) : null), [shown, towns]);
  const panel = run ? <RunPanel run={run} onLook={lookAtRun} onAgain={retry} /> : null;
  const download = () => {
    if (!shown || !sheet) return;
    const { question } = shown;
    const asked = askedColumns(question, region.isSynthetic);
    saveCsv(
      `${question.region}-place-values-${question.asOf}.csv`,
      factCsv(sortedSpots(sheet, frame.look), asked, 'hexagon_and_type'),
    );
  };
  return (
    <MeasureFrame
      {...frame}
      sentences={
        shown ? (run && shown.values.length === 0 ? [words.working(region.name)] : sentencesOf(shown.headline)) : null
      }
      waitingHeading={words.loadingHeading(region.name)}
      meta={shown ? [askedLine(shown.question), gapWords.facts(formatDate(shown.question.asOf))] : []}
      isFetching={fetching}
      problem={result && result.__typename !== 'PlaceValueAnswer' ? result.sentence : null}
      error={error ?? null}
      onRetry={retry}
      onDownload={download}
      waiting={
        <>
          {panel}
          <WaitingMap regionId={region.id} />
        </>
      }
    >
      {shown && sheet ? (
        <>
          {panel}
          {shown.values.length === 0 ? (
            <EmptyState title={run ? words.notYet : words.empty} />
          ) : (
            <HexagonView
              ground={ground}
              isLoading={isLoading}
              label={gapWords.cellMapLabel(
                sheet.mapMeasure,
                shown.question.regionName,
                formatDate(shown.question.asOf),
              )}
              sheet={sheet}
              look={look}
              onLook={onLook}
            />
          )}
          <hr className="nh-rule" />
          <GapNotes notes={shown.notes} reading={words.note} />
        </>
      ) : null}
    </MeasureFrame>
  );
}
