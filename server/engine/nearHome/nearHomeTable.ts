/** How many children of each authority, type, age band and cohort could live near home, how many are short, and why? */
import { type GapReason, gapReasons, placementTypes } from '../../../schema/vocabulary.ts';
import { type Count, countOf, markedCount, sumCounts } from '../count.ts';
import type { GssCode } from '../facts.ts';
import {
  keysOfChild,
  rowKeys,
  type SufficiencyKey,
  type SufficiencyQuestion,
  sentBy,
  textOfKey,
  tidyQuestion,
} from '../gap.ts';
import type { Flow } from '../location.ts';
import { nearHomeHeadline, nearHomeNotes } from './explainNearHome.ts';
import { type FarToday, farTodayByAuthority, sumFarToday } from './farToday.ts';
import { leastUnmetOf } from './leastUnmet.ts';
import { limitNotice } from './limitNotice.ts';
import type { NearHomeQuestion, NearHomeSetting } from './nearHomeQuestion.ts';
import { type ApartReason, apartReasons, type MeasuredChild, type NearHomeWorld } from './nearHomeWorld.ts';
import { placedBetween } from './placedBetween.ts';
import { type PlacingFlows, placingFlows, sumFlows } from './placingFlows.ts';

export interface ReasonCount {
  readonly reason: GapReason;
  readonly label: string;
  readonly children: Count;
}

export interface NearHomeCounts {
  /** Near home or short: those counted apart are not among them. */
  readonly children: Count;
  /** Short of a place near home. */
  readonly achieved: Count;
  /** At least so many are short, however places are given out. */
  readonly lowerBound: Count;
  /** In the order of `gapReasons`, without those of nobody; they add up to `achieved`. */
  readonly reasons: readonly ReasonCount[];
  /** From usable places to children near home; null where rows are of some types, ages or cohorts only, or not known. */
  readonly placing: PlacingFlows | null;
  /** Who lives beyond the limit today; null with `placing`. */
  readonly farToday: FarToday | null;
}

export type NearHomeRow = SufficiencyKey & NearHomeCounts;

export interface ApartCount {
  readonly reason: ApartReason;
  readonly label: string;
  readonly children: Count;
}

export interface NearHomeProof {
  readonly achieved: number;
  readonly lowerBound: number;
  readonly status: 'OPTIMAL' | 'WITHIN_BOUND' | 'STOPPED';
  /** Of all children placed, without those who live with kin; null where visits were assumed for some. */
  readonly weeklyMiles: number | null;
  readonly weeklyMilesLowerBound: number | null;
}

export interface NearHomeTable {
  readonly kind: 'ANSWER';
  readonly question: SufficiencyQuestion & NearHomeSetting;
  readonly headline: string;
  readonly rows: readonly NearHomeRow[];
  readonly total: NearHomeCounts;
  readonly apart: readonly ApartCount[];
  /** Children in homes of other members, of the authorities whose count is known; none where rows are of some types, ages or cohorts only. */
  readonly placedBetween: readonly Flow[];
  readonly limitNotice: string | null;
  readonly notes: readonly string[];
  /** Of the whole region, whatever rows are asked for. */
  readonly proof: NearHomeProof;
}

const hundredths = 100;

function reasonCounts(children: readonly MeasuredChild[]): readonly ReasonCount[] {
  const counts = new Map<GapReason, number>();
  for (const { reason } of children) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return (Object.keys(gapReasons) as GapReason[]).flatMap((reason) => {
    const count = counts.get(reason);
    return count === undefined ? [] : [{ reason, label: gapReasons[reason], children: countOf(count) }];
  });
}

function countsOf(
  world: NearHomeWorld,
  children: readonly MeasuredChild[],
): Omit<NearHomeCounts, 'placing' | 'farToday'> {
  const short = children.filter(({ reason }) => reason !== null).length;
  return {
    children: countOf(children.length),
    achieved: countOf(short),
    lowerBound: countOf(short === 0 ? 0 : Math.min(short, leastUnmetOf(world, children))),
    reasons: reasonCounts(children),
  };
}

function markedCounts(children: Count, marker: 'NOT_AVAILABLE' | 'NOT_APPLICABLE'): NearHomeCounts {
  const unknown = markedCount(marker);
  return { children, achieved: unknown, lowerBound: unknown, reasons: [], placing: null, farToday: null };
}

function childrenByRow(world: NearHomeWorld, question: SufficiencyQuestion): ReadonlyMap<string, MeasuredChild[]> {
  const byRow = new Map<string, MeasuredChild[]>();
  for (const child of world.measured) {
    for (const key of keysOfChild(child.demand, question)) {
      const row = byRow.get(key);
      if (row) row.push(child);
      else byRow.set(key, [child]);
    }
  }
  return byRow;
}

/** Places have no type of child or age of their own: their flows are of everybody or of nobody. */
function isOfEverybody({ placementTypes: types, ageBands, cohorts }: SufficiencyQuestion): boolean {
  return types === null && ageBands === null && cohorts === null;
}

function betweenFor(world: NearHomeWorld, { rows }: Rows, question: SufficiencyQuestion): readonly Flow[] {
  if (!isOfEverybody(question)) return [];
  const known = new Set(
    rows.flatMap(({ localAuthority, achieved }) => (achieved.value === null ? [] : [localAuthority])),
  );
  return placedBetween(world).filter(({ from }) => known.has(from));
}

interface Rows {
  readonly rows: readonly NearHomeRow[];
  /** Children of the rows whose counts are known, each once. */
  readonly shown: readonly MeasuredChild[];
}

function rowsOf(world: NearHomeWorld, question: SufficiencyQuestion): Rows {
  const sent = sentBy(world.facts);
  const byRow = childrenByRow(world, question);
  const isAll = isOfEverybody(question);
  const flows = isAll ? placingFlows(world) : new Map<GssCode, PlacingFlows>();
  const far = isAll ? farTodayByAuthority(world) : new Map<GssCode, FarToday>();
  const shown = new Set<MeasuredChild>();
  const rows = rowKeys(world.facts.region.members, question).map((key): NearHomeRow => {
    const children = byRow.get(textOfKey(key)) ?? [];
    if (key.placementType !== null && !placementTypes[key.placementType].needsPlace) {
      return { ...key, ...markedCounts(markedCount('NOT_APPLICABLE'), 'NOT_APPLICABLE') };
    }
    if (!sent.children.has(key.localAuthority)) {
      return { ...key, ...markedCounts(markedCount('NOT_AVAILABLE'), 'NOT_AVAILABLE') };
    }
    if (!sent.homes.has(key.localAuthority)) {
      return { ...key, ...markedCounts(countOf(children.length), 'NOT_AVAILABLE') };
    }
    for (const child of children) shown.add(child);
    const { localAuthority: code } = key;
    return { ...key, ...countsOf(world, children), placing: flows.get(code) ?? null, farToday: far.get(code) ?? null };
  });
  return { rows, shown: [...shown] };
}

function sumReasons(rows: readonly NearHomeRow[]): readonly ReasonCount[] {
  return (Object.keys(gapReasons) as GapReason[]).flatMap((reason) => {
    const counts = rows.flatMap((row) => row.reasons.filter((one) => one.reason === reason));
    if (counts.length === 0) return [];
    return [{ reason, label: gapReasons[reason], children: sumCounts(counts.map(({ children }) => children)) }];
  });
}

/** The bound of all shown together is at least the sum of the rows' own, each of which is true whatever the others get. */
function totalOf(world: NearHomeWorld, { rows, shown }: Rows, question: SufficiencyQuestion): NearHomeCounts {
  const sum = (of: (row: NearHomeRow) => Count) => sumCounts(rows.map(of));
  const achieved = sum((row) => row.achieved);
  const overlaps = (question.cohorts?.length ?? 0) > 1;
  const rowsBound = sum((row) => row.lowerBound);
  const together = achieved.value === null || overlaps ? 0 : boundTogether(world, shown);
  const bound = Math.max(rowsBound.value ?? 0, Math.min(achieved.value ?? 0, together));
  return {
    children: sum((row) => row.children),
    achieved,
    lowerBound: rowsBound.value === null ? rowsBound : countOf(bound),
    reasons: achieved.value === null ? [] : sumReasons(rows),
    placing: sumFlows(rows.map(({ placing }) => placing)),
    farToday: sumFarToday(rows.map(({ farToday }) => farToday)),
  };
}

function boundTogether({ placing, ...world }: NearHomeWorld, shown: readonly MeasuredChild[]): number {
  const isEveryone = shown.length === world.measured.length;
  return isEveryone ? placing.unmetLowerBound : leastUnmetOf({ placing, ...world }, shown);
}

function apartCounts({ apart }: NearHomeWorld): readonly ApartCount[] {
  return (Object.keys(apartReasons) as ApartReason[]).flatMap((reason) => {
    const children = apart.filter((one) => one.reason === reason).length;
    return children === 0 ? [] : [{ reason, label: apartReasons[reason], children: countOf(children) }];
  });
}

function proofOf({ placing, standing }: NearHomeWorld): NearHomeProof {
  const { unmetChildren, unmetLowerBound, cost, costLowerBound, status } = placing;
  const isAssumed = standing.groups.some(({ hasAssumedVisits }) => hasAssumedVisits);
  return {
    achieved: unmetChildren,
    lowerBound: unmetLowerBound,
    status,
    weeklyMiles: isAssumed ? null : cost / hundredths,
    weeklyMilesLowerBound: isAssumed || costLowerBound === null ? null : costLowerBound / hundredths,
  };
}

/**
 * The near-home gap, one row per member authority × each grouping asked, by the authority of the child.
 *
 * Shape   rows as in `sufficiencyOf`, in the same order; they add up to the total. What rows are asked for changes which are shown,
 *         never who competes for places. `children` of a row is its demand without those counted apart. In each row and in the total
 *         lowerBound <= fewest possible <= achieved, and the rows' bounds never add up to more than the total's.
 * Units   children.
 * Errors  an authority that has sent no child, or no home, shows NOT_AVAILABLE, and so does the total; types that need no place show
 *         NOT_APPLICABLE.
 * Cost    small beside `nearHomeWorld`: for each row that is short, a count of its own children alone.
 * Source  design.md §2.8.
 */
export function nearHomeTable(world: NearHomeWorld, asked: NearHomeQuestion): NearHomeTable {
  const { placementTypes: types = null, ageBands = null, cohorts = null } = asked;
  const question = tidyQuestion({ asOf: world.setting.asOf, placementTypes: types, ageBands, cohorts });
  const found = rowsOf(world, question);
  const table = {
    kind: 'ANSWER' as const,
    question: { ...question, ...world.setting },
    rows: found.rows,
    total: totalOf(world, found, question),
    apart: apartCounts(world),
    placedBetween: betweenFor(world, found, question),
    limitNotice: limitNotice(world),
    proof: proofOf(world),
  };
  return { ...table, headline: nearHomeHeadline(table, world.facts.region.name), notes: nearHomeNotes(world, table) };
}
