import { describe, expect, it } from 'vitest';
import {
  askHomes,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildSiblings,
  milesNorth,
  tameside,
} from './factsBuilders.ts';

const statusOf = (home: Parameters<typeof buildHome>[0], need = buildNeed(), factor = 'NEAR_HOME') =>
  askHomes([buildHome(home)], { need }).matches[0]?.factors.find((finding) => finding.factor === factor)?.status;

describe('factors of a match', () => {
  const disabled = buildNeed({ children: [buildChild({ isDisabled: true })] });
  const adapted = buildNeed({ requiredAdaptations: ['HOIST'] });
  const noSchool = (dateOfBirth: string) =>
    buildNeed({ children: [buildChild({ dateOfBirth, importantPlaces: [buildPlace()] })] });
  const plan = (count: number, siblingPlan: 'TOGETHER' | 'APART' | 'SUBSETS' | null) =>
    buildNeed({ children: buildSiblings(count), siblingPlan });

  it.each([
    ['school near', 'EDUCATION', {}, buildNeed(), 'MET'],
    ['school too far', 'EDUCATION', { location: at(milesNorth(6)) }, buildNeed(), 'NOT_MET'],
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
    ['disabled, offered', 'DISABILITY', { offers: ['DISABILITY' as const] }, disabled, 'MET'],
    ['disabled, not recorded', 'DISABILITY', {}, disabled, 'NOT_KNOWN'],
    ['adapted', 'DISABILITY', { adaptations: ['HOIST' as const] }, adapted, 'MET'],
    ['own area', 'IN_AREA', {}, buildNeed(), 'MET'],
    ['next area', 'IN_AREA', { hostAuthority: tameside }, buildNeed(), 'NOT_MET'],
  ])('%s', (_, factor, home, need, status) => {
    expect(statusOf(home, need, factor)).toBe(status);
  });
});
