import { FreshnessLabel } from '../../ui/FreshnessLabel.tsx';
import { findWords } from '../../words/find.ts';
import type { Match } from './answer.ts';
import { PhoneLink } from './PhoneLink.tsx';

/** Places free, how fresh that is, and the number to ring. */
export function HomeAvailability({ match }: { match: Match }) {
  return (
    <p>
      <PlacesFree match={match} /> · <PhoneLink phone={match.home.phone ?? null} />
    </p>
  );
}

/** "2 places free, confirmed 2 h ago"; places that may be gone say so. */
export function PlacesFree({ match }: { match: Match }) {
  return (
    <>
      <b>{findWords.placesFree(match.placesFree)}</b> {findWords.free},{' '}
      <FreshnessLabel freshness={match.home.freshness} />
    </>
  );
}
