import { BadQuestion } from '../../schema/problems.ts';
import { askAgain } from '../../schema/vocabulary.ts';
import type { LongKind, LongKinds } from '../runs/longWork.ts';
import { TooManyRuns } from '../runs/runs.ts';
import type { RunRow } from '../store/rows.ts';
import type { RequestContext } from './requestContext.ts';

export const tooManyRuns = 'You have many questions being worked out already: wait for one to finish, or cancel one.';

/** The answer, or the run that is working on it, or that ended without one. */
export type LongAnswer<Kind extends LongKind> =
  | { readonly found: LongKinds[Kind]['found']; readonly run: null }
  | { readonly found: null; readonly run: RunRow };

export interface LongQuestion<Kind extends LongKind> {
  readonly kind: Kind;
  readonly regionId: string;
  readonly question: LongKinds[Kind]['question'];
  /** What questions that share most of their work have in common. */
  readonly affinity: readonly unknown[];
}

/** Kept answers are given at once; else waits a while for the run. */
export async function longAnswer<Kind extends LongKind>(
  { runs, reading, viewer, patience }: RequestContext,
  { kind, regionId, question, affinity }: LongQuestion<Kind>,
): Promise<LongAnswer<Kind> | BadQuestion> {
  const version = await reading.factsVersion();
  const asked = { kind, regionId, viewer, question, version, affinity: JSON.stringify([regionId, version, affinity]) };
  const answer = () => runs.answerTo(asked) as LongKinds[Kind]['found'] | undefined;
  const kept = answer();
  if (kept !== undefined) return { found: kept, run: null };
  try {
    const started = await runs.start(asked, patience.quietMilliseconds);
    const last = await runs.wait(started.id, patience.answerMilliseconds);
    const found = answer();
    if (found !== undefined) return { found, run: null };
    await runs.write(started.id);
    return { found: null, run: last ?? started };
  } catch (error) {
    if (error instanceof TooManyRuns) return new BadQuestion(tooManyRuns);
    throw error;
  }
}

/** Why there is no answer yet, or none: "The distance curve is being worked out: ask again when the run has finished." */
export function unfinishedNote(what: string, { status, stage }: RunRow): string {
  if (status !== 'CANCELLED' && status !== 'FAILED') {
    return `${what} is being worked out${askAgain}`;
  }
  return status === 'CANCELLED'
    ? `${what} was not worked out: the run was cancelled.`
    : `${what} was not worked out. ${stage}`;
}
