/** What is asked about one need, and which homes is it asked of? */
import { distanceMiles } from './distance.ts';
import type { HomeFacts, ImportantPlaceFacts, RegionFacts } from './facts.ts';
import type { HomeIndex } from './homeIndex.ts';
import type { Anchors } from './importantPlaces.ts';
import { compareText } from './order.ts';
import { asOfferedTo } from './ownHolds.ts';
import { indexesWithin } from './reach.ts';
import type { Requirement } from './requirement.ts';

/** One question about one need, with all that does not change from home to home. */
export interface MatchQuestion {
  readonly asked: Requirement;
  readonly places: readonly ImportantPlaceFacts[];
  readonly anchors: Anchors;
  readonly withinMiles: number;
  readonly region: RegionFacts;
}

/** A home that is to be considered, and its miles from the farthest anchor; null = the home's location is not known. */
export interface ConsideredHome {
  readonly home: HomeFacts;
  readonly miles: number | null;
}

/** Null where the home's location is not known. */
export function farthestAnchorMiles({ anchors }: MatchQuestion, home: HomeFacts): number | null {
  const location = home.location;
  if (location === null) return null;
  return Math.max(...anchors.places.map((place) => distanceMiles(place.location.point, location.point)));
}

/** Kinship households that name one of the children and are not among the homes reached. */
function kinshipBeyond({ asked }: MatchQuestion, index: HomeIndex, reached: readonly number[]): readonly number[] {
  const kinship = new Set(asked.need.children.flatMap((child) => index.kinshipOf.get(child.id) ?? []));
  if (kinship.size > 0) for (const position of reached) kinship.delete(position);
  return [...kinship];
}

/**
 * Every home within the limit of every anchor, and the kinship homes that name one of the children wherever they stand.
 *
 * Shape   positions in the index.
 * Order   none.
 */
export function positionsToConsider(question: MatchQuestion, index: HomeIndex): readonly number[] {
  const anchors = question.anchors.places.map(({ location }) => location.point);
  const reached = indexesWithin(index.points, anchors, question.withinMiles);
  const beyond = kinshipBeyond(question, index, reached);
  return beyond.length === 0 ? reached : [...reached, ...beyond];
}

function byMilesThenId(a: ConsideredHome, b: ConsideredHome): number {
  const byId = () => compareText(a.home.id, b.home.id);
  if (a.miles === null || b.miles === null) return Number(a.miles === null) - Number(b.miles === null) || byId();
  return a.miles - b.miles || byId();
}

/** Order   miles from the farthest anchor (not known last), then id. */
export function nearestFirst(question: MatchQuestion, homes: readonly HomeFacts[]): readonly ConsideredHome[] {
  return homes.map((home) => ({ home, miles: farthestAnchorMiles(question, home) })).sort(byMilesThenId);
}

/** Those of `positionsToConsider` as they are offered to the need, each with its miles, nearest first. */
export function consideredHomes(question: MatchQuestion, index: HomeIndex): readonly ConsideredHome[] {
  const { need } = question.asked;
  const homes = positionsToConsider(question, index).flatMap((at) => index.homes[at] ?? []);
  return nearestFirst(
    question,
    homes.map((home) => asOfferedTo(need, home)),
  );
}
