/** What is told of one home that could take the children: its distances, factors, approvals and cautions. */
import type { ImportantPlaceKind } from '../../schema/vocabulary.ts';
import { type Approval, approvalsOf } from './approvals.ts';
import { type Caution, cautionsOf } from './cautions.ts';
import { rankReason } from './explainMatch.ts';
import { type FactorFinding, factorsOf } from './factors.ts';
import type { HomeFacts, Point } from './facts.ts';
import type { MatchQuestion } from './matchQuestion.ts';
import type { HomeOption } from './option.ts';
import { distancePrecision } from './precision.ts';
import { ssda903DistanceMiles } from './ssda903Distance.ts';
import type { WeeklyMiles } from './weeklyMiles.ts';

export interface PlaceDistance {
  readonly kind: ImportantPlaceKind;
  readonly label: string;
  readonly miles: number;
  /** How far the miles may be out, both ends together. */
  readonly precisionMiles: number;
  /** "sector centre: ±0.6 miles"; null where both ends are ordinary postcodes. */
  readonly precisionSentence: string | null;
  readonly visitsPerWeek: number | null;
  /** From the home to the place. */
  readonly journey: { readonly from: Point; readonly to: Point };
}

export interface HomeMatch {
  readonly rank: number;
  readonly rankReason: string;
  readonly home: HomeFacts;
  /** From the farthest place near home is measured from; null = the home's location is not known. */
  readonly miles: number | null;
  readonly distances: readonly PlaceDistance[];
  readonly weeklyMiles: WeeklyMiles;
  readonly ssda903DistanceMiles: number | null;
  readonly factors: readonly FactorFinding[];
  readonly approvals: readonly Approval[];
  readonly cautions: readonly Caution[];
}

/** As the return would record it, for the child it puts farthest; null where any child's would not be known. */
function ssda903Miles(question: MatchQuestion, home: HomeFacts): number | null {
  let farthest: number | null = null;
  for (const child of question.asked.need.children) {
    const familyHome = child.importantPlaces.find((place) => place.isFamilyHome);
    const miles = ssda903DistanceMiles({
      home: familyHome?.location?.grid ?? null,
      placement: home.location?.grid ?? null,
      isUasc: child.isUasc,
    });
    if (miles === null) return null;
    farthest = Math.max(farthest ?? 0, miles);
  }
  return farthest;
}

function distancesOf({ home, places }: HomeOption): readonly PlaceDistance[] {
  return places.flatMap(({ place, miles }) => {
    if (miles === null || place.location === null || home.location === null) return [];
    const { kind, label, visitsPerWeek } = place;
    const { miles: precisionMiles, sentence } = distancePrecision(place.location, home.location);
    const journey = { from: home.location.point, to: place.location.point };
    return [{ kind, label, miles, precisionMiles, precisionSentence: sentence, visitsPerWeek, journey }];
  });
}

/** Where it stands among the others; `isTied` where only the id sets it apart from one beside it. */
export interface Standing {
  readonly rank: number;
  readonly isTied: boolean;
}

export function matchOf(question: MatchQuestion, option: HomeOption, { rank, isTied }: Standing): HomeMatch {
  return {
    rank,
    rankReason: rankReason(option, isTied),
    home: option.home,
    miles: option.miles,
    distances: distancesOf(option),
    weeklyMiles: option.weeklyMiles,
    ssda903DistanceMiles: ssda903Miles(question, option.home),
    factors: factorsOf(question, option, option.education),
    approvals: approvalsOf(question, option),
    cautions: cautionsOf(question, option),
  };
}
