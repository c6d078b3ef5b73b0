import { describe, expect, it } from 'vitest';
import { countOf, markedCount } from '../../server/engine/count.ts';
import { type GapToExplain, gapHeadline, gapNotes } from '../../server/engine/explainGap.ts';

const none = countOf(0);
const apart = {
  childrenNeedingNoPlace: none,
  childrenOnShortBreaksOnly: none,
  shortBreakOnlyPlaces: none,
  childrenWithoutRecord: none,
  homesWithAbsurdPlaces: 0,
};
function tableOf(demand: number, usable: number): GapToExplain {
  return {
    question: { placementTypes: null, ageBands: null, cohorts: null },
    coverage: { withData: 10, of: 10 },
    rows: [],
    total: { demand: countOf(demand), usablePlaces: countOf(usable), numericalGap: countOf(demand - usable) },
    apart,
  };
}

describe('gapHeadline', () => {
  it.each([
    [5402, 5132, 'Greater Manchester is 270 places short: 5,402 children need a place and 5,132 places are usable.'],
    [2, 1, 'Greater Manchester is 1 place short: 2 children need a place and 1 place is usable.'],
    [1, 13, 'Greater Manchester has 12 places spare: 1 child needs a place and 13 places are usable.'],
    [0, 0, 'Greater Manchester is in balance: 0 children need a place and 0 places are usable.'],
  ])('%i children, %i places', (demand, usable, headline) => {
    expect(gapHeadline(tableOf(demand, usable), 'Greater Manchester')).toBe(headline);
  });

  it.each<[Partial<GapToExplain['question']>, string]>([
    [{ placementTypes: ['FOSTERING'] }, 'has 4 fostering places spare'],
    [{ placementTypes: ['FOSTERING', 'KINSHIP'] }, 'has 4 places spare'],
    [
      { placementTypes: ['CHILDRENS_HOME'], ageBands: ['AGE_10_15'] },
      'has 4 children’s home places spare for 10 to 15 year olds',
    ],
    [{ ageBands: ['UNDER_1'] }, 'has 4 places spare for under 1 year olds'],
    [{ ageBands: ['UNDER_1', 'AGE_1_4'] }, 'has 4 places spare'],
    [{ cohorts: ['DISABLED'] }, 'has 4 places spare for disabled children'],
  ])('names what was asked about: %o', (question, words) => {
    const table = tableOf(5, 9);
    const headline = gapHeadline({ ...table, question: { ...table.question, ...question } }, 'Greater Manchester');
    expect(headline).toBe(`Greater Manchester ${words}: 5 children need a place and 9 places are usable.`);
  });

  it('says that a hidden number is hidden', () => {
    const hidden = markedCount('SUPPRESSED');
    const table = { ...tableOf(9, 5), total: { demand: hidden, usablePlaces: countOf(5), numericalGap: hidden } };
    expect(gapHeadline(table, 'Greater Manchester')).toBe(
      'Greater Manchester: the number short is hidden to protect children.',
    );
  });
});

describe('gapNotes', () => {
  it('tells hidden numbers in words', () => {
    const notes = gapNotes({
      ...tableOf(9, 5),
      apart: {
        ...apart,
        childrenNeedingNoPlace: markedCount('SUPPRESSED'),
        childrenOnShortBreaksOnly: markedCount('SUPPRESSED'),
      },
    });
    expect(notes).toEqual([
      'A few children live with parents, or are placed for adoption or otherwise, and need no place in a home.',
      'Short breaks are counted apart: a few children have short breaks only, and 0 places are for short breaks only.',
    ]);
  });

  it('tells numbers that are known', () => {
    const notes = gapNotes({
      ...tableOf(9, 5),
      apart: {
        ...apart,
        childrenNeedingNoPlace: countOf(212),
        childrenOnShortBreaksOnly: countOf(1),
        shortBreakOnlyPlaces: countOf(12),
        childrenWithoutRecord: countOf(1),
      },
    });
    expect(notes).toEqual([
      '212 children live with parents, or are placed for adoption or otherwise, and need no place in a home.',
      'Short breaks are counted apart: 1 child has short breaks only, and 12 places are for short breaks only.',
      '1 placement without a record of the child is left out.',
    ]);
  });
});
