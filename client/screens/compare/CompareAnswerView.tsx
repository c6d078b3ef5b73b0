import { useMemo } from 'react';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { compareWords } from '../../words/compare.ts';
import { CompareMaps } from './CompareMaps.tsx';
import { type CompareShow, compareShows } from './compareAddress.ts';
import { councilsTable, groupsTable, type ShownCompare } from './compareTables.ts';

const showOptions = compareShows.map((value) => ({ value, label: compareWords.shows[value] }));
const names = (councils: ShownCompare['winners']) => councils.map(({ name }) => name).join(', ');

interface CompareAnswerViewProps {
  region: ViewerRegion;
  answer: ShownCompare;
  show: CompareShow;
  onShow: (show: CompareShow) => void;
}

/** Two maps, one table, who gains and who loses, and what differs. */
export function CompareAnswerView({ region, answer, show, onShow }: CompareAnswerViewProps) {
  const councils = useMemo(() => councilsTable(answer, region.name), [answer, region.name]);
  const groups = useMemo(() => groupsTable(answer), [answer]);
  return (
    <>
      <p>
        {answer.winners.length === 0 ? null : `${compareWords.winnersLine(names(answer.winners))} `}
        {answer.losers.length === 0 ? compareWords.noLosers : compareWords.losersLine(names(answer.losers))}
      </p>
      <div className="nh-mapbar">
        <Segments legend={compareWords.show} options={showOptions} value={show} onChange={onShow} />
      </div>
      <CompareMaps regionId={region.id} answer={answer} show={show} />
      <div className="compare-part">
        <FactTableView table={councils} minWidth={560} />
      </div>
      <section aria-labelledby="differs" className="compare-part">
        <h2 className="nh-h2" id="differs">
          {compareWords.whatDiffers}
        </h2>
        {answer.whatDiffers.length === 0 ? (
          <p>{compareWords.nothingDiffers}</p>
        ) : (
          <ul className="compare-differs">
            {answer.whatDiffers.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </section>
      {groups.rows.length === 0 ? null : (
        <div className="compare-part">
          <FactTableView table={groups} minWidth={340} />
        </div>
      )}
      {answer.notes.map((note) => (
        <p className="nh-meta" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}
