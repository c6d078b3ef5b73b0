/** Many spots and one number of each: what the map, its table and the file are drawn from. */
import { middleOf } from '../../../map/bounds.ts';
import type { MapHexagon, MapTown, Point } from '../../../map/mapTypes.ts';
import { nearbyTown } from '../../../map/nearbyTown.ts';
import type { AreaLook, Legend } from '../../../map/tones.ts';
import { type FactTable, sortFactRows } from '../../../table/factTable.ts';
import { hexagonWords } from '../../../words/hexagons.ts';
import type { GapLook } from '../gapAddress.ts';

export interface HexagonSheet {
  /** A row for each spot, the most telling first. */
  readonly table: FactTable;
  readonly looks: ReadonlyMap<string, AreaLook>;
  /** What is said when a spot is chosen. */
  readonly said: ReadonlyMap<string, string>;
  readonly hexagons: readonly MapHexagon[];
  readonly legend: Legend;
  readonly mapMeasure: string;
}

/** The sheet's table by the column of the address where it has that column, else in its own order. */
export function sortedSpots(
  { table }: HexagonSheet,
  { sort, direction }: Pick<GapLook, 'sort' | 'direction'>,
): FactTable {
  if (sort === null || !table.columns.some((column) => column.id === sort)) return table;
  return { ...table, rows: sortFactRows(table, sort, direction ?? 'desc') };
}

/** Corners from longitude and latitude pairs; a pair that is none is left out. */
export function ringOf(boundary: readonly (readonly number[])[]): Point[] {
  return boundary.flatMap(([lng, lat]) => (lng === undefined || lat === undefined ? [] : [{ lat, lng }]));
}

/** Where a spot is, in words: by the nearest town, else by its council. */
export function whereIs(ring: readonly Point[], towns: readonly MapTown[], council: string | null): string {
  return nearbyTown(middleOf(ring), towns) ?? hexagonWords.spot(council ?? '');
}
