/** A region whose best plan can be found by trying every choice: children around five towns, and hardly a home. */
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import type { Point } from '../../server/engine/facts.ts';
import { oldham, rochdale, smallRegion, tameside } from './smallRegion.ts';

export interface PlanTown {
  readonly name: string;
  readonly point: Point;
  readonly localAuthority: string;
  /** Children whose family lives there. */
  readonly children: number;
}

/** Farther apart than the limit of the region, so that a home in one is near the families of no other. */
export const planTowns: readonly PlanTown[] = [
  { name: 'Oldham', point: { lat: 53.5405, lng: -2.1183 }, localAuthority: oldham, children: 5 },
  { name: 'Royton', point: { lat: 53.5665, lng: -2.1213 }, localAuthority: oldham, children: 1 },
  { name: 'Rochdale', point: { lat: 53.6136, lng: -2.161 }, localAuthority: rochdale, children: 3 },
  { name: 'Milnrow', point: { lat: 53.612, lng: -2.122 }, localAuthority: rochdale, children: 2 },
  { name: 'Ashton', point: { lat: 53.4897, lng: -2.0952 }, localAuthority: tameside, children: 4 },
];
export const planMiles = 1;

/** `children` of each town need a children’s home and live in one far away; short names, so that files stay readable. */
export function planRegion(): RegionToLoad {
  const small = smallRegion();
  const [someChild, someEpisode] = [small.children[0], small.episodes[0]];
  const [somePlace, someHome] = [small.importantPlaces[0], small.homes[0]];
  if (!someChild || !someEpisode || !somePlace || !someHome) throw new Error('The small region has nobody in it.');
  const all = planTowns.flatMap((town) =>
    Array.from({ length: town.children }, (_, at) => ({ town, childReference: `${town.name.slice(0, 3)}${at + 1}` })),
  );
  return {
    ...small,
    region: { ...small.region, nearHomeMiles: planMiles },
    towns: planTowns.map(({ name, point, localAuthority }) => ({ name, point, localAuthority, population: null })),
    children: all.map(({ town, childReference }) => ({
      ...someChild,
      responsibleAuthority: town.localAuthority,
      childReference,
      dateOfBirth: '2012-05-04',
      sex: 'F',
    })),
    importantPlaces: all.map(({ town, childReference }, at) => ({
      ...somePlace,
      responsibleAuthority: town.localAuthority,
      childReference,
      location: {
        point: { lat: town.point.lat + (at % 3) * 0.0005, lng: town.point.lng },
        grid: null,
        precision: 'UNIT',
      },
    })),
    siblingGroups: [],
    episodes: all.map(({ town, childReference }) => ({
      ...someEpisode,
      responsibleAuthority: town.localAuthority,
      childReference,
      placeCode: 'K2',
      placementLocation: { point: { lat: 52.9, lng: -1.5 }, grid: null, precision: 'UNIT' },
      ssda903DistanceMiles: 55,
    })),
    needs: [],
    // Full of others, or for others: nobody’s place near home.
    homes: [oldham, rochdale, tameside].map((hostAuthority, at) => ({
      ...someHome,
      homeReference: `H${at}`,
      urn: `SC00${at}`,
      hostAuthority,
      kind: 'SUPPORTED_ACCOMMODATION' as const,
      ageFrom: 16,
      ageTo: 17,
      registeredPlaces: 1,
      filledPlaces: 0,
    })),
  };
}

/** The most children whom so many homes of so many places could bring near home: every choice of towns is tried. */
export function mostChildrenNear(homes: number, places: number): number {
  let most = 0;
  for (let chosen = 0; chosen < 2 ** planTowns.length; chosen++) {
    const towns = planTowns.filter((_, at) => (chosen >> at) & 1);
    if (towns.length > homes) continue;
    most = Math.max(
      most,
      towns.reduce((sum, { children }) => sum + Math.min(children, places), 0),
    );
  }
  return most;
}
