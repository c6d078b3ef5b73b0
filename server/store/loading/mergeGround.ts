import type { LoadedArea, LoadedSchool } from '../../engine/loadedFacts.ts';
import { LocalAuthorityAreaEntity, SchoolEntity } from '../entities/region.ts';
import { inBatches } from '../inBatches.ts';
import type { LoadTally } from '../loadingStore.ts';
import { selectRows } from '../select.ts';
import type { LoadTarget } from './loadTarget.ts';
import { mergeRows } from './mergeRows.ts';

export async function mergeSchools(target: LoadTarget, schools: readonly LoadedSchool[]): Promise<LoadTally> {
  const urns = [...new Set(schools.map(({ urn }) => urn))];
  const held = await inBatches(urns, (part) => selectRows(target.em, SchoolEntity, { urn: { $in: part } }));
  const { tally } = await mergeRows(target.em, {
    entity: SchoolEntity,
    held: new Map(held.map((school) => [school.urn, school])),
    incoming: schools.map(({ isClosed, ageFrom, ageTo, ...school }) => ({
      key: school.urn,
      row: () => ({ ...school, isClosed: isClosed ?? false, ageFrom: ageFrom ?? null, ageTo: ageTo ?? null }),
    })),
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
