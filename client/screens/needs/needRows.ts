/** Needs as rows of the queue: counted, filtered and put in order. */
import {
  type Cohort,
  cohorts,
  type NeedStatus,
  needStatuses,
  type PlacementType,
  placementTypes,
  type Urgency,
  urgencies,
} from '../../../schema/vocabulary.ts';
import type { NeedQueueQuery } from '../../generated/graphql.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';
import { assignmentWords } from '../../words/assignment.ts';
import { daysBetween } from '../../words/day.ts';

export type NeedRow = NeedQueueQuery['placementNeeds']['edges'][number]['node'];

export const sortKeys = ['neededBy', 'reference', 'children', 'area', 'type', 'waiting'] as const;
export type SortKey = (typeof sortKeys)[number];
export interface NeedOrder {
  readonly key: SortKey;
  readonly isDescending: boolean;
}
/** Whose needs are shown: the person's own, or those nobody works on. */
export type WhoWorks = keyof typeof assignmentWords.who;
export interface NeedFilters {
  readonly who: WhoWorks | null;
  readonly urgency: Urgency | null;
  readonly cohort: Cohort | null;
  readonly status: NeedStatus;
}

export const soonestFirst: NeedOrder = { key: 'neededBy', isDescending: false };

/** The type the plan prefers; null where it does not say. */
export function preferredType(need: Pick<NeedRow, 'preferredTypes'>): PlacementType | null {
  return need.preferredTypes.find((entry) => entry.suitability === 'PREFERRED')?.type ?? null;
}

/** Brothers and sisters are each counted: a need of three is three children. */
export function countChildren(needs: readonly NeedRow[]): number {
  return needs.reduce((sum, need) => sum + need.children.length, 0);
}

/** Needs whose day comes within so many days of the facts' date, or has gone; a same-day need is always within. */
export function neededWithin(needs: readonly NeedRow[], dataDate: string, days: number): NeedRow[] {
  return needs.filter((need) => need.urgency === 'SAME_DAY' || daysBetween(dataDate, need.neededBy) <= days);
}

function isOf({ assignment: { assignedTo } }: NeedRow, who: WhoWorks | null): boolean {
  if (who === null) return true;
  return who === 'MINE' ? assignedTo?.isYou === true : assignedTo == null;
}

export function filterNeeds(needs: readonly NeedRow[], filters: NeedFilters): NeedRow[] {
  return needs.filter(
    (need) =>
      isOf(need, filters.who) &&
      (filters.urgency === null || need.urgency === filters.urgency) &&
      (filters.cohort === null || need.cohorts.includes(filters.cohort)),
  );
}

/** A total order: ties fall to the day needed, then the reference. */
export function orderNeeds(needs: readonly NeedRow[], order: NeedOrder): NeedRow[] {
  const sign = order.isDescending ? -1 : 1;
  return [...needs].sort(
    (a, b) =>
      sign * compareText(sortText(a, order.key), sortText(b, order.key)) ||
      compareText(a.neededBy, b.neededBy) ||
      compareText(a.reference, b.reference),
  );
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en-GB', { numeric: true });
}

/** What a need is put in order by, as text whose numbers are compared as numbers. */
function sortText(need: NeedRow, key: SortKey): string {
  switch (key) {
    case 'neededBy':
      return need.neededBy;
    case 'reference':
      return need.reference;
    case 'children':
      return String(Math.min(...need.ages));
    case 'area':
      return need.areaName ?? '\uffff';
    case 'type': {
      const type = preferredType(need);
      return type === null ? '\uffff' : placementTypes[type].label;
    }
    case 'waiting':
      return String(need.waitingDays);
  }
}

/** The filters and the order of the address; parts it cannot read are dropped and named. */
export function readNeedSearch(search: string): { filters: NeedFilters; order: NeedOrder; dropped: readonly string[] } {
  const query = readQuery(search);
  const urgency = query.oneOf('urgency', inAddress(urgencies));
  const cohort = query.oneOf('matters', inAddress(cohorts));
  const status = query.oneOf('status', inAddress(needStatuses));
  const who = query.oneOf('who', inAddress(assignmentWords.who));
  const sort = query.oneOf(
    'sort',
    sortKeys.flatMap((key) => [key, `-${key}`]),
  );
  const key = sortKeys.find((known) => sort === known || sort === `-${known}`);
  return {
    filters: {
      who: fromAddress(assignmentWords.who, who),
      urgency: fromAddress(urgencies, urgency),
      cohort: fromAddress(cohorts, cohort),
      status: fromAddress(needStatuses, status) ?? 'OPEN',
    },
    order: key === undefined ? soonestFirst : { key, isDescending: sort?.startsWith('-') ?? false },
    dropped: query.dropped(),
  };
}

/** Nothing said that is the default. */
export function needsAddress(filters: NeedFilters, order: NeedOrder): string {
  const sort = `${order.isDescending ? '-' : ''}${order.key}`;
  return `${paths.needs}${writeQuery({
    who: filters.who === null ? null : inAddressWord(filters.who),
    urgency: filters.urgency === null ? null : inAddressWord(filters.urgency),
    matters: filters.cohort === null ? null : inAddressWord(filters.cohort),
    status: filters.status === 'OPEN' ? null : inAddressWord(filters.status),
    sort: sort === soonestFirst.key ? null : sort,
  })}`;
}

function inAddressWord(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}

function inAddress(words: object): string[] {
  return Object.keys(words).map(inAddressWord);
}

function fromAddress<Code extends string>(words: Readonly<Record<Code, unknown>>, word: string | null): Code | null {
  return codesOf(words).find((code) => inAddressWord(code) === word) ?? null;
}

/** The codes of a vocabulary, in its order. */
export function codesOf<Code extends string>(words: Readonly<Record<Code, unknown>>): Code[] {
  return Object.keys(words) as Code[];
}
