import type { Role } from '../../schema/vocabulary.ts';
import type { Viewer } from './viewer.ts';

/** What can be read or done, as the policy names it. */
export type Subject =
  | 'children'
  | 'needs'
  | 'homes'
  | 'homeLocations'
  | 'costs'
  | 'exactAggregates'
  | 'suppressedAggregates'
  | 'imports'
  /** Writing a need, and recording what is decided about it. */
  | 'needChanges'
  /** Saying what a home that stands in the authority can offer. */
  | 'homeChanges'
  /** Reading what a region would be like if, and comparing it. */
  | 'scenarios'
  | 'scenarioChanges'
  /** Reading what a region plans to open. */
  | 'plans'
  /** Having plans worked out. */
  | 'planStarts'
  /** Reading what a region has published. */
  | 'reports'
  /** Reading what it has not published yet, and what it has withdrawn. */
  | 'reportDrafts'
  /** Having reports made, writing into them, publishing and withdrawing. */
  | 'reportChanges';

/** How far a right reaches. */
export type Scope = 'OWN_AUTHORITY' | 'REGION' | 'NONE';

/** Role × what. A role or subject that is not listed has nothing. */
const rights: Readonly<Record<Role, Readonly<Partial<Record<Subject, Scope>>>>> = {
  PLACEMENT_OFFICER: {
    children: 'OWN_AUTHORITY',
    needs: 'OWN_AUTHORITY',
    homes: 'REGION',
    homeLocations: 'REGION',
    costs: 'OWN_AUTHORITY',
    exactAggregates: 'OWN_AUTHORITY',
    suppressedAggregates: 'REGION',
    needChanges: 'OWN_AUTHORITY',
    homeChanges: 'OWN_AUTHORITY',
    reports: 'REGION',
  },
  COMMISSIONER: {
    homes: 'REGION',
    homeLocations: 'REGION',
    costs: 'REGION',
    exactAggregates: 'REGION',
    suppressedAggregates: 'REGION',
    scenarios: 'REGION',
    scenarioChanges: 'REGION',
    plans: 'REGION',
    planStarts: 'REGION',
    reports: 'REGION',
    reportDrafts: 'REGION',
    reportChanges: 'REGION',
  },
  BOARD: {
    suppressedAggregates: 'REGION',
    reports: 'REGION',
  },
  DATA_OFFICER: {
    homes: 'REGION',
    homeLocations: 'REGION',
    costs: 'REGION',
    exactAggregates: 'REGION',
    suppressedAggregates: 'REGION',
    plans: 'REGION',
    imports: 'REGION',
    homeChanges: 'REGION',
    scenarios: 'REGION',
    reports: 'REGION',
    reportDrafts: 'REGION',
  },
};

/** Whether small numbers of children of the whole region may be shown. */
export function seesExactNumbers(viewer: Viewer): boolean {
  return may(viewer, 'exactAggregates') === 'REGION';
}

/** Errors: none; a right to one's own authority is NONE for a viewer without an authority. */
export function may(viewer: Viewer, subject: Subject): Scope {
  if (!Object.hasOwn(rights, viewer.role)) return 'NONE';
  const granted = rights[viewer.role];
  const scope = Object.hasOwn(granted, subject) ? (granted[subject] ?? 'NONE') : 'NONE';
  return scope === 'OWN_AUTHORITY' && viewer.localAuthority === null ? 'NONE' : scope;
}
