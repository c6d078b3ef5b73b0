import { beforeDataDateInWords } from '../../words/day.ts';
import { findWords } from '../../words/find.ts';
import type { Match } from './answer.ts';
import { PhoneLink } from './PhoneLink.tsx';
import { isStale } from './preferred.ts';

interface Props {
  readonly match: Match;
  readonly dataDate: string;
}

/** Places free, how fresh that is, and the number to ring. */
export function HomeAvailability({ match, dataDate }: Props) {
  return (
    <p>
      <PlacesFree match={match} dataDate={dataDate} /> · <PhoneLink phone={match.home.phone ?? null} />
    </p>
  );
}

/** "2 places free, confirmed the day before the data date"; places that may be gone say so. */
export function PlacesFree({ match, dataDate }: Props) {
  const { confirmedAt } = match.home;
  const freshness =
    confirmedAt == null ? findWords.neverConfirmed : findWords.confirmed(beforeDataDateInWords(confirmedAt, dataDate));
  return (
    <>
      <b>{findWords.placesFree(match.placesFree)}</b> {findWords.free}, {freshness}
      {isStale(match.confirmedDaysAgo) && (
        <>
          {' '}
          <strong className="govuk-tag nh-tag--attention find-stale-tag">{findWords.stale}</strong>
        </>
      )}
    </>
  );
}
