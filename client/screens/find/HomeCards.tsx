import { useMemo } from 'react';
import { Button } from '../../ui/Button.tsx';
import { findWords, missingInWords } from '../../words/find.ts';
import type { Answer, Need } from './answer.ts';
import { HomeCard } from './HomeCard.tsx';
import type { OthersByRank } from './useOthersWaiting.ts';
import { barScaleMiles, missingOnAll } from './weeklyParts.ts';

interface Props {
  readonly need: Need;
  readonly answer: Answer;
  readonly others: OthersByRank;
  readonly selectedRank: number;
  readonly onSelectRank: (rank: number) => void;
  readonly onShowMore: () => void;
}

export function HomeCards({ need, answer, others, selectedRank, onSelectRank, onShowMore }: Props) {
  const { matches, matchCount } = answer;
  const scaleMiles = useMemo(() => barScaleMiles(matches.map((match) => match.weeklyMiles.total)), [matches]);
  const missing = missingOnAll(matches);
  return (
    <>
      <h2 className="nh-hidden">{findWords.cardsHeading(need.children.length)}</h2>
      {missing.length > 0 && <p className="nh-meta find-note">{missingInWords(missing)}</p>}
      <ol>
        {matches.map((match) => (
          <HomeCard
            key={match.home.id}
            match={match}
            scaleMiles={scaleMiles}
            missingEverywhere={missing}
            councilName={need.localAuthority.name}
            needId={need.id}
            isEmergency={answer.question.emergency}
            others={others.get(match.rank) ?? []}
            isSelected={match.rank === selectedRank}
            onSelect={() => onSelectRank(match.rank)}
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
    </>
  );
}
