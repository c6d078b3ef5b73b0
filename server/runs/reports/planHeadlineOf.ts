/** What is said of the plan proposed, from released numbers: the plan's own headline is exact. */
import type { ReleasedBlock } from '../../engine/report/report.ts';

export function planHeadlineOf(blocks: readonly ReleasedBlock[]): string | null {
  return blocks.find(({ id }) => id === 'PLAN')?.answer ?? null;
}
