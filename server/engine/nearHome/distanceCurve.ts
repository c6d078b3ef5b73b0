/** How many children live within 1, 2 … 30 miles of home today, and how many could with the places there are? */
import type { AgeBand, Cohort, PlacementType } from '../../../schema/vocabulary.ts';
import { type Count, countOf, markedCount, sumCounts } from '../count.ts';
import type { DemandChild } from '../demand.ts';
import type { GssCode, IsoDate } from '../facts.ts';
import { sentBy } from '../gap.ts';
import { curveHeadline, curveNotes } from './explainCurve.ts';
import { roomsOf } from './homeRoom.ts';
import { livingMiles } from './livingMiles.ts';
import type { NearHomeFacts } from './nearHomeQuestion.ts';
import type { NearHomeSolver } from './nearHomeWorld.ts';
import { placingArcs } from './placingArcs.ts';
import { type OnMile, placingsByMiles } from './placingsByMiles.ts';
import { type Standing, standingOf } from './standing.ts';

export const mostCurveMiles = 30;

export interface DistanceCurveQuestion {
  readonly asOf: IsoDate;
  /** One authority; the region and each of them unless said. */
  readonly localAuthority?: GssCode | null;
  readonly ageBands?: readonly AgeBand[] | null;
  readonly placementTypes?: readonly PlacementType[] | null;
  readonly cohorts?: readonly Cohort[] | null;
}

export interface CurvePoint {
  readonly miles: number;
  readonly today: Count;
  readonly best: Count;
  /** Of `children`, 0 to 1; null where there are none, or a count is withheld. */
  readonly todayShare: number | null;
  readonly bestShare: number | null;
}

export interface CurveLine {
  /** Null = the whole region. */
  readonly localAuthority: GssCode | null;
  readonly children: Count;
  /** Miles 1 to 30. */
  readonly points: readonly CurvePoint[];
}

export interface DistanceCurves {
  readonly kind: 'ANSWER';
  readonly question: DistanceCurveQuestion;
  readonly headline: string;
  readonly curves: readonly CurveLine[];
  readonly notes: readonly string[];
}

/** A child whose distance can be measured: where they live today, and the fewest miles within which each placing puts them near. */
export interface CurveChild {
  readonly demand: DemandChild;
  readonly todayMiles: number | null;
  /** By miles - 1: 1 = near home in the placing of that many miles. */
  readonly isNear: Uint8Array;
}

function curveChildren(facts: NearHomeFacts, standing: Standing, found: readonly Int32Array[]): readonly CurveChild[] {
  const homes = new Map(facts.homes.map((home) => [home.id, home]));
  const placed = standing.groups.flatMap(({ cases }, group) => {
    const isNear = Uint8Array.from(found, (homeOf) => ((homeOf[group] ?? -1) >= 0 ? 1 : 0));
    return cases.map((one) => ({ demand: one.demand, todayMiles: livingMiles(one.situation, homes), isNear }));
  });
  const kin = standing.withKin.flatMap((one) => {
    const todayMiles = livingMiles(one.situation, homes);
    if (todayMiles === null) return [];
    const isNear = Uint8Array.from(found, (_, index) => (todayMiles <= index + 1 ? 1 : 0));
    return { demand: one.demand, todayMiles, isNear };
  });
  return [...placed, ...kin];
}

function isAskedFor({ demand }: CurveChild, { ageBands, placementTypes, cohorts }: DistanceCurveQuestion): boolean {
  return (
    (!ageBands?.length || ageBands.includes(demand.ageBand)) &&
    (!placementTypes?.length || placementTypes.includes(demand.placementType)) &&
    (!cohorts?.length || cohorts.some((cohort) => demand.cohorts.has(cohort)))
  );
}

function share(count: Count, of: number): number | null {
  return count.value === null || of === 0 ? null : count.value / of;
}

/** The best for these children rises with the miles: what could be done within fewer can be done within more. */
function lineOf(localAuthority: GssCode | null, children: readonly CurveChild[]): CurveLine {
  let best = 0;
  const points = Array.from({ length: mostCurveMiles }, (_, index): CurvePoint => {
    const miles = index + 1;
    const today = countOf(children.filter(({ todayMiles }) => todayMiles !== null && todayMiles <= miles).length);
    best = Math.max(best, children.filter(({ isNear }) => isNear[index] === 1).length);
    const all = children.length;
    return { miles, today, best: countOf(best), todayShare: share(today, all), bestShare: share(countOf(best), all) };
  });
  return { localAuthority, children: countOf(children.length), points };
}

function withoutNumbers(localAuthority: GssCode | null): CurveLine {
  const marked = markedCount('NOT_AVAILABLE');
  const point = { today: marked, best: marked, todayShare: null, bestShare: null };
  const points = Array.from({ length: mostCurveMiles }, (_, index) => ({ miles: index + 1, ...point }));
  return { localAuthority, children: marked, points };
}

function linesOf(facts: NearHomeFacts, question: DistanceCurveQuestion, children: readonly CurveChild[]) {
  const sent = sentBy(facts);
  const asked = children.filter((child) => isAskedFor(child, question));
  const { members } = facts.region;
  const one = question.localAuthority ?? null;
  const lines = (one === null ? members : members.filter((code) => code === one)).map((code) =>
    sent.children.has(code) && sent.homes.has(code)
      ? lineOf(
          code,
          asked.filter(({ demand }) => demand.responsibleAuthority === code),
        )
      : withoutNumbers(code),
  );
  if (one !== null) return lines;
  const isWhole = sumCounts(lines.map((line) => line.children)).value !== null;
  return [isWhole ? lineOf(null, asked) : withoutNumbers(null), ...lines];
}

/**
 * Everyone placed within 1, 2 … 30 miles, under every rule: what all curves of a day are made from.
 *
 * Errors  null when stopped.
 * Cost    each mile from the one before: a few seconds for Greater Manchester.
 */
export function curveChildrenOn(
  { facts, asOf }: { readonly facts: NearHomeFacts; readonly asOf: IsoDate },
  solver: NearHomeSolver,
  onMile: OnMile = () => 'GO_ON',
): readonly CurveChild[] | null {
  const setting = {
    asOf,
    withinMiles: mostCurveMiles,
    reading: 'EVERYONE' as const,
    releasePlacesOfOtherRegions: false,
  };
  const standing = standingOf(facts, setting);
  const rooms = roomsOf(facts, standing, setting);
  const arcs = placingArcs(standing.groups, rooms, mostCurveMiles);
  const sizes = Int32Array.from(standing.groups, ({ cases }) => cases.length);
  const found = placingsByMiles({ sizes, rooms, arcs }, solver, { mostMiles: mostCurveMiles, onMile });
  return found === null ? null : curveChildren(facts, standing, found);
}

/**
 * The two lines of each authority and of the region: children who live within so many miles of home today, and the most who could with
 * the usable places of the region's homes.
 *
 * Shape   the region first, then members in their order; both lines rise with the miles. Children are those of the near-home gap
 *         whose distance can be measured; filters choose whose lines are shown, never who competes. At any whole limit `best` of the
 *         region is what the near-home gap of that limit leaves near home, where both are proved.
 * Errors  an authority that has sent no child, or no home, shows NOT_AVAILABLE, and so does the region.
 */
export function curvesOf(
  facts: NearHomeFacts,
  children: readonly CurveChild[],
  question: DistanceCurveQuestion,
): DistanceCurves {
  const curves = linesOf(facts, question, children);
  const [line] = curves;
  const headline = line ? curveHeadline(line, facts.region) : '';
  return { kind: 'ANSWER', question, headline, curves, notes: curveNotes(children, curves) };
}
