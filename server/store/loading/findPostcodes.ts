import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import type { LoadedPostcode } from '../../engine/loadedFacts.ts';
import { PostcodeEntity } from '../entities/region.ts';
import { inBatches } from '../inBatches.ts';
import { locationOf } from '../readHomes.ts';
import { type RowOf, selectRows } from '../select.ts';
import { sectorOf } from './mergeGround.ts';

const partSize = 500;
type Postcode = RowOf<typeof PostcodeEntity>;

function loadedPostcode(row: Postcode): LoadedPostcode[] {
  const location = locationOf({ ...row, precision: row.precision === 'UNIT' ? 'UNIT' : 'SECTOR' });
  const { postcode, localAuthority, isTerminated } = row;
  return location === null ? [] : [{ postcode, location, localAuthority, isTerminated }];
}

interface SectorMean {
  readonly sector: string;
  readonly lng: number;
  readonly lat: number;
  readonly easting: number | null;
  readonly northing: number | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly units: number;
  readonly placed: number;
}

/** The mean of a sector's units; its authority only where every unit has the same one. */
function meanOf({ sector, lng, lat, easting, northing, first, last, units, placed }: SectorMean): LoadedPostcode {
  const grid = easting === null || northing === null ? null : { easting: Number(easting), northing: Number(northing) };
  return {
    postcode: sector,
    location: { point: { lng: Number(lng), lat: Number(lat) }, grid, precision: 'SECTOR' },
    localAuthority: first === last && Number(units) === Number(placed) ? first : null,
    isTerminated: false,
  };
}

async function sectorMeans(em: EntityManager, sectors: readonly string[]): Promise<readonly LoadedPostcode[]> {
  const rows = await em
    .createQueryBuilder(PostcodeEntity)
    .select([
      'sector',
      raw('avg(lng) as lng'),
      raw('avg(lat) as lat'),
      raw('avg(easting) as easting'),
      raw('avg(northing) as northing'),
      raw('min(local_authority) as first'),
      raw('max(local_authority) as last'),
      raw('count(*) as units'),
      raw('count(local_authority) as placed'),
    ])
    .where({ sector: { $in: [...sectors] } })
    .groupBy('sector')
    .execute<SectorMean[]>('all');
  return rows.map(meanOf);
}

async function findPart(
  em: EntityManager,
  asked: readonly string[],
): Promise<readonly (readonly [string, LoadedPostcode])[]> {
  const sectors = asked.map(sectorOf);
  const rows = await selectRows(em, PostcodeEntity, { postcode: { $in: [...new Set([...asked, ...sectors])] } });
  const exact = new Map(rows.flatMap(loadedPostcode).map((found) => [found.postcode, found]));
  const missing = [...new Set(sectors.filter((sector, at) => !exact.has(asked[at] ?? '') && !exact.has(sector)))];
  const means = missing.length === 0 ? [] : await sectorMeans(em, missing);
  const bySector = new Map(means.map((mean) => [mean.postcode, mean]));
  return asked.flatMap((postcode) => {
    const found = exact.get(postcode) ?? exact.get(sectorOf(postcode)) ?? bySector.get(sectorOf(postcode));
    return found === undefined ? [] : [[postcode, found] as const];
  });
}

/** See LoadingStore.findPostcodes. */
export async function findPostcodes(
  em: EntityManager,
  postcodes: readonly string[],
): Promise<ReadonlyMap<string, LoadedPostcode>> {
  const asked = [...new Set(postcodes)].filter((postcode) => /^[A-Z0-9]{3,8}$/.test(postcode));
  return new Map(await inBatches(asked, (part) => findPart(em, part), partSize));
}
