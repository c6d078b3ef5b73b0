/** Where in the region could a home of a plan stand, and what is each such place called? */
import { bearing, booleanPointInPolygon } from '@turf/turf';
import { getResolution, polygonToCells } from 'h3-js';
import type { PlanAreaKind } from '../../../schema/codes/planWords.ts';
import { boundaryOf, centreOf, hexagonOf } from '../access/hexagons.ts';
import { distanceMiles } from '../distance.ts';
import type { GssCode, Point } from '../facts.ts';
import { indexPoints, nearest } from '../grid.ts';
import type { MemberArea } from '../nearHome/spotsInRegion.ts';
import { compareText } from '../order.ts';
import { countText } from '../wording.ts';

export interface TownFacts {
  readonly name: string;
  readonly point: Point;
  readonly localAuthority: GssCode;
}

/** The ground of the members of a region. */
export interface PlanGround {
  readonly areas: readonly { readonly localAuthority: GssCode; readonly geometry: MemberArea }[];
  readonly towns: readonly TownFacts[];
}

export interface PlanAreaFacts {
  readonly id: string;
  readonly name: string;
  readonly point: Point;
  readonly localAuthority: GssCode;
  /** Longitude and latitude of each corner, the first repeated at the end; null of a town. */
  readonly boundary: readonly (readonly [number, number])[] | null;
}

/** H3 resolutions, finest first: hexagons of about 5, 36 and 250 square kilometres. */
const resolutions = [7, 6, 5] as const;
/** More than a plan can weigh, and a person read. */
const mostAreas = 600;
/** For a member that no middle of a larger hexagon falls in. */
const finestResolution = 10;

function cellsIn(geometry: MemberArea, resolution: number): readonly string[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) => polygonToCells(rings, resolution, true));
}

interface Cell {
  readonly id: string;
  readonly localAuthority: GssCode;
}

/** Each where its middle falls; of two members that overlap, the first's. */
function cellsOf({ areas }: PlanGround, resolution: number): readonly Cell[] {
  const owner = new Map<string, GssCode>();
  for (const { localAuthority, geometry } of areas) {
    let cells: readonly string[] = [];
    for (let fine = resolution; cells.length === 0 && fine <= finestResolution; fine++) {
      cells = cellsIn(geometry, fine).slice(0, fine === resolution ? undefined : 1);
    }
    for (const id of cells) if (!owner.has(id)) owner.set(id, localAuthority);
  }
  return [...owner].map(([id, localAuthority]) => ({ id, localAuthority }));
}

const directions = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

function directionFrom(town: Point, point: Point): string {
  const degrees = bearing([town.lng, town.lat], [point.lng, point.lat]);
  return directions[Math.round(((degrees + 360) % 360) / 45) % 8] ?? '';
}

/** "Bolton" around its middle, else "3 miles north of Bolton"; null where no town is known. */
function nameBy(towns: readonly TownFacts[]): (point: Point, cell: string | null) => string | null {
  const index = indexPoints(towns.map(({ point }) => point));
  return (point, cell) => {
    const [hit] = nearest(index, { centre: point, count: 1, accept: () => true });
    const town = hit === undefined ? undefined : towns[hit.index];
    if (town === undefined) return null;
    const miles = Math.round(distanceMiles(town.point, point));
    const isThere = miles === 0 || (cell !== null && hexagonOf(town.point, getResolution(cell)) === cell);
    if (isThere) return town.name;
    return `${countText(miles, 'mile')} ${directionFrom(town.point, point)} of ${town.name}`;
  };
}

/** The second and later of one name are numbered, so that each can be told from the others. */
function apart(areas: readonly PlanAreaFacts[]): readonly PlanAreaFacts[] {
  const seen = new Map<string, number>();
  return areas.map((area) => {
    const times = (seen.get(area.name) ?? 0) + 1;
    seen.set(area.name, times);
    return times === 1 ? area : { ...area, name: `${area.name} (${times})` };
  });
}

function hexagonAreas(ground: PlanGround): readonly PlanAreaFacts[] {
  const all = resolutions.map((resolution) => cellsOf(ground, resolution));
  const cells = all.find(({ length }) => length <= mostAreas) ?? all.at(-1) ?? [];
  const byAuthority = new Map<GssCode, ReturnType<typeof nameBy>>();
  const anyTown = nameBy(ground.towns);
  for (const { localAuthority } of cells) {
    if (byAuthority.has(localAuthority)) continue;
    byAuthority.set(localAuthority, nameBy(ground.towns.filter((town) => town.localAuthority === localAuthority)));
  }
  const areas = cells.map(({ id, localAuthority }) => {
    const point = centreOf(id);
    const name = byAuthority.get(localAuthority)?.(point, id) ?? anyTown(point, id) ?? id;
    const boundary = boundaryOf(id).map(([lng = 0, lat = 0]) => [lng, lat] as const);
    return { id, name, point, localAuthority, boundary };
  });
  return apart(areas.sort((a, b) => compareText(a.id, b.id)));
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function townAreas({ areas, towns }: PlanGround): readonly PlanAreaFacts[] {
  const members = new Set(areas.map(({ localAuthority }) => localAuthority));
  const own = towns.filter(({ localAuthority }) => members.size === 0 || members.has(localAuthority));
  const seen = new Map<string, number>();
  const named = own.map(({ name, point, localAuthority }) => {
    const id = `town-${localAuthority}-${slugOf(name)}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return { id: times === 1 ? id : `${id}-${times}`, name, point, localAuthority, boundary: null };
  });
  return apart(named.sort((a, b) => compareText(a.id, b.id)));
}

/**
 * Everywhere a home of a plan could stand.
 *
 * Shape   hexagons whose middle is in a member's area, at the finest size at which they are few enough, each member with one at least; or
 *         the towns of the members. Names differ. The ground given in another order makes the same areas.
 * Order   id.
 * Errors  a ground without areas has no hexagons.
 * Cost    one pass over the corners of each area, three times at most.
 * Source  H3.
 */
export function planAreasOf(ground: PlanGround, kind: PlanAreaKind): readonly PlanAreaFacts[] {
  const inOrder = {
    areas: ground.areas.toSorted((a, b) => compareText(a.localAuthority, b.localAuthority)),
    towns: ground.towns.toSorted(
      (a, b) => compareText(a.name, b.name) || compareText(a.localAuthority, b.localAuthority),
    ),
  };
  return kind === 'TOWNS' ? townAreas(inOrder) : hexagonAreas(inOrder);
}

/** The member whose ground the point is on; null outside the region. */
export function memberAt({ areas }: PlanGround, { lng, lat }: Point): GssCode | null {
  return areas.find(({ geometry }) => booleanPointInPolygon([lng, lat], geometry))?.localAuthority ?? null;
}
