import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeNotices,
  type NoticeChange,
  noticesByDay,
  placesOnNotice,
} from '../../../server/engine/homeRecord/noticeDays.ts';
import { someState, today } from './someState.ts';

const third = '2025-12-03';
const fifth = '2026-01-05';
const two = someState({
  noticePlaces: 2,
  notices: [
    { places: 1, on: third },
    { places: 1, on: fifth },
  ],
  nextVacancyOn: third,
});
const change = (asked: NoticeChange, before = someState()) => changeNotices(before, asked, today);

describe('days of notice', () => {
  it.each([
    ['nothing said', {}, two, { noticePlaces: 2, notices: two.notices, nextVacancyOn: third }],
    [
      'a day for the place on notice',
      { notices: [{ places: 1, on: third }] },
      someState(),
      { noticePlaces: 1, notices: [{ places: 1, on: third }], nextVacancyOn: third },
    ],
    [
      'two days, the later first, make two places on notice',
      {
        notices: [
          { places: 1, on: fifth },
          { places: 1, on: third },
        ],
      },
      someState(),
      { noticePlaces: 2, notices: two.notices, nextVacancyOn: third },
    ],
    ['no day any more', { notices: [] }, two, { noticePlaces: 2, notices: [], nextVacancyOn: null }],
    [
      'one place fewer takes the last day away',
      { notice: 1 },
      two,
      { noticePlaces: 1, notices: [{ places: 1, on: third }], nextVacancyOn: third },
    ],
    ['no notice takes all days away', { notice: 0 }, two, { noticePlaces: 0, notices: [], nextVacancyOn: null }],
    [
      'the next vacancy alone moves the first day',
      { nextVacancyOn: '2025-12-10' },
      two,
      {
        noticePlaces: 2,
        notices: [
          { places: 1, on: '2025-12-10' },
          { places: 1, on: fifth },
        ],
        nextVacancyOn: '2025-12-10',
      },
    ],
    ['no next vacancy', { nextVacancyOn: null }, two, { noticePlaces: 2, notices: [], nextVacancyOn: null }],
  ])('%s', (_, asked, before, after) => {
    expect(change(asked, before)).toEqual(after);
  });

  it.each([
    ['a past day', { notices: [{ places: 1, on: '2025-04-01' }] }, 'notices.0', /past/],
    ['no day', { notices: [{ places: 1, on: '2025-02-30' }] }, 'notices.0', /does not exist/],
    ['no place', { notices: [{ places: 0, on: third }] }, 'notices.0', /whole number of 1 or more/],
    [
      'more days than places on notice',
      { notice: 1, notices: [{ places: 2, on: third }] },
      'notices',
      /Days are given for 2 places, but notice is given on 1\./,
    ],
  ])('%s is refused with its field', (_, asked, field, sentence) => {
    expect(change(asked)).toMatchObject({ kind: 'REFUSED', field, sentence: expect.stringMatching(sentence) });
  });

  it('a day that was known may be past by now', () => {
    const old = someState({ notices: [{ places: 1, on: '2025-03-01' }], nextVacancyOn: '2025-03-01' });
    expect(change({ notices: old.notices }, old)).toMatchObject({ nextVacancyOn: '2025-03-01' });
  });

  it('whatever is said, days are for places on notice, each once, and the first is the next vacancy', () => {
    const day = fc.constantFrom('2025-05-01', '2025-06-01', '2025-07-01');
    const notices = fc.array(fc.record({ places: fc.integer({ min: 1, max: 3 }), on: day }), { maxLength: 4 });
    const asked = fc.record(
      { notice: fc.integer({ min: 0, max: 5 }), notices, nextVacancyOn: fc.option(day) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(asked, notices, (said, known) => {
        const days = noticesByDay(known);
        const noticePlaces = placesOnNotice(days);
        const before = someState({ notices: days, noticePlaces, nextVacancyOn: days[0]?.on ?? null });
        const after = change(said, before);
        if ('kind' in after) return after.sentence.startsWith('Days are given');
        const isInOrder = after.notices.every(({ on }, at) => at === 0 || (after.notices[at - 1]?.on ?? '') < on);
        const isFirst = after.notices.length === 0 || after.nextVacancyOn === after.notices[0]?.on;
        return isInOrder && isFirst && placesOnNotice(after.notices) <= after.noticePlaces;
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
