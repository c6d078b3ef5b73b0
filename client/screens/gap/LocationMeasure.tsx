import { useMemo } from 'react';
import { useViewer } from '../../session/viewer.tsx';
import { saveCsv } from '../../table/csv.ts';
import { factCsv } from '../../table/factCsv.ts';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { formatDate } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { locationWords } from '../../words/location.ts';
import { sentencesOf } from '../../words/sentences.ts';
import { askedColumns, askedLine } from './askedWords.ts';
import type { LocationAnswer } from './councils/answers.ts';
import { WaitingMap } from './councils/CouncilMap.tsx';
import { CouncilView, sortedTable } from './councils/CouncilView.tsx';
import { type FlowsShown, flowsOf, showFlows } from './councils/flows.ts';
import { locationSheet } from './councils/locationSheet.ts';
import { nationalTable, togetherTable } from './councils/nationalTable.ts';
import { GapNotes } from './GapNotes.tsx';
import type { FlowSide, GapLook } from './gapAddress.ts';
import { MeasureFrame } from './MeasureFrame.tsx';
import type { MeasureProps } from './measure.ts';
import { useLocation } from './useSufficiency.ts';

const { flows: flowWords } = locationWords;
const sides = [
  { value: 'none', label: flowWords.none },
  { value: 'out', label: flowWords.out },
  { value: 'in', label: flowWords.in },
] as const;

function flowsShown(answer: LocationAnswer | null, side: FlowSide | null, council: string | null): FlowsShown | null {
  if (answer === null || side === null) return null;
  const known = answer.rows.find((row) => row.localAuthority?.gssCode === council)?.localAuthority ?? null;
  const name = known?.name ?? answer.question.regionName;
  return showFlows(flowsOf(answer.flows, side, known?.gssCode ?? null), flowWords.caption[side](name));
}

function FlowTable({ shown, side }: { shown: FlowsShown; side: FlowSide }) {
  const { table, lines, drawable } = shown;
  const { maySeeExactNumbers } = useViewer();
  return (
    <div className="nh-flows">
      {table.rows.length === 0 ? <p>{flowWords.nobody}</p> : <LongTable key={side} table={table} atFirst={12} />}
      {lines.length < table.rows.length ? <p className="nh-meta">{flowWords.shown(lines.length, drawable)}</p> : null}
      {maySeeExactNumbers ? null : <p className="nh-meta">{flowWords.hidden}</p>}
    </div>
  );
}

/** The region, or the council chosen: its 2 × 3 table and what else is counted. */
function Tables({ answer, selected }: { answer: LocationAnswer; selected: string | null }) {
  const row = answer.rows.find((one) => one.localAuthority?.gssCode === selected);
  const name = row?.localAuthority?.name ?? answer.question.regionName;
  const numbers = row ?? answer.total;
  return (
    <div>
      <FactTableView table={nationalTable(numbers, name)} />
      <p className="nh-notes">{locationWords.notKnownNote}</p>
      <div className="nh-gap-more">
        <FactTableView table={togetherTable(numbers, name)} />
      </div>
    </div>
  );
}

/** Where the region's children live today, and between which councils. */
export function LocationMeasure({ region, filter, frame, areaAddress }: MeasureProps) {
  const { shown, problem, error, isFetching, retry } = useLocation(region.id, filter);
  const { look, onLook } = frame;
  const sheet = useMemo(() => (shown ? locationSheet(shown, look.colouring) : null), [shown, look.colouring]);
  const flows = useMemo(() => flowsShown(shown, look.flows, look.selected), [shown, look.flows, look.selected]);
  const download = () => {
    if (!shown || !sheet) return;
    const { region: id, asOf } = shown.question;
    const asked = askedColumns(shown.question, region.isSynthetic);
    saveCsv(`${id}-location-${asOf}.csv`, factCsv(sortedTable(sheet, look), asked, 'gss_code'));
  };
  const choose = (value: FlowSide | 'none') =>
    onLook({ flows: value === 'none' ? null : value } satisfies Partial<GapLook>);
  return (
    <MeasureFrame
      {...frame}
      sentences={shown ? sentencesOf(shown.headline) : null}
      waitingHeading={locationWords.loadingHeading(region.name)}
      meta={shown ? [askedLine(shown.question), gapWords.facts(formatDate(shown.question.asOf))] : []}
      isFetching={isFetching}
      problem={problem}
      error={error}
      onRetry={retry}
      onDownload={download}
      waiting={<WaitingMap regionId={region.id} />}
    >
      {shown && sheet ? (
        <>
          <div className="nh-lines">
            <Segments legend={flowWords.legend} options={sides} value={look.flows ?? 'none'} onChange={choose} />
          </div>
          <CouncilView
            question={shown.question}
            sheet={sheet}
            look={look}
            flows={flows?.lines ?? []}
            areaAddress={areaAddress}
            onLook={onLook}
          />
          <hr className="nh-rule" />
          <div className="nh-split nh-split--both nh-after">
            <div>
              {flows && look.flows ? <FlowTable shown={flows} side={look.flows} /> : null}
              <GapNotes notes={shown.notes} reading={locationWords.reading} />
            </div>
            <Tables answer={shown} selected={look.selected} />
          </div>
        </>
      ) : null}
    </MeasureFrame>
  );
}
