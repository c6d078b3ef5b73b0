import { useMemo } from 'react';
import { RunPanel } from '../../run/RunPanel.tsx';
import { useAnswerRun } from '../../run/useAnswerRun.ts';
import { saveCsv } from '../../table/csv.ts';
import { factCsv } from '../../table/factCsv.ts';
import { formatDate } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { sentencesOf } from '../../words/sentences.ts';
import { askedColumns, askedLine } from './askedWords.ts';
import { beforeNearHome } from './councils/answers.ts';
import { WaitingMap } from './councils/CouncilMap.tsx';
import { CouncilView, sortedTable } from './councils/CouncilView.tsx';
import { nearHomeSheet } from './councils/nearHomeSheet.ts';
import { mostShortNearHome } from './headings.ts';
import { MeasureFrame } from './MeasureFrame.tsx';
import type { MeasureProps } from './measure.ts';
import { NearHomeNotes } from './NearHomeNotes.tsx';
import { useGap, usePlaces } from './useSufficiency.ts';

/** How many children could live near home, and why the others cannot: the screen's own measure. */
export function NearHomeMeasure({ region, filter, frame, areaAddress }: MeasureProps) {
  const { shown, problem, error, isFetching, retry } = useGap(region.id, filter);
  const places = usePlaces(region.id, filter);
  const { look, onLook } = frame;
  const { run, look: lookAtRun } = useAnswerRun({
    ofAnswer: isFetching ? null : (shown?.run?.id ?? null),
    ofAddress: look.run,
    onAddress: (id) => onLook({ run: id }),
    ask: retry,
  });
  const sheet = useMemo(() => (shown ? nearHomeSheet(shown, look.colouring) : null), [shown, look.colouring]);
  // What needs no working out is on screen at once, with the same table and map.
  const early = useMemo(
    () => (places.shown ? nearHomeSheet(beforeNearHome(places.shown), look.colouring) : null),
    [places.shown, look.colouring],
  );
  const panel = run ? <RunPanel run={run} onLook={lookAtRun} onAgain={retry} /> : null;
  const download = () => {
    if (!shown || !sheet) return;
    const { question } = shown;
    saveCsv(
      `${question.region}-near-home-${question.asOf}.csv`,
      factCsv(sortedTable(sheet, look), askedColumns(question, region.isSynthetic), 'gss_code'),
    );
  };
  return (
    <MeasureFrame
      {...frame}
      sentences={shown ? [...sentencesOf(shown.headline), ...mostShortNearHome(shown)] : null}
      waitingHeading={gapWords.loadingHeading(region.name)}
      meta={shown ? [askedLine(shown.question), gapWords.facts(formatDate(shown.question.asOf))] : []}
      isFetching={isFetching}
      problem={problem}
      error={error}
      onRetry={retry}
      onDownload={download}
      waiting={
        <>
          {panel ?? <p className="nh-advice nh-advice--thin">{gapWords.nearHome.working}</p>}
          {early && places.shown ? (
            <CouncilView
              question={places.shown.question}
              sheet={early}
              look={look}
              areaAddress={areaAddress}
              onLook={onLook}
            />
          ) : (
            <WaitingMap regionId={region.id} />
          )}
        </>
      }
    >
      {shown && sheet ? (
        <>
          {panel}
          {run === null && shown.proof === null
            ? shown.total.notes.map((note) => (
                <p className="nh-advice" key={note}>
                  {note}
                </p>
              ))
            : null}
          {shown.limitNotice ? <p className="nh-advice">{shown.limitNotice}</p> : null}
          {shown.question.releasePlacesOfOtherRegions ? <p className="nh-advice">{gapWords.whatIf}</p> : null}
          <CouncilView question={shown.question} sheet={sheet} look={look} areaAddress={areaAddress} onLook={onLook} />
          <hr className="nh-rule" />
          <NearHomeNotes answer={shown} isWorking={run !== null} />
        </>
      ) : null}
    </MeasureFrame>
  );
}
