import { Button } from '../../ui/Button.tsx';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { formatNumber } from '../../words/formats.ts';
import { planWords } from '../../words/plan.ts';
import { cohortsTable, councilsTable, existingTable, type PlanShown, robustnessTable } from './planTables.ts';

type Alternative = PlanShown['alternatives'][number];

interface PlanMoreProps {
  plan: PlanShown;
  /** Null where the person may not have plans made. */
  onOpenAlternative: ((alternative: Alternative) => void) | null;
}

function Alternatives({ plan, onOpenAlternative }: PlanMoreProps) {
  const { alternatives: words } = planWords;
  if (plan.alternatives.length === 0) return null;
  return (
    <section aria-label={words.heading}>
      <h2 className="nh-h2">{words.heading}</h2>
      <ul className="planner-alternatives">
        {plan.alternatives.map((alternative, at) => (
          <li key={alternative.homes.map(({ areaId }) => areaId).join(' ')}>
            <h3 className="nh-h3">{words.one(at)}</h3>
            <p>{alternative.sentence}</p>
            <p className="nh-meta">
              {alternative.homes
                .map(
                  ({ areaName, localAuthority, places }) =>
                    `${areaName}, ${localAuthority.name} (${formatNumber(places)})`,
                )
                .join(' · ')}
            </p>
            {onOpenAlternative === null ? null : (
              <Button look="quiet" label={words.openLabel(at)} onPress={() => onOpenAlternative(alternative)}>
                {words.open}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who gains, what else would do nearly as well, and how the plan fares if things turn out otherwise. */
export function PlanMore({ plan, onOpenAlternative }: PlanMoreProps) {
  return (
    <>
      <div className="planner-tables">
        <FactTableView table={councilsTable(plan)} />
        {plan.cohortRows.length === 0 ? null : (
          <div>
            <FactTableView table={cohortsTable(plan)} />
            <p className="nh-meta">{planWords.cohorts.note}</p>
          </div>
        )}
      </div>
      <Alternatives plan={plan} onOpenAlternative={onOpenAlternative} />
      {plan.existingHomes.length === 0 ? null : <LongTable table={existingTable(plan)} atFirst={6} minWidth={640} />}
      {plan.robustness.length === 0 ? null : <FactTableView table={robustnessTable(plan)} minWidth={640} />}
      {plan.notes.length === 0 ? null : (
        <section aria-label={planWords.notes}>
          <h2 className="nh-h3">{planWords.notes}</h2>
          <ul className="planner-notes">
            {plan.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
