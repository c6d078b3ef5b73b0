import { formatNumber } from '../../words/formats.ts';
import { planWords } from '../../words/plan.ts';
import { plannerWords } from '../../words/planner.ts';
import type { PlanShown } from './planTables.ts';

const { costs: words } = planWords;

/** Once and every year, as ranges, beside what is paid today. */
export function PlanCosts({ plan }: { plan: PlanShown }) {
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
    <section className="planner-money" aria-label={words.heading}>
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
