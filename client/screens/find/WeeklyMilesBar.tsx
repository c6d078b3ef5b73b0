import { importantPlaceKinds } from '../../../schema/vocabulary.ts';
import { findWords } from '../../words/find.ts';
import { formatMiles } from '../../words/formats.ts';
import { placeOfLabel } from '../../words/phrases.ts';
import type { WeeklyPart } from './weeklyParts.ts';

interface Props {
  readonly parts: readonly WeeklyPart[];
  /** Miles that would fill the bar. */
  readonly scaleMiles: number;
}

/** One bar per home on one scale, then each part with its visits and miles so that the sum can be checked. */
export function WeeklyMilesBar({ parts, scaleMiles }: Props) {
  const counted = parts.filter((part) => part.milesAWeek !== null);
  const label = counted
    .map((part) => `${importantPlaceKinds[part.kind]} ${formatMiles(part.milesAWeek ?? 0)}`)
    .join(', ');
  return (
    <>
      {counted.length > 0 && (
        <div className="find-bar" role="img" aria-label={`${label} ${findWords.milesAWeek}`}>
          {counted.map((part) => (
            <i
              key={part.kind}
              className={`find-kind find-kind--${part.kind.toLowerCase()}`}
              style={{ width: `${Math.min(100, ((part.milesAWeek ?? 0) / scaleMiles) * 100)}%` }}
            />
          ))}
        </div>
      )}
      <ul className="find-parts">
        {parts.map((part) => (
          <li key={part.kind}>
            <i className={`find-kind find-kind--${part.kind.toLowerCase()}`} />
            {importantPlaceKinds[part.kind]}{' '}
            {part.milesAWeek !== null && <b className="nh-number">{formatMiles(part.milesAWeek)}</b>}
            {part.places.map((place) => (
              <span className="find-parts__how" key={`${place.label} ${place.miles}`}>
                {part.places.length > 1 && `${placeOfLabel(place.label)} `}
                {findWords.away(place.miles)}
                {place.precisionSentence && ` (${place.precisionSentence})`}
                {place.driveMinutes != null && findWords.drive(place.driveMinutes)},{' '}
                {findWords.visitsOf(place.kind, place.visitsPerWeek ?? null)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
