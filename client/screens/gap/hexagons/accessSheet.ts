import type { AccessSurfaceQuery } from '../../../generated/graphql.ts';
import type { MapTown } from '../../../map/mapTypes.ts';
import { type AreaLook, type LevelStarts, levelLegend, levelTone, markedTone } from '../../../map/tones.ts';
import { compareCounts, type KnownCount, knownCount } from '../../../table/count.ts';
import { counted, type FactTable, words } from '../../../table/factTable.ts';
import { formatCount, formatDecimal } from '../../../words/formats.ts';
import { hexagonWords } from '../../../words/hexagons.ts';
import { type HexagonSheet, ringOf, whereIs } from './hexagonSheet.ts';

export type AccessAnswer = Extract<AccessSurfaceQuery['accessSurface'], { __typename: 'AccessAnswer' }>;

const starts: LevelStarts = [0.8, 1, 1.25];
const { access } = hexagonWords;

interface Spot {
  readonly id: string;
  readonly where: string;
  readonly council: string;
  readonly demand: KnownCount;
  readonly access: KnownCount;
  readonly look: AreaLook;
}

function spotOf(hexagon: AccessAnswer['hexagons'][number], towns: readonly MapTown[]): Spot {
  const value: KnownCount =
    typeof hexagon.access === 'number' ? { value: hexagon.access } : { marker: hexagon.marker ?? 'NOT_AVAILABLE' };
  const tone = 'value' in value ? levelTone(value.value, starts) : markedTone(value);
  const council = hexagon.localAuthority?.name ?? '';
  return {
    id: hexagon.id,
    where: whereIs(ringOf(hexagon.boundary), towns, council),
    council,
    demand: knownCount(hexagon.demand),
    access: value,
    look: {
      tone: tone ?? 'missing',
      words: 'value' in value ? formatDecimal(value.value, 2) : formatCount(value),
    },
  };
}

/** The number that is asked for stands beside the name, so that a phone shows it first. */
function tableOf(spots: readonly Spot[]): FactTable {
  return {
    caption: access.caption,
    columns: [
      { id: 'where', label: access.columns.place, kind: 'words' },
      { id: 'places_for_each_child', label: access.columns.access, kind: 'rate', isMain: true },
      { id: 'children', label: access.columns.demand, kind: 'count' },
      { id: 'council', label: access.columns.council, kind: 'words' },
    ],
    rows: spots.map((spot) => ({
      id: spot.id,
      cells: [words(spot.where), counted(spot.access), counted(spot.demand), words(spot.council)],
    })),
    total: null,
  };
}

/** Children short of a place each, in parts of a child; what is hidden comes after all that is known. */
function shortness({ demand, access: places }: Spot): number {
  if ('marker' in demand || 'marker' in places) return Number.NEGATIVE_INFINITY;
  return demand.value * (1 - places.value);
}

function shortnessOrder(a: Spot, b: Spot): number {
  const [first, second] = [shortness(a), shortness(b)];
  return first === second ? 0 : second - first;
}

/** Order: most children short of a place each first, hidden ones last; ties by fewest places, then id. */
export function accessSheet(answer: AccessAnswer, towns: readonly MapTown[]): HexagonSheet {
  const spots = answer.hexagons
    .map((hexagon) => spotOf(hexagon, towns))
    .sort((a, b) => shortnessOrder(a, b) || compareCounts(a.access, b.access, 'asc') || a.id.localeCompare(b.id));
  const looks = new Map(spots.map((spot) => [spot.id, spot.look]));
  return {
    table: tableOf(spots),
    looks,
    said: new Map(
      spots.map((spot) => [spot.id, access.selected(spot.where, spot.look.words, formatCount(spot.demand))]),
    ),
    hexagons: answer.hexagons.map(({ id, boundary }) => ({
      id,
      ring: ringOf(boundary),
      tone: looks.get(id)?.tone ?? 'missing',
    })),
    legend: { ...levelLegend(access.legend), ends: access.ends },
    mapMeasure: access.mapMeasure,
  };
}
