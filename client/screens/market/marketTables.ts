import { placementTypes, type Sector, sectors } from '../../../schema/vocabulary.ts';
import type { BarPart } from '../../chart/StackedBar.tsx';
import type { MarketExposureQuery, MarketQuery } from '../../generated/graphql.ts';
import { addCounts, type KnownCount, knownCount } from '../../table/count.ts';
import { counted, type FactCell, type FactTable, words } from '../../table/factTable.ts';
import { marketWords } from '../../words/market.ts';

export type MarketAnswer = Extract<MarketQuery['market'], { __typename: 'MarketAnswer' }>;
export type ExposureAnswer = Extract<MarketExposureQuery['market'], { __typename: 'MarketAnswer' }>;
export type Exposure = ExposureAnswer['exposures'][number];

const shareCell = (share: number | null | undefined): FactCell =>
  counted(typeof share === 'number' ? { value: share } : { marker: 'NOT_APPLICABLE' });
const number = (value: number): FactCell => counted({ value });

const sectorName = (sector: Sector | null | undefined, otherwise: string) => (sector ? sectors[sector] : otherwise);

export function ownersTable(answer: MarketAnswer): FactTable {
  const { owners: said } = marketWords;
  const { withoutOwner } = answer;
  const apart = {
    id: 'without',
    cells: [
      words(said.without),
      words(''),
      number(withoutOwner.homes),
      number(withoutOwner.places),
      shareCell(withoutOwner.share),
    ],
  };
  return {
    caption: said.caption,
    columns: [
      { id: 'owner', label: said.owner, kind: 'words' },
      { id: 'sector', label: said.sector, kind: 'words' },
      { id: 'homes', label: said.homes, kind: 'count' },
      { id: 'registered_places', label: said.places, kind: 'count', isMain: true },
      { id: 'share', label: said.share, kind: 'share' },
    ],
    rows: [
      ...answer.owners.map(({ name, sector, homes, places, share }) => ({
        id: name,
        cells: [words(name), words(sectorName(sector, said.several)), number(homes), number(places), shareCell(share)],
      })),
      ...(withoutOwner.homes > 0 ? [apart] : []),
    ],
    total: null,
  };
}

export function sectorsTable({ sectors: rows }: MarketAnswer): FactTable {
  const { sectors: said } = marketWords;
  return {
    caption: said.caption,
    columns: [
      { id: 'sector', label: said.sector, kind: 'words' },
      { id: 'homes', label: said.homes, kind: 'count' },
      { id: 'registered_places', label: said.places, kind: 'count', isMain: true },
      { id: 'share', label: said.share, kind: 'share' },
    ],
    rows: rows.map(({ sector, homes, places, share }) => ({
      id: sector ?? 'none',
      cells: [words(sectorName(sector, said.notRecorded)), number(homes), number(places), shareCell(share)],
    })),
    total: null,
  };
}

export function sectorParts({ sectors: rows }: MarketAnswer): BarPart[] {
  return rows.map(({ sector, places }) => ({
    id: sector ?? 'none',
    label: sectorName(sector, marketWords.sectors.notRecorded),
    value: places,
  }));
}

function difference(without: KnownCount, now: KnownCount): KnownCount {
  if ('marker' in without) return without;
  return 'marker' in now ? now : { value: without.value - now.value };
}

/** What rests on an owner: of all councils together. A number hidden in one council hides the sum. */
export function exposureSum({ rows }: Exposure): Record<'children' | 'now' | 'without', KnownCount> {
  return {
    children: addCounts(rows.map((row) => knownCount(row.children))),
    now: addCounts(rows.map((row) => knownCount(row.nearNow))),
    without: addCounts(rows.map((row) => knownCount(row.nearWithout))),
  };
}

/** Council by council, and all of them together. */
export function exposureTable(exposure: Exposure, regionName: string): FactTable {
  const { exposure: said } = marketWords;
  const rowOf = (
    id: string,
    name: string,
    { children, now, without }: Record<'children' | 'now' | 'without', KnownCount>,
  ) => ({
    id,
    cells: [words(name), counted(children), counted(now), counted(without), counted(difference(without, now))],
  });
  return {
    caption: said.caption(exposure.owner),
    columns: [
      { id: 'council', label: said.council, kind: 'words' },
      { id: 'children_counted', label: said.children, kind: 'count' },
      { id: 'near_home_now', label: said.now, kind: 'count' },
      { id: 'near_home_without', label: said.without, kind: 'count' },
      { id: 'change', label: said.change, kind: 'step', isMain: true },
    ],
    rows: exposure.rows.map(({ localAuthority, children, nearNow, nearWithout }) =>
      rowOf(localAuthority?.gssCode ?? 'none', localAuthority?.name ?? regionName, {
        children: knownCount(children),
        now: knownCount(nearNow),
        without: knownCount(nearWithout),
      }),
    ),
    total: rowOf('region', regionName, exposureSum(exposure)),
  };
}

export function costTable(quartiles: NonNullable<MarketAnswer['weeklyCostQuartiles']>): FactTable {
  const { cost } = marketWords;
  const pounds = (amount: number): FactCell => ({ ...number(amount), words: cost.pounds(amount) });
  return {
    caption: cost.caption,
    columns: [
      { id: 'type_of_home', label: cost.type, kind: 'words' },
      { id: 'placements', label: cost.placements, kind: 'count' },
      { id: 'lower_quartile_pounds', label: cost.lower, kind: 'count' },
      { id: 'median_pounds', label: cost.median, kind: 'count', isMain: true },
      { id: 'upper_quartile_pounds', label: cost.upper, kind: 'count' },
    ],
    rows: quartiles.map(({ placementType, placements, lowerQuartile, median, upperQuartile }) => ({
      id: placementType,
      cells: [
        words(placementTypes[placementType].label),
        number(placements),
        pounds(lowerQuartile),
        pounds(median),
        pounds(upperQuartile),
      ],
    })),
    total: null,
  };
}
