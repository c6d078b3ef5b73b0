/** A runner whose work does what the test says, step by step. */
import { type Control, isCancelled, RunCancelled, type RunProgress } from '../../server/runs/progress.ts';
import type { RunAsked, Runner } from '../../server/runs/runs.ts';

export interface HandWork {
  readonly asked: RunAsked;
  readonly control: Control;
  report(progress: Partial<RunProgress>): void;
  finish(answer: unknown): Promise<void>;
  fail(error: unknown): Promise<void>;
}

export interface HandRunner extends Runner {
  /** At work now, in the order begun. */
  readonly works: readonly HandWork[];
  readonly abandoned: readonly Control[];
}

export function handRunner(slots: number): HandRunner {
  const works: HandWork[] = [];
  const abandoned: Control[] = [];
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    slots,
    works,
    abandoned,
    abandon: (control) => void abandoned.push(control),
    run: (asked, { control, onProgress }) =>
      new Promise((resolve, reject) => {
        const work: HandWork = {
          asked,
          control,
          report: (progress) => onProgress({ stage: 'Counting', done: null, total: null, headline: null, ...progress }),
          finish(answer) {
            works.splice(works.indexOf(work), 1);
            if (isCancelled(control)) reject(new RunCancelled());
            else resolve(answer);
            return settled();
          },
          fail(error) {
            works.splice(works.indexOf(work), 1);
            reject(error);
            return settled();
          },
        };
        works.push(work);
      }),
  };
}
