import { useState } from 'react';
import type { HandHomeDraft, PlannerDraft } from './plannerDraft.ts';

type Hand = PlannerDraft['hand'];

export interface HandEdits {
  readonly edit: (hand: readonly HandHomeDraft[] | null) => void;
  /** Null where there is nothing to undo, or to do again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** Steps of the homes placed by hand, forward and back without limit. */
export function useHandEdits(hand: Hand, change: (change: { hand: Hand }) => void): HandEdits {
  const [past, setPast] = useState<readonly Hand[]>([]);
  const [future, setFuture] = useState<readonly Hand[]>([]);
  const previous = past.at(-1);
  const next = future.at(-1);
  return {
    edit: (to) => {
      setPast([...past, hand]);
      setFuture([]);
      change({ hand: to });
    },
    undo:
      previous === undefined
        ? null
        : () => {
            setPast(past.slice(0, -1));
            setFuture([...future, hand]);
            change({ hand: previous });
          },
    redo:
      next === undefined
        ? null
        : () => {
            setFuture(future.slice(0, -1));
            setPast([...past, hand]);
            change({ hand: next });
          },
  };
}
