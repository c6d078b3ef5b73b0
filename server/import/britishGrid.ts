import proj4 from 'proj4';
import type { GridReference, Point } from '../engine/facts.ts';

/** EPSG:27700 with the seven-parameter shift to WGS84: within 5 m of Ordnance Survey's own grid shift. */
const nationalGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';
const gridToWorld = proj4(nationalGrid, 'WGS84');

const sixDecimals = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Units: metres in, degrees out, six decimals. */
export function pointOf({ easting, northing }: GridReference): Point {
  const [lng, lat] = gridToWorld.forward([easting, northing]);
  return { lng: sixDecimals(lng ?? 0), lat: sixDecimals(lat ?? 0) };
}

/** Units: degrees in, whole metres out. */
export function gridOf({ lng, lat }: Point): GridReference {
  const [easting, northing] = gridToWorld.inverse([lng, lat]);
  return { easting: Math.round(easting ?? 0), northing: Math.round(northing ?? 0) };
}

/** The ground the national grid covers. */
export function isOnGrid({ easting, northing }: GridReference): boolean {
  return easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000;
}

/** Great Britain, Ireland and the islands round them. */
export function isInBritishIsles({ lng, lat }: Point): boolean {
  return lng >= -11 && lng <= 2.2 && lat >= 49 && lat <= 61;
}
