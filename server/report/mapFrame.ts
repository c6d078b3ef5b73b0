/** Where on a picture does a point of the ground lie? North up; a mile is as long east as north in the middle of the map. */
import type { ReportArea } from './reportEdition.ts';

export const mapWidth = 328;
const [leastHeight, mostHeight, margin] = [200, 330, 14];
const degreesPerMile = 1 / 69.05;

type Ring = readonly (readonly number[])[];

export interface MapFrame {
  readonly x: (lng: number) => number;
  readonly y: (lat: number) => number;
  readonly height: number;
  readonly unitsPerMile: number;
}

function ringsOf({ geometry }: ReportArea): readonly Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

interface Edges {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** By a loop: a boundary file has more points than a call has arguments. */
function edgesOf(areas: readonly ReportArea[]): Edges {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const ring of areas.flatMap(ringsOf)) {
    for (const [lng = 0, lat = 0] of ring) {
      [west, east] = [Math.min(west, lng), Math.max(east, lng)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  return { west, east, south, north };
}

const half = (value: number) => Math.round(value * 2) / 2;

/** Around all the areas, of which there is one at least. */
export function mapFrame(areas: readonly ReportArea[]): MapFrame {
  const { west, east, south, north } = edgesOf(areas);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [Math.max((east - west) * squeeze, 0.001), Math.max(north - south, 0.001)];
  const scale = Math.min((mapWidth - 2 * margin) / wide, (mostHeight - 2 * margin) / high);
  const height = Math.round(Math.max(leastHeight, high * scale + 2 * margin));
  const left = (mapWidth - wide * scale) / 2;
  const top = (height - high * scale) / 2;
  return {
    x: (lng) => half(left + (lng - west) * squeeze * scale),
    y: (lat) => half(top + (north - lat) * scale),
    height,
    unitsPerMile: scale * degreesPerMile,
  };
}

/** The area's rings as drawn: points that fall together are one. */
function drawnRings(area: ReportArea, { x, y }: MapFrame): readonly (readonly [number, number])[][] {
  return ringsOf(area).flatMap((ring) => {
    const points: [number, number][] = [];
    for (const [lng = 0, lat = 0] of ring) {
      const [atX, atY] = [x(lng), y(lat)];
      const last = points.at(-1);
      if (last === undefined || last[0] !== atX || last[1] !== atY) points.push([atX, atY]);
    }
    return points.length < 4 ? [] : [points];
  });
}

export function areaPath(area: ReportArea, frame: MapFrame): string {
  return drawnRings(area, frame)
    .map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`)
    .join('');
}

export interface AreaMiddle {
  readonly x: number;
  readonly y: number;
  /** How much of the picture the largest ring takes. */
  readonly size: number;
}

/** The middle of the largest ring by its ground, where a label goes. */
export function areaMiddle(area: ReportArea, frame: MapFrame): AreaMiddle {
  let best = { x: mapWidth / 2, y: frame.height / 2, twiceArea: 0 };
  for (const ring of drawnRings(area, frame)) {
    let [twiceArea, sumX, sumY] = [0, 0, 0];
    for (const [at, [x, y]] of ring.entries()) {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
      const cross = x * nextY - nextX * y;
      twiceArea += cross;
      sumX += (x + nextX) * cross;
      sumY += (y + nextY) * cross;
    }
    if (Math.abs(twiceArea) > Math.abs(best.twiceArea))
      best = { x: sumX / (3 * twiceArea), y: sumY / (3 * twiceArea), twiceArea };
  }
  return { x: half(best.x), y: half(best.y), size: Math.abs(best.twiceArea) / 2 };
}

/** The longest bar of 1, 2 or 5 × 10ⁿ miles within a quarter of the map. */
export function scaleBarMiles({ unitsPerMile }: MapFrame): number {
  const longest = mapWidth / 4 / unitsPerMile;
  const power = 10 ** Math.floor(Math.log10(longest));
  return ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
}
