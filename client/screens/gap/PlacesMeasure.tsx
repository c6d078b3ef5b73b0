import { useMemo } from 'react';
import { saveCsv } from '../../table/csv.ts';
import { factCsv } from '../../table/factCsv.ts';
import { useLast } from '../../ui/useLast.ts';
import { formatDate } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { askedColumns, askedLine } from './askedWords.ts';
import { WaitingMap } from './councils/CouncilMap.tsx';
import { CouncilView, sortedTable } from './councils/CouncilView.tsx';
import { placesSheet } from './councils/placesSheet.ts';
import { GapByType } from './GapByType.tsx';
import { GapNotes } from './GapNotes.tsx';
import { placesSentences } from './headings.ts';
import { MeasureFrame } from './MeasureFrame.tsx';
import type { MeasureProps } from './measure.ts';
import { useLocation, usePlaces } from './useSufficiency.ts';

interface PlacesMeasureProps extends MeasureProps {
  addressOfType: Parameters<typeof GapByType>[0]['addressOf'];
}

/** Children who need a place against usable places standing in each council. */
export function PlacesMeasure({ region, filter, frame, areaAddress, addressOfType }: PlacesMeasureProps) {
  const gap = usePlaces(region.id, filter);
  const location = useLocation(region.id, filter);
  const { look, onLook } = frame;
  const isFetching = gap.isFetching || location.isFetching;
  // Both halves of a row are of one question: half of one beside half of another would be no answer to either.
  const fresh = useMemo(
    () => (gap.shown && !isFetching ? { gap: gap.shown, location: location.shown } : null),
    [gap.shown, location.shown, isFetching],
  );
  const whole = useLast(fresh, isFetching);
  const shown = whole?.gap ?? null;
  const sheet = useMemo(
    () => (whole ? placesSheet(whole.gap, whole.location, look.colouring) : null),
    [whole, look.colouring],
  );
  const asked = shown ? { ...shown.question, withinMiles: undefined, reading: undefined } : null;
  const download = () => {
    if (!shown || !sheet) return;
    const { region: id, asOf, placementTypes, ageBands, cohorts } = shown.question;
    saveCsv(
      `${id}-gap-${asOf}.csv`,
      factCsv(
        sortedTable(sheet, look),
        askedColumns({ asOf, placementTypes, ageBands, cohorts }, region.isSynthetic),
        'gss_code',
      ),
    );
  };
  return (
    <MeasureFrame
      {...frame}
      sentences={shown ? placesSentences(shown) : null}
      waitingHeading={gapWords.loadingHeading(region.name)}
      meta={
        shown && asked
          ? [
              askedLine({ ...asked, releasePlacesOfOtherRegions: false }),
              gapWords.facts(formatDate(shown.question.asOf)),
            ]
          : []
      }
      isFetching={isFetching}
      problem={gap.problem}
      error={gap.error}
      onRetry={() => {
        gap.retry();
        location.retry();
      }}
      onDownload={download}
      waiting={<WaitingMap regionId={region.id} />}
    >
      {shown && sheet ? (
        <>
          <CouncilView question={shown.question} sheet={sheet} look={look} areaAddress={areaAddress} onLook={onLook} />
          <hr className="nh-rule" />
          <div className="nh-split nh-split--both nh-after">
            <GapByType answer={shown} addressOf={addressOfType} />
            <GapNotes notes={[...shown.notes, ...shown.total.notes]} method={shown.method} reading={gapWords.reading}>
              <p>
                {whole?.location
                  ? gapWords.locationScope((shown.question.cohorts?.length ?? 0) > 0)
                  : gapWords.locationMissing}
              </p>
            </GapNotes>
          </div>
        </>
      ) : null}
    </MeasureFrame>
  );
}
