/** Is a kind of home opened for these children? */
import type { StandingGroup } from '../nearHome/standing.ts';
import type { KindToOpen } from './planQuestion.ts';

/** Each of a group's children must be of one of the kind's cohorts; a kind without any is for everybody. */
export function isForGroup({ cohorts }: Pick<KindToOpen, 'cohorts'>, group: StandingGroup | undefined): boolean {
  if (!cohorts || cohorts.length === 0) return true;
  return group === undefined || group.cases.every(({ demand }) => cohorts.some((cohort) => demand.cohorts.has(cohort)));
}
