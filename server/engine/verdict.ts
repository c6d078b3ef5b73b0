/** Which rules does each home fail for one question, and what is so of it wherever it stands? Asked once for all homes that are alike. */

import type { AlikeHomes, Respect } from './alike.ts';
import { isInArea } from './areaToAvoid.ts';
import { areaStandingOf, asksDisability, factorCountsAnywhere } from './factors.ts';
import type { AreaToAvoidFacts, HomeFacts } from './facts.ts';
import { bitsOf, type FailedRules, failedBy } from './failedRules.ts';
import type { HomeIndex } from './homeIndex.ts';
import type { MatchQuestion } from './matchQuestion.ts';
import { ownHomes } from './ownHolds.ts';
import type { Anywhere } from './rank.ts';
import { indexesWithin } from './reach.ts';
import type { Requirement } from './requirement.ts';

/** Of homes by their position in the index. */
export interface Verdicts {
  /** As it is offered to the need. */
  homeAt(at: number): HomeFacts | undefined;
  failed(at: number): FailedRules;
  /** `home` is the one at that position. */
  anywhere(home: HomeFacts, at: number): Anywhere;
  /** Whether notice given is recorded there. */
  givesNotice(at: number): boolean;
}

/** What there is to ask of a home beside what its kind fails. */
const nothing = 0;
const standsInArea = 1;
const asksItself = 2;

const nothingFailed: FailedRules = 0;
const areaBit = bitsOf(['AREA_TO_AVOID']);

function positionsToAvoid({ asked }: MatchQuestion, { points, homes }: HomeIndex): readonly number[] {
  const inArea = (area: AreaToAvoidFacts) =>
    indexesWithin(points, [area.centre], area.radiusMiles).filter((at) => {
      const point = homes[at]?.location?.point;
      return point !== undefined && isInArea(area, point);
    });
  return asked.areasToAvoid.flatMap(inArea);
}

/** Homes that know a child of the need, or their brothers and sisters, by name: to all others these are nobody. */
function positionsNaming({ need, siblingGroupId }: Requirement, index: HomeIndex): readonly number[] {
  const kinship = need.children.flatMap(({ id }) => index.kinshipOf.get(id) ?? []);
  const ofGroup = siblingGroupId === null ? [] : (index.homesOfGroup.get(siblingGroupId) ?? []);
  return [...kinship, ...ofGroup];
}

/** What there is to ask of each home, by position. */
function apartOf(question: MatchQuestion, index: HomeIndex, own: Iterable<number>): Uint8Array {
  const apart = new Uint8Array(index.homes.length);
  for (const at of positionsToAvoid(question, index)) apart[at] = standsInArea;
  for (const at of positionsNaming(question.asked, index)) apart[at] = asksItself;
  for (const at of own) apart[at] = asksItself;
  return apart;
}

/** Thousands of needs ask for few different things of the places of a home. */
const mostKept = 40;

/** All of a need that the rules about places ask, of a home that knows nobody by name. */
function askedOfPlaces({ need, groupSize, siblingGroupId, holdsReleasedBy }: Requirement): string {
  return JSON.stringify([groupSize, siblingGroupId !== null, need.isSoloRequired, holdsReleasedBy]);
}

/** What the homes of each kind fail in one respect, by the number of the kind. */
function failedByKind(asked: Requirement, { kinds }: AlikeHomes, respect: Respect): Int32Array {
  return Int32Array.from(kinds[respect].examples, (example) => failedBy(asked, example, respect));
}

/** There are most kinds in respect of places: what they fail is kept with the index for the next need that asks the same. */
function failedOfPlaces(asked: Requirement, alike: AlikeHomes): Int32Array {
  const kept = alike.failedOfPlaces;
  const key = askedOfPlaces(asked);
  const failed = kept.get(key) ?? failedByKind(asked, alike, 'PLACES');
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, failed);
  return failed;
}

/** Rules failed by the home at a position, as far as all homes of its kinds fail them. */
function failedAsAlike(asked: Requirement, { alike }: HomeIndex): (at: number) => FailedRules {
  const { kindsOf } = alike;
  const registration = failedByKind(asked, alike, 'REGISTRATION');
  const offers = failedByKind(asked, alike, 'OFFERS');
  const adaptations = failedByKind(asked, alike, 'ADAPTATIONS');
  const places = failedOfPlaces(asked, alike);
  return (at) =>
    (registration[kindsOf[4 * at] ?? 0] ?? 0) |
    (offers[kindsOf[4 * at + 1] ?? 0] ?? 0) |
    (adaptations[kindsOf[4 * at + 2] ?? 0] ?? 0) |
    (places[kindsOf[4 * at + 3] ?? 0] ?? 0);
}

/** An adjoining council counts as one far away does: in either the factor is not met. */
function countedAsAlike(question: MatchQuestion, { alike }: HomeIndex): (home: HomeFacts, at: number) => Anywhere {
  const { asked } = question;
  const { councils, councilOf, kinds } = alike;
  const own = councils.get(asked.need.responsibleAuthority);
  const needsMore = asksDisability(asked.need);
  const known = new Map<number, Anywhere>();
  const { REGISTRATION, OFFERS, ADAPTATIONS } = kinds;
  const isKinship = REGISTRATION.examples.map(({ kind }) => Number(kind === 'KINSHIP'));
  return (home, at) => {
    const offered = needsMore ? (OFFERS.of[at] ?? 0) * ADAPTATIONS.examples.length + (ADAPTATIONS.of[at] ?? 0) : 0;
    const key = 4 * offered + 2 * Number(councilOf[at] === own) + (isKinship[REGISTRATION.of[at] ?? 0] ?? 0);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = counted(question, home);
    known.set(key, made);
    return made;
  };
}

function counted(question: MatchQuestion, home: HomeFacts): Anywhere {
  const counts = factorCountsAnywhere(question.asked, home, areaStandingOf(question, home));
  return { ...counts, isKinship: home.kind === 'KINSHIP' };
}

/**
 * Verdicts on any home of the index, as it is offered to the need. A home with places held for this need, or that knows its children by
 * name, is asked by itself.
 *
 * Cost  five looks into tables, and once for a question each kind of home is asked.
 */
export function verdictsOf(question: MatchQuestion, index: HomeIndex): Verdicts {
  const own = ownHomes(question.asked.need, index);
  const apart = apartOf(question, index, own.keys());
  const failedAlike = failedAsAlike(question.asked, index);
  const countedAlike = countedAsAlike(question, index);
  const homeAt = (at: number) => (apart[at] === asksItself ? own.get(at) : undefined) ?? index.homes[at];
  const failedByItself = (home: HomeFacts | undefined) =>
    home === undefined ? nothingFailed : failedBy(question.asked, home, null);
  const { givesNotice, kinds } = index.alike;
  return {
    homeAt,
    failed(at) {
      const isApart = apart[at] ?? nothing;
      if (isApart === nothing) return failedAlike(at);
      return isApart === asksItself ? failedByItself(homeAt(at)) : failedAlike(at) | areaBit;
    },
    givesNotice: (at) => givesNotice[kinds.PLACES.of[at] ?? 0] === 1,
    anywhere: (home, at) => (apart[at] === asksItself ? counted(question, home) : countedAlike(home, at)),
  };
}
