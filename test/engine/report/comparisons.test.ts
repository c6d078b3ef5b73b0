import { describe, expect, it } from 'vitest';
import { publishedTrend, sameAsPublished } from '../../../server/engine/report/blocks/publishedTrend.ts';
import { recordedCounts } from '../../../server/engine/report/blocks/recordedCounts.ts';
import {
  areasOfCouncil,
  compared,
  partOfChildren,
  publishedRate,
  rateComparisons,
  shareComparisons,
} from '../../../server/engine/report/comparisons.ts';
import { everyCouncil } from '../../../server/engine/report/councilTable.ts';
import { oldham, tameside } from '../factsBuilders.ts';
import { scope } from './blocks/shownBlock.ts';
import { areaOf, areas, yearOf } from './publishedAreas.ts';

const far = { partOf: partOfChildren(['OVER_20']), says: 'lived over 20 miles from home on 31 March' };

describe('shares beside the published ones', () => {
  it('give the same councils over the years, then region, England and neighbours, with their source', () => {
    expect(shareComparisons(areas, far)).toEqual([
      'As published, 20% of these councils’ children lived over 20 miles from home on 31 March, the same in each year from 2021 to 2025.',
      'In 2025, 20% of children in the North West, 20% in England and 20% in the councils most like these (statistical neighbours) lived over 20 miles from home on 31 March. Source: DfE, Children looked after in England.',
    ]);
  });

  it('name each year where it moved, and say one council’s own beside those like it', () => {
    const years = [2024, 2025].map((year) =>
      yearOf(year, 500, { counts: { CHILDREN: 500, OVER_20: 10 * (year - 2_020) } }),
    );
    const some = { ...areas, councils: new Map([[oldham, { ...areaOf('Oldham', [500]), years }]]) };
    expect(compared(some, [far]).besideCouncil({ key: oldham, name: 'St Helens' })).toEqual([
      'As published, 8% (2024) and 10% (2025) of St Helens’ children lived over 20 miles from home on 31 March.',
      'In 2025, 20% of children in the North West, 20% in England and 20% in the councils most like it (statistical neighbours) lived over 20 miles from home on 31 March. Source: DfE, Children looked after in England.',
    ]);
    expect(areasOfCouncil(null, oldham)).toBeNull();
  });

  it('leave out a year that one council has hidden, and areas where nothing is published', () => {
    const hidden = { ...areaOf('Oldham', [500]), years: [yearOf(2025, 500, { counts: { CHILDREN: 500 } })] };
    const some = { ...areas, councils: new Map([...areas.councils, [oldham, hidden]]), region: null };
    const [elsewhere, ...none] = shareComparisons(some, far);
    expect(none).toEqual([]);
    expect(elsewhere).toContain('In 2025, 20% of children in England and 20% in the councils most like these');
    expect(shareComparisons(null, far)).toEqual([]);
  });

  it('say no share of fewer than ten children', () => {
    const few = { ...areas, councils: new Map([[oldham, areaOf('Oldham', [9])]]) };
    expect(shareComparisons(few, far)[0]).toContain('In 2025');
  });
});

describe('rates', () => {
  it('are of all children of the areas for all who live there, each neighbour once', () => {
    expect(publishedRate([...areas.councils.values()], 2025)).toBe(110);
    expect(publishedRate([], 2025)).toBeNull();
    expect(publishedRate([{ ...areaOf('X', [1]), populationUnder18: null }], 2025)).toBeNull();
    expect(rateComparisons(areas)).toEqual([
      'Children looked after on 31 March 2025 for every 10,000 under 18: 110 in these councils, 100 in the North West, 68 in England and 132 in the councils most like these (statistical neighbours). Source: DfE, Children looked after in England.',
    ]);
    expect(rateComparisons(null)).toEqual([]);
  });
});

describe('the trend of each council', () => {
  const [table] = publishedTrend(areas, scope).tables;
  it('has a column for each year, its rate, and that of its neighbours', () => {
    expect(table?.columns.map(({ id }) => id)).toEqual(['2021', '2022', '2023', '2024', '2025', 'rate', 'neighbours']);
    const values = (row: typeof table extends undefined ? never : string) =>
      [...(table?.rows ?? []), ...(table?.total ? [table.total] : [])]
        .find(({ id }) => id === row)
        ?.cells.map((cell) => (cell.kind === 'FIGURE' ? cell.value : cell.kind));
    expect(values(oldham)).toEqual([500, 510, 520, 530, 540, 108, 132]);
    expect(values(everyCouncil)).toEqual([1_100, 1_100, 1_100, 1_100, 1_100, 110, 132]);
  });

  it('is not there where nothing is published', () => {
    expect(publishedTrend(null, scope)).toEqual({ tables: [], links: [], sums: [] });
  });
});

describe('children recorded on a 31 March', () => {
  const clues = {
    ...{ childrenWithoutEpisodes: 0, rowsSetAside: 0, rowsWaitingForChild: 0, adultsStillPlaced: 0, latestStart: null },
  };
  const counts = recordedCounts(
    [
      { localAuthority: oldham, counts: { CHILDREN: 540 }, clues },
      { localAuthority: tameside, counts: { CHILDREN: 559 }, clues },
    ],
    scope,
  );
  it('are known to whoever reads the published table, where they are as many', () => {
    expect(sameAsPublished(areas, counts, scope)).toEqual([
      { total: `recorded.CHILDREN ${oldham}`, parts: [`published.2025 ${oldham}`] },
    ]);
    expect(sameAsPublished(areas, counts, { ...scope, asOf: '2025-06-30' })).toEqual([]);
  });
});
