import type { GssCode } from '../../server/engine/facts.ts';
import { localAuthorities } from '../facts/localAuthorities.ts';
import { approximateAreas } from '../geography/approximateAreas.ts';
import type { LoadedAuthority, RegionToLoad } from '../regionToLoad.ts';
import { demoUsers } from './demoUsers.ts';
import { demoDataDate, regionFrame } from './regionFrame.ts';

export interface EmptyRegionSettings {
  readonly name: string;
  readonly members: readonly { readonly gss: GssCode; readonly name?: string | undefined }[];
  readonly nearHomeMiles: number;
}

const oldham = 'E08000004';

/** The officer of the fixed API belongs to Oldham; where it is not a member, to the first member. */
function officerAuthority(members: EmptyRegionSettings['members']): GssCode | null {
  const found = members.find(({ gss }) => gss === oldham) ?? members[0];
  return found?.gss ?? null;
}

const middleOfEngland = { lng: -1.46, lat: 52.56 };
const nothing: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

/**
 * A region of one's own: its authorities, borders and approximate areas, with no child and no home in it.
 * An authority outside the national list keeps its code and name, has no area until boundaries are imported, and a centre that stands
 * for nothing but "somewhere in England". Users are the four demo people.
 */
export function emptyRegion({ name, members, nearHomeMiles }: EmptyRegionSettings): RegionToLoad {
  const national = new Set(localAuthorities.map(({ gss }) => gss));
  const known = members.map(({ gss }) => gss).filter((gss) => national.has(gss));
  const approximate = known.length > 0 ? approximateAreas(known) : { areas: [], neighbours: [], land: nothing };
  const frame = regionFrame(known, approximate);
  const own = members.filter(({ gss }) => !national.has(gss)).map(authorityOfOnesOwn);
  return {
    ...frame,
    authorities: [...frame.authorities, ...own],
    region: {
      id:
        name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '') || 'region',
      name,
      nearHomeMiles,
      dataDate: demoDataDate,
      isSynthetic: false,
    },
    membership: members.map(({ gss }) => ({ localAuthority: gss, from: '2000-01-01', to: null })),
    schools: [],
    users: demoUsers(officerAuthority(members)),
    children: [],
    importantPlaces: [],
    areasToAvoid: [],
    siblingGroups: [],
    episodes: [],
    homes: [],
    needs: [],
    purchases: [],
  };
}

function authorityOfOnesOwn({ gss, name }: EmptyRegionSettings['members'][number]): LoadedAuthority {
  return { gss, alternativeGss: null, dfeCode: null, name: name ?? gss, centre: middleOfEngland, onsRegion: '' };
}
