import { useId, useState } from 'react';
import { endRun } from '../api/endRun.ts';
import { Button } from '../ui/Button.tsx';
import { runWords } from '../words/runs.ts';
import { hasResult, isOver, type RunNow } from './useRun.ts';

interface RunPanelProps {
  run: RunNow;
  /** Look at the run now, not in a second. */
  onLook: () => void;
  /** Ask the question again from the start. */
  onAgain: () => void;
  /** False where a part of the work makes no answer: it can only be cancelled. */
  keepsBest?: boolean;
}

function secondsSince(moment: string): number {
  return Math.max(0, Math.round((Date.now() - Date.parse(moment)) / 1000));
}

function Progress({ run, labelId }: { run: RunNow; labelId: string }) {
  const { done, total } = run;
  if (typeof done !== 'number' || typeof total !== 'number' || total <= 0) return null;
  const share = Math.min(1, Math.max(0, done / total));
  return (
    <>
      <div
        className="nh-progress"
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={Math.min(done, total)}
        aria-valuetext={runWords.steps(done, total)}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <span className="nh-number">{runWords.steps(done, total)}</span>
    </>
  );
}

/** A long answer in its place: stage in words, how far, the best so far, and the ways to end it. */
export function RunPanel({ run, onLook, onAgain, keepsBest = true }: RunPanelProps) {
  const labelId = useId();
  const [isUnreachable, setUnreachable] = useState(false);
  const end = async (how: 'cancel' | 'keep') => {
    setUnreachable(!(await endRun(run.id, how)));
    onLook();
  };
  if (hasResult(run)) return null;
  if (isOver(run))
    return (
      <section className="nh-run nh-run--over" aria-label={runWords.heading}>
        <p>{run.status === 'FAILED' ? runWords.failed(run.stage) : runWords.cancelled}</p>
        <div className="nh-tools">
          <Button look="secondary" onPress={onAgain}>
            {runWords.again}
          </Button>
        </div>
      </section>
    );
  return (
    <section className="nh-run" aria-label={runWords.heading}>
      <div className="nh-run__now">
        <p className="nh-run__stage" id={labelId}>
          <b>{run.stage}</b>
        </p>
        <div className="nh-run__steps">
          <Progress run={run} labelId={labelId} />
          <span>{runWords.elapsed(secondsSince(run.startedAt))}</span>
        </div>
        {run.headline ? (
          <p>
            {run.headline.startsWith(runWords.best) ? null : `${runWords.best} `}
            <b>{run.headline}</b>
          </p>
        ) : null}
        <p className="nh-meta">{isUnreachable ? runWords.unreachable : runWords.mayLeave}</p>
      </div>
      <div className="nh-tools">
        {keepsBest ? (
          <Button look="secondary" onPress={() => void end('keep')}>
            {runWords.keep}
          </Button>
        ) : null}
        <Button look="quiet" onPress={() => void end('cancel')}>
          {runWords.cancel}
        </Button>
      </div>
    </section>
  );
}
