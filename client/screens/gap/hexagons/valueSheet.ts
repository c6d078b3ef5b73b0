import { placementTypes } from '../../../../schema/vocabulary.ts';
import type { PlaceValuesQuery } from '../../../generated/graphql.ts';
import type { MapTown } from '../../../map/mapTypes.ts';
import { type AreaLook, type LevelStarts, levelLegend, levelTone } from '../../../map/tones.ts';
import { compareCounts, type KnownCount } from '../../../table/count.ts';
import { counted, type FactTable, words } from '../../../table/factTable.ts';
import { formatCount } from '../../../words/formats.ts';
import { hexagonWords } from '../../../words/hexagons.ts';
import { type HexagonSheet, ringOf, whereIs } from './hexagonSheet.ts';

export type ValueAnswer = Extract<PlaceValuesQuery['placeValues'], { __typename: 'PlaceValueAnswer' }>;
type PlaceValue = ValueAnswer['values'][number];

const starts: LevelStarts = [1, 2, 3];
const { value: valueWords } = hexagonWords;

const amount = (value: number | null | undefined): KnownCount =>
  typeof value === 'number' ? { value } : { marker: 'NOT_AVAILABLE' };

/** One kind of place at one spot. */
interface Spot {
  readonly id: string;
  readonly hexagon: PlaceValue;
  readonly where: string;
  readonly children: KnownCount;
  readonly miles: KnownCount;
}

function spotOf(value: PlaceValue, towns: readonly MapTown[]): Spot {
  const where = whereIs(ringOf(value.boundary), towns, value.localAuthority?.name ?? null);
  return {
    id: `${value.hexagonId}-${value.placementType.toLowerCase()}`,
    hexagon: value,
    where: value.areaName !== null && towns.length === 0 ? (value.areaName ?? where) : where,
    children: amount(value.childrenNearHome),
    miles: amount(value.weeklyMilesSaved),
  };
}

/** The number that is asked for stands beside the name, so that a phone shows it first. */
function tableOf(spots: readonly Spot[]): FactTable {
  const { columns } = valueWords;
  return {
    caption: valueWords.caption,
    columns: [
      { id: 'where', label: columns.place, kind: 'words' },
      { id: 'more_children_near_home', label: columns.children, kind: 'count', isMain: true },
      { id: 'weekly_miles_saved', label: columns.miles, kind: 'miles' },
      { id: 'type_of_home', label: columns.type, kind: 'words' },
      { id: 'council', label: columns.council, kind: 'words' },
      { id: 'how_known', label: columns.how, kind: 'words' },
    ],
    rows: spots.map(({ id, where, hexagon, children, miles }) => ({
      id,
      cells: [
        words(where),
        counted(children),
        counted(miles),
        words(placementTypes[hexagon.placementType].label),
        words(hexagon.localAuthority?.name ?? ''),
        words(hexagon.isExact ? valueWords.exact : valueWords.price),
      ],
    })),
    total: null,
  };
}

function lookOf({ children }: Spot): AreaLook {
  if ('marker' in children) return { tone: 'missing', words: formatCount(children) };
  return { tone: levelTone(children.value, starts), words: formatCount(children) };
}

/** Order: as the API gives it, most children near home first. On the map a spot shows the kind that brings most there. */
export function valueSheet(answer: ValueAnswer, towns: readonly MapTown[]): HexagonSheet {
  const spots = answer.values.map((value) => spotOf(value, towns));
  const best = new Map<string, Spot>();
  for (const spot of spots) {
    const other = best.get(spot.hexagon.hexagonId);
    if (!other || compareCounts(spot.children, other.children, 'desc') < 0) best.set(spot.hexagon.hexagonId, spot);
  }
  return {
    table: tableOf(spots),
    looks: new Map(spots.map((spot) => [spot.id, lookOf(spot)])),
    said: new Map(
      spots.map((spot) => [
        spot.id,
        valueWords.selected(spot.where, formatCount(spot.children), placementTypes[spot.hexagon.placementType].label),
      ]),
    ),
    hexagons: [...best.values()].map((spot) => ({
      id: spot.id,
      ring: ringOf(spot.hexagon.boundary),
      tone: lookOf(spot).tone,
    })),
    legend: { ...levelLegend(valueWords.legend), ends: valueWords.ends },
    mapMeasure: valueWords.mapMeasure,
  };
}
