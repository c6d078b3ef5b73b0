import { Button } from '../../ui/Button.tsx';
import { Link } from '../../url/Link.tsx';
import { untilInWords, weekdayInWords } from '../../words/day.ts';
import { emergencyWords } from '../../words/emergency.ts';
import { findWords } from '../../words/find.ts';
import type { Answer, Need } from './answer.ts';
import { EmergencyCard } from './EmergencyCard.tsx';
import { EmergencyRoutes } from './EmergencyRoutes.tsx';
import { FindAfter } from './FindAfter.tsx';
import { FindMap } from './FindMap.tsx';
import { NoMatches } from './NoMatches.tsx';
import { childrenInWords } from './needInWords.ts';
import { type FindQuestion, findAddress } from './question.ts';
import { SearchSettings } from './SearchSettings.tsx';
import { useSelectedRank } from './useSelectedRank.ts';

interface Props {
  readonly need: Need;
  readonly answer: Answer;
  readonly sentences: readonly string[];
  readonly question: FindQuestion;
  readonly onShowMore: () => void;
}

/** A home today, on one narrow screen: the answer, whom to call, the routes the law gives; everything else is folded or below. */
export function EmergencyAnswer({ need, answer, sentences, question, onShowMore }: Props) {
  const [selectedRank, setSelectedRank] = useSelectedRank(answer);
  const { matches, matchCount, dataDate } = answer;
  return (
    <>
      <h1 className="nh-h1 urgent-heading">{sentences.join(' ')}</h1>
      <p className="urgent-need">
        <b>{need.reference}</b> {childrenInWords(need.children)}, {need.localAuthority.name}.{' '}
        {findWords.summaryLabels.neededBy} {weekdayInWords(need.neededBy, dataDate)} (
        {untilInWords(need.neededBy, dataDate)}).{' '}
        <Link to={findAddress({ ...question, isEmergency: false })} className="govuk-link">
          {findWords.emergencyOff}
        </Link>
        {matchCount > 0 && answer.routes.length > 0 && (
          <>
            {' · '}
            <a href="#emergency-routes" className="govuk-link">
              {emergencyWords.routesLink}
            </a>
          </>
        )}
      </p>
      <div className="urgent-split">
        <section aria-label={emergencyWords.list(need.children.length)}>
          {matchCount === 0 && <NoMatches answer={answer} question={question} />}
          <ol className="urgent-list">
            {matches.map((match) => (
              <EmergencyCard
                key={match.rank}
                match={match}
                needId={need.id}
                councilName={need.localAuthority.name}
                isSelected={match.rank === selectedRank}
                onSelect={() => setSelectedRank(match.rank)}
              />
            ))}
          </ol>
          {matches.length < matchCount && (
            <div className="find-more">
              <Button look="secondary" onPress={onShowMore}>
                {findWords.showMore(Math.min(10, matchCount - matches.length))}
              </Button>
              <p className="nh-meta">{findWords.shownOf(matches.length, matchCount)}</p>
            </div>
          )}
        </section>
        <div className="urgent-side">
          <EmergencyRoutes answer={answer} />
          <details className="find-why">
            <summary>{emergencyWords.distance(answer.question.withinMiles)}</summary>
            <SearchSettings
              question={question}
              answeredMiles={answer.question.withinMiles}
              note={findWords.order(answer.homesConsidered)}
            />
          </details>
          <FindMap need={need} answer={answer} selectedRank={selectedRank} onSelectRank={setSelectedRank} />
        </div>
      </div>
      {matchCount === 0 ? (
        <FindAfter answer={answer} question={question} />
      ) : (
        <details className="find-why urgent-after">
          <summary>{emergencyWords.after}</summary>
          <FindAfter answer={answer} question={question} />
        </details>
      )}
    </>
  );
}
