import { describe, expect, it } from 'vitest';
import { countOf, markedCount } from '../../server/engine/count.ts';
import { locationHeadline, locationNotes } from '../../server/engine/explainLocation.ts';

const total = {
  children: countOf(6119),
  insideWithin20: countOf(3900),
  insideOver20: countOf(11),
  insideNotKnown: countOf(40),
  outsideOver20: countOf(629),
  outsideNotKnown: countOf(772),
  hostNotKnown: countOf(2),
};

describe('locationHeadline', () => {
  it('tells area and miles together', () => {
    expect(locationHeadline(total, 'Greater Manchester')).toBe(
      '3,951 of 6,119 children of Greater Manchester (65%) live in their own council’s area. 640 (10%) live over 20 miles from home; for 812 the distance is not known.',
    );
  });

  it.each([
    ['nobody is placed', countOf(0), 'No child of Kent is in a placement.'],
    ['not loaded', markedCount('NOT_AVAILABLE'), 'Not every council’s children are loaded for Kent.'],
    ['hidden', markedCount('SUPPRESSED'), 'Kent: where children live is partly hidden to protect them.'],
  ])('%s', (_, children, headline) => {
    expect(locationHeadline({ ...total, children }, 'Kent')).toBe(headline);
  });
});

describe('locationNotes', () => {
  it('says what is not known', () => {
    expect(locationNotes(total, 1).slice(1)).toEqual([
      'The area lived in is not known for 2 children, counted here as outside.',
      '1 council has no neighbours recorded, so every child of theirs outside the area counts as at a distance.',
    ]);
  });
});
