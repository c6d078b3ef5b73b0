/** A report asked for as a run: the same question of the same facts is made once, until somebody writes into a report. */
import type { Viewer } from '../../policy/viewer.ts';
import type { ViewerStore } from '../../store/viewerStore.ts';
import { placingAffinity } from '../placingAffinity.ts';
import type { RunAsked } from '../runs.ts';
import type { ReportAsked } from './reportWork.ts';

export async function reportRun(
  reading: ViewerStore,
  {
    viewer,
    regionId,
    question,
    hidesUpTo,
  }: {
    readonly viewer: Viewer;
    readonly regionId: string;
    readonly question: ReportAsked;
    /** Counts of children from 1 to this are hidden: with another setting it is another report. */
    readonly hidesUpTo: number;
  },
): Promise<RunAsked> {
  const facts = await reading.factsVersion();
  const version = `${facts} ${await reading.reports.writes()} ${hidesUpTo}`;
  // Placing everyone is most of the work, and is kept where it was done.
  const affinity = placingAffinity(regionId, facts, question);
  return { kind: 'REPORT', regionId, viewer, question, version, affinity, isKept: true };
}
