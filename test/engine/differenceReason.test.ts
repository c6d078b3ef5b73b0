import { describe, expect, it } from 'vitest';
import { differenceReason } from '../../server/engine/differenceReason.ts';
import type { LoadedClues } from '../../server/engine/loadedTotals.ts';
import { oldham } from './factsBuilders.ts';
import { type Case, lineOf, loaded } from './reconcileCases.ts';

describe('differenceReason: the likeliest reason there is evidence of', () => {
  const fewer = (clues: Partial<LoadedClues>, more: Partial<Case> = {}) =>
    lineOf(
      { loaded: [loaded(oldham, { CHILDREN: 5 }, clues)], published: [[oldham, { CHILDREN: 9 }]], ...more },
      oldham,
    )?.sentence;
  it.each([
    [
      { rowsWaitingForChild: 2, rowsSetAside: 9 },
      /Most likely rows of Header are missing: 2 rows wait for the child’s Header row\.$/,
    ],
    [{ rowsSetAside: 1 }, /Most likely 1 row of its returns is set aside: mend and load it\.$/],
    [{ childrenWithoutEpisodes: 4 }, /rows of Episodes are missing: 4 children have a Header row and no episode\.$/],
    [{ latestStart: '2024-11-02' }, /older than 31 March 2025: its latest placement began on 2 November 2024\.$/],
    [{ latestStart: '2025-02-20' }, /Check that no row of Header is missing/],
  ])('fewer children: %o', (clues, reason) => expect(fewer(clues)).toMatch(reason));

  it('fewer children of a year long past: that year’s return', () => {
    expect(fewer({}, { dataDate: '2027-03-31' })).toMatch(/Most likely its return for that year is not loaded\.$/);
  });

  it.each([
    [
      'more children, some of them grown',
      { CHILDREN: 9 },
      { CHILDREN: 5 },
      'CHILDREN',
      /still open: 2 people of 18 or over have one\.$/,
    ],
    ['ages', { CHILDREN: 5, AGE_5_9: 1 }, { CHILDREN: 5, AGE_5_9: 2 }, 'AGE_5_9', /Check the dates of birth\.$/],
    ['types', { CHILDREN: 5, OTHER: 1 }, { CHILDREN: 5, OTHER: 2 }, 'OTHER', /Check the PLACE codes/],
    [
      'postcodes not found',
      { CHILDREN: 5, WITHIN_20: 1, DISTANCE_NOT_KNOWN: 4 },
      { CHILDREN: 5, WITHIN_20: 5, DISTANCE_NOT_KNOWN: 0 },
      'WITHIN_20',
      /load the postcode table, then the return again\.$/,
    ],
    [
      'distances',
      { CHILDREN: 5, OVER_20: 1 },
      { CHILDREN: 5, OVER_20: 2 },
      'OVER_20',
      /Check the home and placement postcodes/,
    ],
    [
      'no UASC table',
      { CHILDREN: 5, UASC: 0 },
      { CHILDREN: 5, UASC: 2 },
      'UASC',
      /Most likely the UASC table of the return is not loaded\.$/,
    ],
    [
      'some of UASC',
      { CHILDREN: 5, UASC: 1 },
      { CHILDREN: 5, UASC: 2 },
      'UASC',
      /rows of the UASC table are missing\.$/,
    ],
    ['too many UASC', { CHILDREN: 5, UASC: 3 }, { CHILDREN: 5, UASC: 2 }, 'UASC', /who no longer count\.$/],
    [
      'homes gone',
      { CHILDRENS_HOMES: 1 },
      { CHILDRENS_HOMES: 2 },
      'CHILDRENS_HOMES',
      /missing or set aside, or have closed since\.$/,
    ],
    ['homes come', { CHILDRENS_HOMES: 3 }, { CHILDRENS_HOMES: 2 }, 'CHILDRENS_HOMES', /opened since/],
    [
      'a part of what the total misses',
      { CHILDREN: 4, AGE_5_9: 1 },
      { CHILDREN: 5, AGE_5_9: 2 },
      'AGE_5_9',
      /2 published\)\.$/,
    ],
  ] as const)('%s', (_, have, cells, figure, reason) => {
    const one = { loaded: [loaded(oldham, have, { adultsStillPlaced: 2 })], published: [[oldham, cells]] } as const;
    expect(lineOf(one, oldham, figure)?.sentence).toMatch(reason);
  });

  it('gives none for a part where the whole differs', () => {
    const about = {
      totals: loaded(oldham, { CHILDREN: 4 }),
      published: { CHILDREN: { value: 5, marker: null, roundedTo: 1 } },
    };
    const days = { on: '2025-03-31', dataDate: '2025-03-31' };
    expect(differenceReason({ ...about, ...days, line: { figure: 'UASC', difference: 1 } })).toBeNull();
    expect(differenceReason({ ...about, ...days, line: { figure: 'CHILDREN', difference: -1 } })).not.toBeNull();
  });
});
