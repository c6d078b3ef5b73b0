import { describe, expect, it } from 'vitest';
import { educationFrom } from '../../server/engine/education.ts';
import type { ChildFacts } from '../../server/engine/facts.ts';
import { requirementOf } from '../../server/engine/requirement.ts';
import { asOf, at, buildChild, buildHome, buildNeed, buildPlace, buildSchool, milesNorth } from './factsBuilders.ts';

const from = (children: readonly ChildFacts[], milesAway = 1) =>
  educationFrom(
    requirementOf(buildNeed({ children }), { asOf, isEmergency: false }),
    buildHome({ location: at(milesNorth(milesAway)) }),
  );
const withoutSchool = buildChild({ id: 'none', importantPlaces: [buildPlace()] });
const young = buildChild({ id: 'young', dateOfBirth: '2022-01-01', importantPlaces: [buildPlace()] });

describe('educationFrom', () => {
  it.each([
    ['within 5 miles', [buildChild()], 4.9, 'MET'],
    ['beyond 5 miles', [buildChild()], 5.1, 'NOT_MET'],
    ['school without a location', [buildChild({ importantPlaces: [buildSchool({ location: null })] })], 1, 'NOT_KNOWN'],
    ['a group has the status of its worst', [buildChild(), withoutSchool, young], 1, 'NOT_KNOWN'],
    ['not met comes before not known', [withoutSchool, buildChild()], 6, 'NOT_MET'],
    ['a child under school age does not count', [buildChild(), young], 1, 'MET'],
    ['nobody of school age', [young], 1, 'NOT_APPLICABLE'],
  ])('%s', (_, children, milesAway, status) => {
    expect(from(children, milesAway).status).toBe(status);
  });

  it('disrupts Key Stage 4 only where the child in Year 10 or 11 is the one too far', () => {
    const far = buildSchool({ location: at(milesNorth(9)) });
    const year10 = { dateOfBirth: '2010-05-01' };
    const tooFar = buildChild({ id: 'far', ...year10, importantPlaces: [far] });
    expect(from([tooFar]).disruptsKeyStage4).toBe(true);
    expect(from([buildChild(year10), buildChild({ id: 'b', importantPlaces: [far] })]).disruptsKeyStage4).toBe(false);
  });

  it.each([
    ['Year 9 to its last birthday', '2010-09-01', false],
    ['Year 10 from its first', '2010-08-31', true],
    ['Year 11 from its first', '2009-08-31', true],
    ['Year 11 to its last', '2008-09-01', true],
    ['past Year 11', '2008-08-31', false],
  ])('on 31 March 2025, %s', (_, dateOfBirth, isDisrupted) => {
    const far = buildChild({ dateOfBirth, importantPlaces: [buildSchool({ location: at(milesNorth(9)) })] });
    expect(from([far]).disruptsKeyStage4).toBe(isDisrupted);
  });

  it('a school without a location disrupts nothing that is known', () => {
    const child = buildChild({ dateOfBirth: '2010-05-01', importantPlaces: [buildSchool({ location: null })] });
    expect(from([child], 30)).toEqual({ status: 'NOT_KNOWN', miles: null, disruptsKeyStage4: false });
  });
});
