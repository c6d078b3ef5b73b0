import { type ReactNode, useMemo } from 'react';
import type { PlacementType } from '../../../schema/vocabulary.ts';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { saveCsv } from '../../table/csv.ts';
import { factCsv } from '../../table/factCsv.ts';
import { Button } from '../../ui/Button.tsx';
import { copyAddress } from '../../ui/copyAddress.ts';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { MarkerKey } from '../../ui/MarkerKey.tsx';
import { Link } from '../../url/Link.tsx';
import { areaWords } from '../../words/area.ts';
import { en } from '../../words/en.ts';
import { formatDate, formatNumber } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { askedColumns, askedLine } from '../gap/askedWords.ts';
import { type GapAnswer, type LocationAnswer, unmetOf } from '../gap/councils/answers.ts';
import { sortedTable } from '../gap/councils/CouncilView.tsx';
import { nationalTable } from '../gap/councils/nationalTable.ts';
import { nearHomeSheet } from '../gap/councils/nearHomeSheet.ts';
import { FarTodayTable } from '../gap/FarTodayTable.tsx';
import type { GapLook } from '../gap/gapAddress.ts';
import { ReasonsView } from '../gap/ReasonsView.tsx';
import { reasonsOf } from '../gap/reasons.ts';
import { AreaBridge } from './AreaBridge.tsx';
import { AreaHomes } from './AreaHomes.tsx';
import { AreaSummary } from './AreaSummary.tsx';
import { areaBridge, bridgeInWords, bridgeTable } from './areaBridge.ts';
import { areaSentences } from './areaHeading.ts';
import { SharedPlaces } from './SharedPlaces.tsx';
import { useAreaHomes } from './useAreaHomes.ts';

interface AreaAnswerProps {
  region: ViewerRegion;
  gssCode: string;
  name: string;
  gap: GapAnswer;
  location: LocationAnswer | null;
  look: GapLook;
  type: PlacementType | null;
  addressOf: (gssCode: string) => string;
  runPanel: ReactNode;
}

/** The councils before and after this one in the order of the near-home table. */
function Neighbours({
  gap,
  gssCode,
  look,
  addressOf,
}: Pick<AreaAnswerProps, 'gap' | 'gssCode' | 'look' | 'addressOf'>) {
  const { rows } = sortedTable(nearHomeSheet(gap, null), { ...look, sort: null, direction: null });
  const at = rows.findIndex((row) => row.id === gssCode);
  const sides = [
    { row: rows[at - 1], said: areaWords.previous, label: areaWords.previousLabel },
    { row: rows[at + 1], said: areaWords.next, label: areaWords.nextLabel },
  ];
  return (
    <nav className="nh-area-nav" aria-label={areaWords.neighbours}>
      {sides.map(({ row, said, label }) => {
        const other = row?.cells[0]?.value;
        return row && typeof other === 'string' ? (
          <Link key={row.id} to={addressOf(row.id)} className="nh-area-nav__link">
            <span aria-hidden="true">{said(other)}</span>
            <span className="nh-hidden">{label(other)}</span>
          </Link>
        ) : null;
      })}
    </nav>
  );
}

export function AreaAnswer(props: AreaAnswerProps) {
  const { region, gssCode, name, gap, location, look } = props;
  const { maySeeHomes } = useViewer();
  const numbers = gap.rows.find((row) => row.localAuthority?.gssCode === gssCode) ?? gap.total;
  const homes = useAreaHomes({ gssCode, type: props.type, maySee: maySeeHomes });
  const steps = useMemo(() => areaBridge(numbers, homes), [numbers, homes]);
  const where = location?.rows.find((row) => row.localAuthority?.gssCode === gssCode);
  const unmet = unmetOf(numbers);
  const atLeast = numbers.nearHomeGap?.lowerBound.value;
  const isMissing = numbers.numericalGap.marker === 'NOT_AVAILABLE';
  const reasons = reasonsOf(numbers, whyCaption(unmet, name));
  const download = () =>
    steps &&
    saveCsv(
      `${region.id}-${gssCode}-bridge-${gap.question.asOf}.csv`,
      factCsv(bridgeTable(steps), [['council', name], ...askedColumns(gap.question, region.isSynthetic)]),
    );
  const why = (
    <div>
      {reasons ? <ReasonsView reasons={reasons} /> : null}
      {typeof atLeast === 'number' ? (
        <p className="nh-proof">
          <b>{gapWords.nearHome.proven}</b> {areaWords.bound(formatNumber(atLeast))}
        </p>
      ) : null}
    </div>
  );
  return (
    <>
      <div className="nh-answer">
        <div>
          <h1 className="nh-h1">
            {areaSentences(numbers, name).map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </h1>
          <p className="nh-meta">
            {gapWords.meta([askedLine(gap.question), gapWords.facts(formatDate(gap.question.asOf))])}
          </p>
        </div>
        <div className="nh-tools">
          <Neighbours gap={gap} gssCode={gssCode} look={look} addressOf={props.addressOf} />
          <Button look="quiet" onPress={copyAddress}>
            {en.copyLink}
          </Button>
          {steps ? (
            <Button look="quiet" onPress={download}>
              {en.download}
            </Button>
          ) : null}
        </div>
      </div>
      {props.runPanel}
      {isMissing ? <p className="nh-advice">{areaWords.notSentNext}</p> : null}
      <AreaSummary gap={gap} numbers={numbers} where={where} />
      <AreaBridge steps={steps} sum={bridgeInWords(numbers)} isWorking={gap.run !== null} />
      <div className="nh-split nh-split--both nh-area-why">
        {steps ? <FactTableView table={bridgeTable(steps)} /> : why}
        <div>
          {steps ? why : null}
          <FarTodayTable farToday={numbers.farToday} miles={gap.question.withinMiles} of={name} />
          {where ? <FactTableView table={nationalTable(where, name)} /> : null}
        </div>
      </div>
      <hr className="nh-rule" />
      {location ? <SharedPlaces gssCode={gssCode} name={name} gap={gap} numbers={numbers} location={location} /> : null}
      {homes ? (
        <>
          <hr className="nh-rule" />
          <AreaHomes homes={homes} name={name} />
        </>
      ) : null}
      <MarkerKey />
    </>
  );
}

function whyCaption(unmet: ReturnType<typeof unmetOf>, name: string): string {
  if (unmet === null || ('value' in unmet && unmet.value === 0)) return gapWords.nearHome.whyNone;
  return 'value' in unmet
    ? gapWords.nearHome.whyOf(formatNumber(unmet.value), name)
    : gapWords.nearHome.whyHidden(name);
}
