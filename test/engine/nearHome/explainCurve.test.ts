import { describe, expect, it } from 'vitest';
import { countOf, markedCount } from '../../../server/engine/count.ts';
import { curveHeadline, curveNotes } from '../../../server/engine/nearHome/explainCurve.ts';

const region = { name: 'Greater Manchester', nearHomeMiles: 2.5 };
const line = (children = countOf(10), today = countOf(4), best = countOf(9)) => ({
  children,
  points: [1, 2, 3].map((miles) => ({ miles, today, best })),
});

describe('curveHeadline', () => {
  it.each([
    [
      'the region’s own limit, in whole miles',
      line(),
      'Within 2 miles of home: 4 of 10 children of Greater Manchester today, 9 at best with the region’s places.',
    ],
    ['nobody', line(countOf(0)), 'Greater Manchester has no children whose distance from home can be measured.'],
    [
      'hidden',
      line(markedCount('SUPPRESSED')),
      'Greater Manchester: how far children live from home is hidden to protect them.',
    ],
    [
      'not sent',
      line(markedCount('NOT_AVAILABLE')),
      'Not every council’s children and homes are loaded for Greater Manchester, so how far from home children live is not known.',
    ],
  ])('%s', (_, given, sentence) => {
    expect(curveHeadline(given, region)).toBe(sentence);
  });
});

describe('curveNotes', () => {
  it('explains why more may live near home today than could at best', () => {
    expect(curveNotes([], [line()]).join(' ')).not.toContain('outside the region');
    expect(curveNotes([], [line(countOf(10), countOf(9), countOf(4))]).join(' ')).toContain('outside the region');
  });

  it('says for how many it is not known where they live', () => {
    expect(curveNotes([{ todayMiles: null }, { todayMiles: 3 }], []).join(' ')).toContain(
      'not known today for 1 child',
    );
  });
});
