import type { ReactNode } from 'react';
import { askAgain } from '../../../schema/vocabulary.ts';
import { gapWords } from '../../words/gap.ts';

interface GapNotesProps {
  /** What the numbers leave out; each is said once. */
  notes: readonly string[];
  method?: string;
  /** What the numbers of this measure mean, in words. */
  reading: string;
  /** Said right after it. */
  children?: ReactNode;
}

/** What the numbers mean and what they leave out, under the answer. */
export function GapNotes({ notes, method, reading, children }: GapNotesProps) {
  const said = [...new Set(notes.map((note) => note.replace(askAgain, gapWords.willAppear)))];
  return (
    <section className="nh-how" aria-labelledby="how-to-read">
      <h2 className="nh-h3" id="how-to-read">
        {gapWords.howToRead}
      </h2>
      <p>{reading}</p>
      {children}
      {said.length === 0 ? null : (
        <ul>
          {said.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {method === undefined ? null : (
        <p className="nh-meta">
          <b>{gapWords.methodLabel}</b> {method}
        </p>
      )}
    </section>
  );
}
