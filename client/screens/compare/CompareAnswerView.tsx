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
      {answer.winners.length === 0 ? null : <p>{compareWords.winnersLine(names(answer.winners))}</p>}
      <p>{answer.losers.length === 0 ? compareWords.noLosers : compareWords.losersLine(names(answer.losers))}</p>
      <div className="nh-mapbar">
        <Segments legend={compareWords.show} options={showOptions} value={show} onChange={onShow} />
      </div>
      <CompareMaps regionId={region.id} answer={answer} show={show} />
      <FactTableView table={councils} minWidth={560} />
      <section aria-labelledby="differs">
        <h2 className="nh-h2" id="differs">
          {compareWords.whatDiffers}
        </h2>
        {answer.whatDiffers.length === 0 ? (
          <p>{compareWords.nothingDiffers}</p>
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {answer.whatDiffers.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </section>
      {groups.rows.length === 0 ? null : <FactTableView table={groups} minWidth={480} />}
      {answer.notes.map((note) => (
        <p className="nh-meta" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}
