import type { MapFlow, Point } from './mapTypes.ts';

/** How far the middle of a curve stands off the straight line, of its length: two flows between the same councils part to both sides. */
const bow = 0.18;

/** The point at a share (0–1) of the way along a flow's curve, a quadratic Bézier in degrees. */
export function flowPoint({ from, to }: Pick<MapFlow, 'from' | 'to'>, share: number): Point {
  const across = Math.cos((from.lat * Math.PI) / 180);
  const [east, north] = [(to.lng - from.lng) * across, to.lat - from.lat];
  const middle = {
    lat: (from.lat + to.lat) / 2 + east * bow,
    lng: (from.lng + to.lng) / 2 - (north * bow) / across,
  };
  const rest = 1 - share;
  const at = (start: number, bend: number, end: number) =>
    rest * rest * start + 2 * rest * share * bend + share * share * end;
  return { lat: at(from.lat, middle.lat, to.lat), lng: at(from.lng, middle.lng, to.lng) };
}
