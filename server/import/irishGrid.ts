import proj4 from 'proj4';
import type { GridReference, Point } from '../engine/facts.ts';

/** EPSG:29902 with the seven-parameter shift to WGS84: within a few metres. */
const irishGrid =
  '+proj=tmerc +lat_0=53.5 +lon_0=-8 +k=1.000035 +x_0=200000 +y_0=250000 +ellps=mod_airy ' +
  '+towgs84=482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15 +units=m +no_defs';
const irishToWorld = proj4(irishGrid, 'WGS84');

/** Postcodes of Northern Ireland: ONS gives their references on the Irish Grid, in the same columns. */
export const isOnIrishGrid = (postcode: string): boolean => postcode.startsWith('BT');

/** Units: metres of the Irish Grid in, degrees out, six decimals. */
export function pointOfIrish({ easting, northing }: GridReference): Point {
  const [lng = 0, lat = 0] = irishToWorld.forward([easting, northing]);
  return { lng: Math.round(lng * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 };
}
