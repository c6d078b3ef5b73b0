import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { findWords } from '../../words/find.ts';
import { NoteIcon } from './Icons.tsx';
import type { OtherWaiting } from './useOthersWaiting.ts';

/** What choosing this home would cost another waiting child: for a person to weigh, never a reason to refuse. */
export function OthersWaitingNote({ others }: { others: readonly OtherWaiting[] }) {
  if (others.length === 0) return null;
  return (
    <ul className="find-notes">
      {others.map((other) => (
        <li key={other.sentence}>
          <NoteIcon kind="CHECK" />
          <span>
            <b>{findWords.othersWaiting}:</b> <OtherSentence other={other} />{' '}
            <Link to={paths.together} className="govuk-link">
              {findWords.seeTogether}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where the need is the person's own to see, its reference leads to its homes. */
function OtherSentence({ other: { needId, reference, sentence } }: { other: OtherWaiting }) {
  if (needId == null || reference == null || !sentence.startsWith(reference)) return sentence;
  return (
    <>
      <Link to={paths.find(needId)} className="govuk-link">
        {reference}
      </Link>
      {sentence.slice(reference.length)}
    </>
  );
}
