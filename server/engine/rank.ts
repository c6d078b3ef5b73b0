/** Which numbers put one home before another? Thousands of homes are ranked, and a few described. */
import { cosineOf, milesBetween, type Spot } from './distance.ts';
import { educationBy, educationStatusBy, farthestOf, schoolsOf } from './education.ts';
import { educationStatus, type FactorCounts, nearHomeStatus } from './factors.ts';
import type { HomeFacts, Point } from './facts.ts';
import { importantPlaceKindOrder } from './importantPlaces.ts';
import type { ConsideredHome, MatchQuestion } from './matchQuestion.ts';
import { compareText } from './order.ts';
import type { WeeklyMiles } from './weeklyMiles.ts';

/** All that the order is made from. */
export interface RankedHome extends ConsideredHome, Anywhere {
  readonly weeklyMiles: Pick<WeeklyMiles, 'total'>;
}

/** By all that is said of them, and not by id. */
export function compareNumbers(a: RankedHome, b: RankedHome): number {
  const kinship = Number(b.isKinship) - Number(a.isKinship);
  const factorCounts = a.factorsNotMet - b.factorsNotMet || a.factorsNotKnown - b.factorsNotKnown;
  return kinship || factorCounts || compareWeeklyMiles(a, b);
}

/** Order  kinship, fewer factors not met, fewer not known, fewer weekly miles (not known last), id: total and repeatable (design.md §2.7). */
export function compareOptions(a: RankedHome, b: RankedHome): number {
  return compareNumbers(a, b) || compareText(a.home.id, b.home.id);
}

function compareWeeklyMiles(a: RankedHome, b: RankedHome): number {
  const [milesOfA, milesOfB] = [a.weeklyMiles.total, b.weeklyMiles.total];
  if (milesOfA === null || milesOfB === null) return Number(milesOfA === null) - Number(milesOfB === null);
  return milesOfA - milesOfB;
}

/** Every different point of a question has a number, and is measured to once for each home. */
interface Points {
  readonly points: readonly Spot[];
  /** By number of point. */
  readonly miles: Float64Array;
  readonly anchors: readonly number[];
  /** For each child, the schools whose place is known. */
  readonly schools: readonly (readonly number[])[];
  /** Family, school and community: the visits that can be counted, of each the point and the ways to and fro in a week. */
  readonly visits: readonly (readonly { readonly at: number; readonly ways: number }[])[];
}

function pointsOf(question: MatchQuestion, schools: readonly { readonly points: readonly Point[] }[]): Points {
  const points: Spot[] = [];
  const numberOf = (point: Point) => {
    const at = points.findIndex(({ lng, lat }) => lng === point.lng && lat === point.lat);
    return at < 0 ? points.push({ lng: point.lng, lat: point.lat, cosLat: cosineOf(point.lat) }) - 1 : at;
  };
  const visitsOf = (kind: (typeof importantPlaceKindOrder)[number]) =>
    question.places.flatMap((place) =>
      place.kind !== kind || place.location === null || place.visitsPerWeek === null
        ? []
        : [{ at: numberOf(place.location.point), ways: place.visitsPerWeek * 2 }],
    );
  return {
    anchors: question.anchors.places.map(({ location }) => numberOf(location.point)),
    schools: schools.map((one) => one.points.map(numberOf)),
    visits: importantPlaceKindOrder.map(visitsOf),
    miles: new Float64Array(points.length),
    points,
  };
}

/** Kind by kind, as `weeklyMilesOf` adds them, so that the two never differ by a bit. */
function weeklyTotal({ visits, miles }: Points): number | null {
  let total: number | null = null;
  for (const ofKind of visits) {
    if (ofKind.length === 0) continue;
    let part = 0;
    for (const { at, ways } of ofKind) part += ways * (miles[at] ?? 0);
    total = (total ?? 0) + part;
  }
  return total;
}

/** What is so of a home wherever it stands: the counts are of the factors that do not hang on that. */
export interface Anywhere extends FactorCounts {
  readonly isKinship: boolean;
}

interface Placed {
  readonly home: HomeFacts;
  /** Where it stands; null where that is not known. */
  readonly point: Spot | null;
}

/**
 * The numbers of any home for one question: those that `optionOf` gives, with nothing told of how they come about.
 *
 * Cost  less than half a microsecond a home.
 */
export function rankerOf(question: MatchQuestion): (placed: Placed, anywhere: Anywhere) => RankedHome {
  const children = schoolsOf(question.asked);
  const known = pointsOf(question, children);
  const { points, miles } = known;
  // Without a school to measure to, or a home’s place, it is the same of every home.
  const schoolsAnywhere = educationStatus(educationBy(children, () => null));
  const hasSchools = known.schools.some((ofChild) => ofChild.length > 0);
  return ({ home, point }, anywhere) => {
    if (point !== null) for (let at = 0; at < points.length; at++) miles[at] = milesBetween(points[at] ?? point, point);
    const farthest = point === null ? null : farthestOf(miles, known.anchors);
    const near = nearHomeStatus(question, farthest);
    const schools = hasSchools && point !== null ? educationStatusBy(children, known.schools, miles) : schoolsAnywhere;
    const { factorsNotMet, factorsNotKnown, isKinship } = anywhere;
    return {
      home,
      miles: farthest,
      factorsNotMet: factorsNotMet + Number(near === 'NOT_MET') + Number(schools === 'NOT_MET'),
      factorsNotKnown: factorsNotKnown + Number(near === 'NOT_KNOWN') + Number(schools === 'NOT_KNOWN'),
      weeklyMiles: { total: point === null ? null : weeklyTotal(known) },
      isKinship,
    };
  };
}
