/** What is asked about one need, and which homes is it asked of? */
import { distanceMiles } from './distance.ts';
import type { HomeFacts, ImportantPlaceFacts, RegionFacts } from './facts.ts';
import { type PointHit, withinMiles } from './grid.ts';
import type { HomeIndex } from './homeIndex.ts';
import type { Anchors } from './importantPlaces.ts';
import { compareText } from './order.ts';
import { asOfferedTo } from './ownHolds.ts';
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

/** Homes within the limit of every anchor, with the miles of the farthest one. */
function reachedFromEveryAnchor(question: MatchQuestion, index: HomeIndex): readonly PointHit[] {
  const [first, ...others] = question.anchors.places.map((place) => place.location.point);
  if (!first) return [];
  let reached = withinMiles(index.points, first, question.withinMiles);
  for (const anchor of others) {
    const hits = withinMiles(index.points, anchor, question.withinMiles);
    const milesOf = new Map(hits.map((hit) => [hit.index, hit.miles]));
    reached = reached.flatMap((hit) => {
      const miles = milesOf.get(hit.index);
      return miles === undefined ? [] : [{ index: hit.index, miles: Math.max(hit.miles, miles) }];
    });
  }
  return reached;
}

/** Kinship households that name one of the children and are not among the homes reached. */
function kinshipBeyond(question: MatchQuestion, index: HomeIndex, reached: readonly PointHit[]): ConsideredHome[] {
  const kinship = new Set(question.asked.need.children.flatMap((child) => index.kinshipOf.get(child.id) ?? []));
  if (kinship.size === 0) return [];
  for (const hit of reached) kinship.delete(hit.index);
  return [...kinship].flatMap((position) => {
    const home = index.homes[position];
    return home ? [{ home: asOfferedTo(question.asked.need, home), miles: farthestAnchorMiles(question, home) }] : [];
  });
}

function byMilesThenId(a: ConsideredHome, b: ConsideredHome): number {
  const byId = () => compareText(a.home.id, b.home.id);
  if (a.miles === null || b.miles === null) return Number(a.miles === null) - Number(b.miles === null) || byId();
  return a.miles - b.miles || byId();
}

/**
 * Every home within the limit of every anchor, and the kinship homes that name one of the children wherever they stand.
 *
 * Order   miles from the farthest anchor (not known last), then id.
 */
export function consideredHomes(question: MatchQuestion, index: HomeIndex): readonly ConsideredHome[] {
  const reached = reachedFromEveryAnchor(question, index);
  const considered: ConsideredHome[] = [];
  for (const { index: position, miles } of reached) {
    const home = index.homes[position];
    if (home) considered.push({ home: asOfferedTo(question.asked.need, home), miles });
  }
  const beyond = kinshipBeyond(question, index, reached);
  // One anchor's search is already in order: positions in the index follow ids.
  if (question.anchors.places.length < 2 && beyond.length === 0) return considered;
  return [...considered, ...beyond].sort(byMilesThenId);
}
