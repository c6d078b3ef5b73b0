import { type CoordinateSystem, firstPair } from './areaGeometry.ts';
import { isInBritishIsles, isOnGrid } from './britishGrid.ts';
import type { FeatureFile } from './geoJsonFeatures.ts';
import type { RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';

const worldNames = /CRS84|EPSG:+4326|EPSG:+\d*:*4326|EPSG:+4258/i;

function firstOf({ features }: FeatureFile): readonly [number, number] | null {
  for (const { geometry } of features) {
    if (typeof geometry !== 'object' || geometry === null || !('coordinates' in geometry)) continue;
    const pair = firstPair(geometry.coordinates);
    if (pair !== null) return pair;
  }
  return null;
}

/**
 * The system a file's numbers are in, told from the numbers first and from what the file declares second.
 *
 * Errors  another projection, or latitude written before longitude, is refused with one sentence.
 */
export function coordinateSystemOf(file: FeatureFile): CoordinateSystem | RejectedImport {
  const first = firstOf(file);
  if (first === null) return 'WGS84';
  const [x, y] = first;
  const isWorld = Math.abs(x) <= 180 && Math.abs(y) <= 90;
  const declared = file.declaredSystem;
  if (isWorld && isInBritishIsles({ lng: y, lat: x }) && !isInBritishIsles({ lng: x, lat: y })) {
    return rejected(
      'CONTENT',
      `${file.file} writes latitude before longitude. GeoJSON has longitude first: export it again.`,
    );
  }
  if (isWorld && (declared === null || worldNames.test(declared) || isInBritishIsles({ lng: x, lat: y })))
    return 'WGS84';
  const isGridDeclared = declared === null || /27700/.test(declared) || worldNames.test(declared);
  if (!isWorld && isGridDeclared && isOnGrid({ easting: x, northing: y })) return 'NATIONAL_GRID';
  return rejected(
    'CONTENT',
    `${file.file} is in a map projection that is not read. Export it in WGS84 (EPSG:4326) or British National Grid (EPSG:27700).`,
  );
}
