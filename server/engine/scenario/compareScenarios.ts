/** Two answers side by side: for whom is B better than A, and may they be compared at all? */
import { type AgeBand, gapReasons, type PlacementType } from '../../../schema/vocabulary.ts';
import type { Count } from '../count.ts';
import type { GssCode, IsoDate } from '../facts.ts';
import type { NearHomeCounts, NearHomeTable } from '../nearHome/nearHomeTable.ts';
import { dateText, limitText } from '../wording.ts';

/** One side: what it is of, and everyone placed once under it. */
export interface ComparedAnswer {
  readonly name: string;
  readonly regionId: string;
  /** Of the facts as they are, before any scenario. */
  readonly factsVersion: string;
  /** The scenario's own day. */
  readonly day: IsoDate;
  /** One row for each member. */
  readonly byAuthority: NearHomeTable;
  /** One row for each member, type and age band. */
  readonly byGroup: NearHomeTable;
}

/** `change` = B less A: below 0 is fewer children short in B; null where one of the two is not known. */
export interface ComparedCounts {
  readonly shortA: Count;
  readonly shortB: Count;
  readonly change: number | null;
}
export interface ComparedRow extends ComparedCounts {
  readonly localAuthority: GssCode;
  /** Who live far today and would be short of a place near home; null where that is not known. */
  readonly farA: number | null;
  readonly farB: number | null;
}
export interface ComparedGroup extends ComparedCounts {
  readonly placementType: PlacementType;
  readonly ageBand: AgeBand;
}

export interface Comparison {
  readonly kind: 'ANSWER';
  /** In the order of the region's members. */
  readonly rows: readonly ComparedRow[];
  readonly total: ComparedCounts & Pick<ComparedRow, 'farA' | 'farB'>;
  /** Of the whole region; those with nobody short in either are left out. */
  readonly groups: readonly ComparedGroup[];
  /** Most changed first, then by code. */
  readonly winners: readonly GssCode[];
  readonly losers: readonly GssCode[];
  /** Upper ends of the classes both maps are drawn with, rising; whoever has more is in one class more. */
  readonly classes: readonly number[];
}
export interface CannotCompare {
  readonly kind: 'CANNOT_COMPARE';
  readonly sentence: string;
}

function refusal(a: ComparedAnswer, b: ComparedAnswer): string | null {
  const [atA, atB] = [a.byAuthority.question, b.byAuthority.question];
  if (a.regionId !== b.regionId)
    return 'The two are of different regions, so their numbers cannot be set side by side.';
  if (a.day !== b.day) {
    return `“${a.name}” is about ${dateText(a.day)} and “${b.name}” about ${dateText(b.day)}: give both the same date, then compare them.`;
  }
  if (a.factsVersion !== b.factsVersion || atA.asOf !== atB.asOf) {
    return 'The two were worked out from different facts: work both out again, then compare them.';
  }
  if (atA.withinMiles !== atB.withinMiles) {
    return `One counts ${limitText(atA.withinMiles)} as near home and the other ${limitText(atB.withinMiles)}: choose one distance for both.`;
  }
  const isSameReading =
    atA.reading === atB.reading && atA.releasePlacesOfOtherRegions === atB.releasePlacesOfOtherRegions;
  return isSameReading ? null : 'The two count different children or places: ask the same of both.';
}

function changeOf(a: Count, b: Count): number | null {
  return a.value === null || b.value === null ? null : b.value - a.value;
}

function countsOf(shortA: Count, shortB: Count): ComparedCounts {
  return { shortA, shortB, change: changeOf(shortA, shortB) };
}

/** Apart from the children who are far by plan, or of whom nothing can be measured. */
function farOf({ farToday }: NearHomeCounts): number | null {
  if (farToday === null) return null;
  const short = farToday.lines.filter(
    ({ outcome }) =>
      Object.hasOwn(gapReasons, outcome) && outcome !== 'CHOSEN_OR_REQUIRED' && outcome !== 'NO_PLACE_TO_MEASURE_FROM',
  );
  return short.reduce((sum, { children }) => sum + children, 0);
}

function rowsOf(a: NearHomeTable, b: NearHomeTable): readonly ComparedRow[] {
  const ofB = new Map(b.rows.map((row) => [row.localAuthority, row]));
  return a.rows.flatMap((row) => {
    const other = ofB.get(row.localAuthority);
    if (other === undefined) return [];
    const { localAuthority } = row;
    return [{ localAuthority, ...countsOf(row.achieved, other.achieved), farA: farOf(row), farB: farOf(other) }];
  });
}

/** Of all members together whose count is known. */
function shortByGroup(table: NearHomeTable): ReadonlyMap<string, number> {
  const short = new Map<string, number>();
  for (const { placementType, ageBand, achieved } of table.rows) {
    if (achieved.value === null) continue;
    const key = `${placementType} ${ageBand}`;
    short.set(key, (short.get(key) ?? 0) + achieved.value);
  }
  return short;
}

function groupsOf(a: NearHomeTable, b: NearHomeTable): readonly ComparedGroup[] {
  const [ofA, ofB] = [shortByGroup(a), shortByGroup(b)];
  const { placementTypes, ageBands } = a.question;
  return (placementTypes ?? []).flatMap((placementType) =>
    (ageBands ?? []).flatMap((ageBand) => {
      const key = `${placementType} ${ageBand}`;
      const [shortA, shortB] = [ofA.get(key) ?? 0, ofB.get(key) ?? 0];
      if (shortA === 0 && shortB === 0) return [];
      const counted = { shortA: { value: shortA, marker: null }, shortB: { value: shortB, marker: null } };
      return [{ placementType, ageBand, ...counted, change: shortB - shortA }];
    }),
  );
}

/** Ends of 1, 2 or 5 with noughts, so that five classes hold the largest. */
function classesFor(largest: number): readonly number[] {
  if (largest <= 0) return [];
  const least = largest / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= least) ?? power;
  return [1, 2, 3, 4].map((times) => times * step).filter((end) => end < largest);
}

/** Those whose change has the sign of `way`, most first. */
function changedMost(rows: readonly ComparedRow[], way: 1 | -1): readonly GssCode[] {
  const changed = rows.filter(({ change }) => change !== null && change * way > 0);
  return changed
    .toSorted(
      (one, other) =>
        way * ((other.change ?? 0) - (one.change ?? 0)) || (one.localAuthority < other.localAuthority ? -1 : 1),
    )
    .map(({ localAuthority }) => localAuthority);
}

/**
 * Shape   a scenario beside itself has no change anywhere; the two the other way round have every change with the other sign and winners
 *         and losers in each other's place.
 * Units   children.
 * Errors  CANNOT_COMPARE with the reason, where a difference of the two would mean nothing.
 */
export function compareScenarios(a: ComparedAnswer, b: ComparedAnswer): Comparison | CannotCompare {
  const sentence = refusal(a, b);
  if (sentence !== null) return { kind: 'CANNOT_COMPARE', sentence };
  const rows = rowsOf(a.byAuthority, b.byAuthority);
  const [totalA, totalB] = [a.byAuthority.total, b.byAuthority.total];
  const shown = rows.flatMap(({ shortA, shortB }) => [shortA.value ?? 0, shortB.value ?? 0]);
  return {
    kind: 'ANSWER',
    rows,
    total: { ...countsOf(totalA.achieved, totalB.achieved), farA: farOf(totalA), farB: farOf(totalB) },
    groups: groupsOf(a.byGroup, b.byGroup),
    winners: changedMost(rows, -1),
    losers: changedMost(rows, 1),
    classes: classesFor(Math.max(0, ...shown)),
  };
}
