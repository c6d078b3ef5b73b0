import { describe, expect, it } from 'vitest';
import { type Count, countOf, markedCount } from '../../../server/engine/count.ts';
import { type NearHomeToExplain, nearHomeHeadline } from '../../../server/engine/nearHome/explainNearHome.ts';
import { asOf } from '../factsBuilders.ts';

const everyone = { asOf, placementTypes: null, ageBands: null, cohorts: null, reading: 'EVERYONE' as const };
const headline = (children: Count, achieved: Count, question: Partial<NearHomeToExplain['question']> = {}) =>
  nearHomeHeadline(
    { question: { ...everyone, ...question }, rows: [], total: { children, achieved } },
    'Greater Manchester',
  );

describe('nearHomeHeadline', () => {
  it.each([
    [
      headline(countOf(6_119), countOf(507)),
      'Greater Manchester could give 5,612 of 6,119 children a suitable place near home: 507 short.',
    ],
    [headline(countOf(1), countOf(0)), 'Greater Manchester could give the 1 child a suitable place near home.'],
    [headline(countOf(12), countOf(0)), 'Greater Manchester could give all 12 children a suitable place near home.'],
    [headline(countOf(0), countOf(0)), 'Greater Manchester has no children to find a place for.'],
    [
      headline(countOf(9), countOf(9), { reading: 'WAITING_OR_BADLY_FAR' }),
      'Greater Manchester could give 0 of 9 children waiting or far for want of a place a suitable place near home: 9 short.',
    ],
    [
      headline(countOf(9), countOf(2), { placementTypes: ['FOSTERING'], ageBands: ['AGE_1_4'] }),
      'Greater Manchester could give 7 of 9 children aged 1 to 4 who need: fostering a suitable place near home: 2 short.',
    ],
    [
      headline(markedCount('SUPPRESSED'), markedCount('SUPPRESSED')),
      'Greater Manchester: the number short of a place near home is hidden to protect children.',
    ],
    [
      headline(markedCount('NOT_AVAILABLE'), markedCount('NOT_AVAILABLE')),
      'Not every council’s children and homes are loaded for Greater Manchester, so how many could live near home is not known.',
    ],
    [
      headline(markedCount('NOT_APPLICABLE'), markedCount('NOT_APPLICABLE')),
      'Greater Manchester: these children need no place in a home.',
    ],
  ])('%s', (found, sentence) => {
    expect(found).toBe(sentence);
  });

  it('names the cohort that is shortest, for cohorts overlap', () => {
    const row = (cohort: 'TEENAGER' | 'UASC', short: number) => ({
      cohort,
      children: countOf(9),
      achieved: countOf(short),
    });
    const table = {
      question: { ...everyone, cohorts: ['TEENAGER', 'UASC'] as const },
      rows: [row('TEENAGER', 2), row('UASC', 5)],
      total: { children: countOf(18), achieved: countOf(7) },
    };
    expect(nearHomeHeadline(table, 'Greater Manchester')).toBe(
      'Greater Manchester is shortest of places near home for unaccompanied asylum-seeking children: 5 short.',
    );
  });
});
