/** A region whose best recruitment can be counted by hand: children around five towns, and carers in each without a place to spare. */
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import { type PlanTown, planRegion, planTowns } from './planWorld.ts';
import { smallRegion } from './smallRegion.ts';

/** Households in each of the towns, in their order: of Oldham most live where least children come from. */
const carers = [1, 3, 2, 2, 4];

/** Every child of the planner's world needs fostering. */
export function recruitRegion(): RegionToLoad {
  const region = planRegion();
  const someHome = smallRegion().homes[0];
  if (!someHome) throw new Error('The small region has no home.');
  const homes = planTowns.flatMap((town, order) =>
    Array.from({ length: carers[order] ?? 0 }, (_, at) => ({
      ...someHome,
      homeReference: `${town.name}-${at}`,
      urn: null,
      kind: 'IN_HOUSE_FOSTER' as const,
      hostAuthority: town.localAuthority,
      location: { point: town.point, grid: null, precision: 'UNIT' as const },
      ageFrom: 0,
      ...{ registeredPlaces: 1, filledPlaces: 0, onHoldPlaces: 1, onHoldReason: 'CARER_BREAK' as const },
    })),
  );
  return { ...region, homes, episodes: region.episodes.map((episode) => ({ ...episode, placeCode: 'U6' })) };
}

/** Of its council's carers, the part that lives in the town. */
function shareOf({ name, localAuthority }: PlanTown): number {
  const own = planTowns.map((town, order) => (town.localAuthority === localAuthority ? (carers[order] ?? 0) : 0));
  const here = carers[planTowns.findIndex((town) => town.name === name)] ?? 0;
  return here / own.reduce((sum, count) => sum + count, 0);
}

/** The most children whom so many households could bring near home, each town with room for its share of them. */
export function mostFostered(households: number, only: readonly string[] | null = null): number {
  const towns = planTowns.filter(({ localAuthority }) => only === null || only.includes(localAuthority));
  const room = (town: PlanTown) => Math.max(1, Math.ceil(shareOf(town) * households - 1e-9));
  const helped = towns.reduce((sum, town) => sum + Math.min(town.children, room(town)), 0);
  return Math.min(households, helped);
}
