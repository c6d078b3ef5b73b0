/** Could each child keep their school from a home? */
import type { FactorStatus } from '../../schema/ruleBook.ts';
import { ageOn, isKeyStage4 } from './age.ts';
import { distanceMiles } from './distance.ts';
import type { ChildFacts, HomeFacts } from './facts.ts';
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

/** Worst first: the group's status is the worst that any child has. */
const statusesWorstFirst: readonly FactorStatus[] = ['NOT_MET', 'NOT_KNOWN', 'MET', 'NOT_APPLICABLE'];

function farthestSchoolMiles(child: ChildFacts, home: HomeFacts): number | null {
  let farthest: number | null = null;
  for (const place of child.importantPlaces) {
    if (place.kind !== 'SCHOOL' || place.location === null || home.location === null) continue;
    const miles = distanceMiles(place.location.point, home.location.point);
    if (farthest === null || miles > farthest) farthest = miles;
  }
  return farthest;
}

function statusForChild(child: ChildFacts, asked: Requirement, miles: number | null): FactorStatus {
  if (miles !== null && miles > schoolJourneyMiles) return 'NOT_MET';
  const schools = child.importantPlaces.filter((place) => place.kind === 'SCHOOL');
  const age = ageOn(child.dateOfBirth, asked.asOf);
  const isSchoolAge = age >= schoolAges.from && age <= schoolAges.to;
  if (schools.length === 0) return isSchoolAge ? 'NOT_KNOWN' : 'NOT_APPLICABLE';
  return miles === null || schools.some((school) => school.location === null) ? 'NOT_KNOWN' : 'MET';
}

/** Units  straight-line miles. A child of 5 to 16 without a recorded school is not known; younger and older do not apply. */
export function educationFrom(asked: Requirement, home: HomeFacts): EducationFinding {
  const findings = asked.need.children.map((child) => {
    const miles = farthestSchoolMiles(child, home);
    return { child, miles, status: statusForChild(child, asked, miles) };
  });
  const known = findings.flatMap(({ miles }) => (miles === null ? [] : [miles]));
  return {
    status:
      statusesWorstFirst.find((status) => findings.some((finding) => finding.status === status)) ?? 'NOT_APPLICABLE',
    miles: known.length > 0 ? Math.max(...known) : null,
    disruptsKeyStage4: findings.some(
      ({ child, status }) => status === 'NOT_MET' && isKeyStage4(child.dateOfBirth, asked.asOf),
    ),
  };
}
