import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marketAddress, readMarketAddress } from '../../../client/screens/market/marketAddress.ts';
import { exposureTable, type MarketAnswer, ownersTable } from '../../../client/screens/market/marketTables.ts';
import { cellInWords, type FactTable } from '../../../client/table/factTable.ts';
import { type PlacementType, placementTypes } from '../../../schema/vocabulary.ts';

const count = (value: number) => ({ __typename: 'Count', value, marker: null }) as const;
const hidden = { __typename: 'Count', value: null, marker: 'SUPPRESSED' } as const;
const said = ({ columns, rows, total }: FactTable) =>
  [...rows, ...(total ? [total] : [])].map((row) =>
    row.cells.map((cell, order) => cellInWords(cell, columns[order]?.kind ?? 'words')),
  );

describe('the address of a market question', () => {
  it('reads back to what it was written from, and names no owner', () => {
    const looks = fc.record({
      type: fc.constantFrom(null, ...(Object.keys(placementTypes) as PlacementType[])),
      asOf: fc.constantFrom(null, '2024-03-31'),
      owner: fc.constantFrom(null, 1, 12),
      run: fc.constantFrom(null, 'run-7'),
    });
    fc.assert(
      fc.property(looks, (look) => {
        const address = marketAddress('gm', look);
        expect(readMarketAddress(new URL(address, 'http://x').search)).toEqual({ ...look, dropped: [] });
      }),
      { seed: 20250331, numRuns: 200 },
    );
    expect(readMarketAddress('?type=palace&owner=0').dropped).toEqual(['type', 'owner']);
  });
});

const answer: MarketAnswer = {
  __typename: 'MarketAnswer',
  headline: 'Owners.',
  dataDate: '2025-03-31',
  notes: [],
  question: {
    __typename: 'MarketQuestionEcho',
    region: 'gm',
    regionName: 'Greater Manchester',
    asOf: '2025-03-31',
    placementType: null,
  },
  owners: [{ __typename: 'OwnerShare', name: 'Care Group', sector: 'PRIVATE', homes: 9, places: 40, share: 0.4 }],
  withoutOwner: { __typename: 'OwnerShare', homes: 2, places: 60, share: 0.6 },
  sectors: [],
  largestOneShare: 0.4,
  largestThreeShare: 0.4,
  largestTenShare: 0.4,
  hhi: 1600,
  weeklyCostQuartiles: null,
};

describe('owners and what rests on them', () => {
  it('homes with no owner recorded are a row apart, after the owners', () => {
    expect(said(ownersTable(answer))).toEqual([
      ['Care Group', 'Private', '9', '40', '40%'],
      ['No owner recorded', '', '2', '60', '60%'],
    ]);
  });

  it('council by council, then all together; what is hidden in one council hides the sum', () => {
    const row = (name: string, now: ReturnType<typeof count> | typeof hidden, without: number) =>
      ({
        __typename: 'ExposureRow',
        localAuthority: { __typename: 'LocalAuthority', gssCode: name, name } as const,
        children: count(12),
        nearNow: now,
        nearWithout: count(without),
      }) as const;
    const exposure = {
      __typename: 'OwnerExposure',
      owner: 'Care Group',
      rows: [row('Bury', count(90), 84), row('Wigan', hidden, 70), row('Leigh', count(400), 381)],
    } as const;
    expect(said(exposureTable({ ...exposure, rows: [...exposure.rows] }, 'Greater Manchester'))).toEqual([
      ['Bury', '12', '90', '84', '−6'],
      ['Wigan', '12', '[c]', '70', '[c]'],
      ['Leigh', '12', '400', '381', '−19'],
      ['Greater Manchester', '36', '[c]', '535', '[c]'],
    ]);
  });
});
