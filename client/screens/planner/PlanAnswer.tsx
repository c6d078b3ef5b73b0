import { useState } from 'react';
import { MarkerIcon } from '../../map/MarkerIcon.tsx';
import type { RegionGround } from '../../map/useRegionMap.ts';
import type { FactRow } from '../../table/factTable.ts';
import { announce } from '../../ui/announce.ts';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { planWords } from '../../words/plan.ts';
import { PlanBoxes } from './PlanBoxes.tsx';
import { PlanCosts } from './PlanCosts.tsx';
import { PlanMap } from './PlanMap.tsx';
import { PlanMore } from './PlanMore.tsx';
import { PlanSummary } from './PlanSummary.tsx';
import { homesTable, type PlanShown } from './planTables.ts';

interface PlanAnswerProps {
  plan: PlanShown;
  ground: RegionGround | null;
  isLoading: boolean;
  /** The settings on the screen are others, or the next plan is being worked out. */
  isOld: boolean;
  onChangeAssumptions: (() => void) | null;
  onOpenAlternative: ((alternative: PlanShown['alternatives'][number]) => void) | null;
}

function useSelectedHome(plan: PlanShown) {
  const [selected, setSelected] = useState<string | null>(null);
  const select = (letter: string) => {
    setSelected(letter === selected ? null : letter);
    const home = plan.homes.find((one) => one.letter === letter);
    if (home !== undefined && letter !== selected)
      announce(planWords.homes.marker(letter, `${home.areaName}, ${home.localAuthority.name}`));
  };
  return { selected, select };
}

interface HomesProps {
  plan: PlanShown;
  selected: string | null;
  onSelect: (letter: string) => void;
}

function Homes({ plan, selected, onSelect }: HomesProps) {
  const renderName = (row: FactRow, name: string) => (
    <span className="planner-home">
      <MarkerIcon kind="proposed" text={row.id} size={26} />
      <span className="nh-hidden">{row.id} </span>
      <button type="button" className="nh-pick" aria-pressed={row.id === selected} onClick={() => onSelect(row.id)}>
        {name}
      </button>
    </span>
  );
  return (
    <div className="planner-homes">
      <FactTableView table={homesTable(plan)} selectedId={selected} renderName={renderName} minWidth={980} />
      <p className="nh-meta">{planWords.homes.note}</p>
    </div>
  );
}

/** Everything a plan says, in the order a commissioner is asked for it. */
export function PlanAnswer(props: PlanAnswerProps) {
  const { plan, isOld } = props;
  const { selected, select } = useSelectedHome(plan);
  return (
    <div className={isOld ? 'nh-shown is-old' : 'nh-shown'}>
      {plan.check.isSound ? null : <p className="nh-advice planner-unsound">{planWords.unsound}</p>}
      <div className="planner-top">
        <div className="planner-top__left">
          <PlanMap
            plan={plan}
            ground={props.ground}
            isLoading={props.isLoading}
            selected={selected}
            onSelect={select}
          />
          <PlanCosts plan={plan} />
        </div>
        <PlanSummary plan={plan} />
      </div>
      {plan.homes.length === 0 ? null : <Homes plan={plan} selected={selected} onSelect={select} />}
      <PlanBoxes plan={plan} onChangeAssumptions={props.onChangeAssumptions} />
      <PlanMore plan={plan} onOpenAlternative={props.onOpenAlternative} />
    </div>
  );
}
