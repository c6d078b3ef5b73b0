import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sufficiencyOf } from '../../../server/engine/gap.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { placingFlows } from '../../../server/engine/nearHome/placingFlows.ts';
import {
  asOf,
  buildChild,
  buildHome,
  buildPlace,
  buildPlacement,
  buildRegion,
  oldham,
  tameside,
} from '../factsBuilders.ts';
import { someRegion } from '../someRegion.ts';
import { bigFamilies, smallWorld } from './smallWorld.ts';

const setting = { asOf, withinMiles: 5, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };

function usableIn({ facts }: NearHomeWorld): ReadonlyMap<string, number> {
  const question = { asOf, placementTypes: null, ageBands: null, cohorts: null };
  const { rows } = sufficiencyOf({ ...facts, question });
  return new Map(rows.map(({ localAuthority, usablePlaces }) => [localAuthority, usablePlaces.value ?? 0]));
}

function expectToAddUp(world: NearHomeWorld): void {
  const usable = usableIn(world);
  for (const [code, flows] of placingFlows(world)) {
    const { otherCouncilsHere, heldHere, emptyHere, elsewhere, withoutPlace } = flows;
    const near = world.measured.filter(
      ({ demand, reason }) => demand.responsibleAuthority === code && reason === null,
    ).length;
    expect((usable.get(code) ?? 0) - otherCouncilsHere - heldHere - emptyHere + elsewhere + withoutPlace).toBe(near);
    expect(Math.min(...Object.values(flows))).toBeGreaterThanOrEqual(0);
  }
}

describe('placingFlows', () => {
  it('adds up from usable places to children near home, for every authority of any small world', () => {
    fc.assert(
      fc.property(fc.oneof(smallWorld, bigFamilies), ({ facts, setting: asked }) =>
        expectToAddUp(nearHomeWorld(facts, asked, nearHomeSolver())),
      ),
      { seed: 91, numRuns: 150 },
    );
  });

  it('adds up in larger regions, in either reading', () => {
    fc.assert(
      fc.property(someRegion, fc.constantFrom('EVERYONE' as const, 'WAITING_OR_BADLY_FAR' as const), (facts, reading) =>
        expectToAddUp(nearHomeWorld(facts, { ...setting, withinMiles: 20, reading }, nearHomeSolver())),
      ),
      { seed: 92, numRuns: 40 },
    );
  });

  it('a child of Tameside in a home of Oldham, whose other places are held and empty', () => {
    const child = buildChild({ responsibleAuthority: tameside, importantPlaces: [buildPlace()] });
    const placements = [buildPlacement({ childId: child.id, responsibleAuthority: tameside, hostAuthority: null })];
    const homes = [buildHome({ hostAuthority: oldham, registeredPlaces: 3, filledPlaces: 1 })];
    const world = nearHomeWorld(
      { region: buildRegion(), children: [child], placements, needs: [], homes },
      setting,
      nearHomeSolver(),
    );
    const flows = placingFlows(world);
    expect(flows.get(oldham)).toEqual({
      otherCouncilsHere: 1,
      heldHere: 1,
      emptyHere: 1,
      elsewhere: 0,
      withoutPlace: 0,
    });
    expect(flows.get(tameside)).toMatchObject({ otherCouncilsHere: 0, elsewhere: 1 });
  });
});
