import type { ImportantPlaceKind } from '../../../schema/vocabulary.ts';
import { findWords, missingInWords } from '../../words/find.ts';
import { afterColon, regulationInWords, withoutStop } from '../../words/phrases.ts';
import type { Match } from './answer.ts';
import { NoteIcon } from './Icons.tsx';

interface Props {
  readonly match: Match;
  readonly missingEverywhere: readonly ImportantPlaceKind[];
}

/** What to know, what must be approved and by whom, and what a person should check. Nothing is drawn when there is nothing to say. */
export function CardNotes({ match, missingEverywhere }: Props) {
  // What no home's miles count is said once, above the cards.
  const missing = match.weeklyMiles.missing.filter((kind) => !missingEverywhere.includes(kind));
  const { isKinship } = match;
  const isQuiet = !isKinship && missing.length === 0 && match.approvals.length === 0 && match.cautions.length === 0;
  if (isQuiet) return null;
  return (
    <ul className="find-notes">
      {isKinship && (
        <li>
          <NoteIcon kind="INFO" />
          <span>{findWords.kinshipFirst}</span>
        </li>
      )}
      {missing.length > 0 && (
        <li>
          <NoteIcon kind="INFO" />
          <span>{missingInWords(missing)}</span>
        </li>
      )}
      {match.approvals.map((approval) => (
        <li key={`${approval.approver} ${approval.reason}`}>
          <NoteIcon kind="APPROVAL" />
          <span>
            <b>{findWords.approval}:</b> {approval.approver}: {afterColon(approval.reason)} (
            {regulationInWords(approval.source)})
          </span>
        </li>
      ))}
      {match.cautions.map((caution) => (
        <li key={caution.sentence}>
          <NoteIcon kind="CHECK" />
          <span>
            <b>{findWords.check}:</b> {withoutStop(caution.sentence)}
          </span>
        </li>
      ))}
    </ul>
  );
}
