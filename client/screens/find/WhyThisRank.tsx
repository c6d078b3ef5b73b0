import { factorStatuses } from '../../../schema/ruleBook.ts';
import { importantPlaceKinds } from '../../../schema/vocabulary.ts';
import { findWords, whyWords } from '../../words/find.ts';
import { formatMiles } from '../../words/formats.ts';
import type { Match } from './answer.ts';
import { factorName } from './FactorList.tsx';
import type { WeeklyPart } from './weeklyParts.ts';

interface Props {
  readonly match: Match;
  readonly parts: readonly WeeklyPart[];
  readonly councilName: string;
}

/** Folded away until asked for: what the rank was made from, the sum behind the miles, and each factor's whole sentence. */
export function WhyThisRank({ match, parts, councilName }: Props) {
  const counted = parts.filter((part) => part.milesAWeek !== null);
  return (
    <details className="find-why">
      <summary>
        {findWords.why}
        <span className="nh-hidden">: {match.home.name ?? match.home.id}</span>
      </summary>
      <div className="find-why__text">
        <p>{match.whyThisRank}</p>
        {counted.length > 0 && (
          <>
            <p>{whyWords.sum}</p>
            <ul>
              {counted.map((part) => (
                <li key={part.kind}>
                  {importantPlaceKinds[part.kind]}: {part.places.map(sumOfPlace).join(' + ')} ={' '}
                  <b>{formatMiles(part.milesAWeek ?? 0)}</b>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>{whyWords.factors}</p>
        <ul>
          {match.factors.map(({ factor, status, sentence, source }) => (
            <li key={factor}>
              {factorName(factor, councilName)}: <b>{factorStatuses[status].toLowerCase()}</b>. {sentence}{' '}
              <span className="nh-meta">{source}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function sumOfPlace(place: WeeklyPart['places'][number]): string {
  return place.visitsPerWeek == null
    ? findWords.visitsOf(place.kind, null)
    : `${place.visitsPerWeek} × 2 × ${place.miles.toFixed(2)}`;
}
