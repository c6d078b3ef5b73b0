import { beforeDataDateInWords } from '../../words/day.ts';
import { findWords } from '../../words/find.ts';
import type { Match } from './answer.ts';

/** Places free, how fresh that is, and the number to ring. */
export function HomeAvailability({ match, dataDate }: { match: Match; dataDate: string }) {
  const { confirmedAt, phone } = match.home;
  const freshness =
    confirmedAt == null ? findWords.neverConfirmed : findWords.confirmed(beforeDataDateInWords(confirmedAt, dataDate));
  return (
    <p>
      <b>{findWords.placesFree(match.placesFree)}</b> {findWords.free}, {freshness} ·{' '}
      {phone == null ? (
        findWords.noPhone
      ) : (
        <a className="govuk-link nh-number" href={`tel:${phone.replaceAll(' ', '')}`}>
          {phone}
        </a>
      )}
    </p>
  );
}
