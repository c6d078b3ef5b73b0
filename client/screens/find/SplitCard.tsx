import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { findWords } from '../../words/find.ts';
import { formatMiles } from '../../words/formats.ts';
import { listInWords, placeOfLabel, whereInWords } from '../../words/phrases.ts';
import { splitWords } from '../../words/split.ts';
import { choiceAddress } from '../decision/choiceAddress.ts';
import { PlacingActions } from '../decision/PlacingActions.tsx';
import type { Match, Need } from './answer.ts';
import { CardNotes } from './CardNotes.tsx';
import { FactorList } from './FactorList.tsx';
import { letterOf } from './letterOf.ts';
import { PhoneLink } from './PhoneLink.tsx';
import { childrenOfPart, choiceOfSplit, plannedGroupsInWords } from './splitParts.ts';
import { inKindOrder } from './weeklyParts.ts';

interface Props {
  readonly need: Need;
  readonly split: Match;
  readonly isEmergency: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** One way of splitting brothers and sisters: who would live where, how far the homes are apart, and what that does to the plan. */
export function SplitCard({ need, split, isEmergency, isSelected, onSelect }: Props) {
  const title = splitWords.title(split.parts.length);
  const apart = split.milesApart == null ? splitWords.apartNotKnown : splitWords.apart(split.milesApart);
  const { total } = split.weeklyMiles;
  return (
    <li className={isSelected ? 'find-card find-card--selected' : 'find-card'}>
      <div className="find-card__top">
        <button
          type="button"
          className="find-rank"
          aria-label={`${findWords.rank(split.rank)}. ${findWords.select(title)}`}
          aria-pressed={isSelected}
          onClick={onSelect}
        >
          {split.rank}
        </button>
        <div className="find-card__name">
          <h3 className="nh-h3">
            {title}, {apart}
          </h3>
          <p className="nh-meta">{plannedGroupsInWords(need, split.parts)}</p>
        </div>
        <p className="find-week">
          <b className={total == null ? 'find-week__unknown' : 'nh-number'}>
            {total == null ? findWords.milesNotKnown : formatMiles(total)}
          </b>
          <span>{findWords.milesAWeek}</span>
        </p>
      </div>
      <ul className="split-parts">
        {split.parts.map((part, order) => (
          <SplitPart key={part.home.id} need={need} part={part} mark={`${split.rank}${letterOf(order)}`} />
        ))}
      </ul>
      <FactorList factors={split.factors} councilName={need.localAuthority.name} />
      <CardNotes match={split} missingEverywhere={[]} />
      <p className="nh-meta split-why">{split.whyThisRank}</p>
      <div className="nh-placing-actions">
        <Link
          to={choiceAddress(need.id, { homes: choiceOfSplit(need, split), isEmergency })}
          className="govuk-button"
          label={splitWords.chooseLabel(split.parts.map(({ home }) => home.name ?? home.id))}
        >
          {splitWords.choose}
        </Link>
      </div>
    </li>
  );
}

function SplitPart({ need, part, mark }: { need: Need; part: Match['parts'][number]; mark: string }) {
  const { home, distances, weeklyMiles } = part;
  const miles = inKindOrder(distances).map((place) => `${placeOfLabel(place.label)} ${findWords.away(place.miles)}`);
  return (
    <li>
      <span className="find-letter split-parts__mark">{mark}</span>
      <div>
        <p>
          <b>{listInWords(childrenOfPart(need, part))}</b> {splitWords.wouldLive}:{' '}
          <Link to={paths.home(home.id)} className="govuk-link">
            {home.name ?? home.id}
          </Link>
        </p>
        <p className="nh-meta">
          {home.kindLabel}, {whereInWords(home.town, home.localAuthority.name)}. {miles.join(', ')}
          {weeklyMiles.total != null && `; ${formatMiles(weeklyMiles.total)} ${findWords.milesAWeek}`}.{' '}
          {findWords.placesFree(part.placesFree)} {findWords.free} · <PhoneLink phone={home.phone ?? null} />
        </p>
        <PlacingActions needId={need.id} homeId={home.id} homeName={home.name ?? home.id} canChoose={false} />
      </div>
    </li>
  );
}
