import type { ReactNode } from 'react';
import type { PlacementType } from '../../../schema/vocabulary.ts';
import { useViewer } from '../../session/viewer.tsx';
import { saveCsv } from '../../table/csv.ts';
import { gapWords } from '../../words/gap.ts';
import { GapByType } from './GapByType.tsx';
import { GapHeading } from './GapHeading.tsx';
import { GapMap } from './GapMap.tsx';
import { GapNotes } from './GapNotes.tsx';
import { GapTable } from './GapTable.tsx';
import { GapTools } from './GapTools.tsx';
import { gapCsv } from './gapCsv.ts';
import type { GapLook, GapViewName } from './gapQuestion.ts';
import type { GapRow } from './gapRows.ts';
import type { ShownGap } from './useGapAnswer.ts';

interface GapAnswerViewProps {
  shown: ShownGap;
  /** The answer's rows in the order shown. */
  rows: readonly GapRow[];
  look: GapLook & { view: GapViewName };
  filterBar: ReactNode;
  /** The answer is to an earlier question: kept, but quieter. */
  isOld: boolean;
  isChanged: boolean;
  addressOfType: (type: PlacementType) => string;
  onLook: (change: Partial<GapLook>) => void;
  onSelect: (gssCode: string) => void;
}

/** The council before or after the selected one, going round. */
function stepFrom(rows: readonly GapRow[], selected: string | null, step: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.gssCode === selected);
  const next = at === -1 ? (step === 1 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length;
  return rows[next]?.gssCode ?? null;
}

export function GapAnswerView({
  shown,
  rows,
  look,
  filterBar,
  isOld,
  isChanged,
  addressOfType,
  onLook,
  onSelect,
}: GapAnswerViewProps) {
  const { region } = useViewer();
  const { answer, total } = shown;
  const { coverage, question } = answer;
  const download = () =>
    saveCsv(
      `${question.region}-gap-${question.asOf}.csv`,
      gapCsv({ answer, rows, total, isSynthetic: region?.isSynthetic ?? true }),
    );
  const step = (by: 1 | -1) => {
    const next = stepFrom(rows, look.selected, by);
    if (next !== null && next !== look.selected) onSelect(next);
  };
  return (
    <>
      <GapHeading
        answer={answer}
        tools={<GapTools view={look.view} onView={(view) => onLook({ view })} onDownload={download} />}
      />
      {filterBar}
      {isChanged ? <p className="nh-advice nh-advice--thin">{gapWords.changed}</p> : null}
      {coverage.missing.length > 0 ? (
        <p className="nh-advice">
          {gapWords.missing(
            coverage.authoritiesWithData,
            coverage.authorities,
            coverage.missing.map((council) => council.name).join(', '),
          )}
        </p>
      ) : null}
      <div className={`nh-split nh-split--${look.view}${isOld ? ' is-old' : ''}`}>
        {look.view === 'table' ? null : (
          <GapMap
            answer={answer}
            rows={rows}
            measure={look.measure}
            selected={look.selected}
            onMeasure={(measure) => onLook({ measure })}
            onSelect={onSelect}
            onStep={step}
          />
        )}
        {look.view === 'map' ? null : (
          <section aria-label={gapWords.tableSection}>
            <GapTable
              rows={rows}
              total={total}
              measure={look.measure}
              sort={{ column: look.sort, direction: look.direction }}
              selected={look.selected}
              onSort={(sort, direction) => onLook({ sort, direction })}
              onSelect={onSelect}
            />
          </section>
        )}
      </div>
      <hr className="nh-rule" />
      <div className="nh-split nh-split--both">
        <GapByType answer={answer} addressOf={addressOfType} />
        <GapNotes shown={shown} />
      </div>
    </>
  );
}
