import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { noMatchWords } from '../../words/find.ts';
import { count } from '../../words/phrases.ts';
import type { Answer } from './answer.ts';
import { type FindQuestion, findAddress } from './question.ts';
import { useNextDistance } from './useNextDistance.ts';

interface Props {
  readonly answer: Answer;
  readonly question: FindQuestion;
  readonly title?: string;
}

/** No home: the sentence, the three commonest reasons with their counts, and the nearest ways on. Never a dead end. */
export function NoMatches({ answer, question, title = noMatchWords.title }: Props) {
  const commonest = [...answer.ruledOut].sort((a, b) => b.count - a.count).slice(0, 3);
  return (
    <div className="find-none">
      <EmptyState title={title}>
        <p>{commonest.length === 0 ? noMatchWords.nobodyLooked : noMatchWords.why}</p>
        {commonest.length > 0 && (
          <ul className="find-none__reasons">
            {commonest.map((line) => (
              <li key={line.rule}>
                {line.name}: {count(line.count, 'home')}
              </li>
            ))}
          </ul>
        )}
        <h3 className="nh-h3">{noMatchWords.next}</h3>
        <NextDistance
          key={findAddress({ ...question, withinMiles: answer.question.withinMiles })}
          question={question}
          withinMiles={answer.question.withinMiles}
        />
        <ul className="find-none__ways">
          {answer.nearMisses.length > 0 && (
            <li>
              <a href="#nearly-possible" className="govuk-link">
                {noMatchWords.nearlyPossible(answer.nearMisses.length)}
              </a>
            </li>
          )}
          <li>
            <Link to={paths.together} className="govuk-link">
              {noMatchWords.together}
            </Link>
          </li>
          <li>
            <Link to={findAddress({ ...question, isEmergency: !question.isEmergency })} className="govuk-link">
              {question.isEmergency ? noMatchWords.tryWithoutEmergency : noMatchWords.tryEmergency}
            </Link>
          </li>
        </ul>
      </EmptyState>
    </div>
  );
}

/** The next distance that has a home, found by asking; said as it is when there is none within 200 miles. */
function NextDistance({ question, withinMiles }: { question: FindQuestion; withinMiles: number }) {
  const next = useNextDistance(question, withinMiles);
  if (next.kind === 'LOOKING')
    return (
      <p className="nh-meta" role="status">
        {noMatchWords.looking(next.miles)}
      </p>
    );
  if (next.kind === 'NONE') return <p>{noMatchWords.noneFurther}</p>;
  const to = findAddress({ ...question, withinMiles: next.miles });
  return (
    <p>
      <Link to={to} className="govuk-button">
        {noMatchWords.tryMiles(next.miles, next.kind === 'FOUND' ? next.homes : null)}
      </Link>
    </p>
  );
}
