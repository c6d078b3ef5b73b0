/** For whom would a foster household have to be recruited? */
import { type RecruitTarget, recruitTargets } from '../../../schema/codes/recruitTargets.ts';
import type { Cohort } from '../../../schema/vocabulary.ts';
import type { StandingGroup } from '../nearHome/standing.ts';

export const recruitTargetOrder = Object.keys(recruitTargets) as RecruitTarget[];

const ofOneChild: readonly (RecruitTarget & Cohort)[] = ['PARENT_AND_CHILD', 'UASC', 'DISABLED', 'BABY', 'TEENAGER'];

/** Each group belongs to one target, so that the children of all targets add up: brothers and sisters first, then as the list goes. */
export function recruitTargetOf({ cases }: Pick<StandingGroup, 'cases'>): RecruitTarget {
  if (cases.length >= 4) return 'SIBLINGS_4_OR_MORE';
  if (cases.length === 3) return 'SIBLINGS_3';
  if (cases.length === 2) return 'SIBLINGS_2';
  const cohorts = cases[0]?.demand.cohorts;
  return ofOneChild.find((cohort) => cohorts?.has(cohort)) ?? 'OTHER_CHILDREN';
}
