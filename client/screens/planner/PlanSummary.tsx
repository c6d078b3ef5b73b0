import { CurveChart } from '../../chart/CurveChart.tsx';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { formatNumber } from '../../words/formats.ts';
import { planWords } from '../../words/plan.ts';
import { plannerWords } from '../../words/planner.ts';
import { curveTable, type PlanShown } from './planTables.ts';

const { costs: words, curve: curveWords } = planWords;

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(planWords.textCopied);
  } catch {
    // Where the clipboard is closed to pages, the text can be selected.
    announce(planWords.textNotCopied);
  }
}

function Costs({ plan }: { plan: PlanShown }) {
  const { money } = plannerWords;
  const range = ({ low, high }: PlanShown['capitalPounds'], sign: 1 | -1 = 1) => {
    const [first, last] = sign === 1 ? [low, high] : [high, low];
    return low === high ? null : words.range(money(sign * first), money(sign * last));
  };
  const isSaving = plan.netYearlyPounds.middle < 0;
  const isTodayKnown = plan.todayYearlyPounds.middle > 0;
  const sign = isSaving ? -1 : 1;
  const lines = [
    { label: words.capital, value: money(plan.capitalPounds.middle), aside: range(plan.capitalPounds) },
    { label: words.yearly, value: money(plan.yearlyPounds.middle), aside: range(plan.yearlyPounds) },
    ...(isTodayKnown
      ? [
          { label: words.today, value: money(plan.todayYearlyPounds.middle), aside: range(plan.todayYearlyPounds) },
          {
            label: isSaving ? words.saved : words.net,
            value: money(sign * plan.netYearlyPounds.middle),
            aside: range(plan.netYearlyPounds, sign),
          },
        ]
      : []),
    {
      label: plan.weeklyMilesSaved < 0 ? words.moreMiles : words.miles,
      value: formatNumber(Math.abs(Math.round(plan.weeklyMilesSaved))),
      aside: null,
    },
  ];
  return (
    <section aria-label={words.heading}>
      <h2 className="nh-h3">{words.heading}</h2>
      <dl className="planner-costs">
        {lines.map(({ label, value, aside }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <b>{value}</b>
              {aside === null ? null : <span className="nh-meta">{aside}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {plan.priceYear === '' ? null : <p className="nh-meta">{words.prices(plan.priceYear)}</p>}
    </section>
  );
}

/** What the plan brings, in figures and in words to paste, what it costs, and what fewer or more homes would bring. */
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
      <Costs plan={plan} />
    </section>
  );
}
