import type { GssCode } from '../../server/engine/facts.ts';
import { adjacentPairs } from '../facts/adjacentPairs.ts';
import { localAuthorities } from '../facts/localAuthorities.ts';
import type { ApproximateAreas } from '../geography/approximateAreas.ts';
import { towns } from '../geography/towns.ts';
import type { LoadedAuthority, RegionToLoad } from '../regionToLoad.ts';

/** The day every published figure and every demo fact is true on. */
export const demoDataDate = '2025-03-31';

/** What any region starts from, with or without children: authorities, borders, areas, towns, land. */
export function regionFrame(
  members: readonly GssCode[],
  approximate: ApproximateAreas,
): Pick<RegionToLoad, 'authorities' | 'adjacentPairs' | 'areas' | 'areasAreApproximate' | 'towns' | 'land'> {
  return {
    authorities: localAuthorities.map(
      ({ gss, alternativeGss, dfeCode, name, centre, onsRegion }): LoadedAuthority => ({
        gss,
        alternativeGss,
        dfeCode,
        name,
        centre,
        onsRegion,
      }),
    ),
    adjacentPairs,
    areas: approximate.areas,
    areasAreApproximate: true,
    towns: towns([...members, ...approximate.neighbours]),
    land: approximate.land,
  };
}
