import proj4 from 'proj4';
import type { Precision } from '../../schema/vocabulary.ts';
import type { GridReference, Location, Point } from '../../server/engine/facts.ts';

const britishGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';
const toGrid = proj4('WGS84', britishGrid);

/** Whole metres, EPSG:27700 by the seven-parameter shift: within 5 m of the exact grid. */
export function gridReference({ lng, lat }: Point): GridReference {
  const [easting = 0, northing = 0] = toGrid.forward([lng, lat]);
  return { easting: Math.round(easting), northing: Math.round(northing) };
}

/** The point to five decimals (a metre), its grid reference, and how finely it is known. */
export function locationAt(point: Point, precision: Precision): Location {
  const rounded = { lng: Math.round(point.lng * 1e5) / 1e5, lat: Math.round(point.lat * 1e5) / 1e5 };
  return { point: rounded, grid: gridReference(rounded), precision };
}
