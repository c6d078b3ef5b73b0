import { describe, expect, it } from 'vitest';
import { askHomes, at, buildChild, buildHome, buildNeed, kent, milesNorth, tameside } from './factsBuilders.ts';

describe('approvals of a match', () => {
  const year10 = buildNeed({ children: [buildChild({ dateOfBirth: '2010-05-01' })] });
  it.each([
    ['own area', {}, buildNeed(), []],
    ['adjoining area', { hostAuthority: tameside }, buildNeed(), ['OUT_OF_AREA']],
    ['at a distance', { hostAuthority: kent }, buildNeed(), ['AT_A_DISTANCE']],
    ['Year 10, school too far', { location: at(milesNorth(6)) }, year10, ['KEY_STAGE_4']],
    ['Year 10, school near', {}, year10, []],
    [
      'kinship elsewhere',
      { kind: 'KINSHIP' as const, namedChildIds: ['child-1'], hostAuthority: kent },
      buildNeed(),
      ['CONNECTED_PERSON'],
    ],
  ])('%s', (_, home, need, kinds) => {
    expect(askHomes([buildHome(home)], { need }).matches[0]?.approvals.map((approval) => approval.kind)).toEqual(kinds);
  });
});
