import { gapWords } from '../../words/gap.ts';
import type { ShownGap } from './useGapAnswer.ts';

/** What the numbers mean and what they leave out, under the answer. */
export function GapNotes({ shown }: { shown: ShownGap }) {
  const { answer } = shown;
  const notes = [...new Set([...answer.notes, ...answer.total.notes])];
  const hasNeed = (answer.question.cohorts?.length ?? 0) > 0;
  return (
    <section className="nh-how" aria-labelledby="how-to-read">
      <h2 className="nh-h2" id="how-to-read">
        {gapWords.howToRead}
      </h2>
      <p>{gapWords.reading}</p>
      <p>{shown.hasLocation ? gapWords.locationScope(hasNeed) : gapWords.locationMissing}</p>
      {notes.length === 0 ? null : (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className="nh-meta">
        <b>{gapWords.method}</b> {answer.method}
      </p>
    </section>
  );
}
