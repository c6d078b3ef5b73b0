import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useRegionMap } from '../../../map/useRegionMap.ts';
import { saveCsv } from '../../../table/csv.ts';
import { factCsv } from '../../../table/factCsv.ts';
import { useLast } from '../../../ui/useLast.ts';
import { formatDate } from '../../../words/formats.ts';
import { gapWords } from '../../../words/gap.ts';
import { hexagonWords } from '../../../words/hexagons.ts';
import { sentencesOf } from '../../../words/sentences.ts';
import { askedColumns, askedLine } from '../askedWords.ts';
import { WaitingMap } from '../councils/CouncilMap.tsx';
import { GapNotes } from '../GapNotes.tsx';
import { accessQuestion } from '../gapQuestion.ts';
import { MeasureFrame } from '../MeasureFrame.tsx';
import type { MeasureProps } from '../measure.ts';
import { accessDocument } from './access.graphql.ts';
import { type AccessAnswer, accessSheet } from './accessSheet.ts';
import { HexagonView } from './HexagonView.tsx';
import { sortedSpots } from './hexagonSheet.ts';

const { access } = hexagonWords;
const noTowns = [] as const;

function checkLine({ demandTimesAccess, placesInReach }: AccessAnswer): string | null {
  return typeof demandTimesAccess === 'number' && typeof placesInReach === 'number'
    ? access.check(demandTimesAccess, placesInReach)
    : null;
}

/** Where children compete for places: places in reach for each child, spot by spot. */
export function AccessMeasure({ region, filter, frame }: MeasureProps) {
  const variables = useMemo(() => ({ question: accessQuestion(region.id, filter) }), [region.id, filter]);
  const [{ data, fetching, error }, ask] = useQuery({ query: accessDocument, variables });
  const result = data?.accessSurface;
  const shown = useLast(result?.__typename === 'AccessAnswer' ? result : null, fetching);
  const { ground, isLoading } = useRegionMap(region.id);
  const towns = ground?.base.towns ?? noTowns;
  const sheet = useMemo(() => (shown ? accessSheet(shown, towns) : null), [shown, towns]);
  const download = () => {
    if (!shown || !sheet) return;
    const { question } = shown;
    const asked = [['method', access.methods[question.method]] as const, ...askedColumns(question, region.isSynthetic)];
    saveCsv(
      `${question.region}-access-${question.asOf}.csv`,
      factCsv(sortedSpots(sheet, frame.look), asked, 'hexagon'),
    );
  };
  return (
    <MeasureFrame
      {...frame}
      sentences={shown ? sentencesOf(shown.headline) : null}
      waitingHeading={access.loadingHeading(region.name)}
      meta={
        shown
          ? [
              askedLine(shown.question),
              access.methods[shown.question.method],
              gapWords.facts(formatDate(shown.question.asOf)),
            ]
          : []
      }
      isFetching={fetching}
      problem={result && result.__typename !== 'AccessAnswer' ? result.sentence : null}
      error={error ?? null}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      onDownload={download}
      waiting={<WaitingMap regionId={region.id} />}
    >
      {shown && sheet ? (
        <>
          <HexagonView
            ground={ground}
            isLoading={isLoading}
            label={gapWords.cellMapLabel(sheet.mapMeasure, shown.question.regionName, formatDate(shown.question.asOf))}
            sheet={sheet}
            look={frame.look}
            onLook={frame.onLook}
          />
          <hr className="nh-rule" />
          <GapNotes notes={shown.notes} reading={access.note}>
            {checkLine(shown) === null ? null : <p>{checkLine(shown)}</p>}
          </GapNotes>
        </>
      ) : null}
    </MeasureFrame>
  );
}
