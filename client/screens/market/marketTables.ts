import { placementTypes, type Sector, sectors } from '../../../schema/vocabulary.ts';
import type { BarPart } from '../../chart/StackedBar.tsx';
import type { MarketQuery } from '../../generated/graphql.ts';
import { type KnownCount, knownCount } from '../../table/count.ts';
import { counted, type FactCell, type FactTable, words } from '../../table/factTable.ts';
import { marketWords } from '../../words/market.ts';

export type MarketAnswer = Extract<MarketQuery['market'], { __typename: 'MarketAnswer' }>;
export type Exposure = MarketAnswer['exposures'][number];

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

/** Council by council, the region's own row last. */
export function exposureTable(exposure: Exposure, regionName: string): FactTable {
  const { exposure: said } = marketWords;
  const rowOf = ({ localAuthority, children, nearNow, nearWithout }: Exposure['rows'][number]) => {
    const [now, without] = [knownCount(nearNow), knownCount(nearWithout)];
    return {
      id: localAuthority?.gssCode ?? 'region',
      cells: [
        words(localAuthority?.name ?? regionName),
        counted(knownCount(children)),
        counted(now),
        counted(without),
        counted(difference(without, now)),
      ],
    };
  };
  const region = exposure.rows.find((row) => row.localAuthority === null);
  return {
    caption: said.caption(exposure.owner),
    columns: [
      { id: 'council', label: said.council, kind: 'words' },
      { id: 'living_in_its_homes', label: said.children, kind: 'count' },
      { id: 'near_home_now', label: said.now, kind: 'count' },
      { id: 'near_home_without', label: said.without, kind: 'count' },
      { id: 'change', label: said.change, kind: 'step', isMain: true },
    ],
    rows: exposure.rows.filter((row) => row.localAuthority !== null).map(rowOf),
    total: region ? rowOf(region) : null,
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
