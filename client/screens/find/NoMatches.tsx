import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../url/Link.tsx';
import { noMatchWords } from '../../words/find.ts';
import { count } from '../../words/phrases.ts';
import type { Answer } from './answer.ts';
import { type FindQuestion, findAddress, widerMiles } from './question.ts';

/** No home: the sentence, the three commonest reasons with their counts, and the nearest ways on. */
export function NoMatches({ answer, question }: { answer: Answer; question: FindQuestion }) {
  const { withinMiles } = answer.question;
  const commonest = [...answer.ruledOut].sort((a, b) => b.count - a.count).slice(0, 3);
  return (
    <div className="find-none">
      <EmptyState title={noMatchWords.title}>
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
        <div className="nh-tools">
          {widerMiles(withinMiles).map((miles) => (
            <Link
              key={miles}
              to={findAddress({ ...question, withinMiles: miles })}
              className="govuk-button govuk-button--secondary"
            >
              {noMatchWords.tryMiles(miles)}
            </Link>
          ))}
          {question.isEmergency && (
            <Link
              to={findAddress({ ...question, isEmergency: false })}
              className="govuk-button govuk-button--secondary"
            >
              {noMatchWords.tryWithoutEmergency}
            </Link>
          )}
        </div>
      </EmptyState>
    </div>
  );
}
