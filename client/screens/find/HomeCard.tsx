import type { ImportantPlaceKind } from '../../../schema/vocabulary.ts';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { findWords } from '../../words/find.ts';
import { formatMiles } from '../../words/formats.ts';
import { whereInWords } from '../../words/phrases.ts';
import { PlacingActions } from '../decision/PlacingActions.tsx';
import type { Match } from './answer.ts';
import { CardNotes } from './CardNotes.tsx';
import { FactorList } from './FactorList.tsx';
import { HomeAvailability } from './HomeAvailability.tsx';
import { OthersWaitingNote } from './OthersWaitingNote.tsx';
import type { OtherWaiting } from './useOthersWaiting.ts';
import { WeeklyMilesBar } from './WeeklyMilesBar.tsx';
import { WhyThisRank } from './WhyThisRank.tsx';
import { weeklyParts } from './weeklyParts.ts';

interface Props {
  readonly match: Match;
  readonly scaleMiles: number;
  readonly missingEverywhere: readonly ImportantPlaceKind[];
  readonly councilName: string;
  readonly needId: string;
  readonly isEmergency: boolean;
  readonly others: readonly OtherWaiting[];
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** One home that could take the child: rank, place, miles a week, factors, what to approve and check, and whom to phone. */
export function HomeCard(props: Props) {
  const { match, scaleMiles, councilName, isSelected, onSelect } = props;
  const { home, weeklyMiles } = match;
  const name = home.name ?? home.id;
  const parts = weeklyParts(weeklyMiles, match.distances);
  return (
    <li className={isSelected ? 'find-card find-card--selected' : 'find-card'}>
      <div className="find-card__top">
        <button
          type="button"
          className="find-rank"
          aria-label={`${findWords.rank(match.rank)}. ${findWords.select(name)}`}
          aria-pressed={isSelected}
          onClick={onSelect}
        >
          {match.rank}
        </button>
        <div className="find-card__name">
          <h3 className="nh-h3">
            <Link to={paths.home(home.id)} className="govuk-link">
              {name}
            </Link>
          </h3>
          <p className="nh-meta">
            <strong className={match.isKinship ? 'govuk-tag' : 'govuk-tag nh-tag--plain'}>{home.kindLabel}</strong>{' '}
            {whereInWords(home.town, home.localAuthority.name)}
          </p>
        </div>
        <p className="find-week">
          {weeklyMiles.total == null ? (
            <b className="find-week__unknown">{findWords.milesNotKnown}</b>
          ) : (
            <b className="nh-number">{formatMiles(weeklyMiles.total)}</b>
          )}
          <span>{findWords.milesAWeek}</span>
        </p>
      </div>
      <WeeklyMilesBar parts={parts} scaleMiles={scaleMiles} />
      <FactorList factors={match.factors} councilName={councilName} />
      <CardNotes match={match} missingEverywhere={props.missingEverywhere} />
      <OthersWaitingNote others={props.others} />
      <div className="find-card__foot">
        <HomeAvailability match={match} />
        <WhyThisRank match={match} parts={parts} councilName={councilName} />
      </div>
      <PlacingActions needId={props.needId} homeId={home.id} homeName={name} isEmergency={props.isEmergency} />
    </li>
  );
}
