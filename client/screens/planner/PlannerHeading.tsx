import type { ReactNode } from 'react';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatDate, formatMoment } from '../../words/formats.ts';
import { planWords } from '../../words/plan.ts';
import { sentencesOf } from '../../words/sentences.ts';
import type { PlanShown } from './planTables.ts';

interface PlannerHeadingProps {
  regionId: string;
  plan: PlanShown | null;
  /** Where there is no plan yet. */
  heading: string;
  isOld: boolean;
  tools: ReactNode;
}

function metaOf({ question, scenario, madeAt, madeBy }: PlanShown): string {
  return planWords.meta([
    question.kinds.map(({ label }) => label).join(', '),
    planWords.within(question.withinMiles),
    scenario ? planWords.under(scenario.name) : '',
    planWords.facts(formatDate(question.asOf)),
    planWords.finished(formatMoment(madeAt), madeBy),
  ]);
}

/** The answer as the heading, what was asked under it. */
export function PlannerHeading({ regionId, plan, heading, isOld, tools }: PlannerHeadingProps) {
  return (
    <>
      <nav className="nh-breadcrumb" aria-label={planWords.crumb}>
        <Link to={paths.plans(regionId)}>{planWords.plans}</Link>
      </nav>
      <div className={isOld ? 'nh-answer is-old' : 'nh-answer'}>
        <div>
          <h1 className="nh-h1">
            {plan === null
              ? heading
              : sentencesOf(plan.headline).map((sentence) => <span key={sentence}>{sentence}</span>)}
          </h1>
          {plan === null ? null : <p className="nh-meta">{metaOf(plan)}</p>}
        </div>
        {tools}
      </div>
    </>
  );
}
