/** Could each child keep their school from a home? */
import type { FactorStatus } from '../../schema/ruleBook.ts';
import { ageOn, isKeyStage4 } from './age.ts';
import { distanceMiles } from './distance.ts';
import type { ChildFacts, HomeFacts, IsoDate, Point } from './facts.ts';
import type { Requirement } from './requirement.ts';

/** The farthest school, in a straight line, that a child is taken to be able to keep; our own working limit, not one of law. */
export const schoolJourneyMiles = 5;
const schoolAges = { from: 5, to: 16 } as const;

export interface EducationFinding {
  readonly status: FactorStatus;
  /** To the farthest school that is known; null where none is. */
  readonly miles: number | null;
  /** Some child in Year 10 or 11 would be too far from their school. */
  readonly disruptsKeyStage4: boolean;
}

/** What of one child's schooling is the same whichever home is asked about. */
export interface ChildSchools {
  /** Of the schools whose place is known. */
  readonly points: readonly Point[];
  /** What is so of a home that is near enough to all of those. */
  readonly statusUnlessFar: FactorStatus;
  readonly isKeyStage4: boolean;
}

/** Worst first: the group's status is the worst that any child has. */
const statusesWorstFirst: readonly FactorStatus[] = ['NOT_MET', 'NOT_KNOWN', 'MET', 'NOT_APPLICABLE'];

function statusUnlessFar(child: ChildFacts, asOf: IsoDate): FactorStatus {
  const schools = child.importantPlaces.filter((place) => place.kind === 'SCHOOL');
  if (schools.length > 0) return schools.some(({ location }) => location === null) ? 'NOT_KNOWN' : 'MET';
  const age = ageOn(child.dateOfBirth, asOf);
  return age >= schoolAges.from && age <= schoolAges.to ? 'NOT_KNOWN' : 'NOT_APPLICABLE';
}

/** In the order of the need's children. */
export function schoolsOf({ need, asOf }: Requirement): readonly ChildSchools[] {
  return need.children.map((child) => ({
    points: child.importantPlaces.flatMap(({ kind, location }) =>
      kind === 'SCHOOL' && location !== null ? [location.point] : [],
    ),
    statusUnlessFar: statusUnlessFar(child, asOf),
    isKeyStage4: isKeyStage4(child.dateOfBirth, asOf),
  }));
}

function statusForChild({ statusUnlessFar }: ChildSchools, miles: number | null): FactorStatus {
  if (miles === null) return statusUnlessFar === 'MET' ? 'NOT_KNOWN' : statusUnlessFar;
  return miles > schoolJourneyMiles ? 'NOT_MET' : statusUnlessFar;
}

/** `farthestMiles` of each child: to the farthest of the schools whose place is known; null where there is none, or no home's place. */
export function educationBy(
  children: readonly ChildSchools[],
  farthestMiles: (child: number) => number | null,
): EducationFinding {
  let worst = statusesWorstFirst.length - 1;
  let farthest: number | null = null;
  let disruptsKeyStage4 = false;
  for (const [at, schools] of children.entries()) {
    const miles = farthestMiles(at);
    const status = statusForChild(schools, miles);
    worst = Math.min(worst, statusesWorstFirst.indexOf(status));
    if (miles !== null) farthest = farthest === null ? miles : Math.max(farthest, miles);
    if (status === 'NOT_MET' && schools.isKeyStage4) disruptsKeyStage4 = true;
  }
  return { status: statusesWorstFirst[worst] ?? 'NOT_APPLICABLE', miles: farthest, disruptsKeyStage4 };
}

/**
 * The status alone, where the place of some child’s school is known: thousands of homes are asked for nothing else.
 *
 * Shape  `miles` to points by their number; `schools` the numbers of each child’s.
 */
export function educationStatusBy(
  children: readonly ChildSchools[],
  schools: readonly (readonly number[])[],
  miles: Float64Array,
): FactorStatus {
  let worst = statusesWorstFirst.length - 1;
  for (let child = 0; child < children.length; child++) {
    const ofChild = children[child];
    if (ofChild === undefined) continue;
    const status = statusForChild(ofChild, farthestOf(miles, schools[child] ?? []));
    worst = Math.min(worst, statusesWorstFirst.indexOf(status));
  }
  return statusesWorstFirst[worst] ?? 'NOT_APPLICABLE';
}

/** Of the points of these numbers; null where there is none. */
export function farthestOf(miles: Float64Array, numbers: readonly number[]): number | null {
  let farthest: number | null = null;
  for (let n = 0; n < numbers.length; n++) {
    const one = miles[numbers[n] ?? 0] ?? 0;
    if (farthest === null || one > farthest) farthest = one;
  }
  return farthest;
}

/** Units  straight-line miles. A child of 5 to 16 without a recorded school is not known; younger and older do not apply. */
export function educationFrom(asked: Requirement, { location }: HomeFacts): EducationFinding {
  const children = schoolsOf(asked);
  return educationBy(children, (child) => {
    const points = children[child]?.points ?? [];
    if (location === null || points.length === 0) return null;
    return Math.max(...points.map((point) => distanceMiles(point, location.point)));
  });
}
