import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { emergencyWords } from '../../words/emergency.ts';
import { findWords } from '../../words/find.ts';
import { placeOfLabel, whereInWords } from '../../words/phrases.ts';
import { PlacingActions } from '../decision/PlacingActions.tsx';
import type { Match } from './answer.ts';
import { CardNotes } from './CardNotes.tsx';
import { FactorList } from './FactorList.tsx';
import { PlacesFree } from './HomeAvailability.tsx';
import { PhoneLink } from './PhoneLink.tsx';
import { inKindOrder } from './weeklyParts.ts';

interface Props {
  readonly match: Match;
  readonly needId: string;
  readonly councilName: string;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** One home to call today: the number first, how far and how sure; what to check before placing is one press away. */
export function EmergencyCard({ match, needId, councilName, isSelected, onSelect }: Props) {
  const { home } = match;
  const name = home.name ?? home.id;
  const nearest = inKindOrder(match.distances)[0];
  return (
    <li className={isSelected ? 'find-card urgent-card find-card--selected' : 'find-card urgent-card'}>
      <div className="urgent-card__top">
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
          <h2 className="nh-h3">
            <Link to={paths.home(home.id)} className="govuk-link">
              {name}
            </Link>
          </h2>
          <p className="nh-meta">
            {home.kindLabel}, {whereInWords(home.town, home.localAuthority.name)}
          </p>
        </div>
        <PhoneLink phone={home.phone ?? null} isButton={true} />
      </div>
      <p className="urgent-card__facts">
        {nearest && <>{emergencyWords.milesFrom(nearest.miles, placeOfLabel(nearest.label).toLowerCase())} · </>}
        <PlacesFree match={match} />
      </p>
      <details className="find-why urgent-card__more">
        <summary>
          {emergencyWords.checkFirst(match.approvals.length, match.cautions.length)}
          <span className="nh-hidden">: {name}</span>
        </summary>
        <FactorList factors={match.factors} councilName={councilName} />
        <CardNotes match={match} missingEverywhere={[]} />
        <p className="nh-meta">{match.whyThisRank}</p>
      </details>
      <PlacingActions needId={needId} homeId={home.id} homeName={name} isEmergency={true} />
    </li>
  );
}
