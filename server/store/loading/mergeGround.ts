import type { LoadedArea, LoadedPostcode, LoadedSchool } from '../../engine/loadedFacts.ts';
import { LocalAuthorityAreaEntity, PostcodeEntity, SchoolEntity } from '../entities/region.ts';
import { nextCounter } from '../factsVersion.ts';
import { inBatches } from '../inBatches.ts';
import type { LoadTally } from '../loadingStore.ts';
import { type RowOf, selectRows } from '../select.ts';
import type { LoadTarget } from './loadTarget.ts';
import { mergeRows } from './mergeRows.ts';

export async function mergeSchools(target: LoadTarget, schools: readonly LoadedSchool[]): Promise<LoadTally> {
  const urns = [...new Set(schools.map(({ urn }) => urn))];
  const held = await inBatches(urns, (part) => selectRows(target.em, SchoolEntity, { urn: { $in: part } }));
  const { tally } = await mergeRows(target.em, {
    entity: SchoolEntity,
    held: new Map(held.map((school) => [school.urn, school])),
    incoming: schools.map((school) => ({ key: school.urn, row: () => ({ ...school }) })),
  });
  return tally;
}

export interface AreaSource {
  readonly isApproximate: boolean;
  readonly attribution: string;
}

/** Takes the place of the areas of the authorities named; other areas stay. */
export async function mergeAreas(
  target: LoadTarget,
  areas: readonly LoadedArea[],
  source: AreaSource,
): Promise<LoadTally> {
  const held = await selectRows(target.em, LocalAuthorityAreaEntity, { region: target.regionId });
  const { tally } = await mergeRows(target.em, {
    entity: LocalAuthorityAreaEntity,
    held: new Map(held.map((area) => [area.localAuthority, area])),
    incoming: areas.map((area) => ({
      key: area.localAuthority,
      row: () => ({ region: target.regionId, ...area, ...source }),
    })),
  });
  return tally;
}

const partSize = 5000;

/** A unit's sector is all but its last two letters; a sector's own row ends in a digit. */
export function sectorOf(postcode: string): string {
  return /\d$/.test(postcode) ? postcode : postcode.slice(0, -2);
}

function postcodeRow({
  postcode,
  location,
  localAuthority,
  isTerminated,
}: LoadedPostcode): RowOf<typeof PostcodeEntity> {
  return {
    postcode,
    sector: sectorOf(postcode),
    lng: location.point.lng,
    lat: location.point.lat,
    easting: location.grid?.easting ?? null,
    northing: location.grid?.northing ?? null,
    precision: location.precision,
    localAuthority,
    isTerminated,
  };
}

/** In parts, so that a national table needs no second copy in memory. The table's version moves on when any row did. */
export async function mergePostcodes(target: LoadTarget, postcodes: readonly LoadedPostcode[]): Promise<LoadTally> {
  const total = { new: 0, changed: 0, identical: 0 };
  for (let start = 0; start < postcodes.length; start += partSize) {
    const part = postcodes.slice(start, start + partSize);
    const named = [...new Set(part.map(({ postcode }) => postcode))];
    const held = await selectRows(target.em, PostcodeEntity, { postcode: { $in: named } });
    const { tally } = await mergeRows(target.em, {
      entity: PostcodeEntity,
      held: new Map(held.map((row) => [row.postcode, row])),
      incoming: part.map((row) => ({ key: row.postcode, row: () => postcodeRow(row) })),
    });
    total.new += tally.new;
    total.changed += tally.changed;
    total.identical += tally.identical;
  }
  if (total.new + total.changed > 0) await nextCounter(target.em, 'postcodes');
  return total;
}
