import { CurveChart } from '../../chart/CurveChart.tsx';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { formatNumber } from '../../words/formats.ts';
import { recruitWords as words } from '../../words/recruit.ts';
import { curveTable, type RecruitShown } from './recruitTables.ts';

const chartWords = { ...words.curve, bound: '', over: '' };

/** What recruiting brings, and what fewer households would. */
export function RecruitSummary({ answer }: { answer: RecruitShown }) {
  const { shortBefore, shortAfter, curve, households } = answer;
  const points = curve.map((point) => ({
    ...{ homes: point.households, left: point.shortAfter, bound: null, isOverBudget: false },
  }));
  return (
    <section className="planner-summary" aria-label={words.summary}>
      <p className="planner-figure">
        <span aria-hidden="true">
          {formatNumber(shortBefore ?? 0)} <span className="planner-figure__arrow">→</span>{' '}
          {formatNumber(shortAfter ?? 0)}
        </span>
        <span className="nh-hidden">{words.arrow(shortBefore ?? 0, shortAfter ?? 0)}</span>
        <small>{words.short}</small>
      </p>
      <p className="nh-lede">
        {answer.stopSentence} {answer.cheapest === null || answer.cheapest === undefined ? '' : `${answer.cheapest}.`}
      </p>
      {points.length > 1 ? (
        <>
          <h2 className="nh-h3 planner-curve__head">{words.curve.heading}</h2>
          <CurveChart
            label={words.curve.label(points.map(({ left }) => formatNumber(left)).join(', '))}
            points={points}
            chosen={households}
            words={chartWords}
          />
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">{words.curve.table}</span>
            </summary>
            <FactTableView table={curveTable(answer)} minWidth={420} />
          </details>
        </>
      ) : null}
    </section>
  );
}
