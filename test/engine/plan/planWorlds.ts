/** Small worlds and homes that a plan could open in them. */
import fc from 'fast-check';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import type { KindToOpen, PlannedHome, PlanSpot } from '../../../server/engine/plan/planQuestion.ts';
import { milesNorth, oldham, tameside } from '../factsBuilders.ts';
import { bigFamilies, smallWorld } from '../nearHome/smallWorld.ts';

export const kindOf = (id: string, placementType: KindToOpen['placementType'], sizes: number[]): KindToOpen => ({
  ...{ id, placementType, sizes, ageFrom: null, ageTo: null },
  ...{ weeklyCostPounds: 1_000, capitalPoundsPerHome: 100_000, capitalPoundsPerPlace: 50_000 },
});
export const planSpots: PlanSpot[] = [0, 3, 8].map((miles, at) => ({
  ...{ id: `spot-${miles}`, point: milesNorth(miles), localAuthority: at < 2 ? oldham : tameside },
}));
export const planKinds = [kindOf('foster', 'FOSTERING', [2, 4]), kindOf('home', 'CHILDRENS_HOME', [2, 3])];
export const planWorlds = fc
  .oneof(smallWorld, bigFamilies)
  .map(({ facts, setting }) => nearHomeWorld(facts, setting, nearHomeSolver()));

/** One home at most at each spot. */
export const plannedHomes: fc.Arbitrary<readonly PlannedHome[]> = fc
  .tuple(...planSpots.map(() => fc.option(fc.nat(3))))
  .map((picked) =>
    picked.flatMap((pick, at) => {
      const [spot, kind] = [planSpots[at], planKinds[(pick ?? 0) >> 1]];
      const places = kind?.sizes[(pick ?? 0) & 1];
      return pick === null || !spot || !kind || places === undefined ? [] : [{ spot, kind, places }];
    }),
  );
