import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../server/engine/distance.ts';
import type { Point } from '../../server/engine/facts.ts';
import {
  askHomes,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildSchool,
  buildSiblings,
  familyPoint,
  kent,
  milesNorth,
  tameside,
} from './factsBuilders.ts';

const statusOf = (home: Parameters<typeof buildHome>[0], need = buildNeed(), factor = 'NEAR_HOME') =>
  askHomes([buildHome(home)], { need }).matches[0]?.factors.find((finding) => finding.factor === factor)?.status;

/** The last double north of the family that is no farther than so many miles, and the next after it. */
function edgeAt(miles: number): readonly [Point, Point] {
  let [near, far] = [milesNorth(miles - 1).lat, milesNorth(miles + 1).lat];
  for (let middle = (near + far) / 2; middle > near && middle < far; middle = (near + far) / 2) {
    if (distanceMiles(familyPoint, { ...familyPoint, lat: middle }) <= miles) near = middle;
    else far = middle;
  }
  return [
    { ...familyPoint, lat: near },
    { ...familyPoint, lat: far },
  ];
}
const lastWithin = (miles: number) => edgeAt(miles)[0];
const firstBeyond = (miles: number) => edgeAt(miles)[1];

describe('factors of a match', () => {
  const disabled = buildNeed({ children: [buildChild({ isDisabled: true })] });
  const adapted = buildNeed({ requiredAdaptations: ['HOIST'] });
  const both = buildNeed({ requiredAdaptations: ['HOIST'], children: [buildChild({ isDisabled: true })] });
  const unlocated = buildSchool({ id: 'unlocated', location: null });
  const unlocatedSchool = buildNeed({ children: [buildChild({ importantPlaces: [buildPlace(), unlocated] })] });
  const oneOfTwoSchools = buildNeed({
    children: [buildChild({ importantPlaces: [buildPlace(), buildSchool(), unlocated] })],
  });
  const kin = { kind: 'KINSHIP' as const, namedChildIds: ['child-1', 'child-2'] };
  const twoFamilies = buildNeed({
    children: buildSiblings(2).map((child, n) => ({
      ...child,
      importantPlaces: [buildPlace({ location: at(milesNorth(25 * n)) })],
    })),
  });
  const community = buildNeed({
    children: [buildChild({ importantPlaces: [buildPlace({ kind: 'COMMUNITY', isFamilyHome: false })] })],
  });
  const noSchool = (dateOfBirth: string) =>
    buildNeed({ children: [buildChild({ dateOfBirth, importantPlaces: [buildPlace()] })] });
  const plan = (count: number, siblingPlan: 'TOGETHER' | 'APART' | 'SUBSETS' | null) =>
    buildNeed({ children: buildSiblings(count), siblingPlan });

  it.each([
    ['school near', 'EDUCATION', {}, buildNeed(), 'MET'],
    ['school too far', 'EDUCATION', { location: at(milesNorth(6)) }, buildNeed(), 'NOT_MET'],
    ['school 5 miles away, no more', 'EDUCATION', { location: at(lastWithin(5)) }, buildNeed(), 'MET'],
    ['school a hair beyond 5 miles', 'EDUCATION', { location: at(firstBeyond(5)) }, buildNeed(), 'NOT_MET'],
    ['where the school is, is not recorded', 'EDUCATION', {}, unlocatedSchool, 'NOT_KNOWN'],
    ['one of two schools is recorded, and near', 'EDUCATION', {}, oneOfTwoSchools, 'NOT_KNOWN'],
    [
      'one of two schools is recorded, and far',
      'EDUCATION',
      { location: at(milesNorth(6)) },
      oneOfTwoSchools,
      'NOT_MET',
    ],
    ['no school recorded in Year 11', 'EDUCATION', {}, noSchool('2009-05-01'), 'NOT_KNOWN'],
    ['no school recorded at 10', 'EDUCATION', {}, noSchool('2014-10-10'), 'NOT_KNOWN'],
    ['no school recorded at 4', 'EDUCATION', {}, noSchool('2020-10-10'), 'NOT_APPLICABLE'],
    ['no school recorded at 5', 'EDUCATION', {}, noSchool('2020-03-31'), 'NOT_KNOWN'],
    ['no school recorded at 16', 'EDUCATION', {}, noSchool('2008-04-01'), 'NOT_KNOWN'],
    ['no school recorded at 17', 'EDUCATION', {}, noSchool('2008-03-31'), 'NOT_APPLICABLE'],
    ['one child without plan', 'SIBLINGS', {}, plan(1, null), 'NOT_APPLICABLE'],
    ['one child to be together', 'SIBLINGS', {}, plan(1, 'TOGETHER'), 'NOT_KNOWN'],
    [
      'one child, siblings here',
      'SIBLINGS',
      { filledPlaces: 1, residentSiblingGroupId: 'siblings' },
      plan(1, 'TOGETHER'),
      'MET',
    ],
    ['one child to be apart', 'SIBLINGS', {}, plan(1, 'APART'), 'NOT_APPLICABLE'],
    ['two together', 'SIBLINGS', {}, plan(2, 'TOGETHER'), 'MET'],
    ['two apart', 'SIBLINGS', {}, plan(2, 'APART'), 'NOT_MET'],
    ['some together', 'SIBLINGS', {}, plan(2, 'SUBSETS'), 'NOT_KNOWN'],
    ['not disabled', 'DISABILITY', {}, buildNeed(), 'NOT_APPLICABLE'],
    ['disabled, and adapted as required', 'DISABILITY', { adaptations: ['HOIST' as const] }, both, 'NOT_KNOWN'],
    [
      'disabled, adapted, and taken here',
      'DISABILITY',
      { adaptations: ['HOIST' as const], offers: ['DISABILITY' as const] },
      both,
      'MET',
    ],
    ['disabled, offered', 'DISABILITY', { offers: ['DISABILITY' as const] }, disabled, 'MET'],
    ['disabled, not recorded', 'DISABILITY', {}, disabled, 'NOT_KNOWN'],
    ['adapted', 'DISABILITY', { adaptations: ['HOIST' as const] }, adapted, 'MET'],
    ['own area', 'IN_AREA', {}, buildNeed(), 'MET'],
    ['next area', 'IN_AREA', { hostAuthority: tameside }, buildNeed(), 'NOT_MET'],
    ['an area that does not adjoin', 'IN_AREA', { hostAuthority: kent }, buildNeed(), 'NOT_MET'],
    ['a mile from home', 'NEAR_HOME', {}, buildNeed(), 'MET'],
    ['at the limit of 20 miles', 'NEAR_HOME', { ...kin, location: at(lastWithin(20)) }, buildNeed(), 'MET'],
    ['kin a hair beyond the limit', 'NEAR_HOME', { ...kin, location: at(firstBeyond(20)) }, buildNeed(), 'NOT_MET'],
    ['kin, and where they live is not recorded', 'NEAR_HOME', { ...kin, location: null }, buildNeed(), 'NOT_KNOWN'],
    ['near one parent’s home and not the other’s', 'NEAR_HOME', kin, twoFamilies, 'NOT_MET'],
    ['no family home: from a community place', 'NEAR_HOME', {}, community, 'MET'],
  ])('%s', (_, factor, home, need, status) => {
    expect(statusOf(home, need, factor)).toBe(status);
  });
});
