import { useEffect } from 'react';
import { announce } from '../ui/announce.ts';
import { runWords } from '../words/runs.ts';
import { tellRunsChanged } from './runsChanged.ts';
import { hasResult, type RunNow, useRun } from './useRun.ts';

interface AnswerRun {
  /** That the answer says is working on it; null when the answer is whole or not there yet. */
  readonly ofAnswer: string | null;
  /** That the address names, from before a reload. */
  readonly ofAddress: string | null;
  readonly onAddress: (id: string | null) => void;
  /** Asks the question again. */
  readonly ask: () => void;
}

interface WatchedAnswer {
  readonly run: RunNow | null;
  readonly look: () => void;
}

/** Once, politely, to whoever listens. */
export function sayOver(run: RunNow): void {
  if (run.status === 'FINISHED') announce(runWords.finished);
  else if (run.status === 'STOPPED_KEEPING_BEST') announce(runWords.kept);
  else announce(run.status === 'FAILED' ? runWords.failed(run.stage) : runWords.cancelled);
}

/**
 * The run that works on an answer, in the address while it does: after a reload it is found again at once, before the question
 * has been answered. When it has a result the question is asked again; a cancelled one is left, or it would start anew.
 */
export function useAnswerRun({ ofAnswer, ofAddress, onAddress, ask }: AnswerRun): WatchedAnswer {
  const id = ofAnswer ?? ofAddress;
  const watched = useRun(id, (run) => {
    sayOver(run);
    tellRunsChanged();
    if (!hasResult(run)) return;
    onAddress(null);
    ask();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run is written into the address once, when it begins.
  useEffect(() => {
    if (ofAnswer === null) return;
    tellRunsChanged();
    if (ofAnswer !== ofAddress) onAddress(ofAnswer);
  }, [ofAnswer]);
  return watched;
}
