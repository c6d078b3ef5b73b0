import { CurveChart } from '../../chart/CurveChart.tsx';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { formatNumber } from '../../words/formats.ts';
import { planWords } from '../../words/plan.ts';
import { curveTable, type PlanShown } from './planTables.ts';

const { curve: curveWords } = planWords;

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(planWords.textCopied);
  } catch {
    // Where the clipboard is closed to pages, the text can be selected.
    announce(planWords.textNotCopied);
  }
}

/** What the plan brings, in figures and in words to paste, and what fewer or more homes would bring. */
export function PlanSummary({ plan }: { plan: PlanShown }) {
  const points = plan.curve.map(({ shortAfter, ...point }) => ({ ...point, left: shortAfter }));
  const { low, high } = plan.childrenRange;
  return (
    <section className="planner-summary" aria-label={planWords.summary}>
      <p className="planner-figure">
        <span aria-hidden="true">
          {formatNumber(plan.shortBefore)} <span className="planner-figure__arrow">→</span>{' '}
          {formatNumber(plan.shortAfter)}
        </span>
        <span className="nh-hidden">{planWords.arrow(plan.shortBefore, plan.shortAfter)}</span>
        <small>{planWords.short}</small>
      </p>
      <p className="nh-lede">{plan.paragraph}</p>
      <div className="planner-copy">
        <Button look="quiet" onPress={() => void copyText(plan.paragraph)}>
          {planWords.copyText}
        </Button>
      </div>
      {low === high ? null : <p className="nh-meta">{planWords.range(low, high)}</p>}
      {points.length > 1 ? (
        <>
          <h2 className="nh-h3 planner-curve__head">{curveWords.heading}</h2>
          <CurveChart
            label={curveWords.label(points.map(({ left }) => formatNumber(left)).join(', '))}
            points={points}
            chosen={plan.homes.length}
          />
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">{curveWords.table}</span>
            </summary>
            <FactTableView table={curveTable(plan)} selectedId={String(plan.homes.length)} />
          </details>
        </>
      ) : null}
    </section>
  );
}
