import { MarkerIcon } from '../../map/MarkerIcon.tsx';
import { avoidWords } from '../../words/areasToAvoid.ts';
import { findWords } from '../../words/find.ts';
import type { Need } from './answer.ts';
import { inKindOrder } from './weeklyParts.ts';

const markerKinds = { FAMILY: 'family', SCHOOL: 'school', COMMUNITY: 'community' } as const;

/** Every kind of mark on the map with its words and its visits. */
export function FindMapKey({ need, hasNearMisses }: { need: Need; hasNearMisses: boolean }) {
  return (
    <ul className="find-map__key">
      {inKindOrder(need.importantPlaces).map((place) => (
        <li key={`${place.kind} ${place.label}`}>
          <MarkerIcon kind={markerKinds[place.kind]} size={22} />
          {findWords.keyVisits(place.label, place.kind, place.visitsPerWeek ?? null)}
        </li>
      ))}
      {(need.terms.areasToAvoid ?? []).map(({ id, reason }) => (
        <li key={id}>
          <span className="nh-zone-key" aria-hidden="true" />
          {avoidWords.key}
          {reason == null ? '' : `: ${reason}`}
        </li>
      ))}
      {hasNearMisses && (
        <li>
          <MarkerIcon kind="near-miss" size={22} />
          {findWords.nearlyPossible}
        </li>
      )}
    </ul>
  );
}
