import { useMemo, useState } from 'react';
import { useViewer } from '../../session/viewer.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { areaWords } from '../../words/area.ts';
import { formatNumber } from '../../words/formats.ts';
import { type GapAnswer, type GapNumbers, type LocationAnswer, nearHomeChildrenOf } from '../gap/councils/answers.ts';
import { flowsOf, showFlows } from '../gap/councils/flows.ts';
import { AreaFlowMap } from './AreaFlowMap.tsx';
import { sharedTable } from './sharedTable.ts';

const { shared } = areaWords;
const drawings = [
  { value: 'best', label: shared.best },
  { value: 'today', label: shared.today },
] as const;
type Drawing = (typeof drawings)[number]['value'];

interface SharedPlacesProps {
  gssCode: string;
  name: string;
  gap: GapAnswer;
  /** The council's own row. */
  numbers: GapNumbers;
  location: LocationAnswer;
}

/** Null where it is not worked out, or of some types, ages or needs only. */
function bestFlowsOf({ placedBetween, question }: GapAnswer, { nearHomeGap }: GapNumbers) {
  const isOfEverybody = question.placementTypes === null && question.ageBands === null && question.cohorts === null;
  const isKnown = nearHomeGap !== null && nearHomeGap.achieved.marker !== 'NOT_AVAILABLE';
  return isOfEverybody && isKnown ? placedBetween : null;
}

/** How many were placed, where that may be known. */
function everyoneOf({ total }: GapAnswer): string | null {
  const children = nearHomeChildrenOf(total);
  return children && 'value' in children ? formatNumber(children.value) : null;
}

/** Places shared with other councils, as a table and as arrows: in the best arrangement, and today. */
export function SharedPlaces({ gssCode, name, gap, numbers, location }: SharedPlacesProps) {
  const { maySeeExactNumbers } = useViewer();
  const [drawing, setDrawing] = useState<Drawing>('best');
  const best = bestFlowsOf(gap, numbers);
  const isAllSent = gap.coverage.missing.length === 0;
  const table = useMemo(
    () => sharedTable({ today: location.flows, best }, { gssCode, name, isExact: maySeeExactNumbers, isAllSent }),
    [location, best, gssCode, name, maySeeExactNumbers, isAllSent],
  );
  const drawn = best === null ? 'today' : drawing;
  const lines = useMemo(
    () => showFlows(flowsOf(drawn === 'best' && best ? best : location.flows, 'out', gssCode), '').lines,
    [location, best, drawn, gssCode],
  );
  if (table === null) return <p>{shared.none}</p>;
  return (
    <div className="nh-split nh-split--both nh-after">
      <div>
        <LongTable table={table} atFirst={14} />
        <p className="nh-notes">
          {best === null ? shared.noBest(gap.run !== null) : shared.note(everyoneOf(gap), gap.question.withinMiles)}
        </p>
      </div>
      <div>
        {best === null ? null : (
          <Segments legend={shared.draw} options={drawings} value={drawing} onChange={setDrawing} />
        )}
        <AreaFlowMap
          regionId={location.question.region}
          gssCode={gssCode}
          heading={shared.mapHeadings[drawn](name)}
          flows={lines}
        />
      </div>
    </div>
  );
}
