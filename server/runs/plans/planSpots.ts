/** Where may the homes of this plan stand? */
import type { PlanAreaFacts } from '../../engine/plan/planAreas.ts';
import type { PlanBasis } from './planBasis.ts';
import type { PlanTerms } from './planTerms.ts';

export function isAllowedIn({ onlyAuthorities, neverAuthorities }: PlanTerms, localAuthority: string): boolean {
  const isAsked = onlyAuthorities === null || onlyAuthorities.includes(localAuthority);
  return isAsked && !neverAuthorities.includes(localAuthority);
}

/** Areas in councils that were not ruled out, those where a home must never open among them. */
export function spotsAllowed(terms: PlanTerms, { areas }: Pick<PlanBasis, 'areas'>): readonly PlanAreaFacts[] {
  return areas.filter(({ localAuthority }) => isAllowedIn(terms, localAuthority));
}
