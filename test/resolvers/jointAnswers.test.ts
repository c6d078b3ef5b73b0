import { describe, expect, it } from 'vitest';
import {
  isNobodyMeasured,
  jointHeadline,
  toJointMatches,
  unmeasuredNotes,
  visitsNotes,
} from '../../server/resolvers/jointAnswers.ts';
import type { JointFound, JointRow } from '../../server/runs/jointWork.ts';

const row: JointRow = {
  ...{ needId: 'n', reference: 'N-1', childIds: ['a'], homeId: null, milesFromFamily: null, weeklyMiles: null },
  ...{ isFixed: false, hasChoice: true, change: null },
};
const found = (changes: Partial<JointFound>): JointFound => ({
  ...{ kind: 'ANSWER', rows: [], own: { children: 0, unmet: 0 }, others: { children: 0, unmet: 0 }, cost: null },
  proof: { unmetChildren: 0, unmetLowerBound: 0, weeklyMiles: 0, weeklyMilesLowerBound: 0, status: 'OPTIMAL' },
  ...{ seconds: 0, notes: [], unmeasured: { own: 0, others: 0 }, areVisitsAssumed: false },
  ...changes,
});
const asked = { name: 'White Rose', withinMiles: 20, isHidden: false };

describe('children with no place to measure from', () => {
  it.each<[string, JointFound, string, boolean]>([
    ['nobody waits', found({}), 'White Rose: no child is waiting for a home.', false],
    [
      'all who wait cannot be measured',
      found({ unmeasured: { own: 2, others: 10 } }),
      'White Rose: children are waiting, with no place to measure from. None could be placed.',
      true,
    ],
    [
      'some can',
      found({ own: { children: 1, unmet: 0 }, unmeasured: { own: 2, others: 10 } }),
      'White Rose: 1 of 1 waiting child could have a place within 20 miles of home at once. Nobody would be left without.',
      false,
    ],
  ])('%s', (_, answer, headline, isNobody) => {
    expect([jointHeadline(answer, asked), isNobodyMeasured(answer)]).toEqual([headline, isNobody]);
  });

  it('are counted for who may see small numbers, and for nobody else', () => {
    const some = found({ unmeasured: { own: 2, others: 10 } });
    expect(unmeasuredNotes(some, true)).toEqual([
      '12 children more wait with no place to measure from, and cannot be placed.',
    ]);
    expect([unmeasuredNotes(some, false), unmeasuredNotes(found({}), true)]).toEqual([[], []]);
  });
});

it('says where visits were taken that nobody recorded', () => {
  expect(visitsNotes({ areVisitsAssumed: true })).toEqual([expect.stringContaining('one a week is taken')]);
  expect(visitsNotes({ areVisitsAssumed: false })).toEqual([]);
});

it.each<[string, Partial<JointRow>, RegExp]>([
  ['the places are gone', {}, /^No place near home is left once all who wait are placed\.$/],
  ['there was none for one child', { hasChoice: false }, /^No home near could take this child, even with nobody else/],
  [
    'there was none for three',
    { hasChoice: false, childIds: ['a', 'b', 'c'] },
    /^No one home near could take all three/,
  ],
])('a line without a home says that %s', (_, changes, sentence) => {
  const [match] = toJointMatches(found({ rows: [{ ...row, ...changes }] }), (id) => id);
  expect(match?.sentence).toMatch(sentence);
});
