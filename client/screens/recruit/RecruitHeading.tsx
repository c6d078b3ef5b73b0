import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { recruitWords as words } from '../../words/recruit.ts';
import { RecruitTools } from './RecruitTools.tsx';
import type { RecruitShown } from './recruitTables.ts';

interface RecruitHeadingProps {
  regionId: string;
  answer: RecruitShown | null;
  /** Where there is no answer yet. */
  heading: string;
}

function metaOf({ question: { withinMiles, asOf, scenarioName } }: RecruitShown): string {
  return words.meta([words.within(withinMiles), scenarioName ? words.under(scenarioName) : '', words.facts(asOf)]);
}

/** The answer as the heading, what was asked under it. */
export function RecruitHeading({ regionId, answer, heading }: RecruitHeadingProps) {
  return (
    <>
      <nav className="nh-breadcrumb recruit-crumbs" aria-label={words.crumb}>
        <Link to={paths.gap(regionId)}>{words.gap}</Link>
        <Link to={paths.planner(regionId)}>{words.planner}</Link>
        <Link to={paths.scenarios(regionId)}>{words.scenarios}</Link>
      </nav>
      <div className="nh-answer">
        <div>
          <h1 className="nh-h1">{answer?.headline ?? heading}</h1>
          {answer === null ? null : <p className="nh-meta">{metaOf(answer)}</p>}
        </div>
        {answer === null ? null : <RecruitTools answer={answer} />}
      </div>
    </>
  );
}
