import type { ReactNode } from 'react';
import { placementTypes } from '../../../schema/vocabulary.ts';
import { PartSwatch, StackedBar } from '../../chart/StackedBar.tsx';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { saveCsv } from '../../table/csv.ts';
import { factCsv } from '../../table/factCsv.ts';
import type { FactRow } from '../../table/factTable.ts';
import { Button } from '../../ui/Button.tsx';
import { copyAddress } from '../../ui/copyAddress.ts';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { SummaryBar } from '../../ui/SummaryBar.tsx';
import { en } from '../../words/en.ts';
import { formatDate, formatNumber, formatShare } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { marketWords } from '../../words/market.ts';
import { sentencesOf } from '../../words/sentences.ts';
import { GapNotes } from '../gap/GapNotes.tsx';
import { MarketExposure } from './MarketExposure.tsx';
import {
  costTable,
  type ExposureAnswer,
  type MarketAnswer,
  ownersTable,
  sectorParts,
  sectorsTable,
} from './marketTables.ts';

const { concentration, sectors: sectorWords } = marketWords;

interface MarketAnswerViewProps {
  region: ViewerRegion;
  answer: MarketAnswer;
  exposure: ExposureAnswer | null;
  filterBar: ReactNode;
  owner: number | null;
  isChanged: boolean;
  isFetching: boolean;
  runPanel: ReactNode;
  isWorking: boolean;
  onOwner: (owner: number | null) => void;
}

function Concentration({ answer }: { answer: MarketAnswer }) {
  const share = (value: number | null | undefined) => (typeof value === 'number' ? formatShare(value) : '[z]');
  const { hhi } = answer;
  return (
    <SummaryBar
      parts={[
        { label: concentration.one, value: share(answer.largestOneShare), aside: concentration.of },
        { label: concentration.three, value: share(answer.largestThreeShare), aside: concentration.of },
        { label: concentration.ten, value: share(answer.largestTenShare), aside: concentration.of },
        {
          label: concentration.hhi,
          value: typeof hhi === 'number' ? formatNumber(hhi) : '[z]',
          aside: typeof hhi === 'number' ? concentration.hhiWords(hhi) : null,
        },
      ]}
    />
  );
}

function Sectors({ answer }: { answer: MarketAnswer }) {
  const parts = sectorParts(answer);
  const orderOf = new Map(parts.map((part, order) => [part.id, order]));
  const renderName = (row: FactRow, name: string) => (
    <>
      <PartSwatch order={orderOf.get(row.id) ?? 0} />
      {name}
    </>
  );
  const label = parts.map((part) => `${part.label} ${formatNumber(part.value)}`).join(', ');
  return (
    <div className="nh-reasons">
      <h2 className="nh-h3">{sectorWords.caption}</h2>
      <StackedBar label={sectorWords.label(label)} parts={parts} />
      <FactTableView table={sectorsTable(answer)} renderName={renderName} isCaptionHidden />
    </div>
  );
}

export function MarketAnswerView(props: MarketAnswerViewProps) {
  const { region, answer, isChanged, isFetching } = props;
  const { question, weeklyCostQuartiles: quartiles } = answer;
  const type = question.placementType ? placementTypes[question.placementType].label : marketWords.allTypes;
  const isOld = isChanged || isFetching;
  const download = () =>
    saveCsv(
      `${question.region}-owners-${question.asOf}.csv`,
      factCsv(ownersTable(answer), [
        ['as_of', question.asOf],
        ['type_of_home', question.placementType ? type : 'all'],
        ['data', region.isSynthetic ? 'synthetic' : 'council returns'],
      ]),
    );
  return (
    <>
      <div className={isOld ? 'nh-answer is-old' : 'nh-answer'}>
        <div>
          <h1 className="nh-h1">
            {sentencesOf(answer.headline).map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </h1>
          <p className="nh-meta">{gapWords.meta([type, gapWords.facts(formatDate(question.asOf))])}</p>
        </div>
        <div className="nh-tools">
          <Button look="quiet" onPress={copyAddress}>
            {en.copyLink}
          </Button>
          <Button look="quiet" onPress={download}>
            {en.download}
          </Button>
        </div>
      </div>
      {props.filterBar}
      {isOld ? <p className="nh-advice nh-advice--thin">{isChanged ? gapWords.changed : gapWords.earlier}</p> : null}
      <div className={isOld ? 'nh-shown is-old' : 'nh-shown'}>
        <Concentration answer={answer} />
        <div className="nh-split nh-split--both">
          <LongTable table={ownersTable(answer)} atFirst={12} />
          <div>
            <Sectors answer={answer} />
            <div className="nh-gap-more">
              {quartiles && quartiles.length > 0 ? (
                <FactTableView table={costTable(quartiles)} />
              ) : (
                <p className="nh-meta">{marketWords.cost.notKnown}</p>
              )}
            </div>
          </div>
        </div>
        <hr className="nh-rule" />
        {props.runPanel}
        <div className="nh-split nh-split--both nh-after">
          <MarketExposure
            answer={props.exposure}
            regionName={question.regionName}
            owner={props.owner}
            isWorking={props.isWorking}
            onOwner={props.onOwner}
          />
          <GapNotes notes={answer.notes} reading={concentration.note} />
        </div>
      </div>
    </>
  );
}
