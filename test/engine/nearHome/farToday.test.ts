import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { farTodayByAuthority, sumFarToday } from '../../../server/engine/nearHome/farToday.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import {
  asOf,
  buildChild,
  buildHome,
  buildPlace,
  buildPlacement,
  buildRegion,
  kent,
  oldham,
  tameside,
} from '../factsBuilders.ts';
import { bigFamilies, smallWorld } from './smallWorld.ts';

const setting = { asOf, withinMiles: 5, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };

/** Children of Tameside who live so many miles from home, with so many free places next door. */
function worldOf(children: readonly { miles: number | null }[], freePlaces: number) {
  const facts = children.map(({ miles }, order) => ({
    child: buildChild({ id: `child-${order}`, responsibleAuthority: tameside, importantPlaces: [buildPlace()] }),
    stay: buildPlacement({
      id: `stay-${order}`,
      childId: `child-${order}`,
      responsibleAuthority: tameside,
      hostAuthority: kent,
      ssda903DistanceMiles: miles,
    }),
  }));
  const homes = Array.from({ length: freePlaces }, (_, order) =>
    buildHome({ id: `home-${order}`, hostAuthority: oldham, registeredPlaces: 1, filledPlaces: 0 }),
  );
  return nearHomeWorld(
    {
      region: buildRegion(),
      children: facts.map(({ child }) => child),
      placements: facts.map(({ stay }) => stay),
      needs: [],
      homes,
    },
    setting,
    nearHomeSolver(),
  );
}

describe('farTodayByAuthority', () => {
  it('tells those who could live near home from those who could not, and leaves out who is near or not known', () => {
    const far = farTodayByAuthority(worldOf([{ miles: 40 }, { miles: 6 }, { miles: 5 }, { miles: null }], 4));
    expect(far.get(tameside)).toMatchObject({ children: 2, lines: [{ outcome: 'COULD_LIVE_NEAR', children: 2 }] });
    expect(far.get(oldham)).toEqual({ children: 0, lines: [] });
    const everybody = farTodayByAuthority(worldOf([{ miles: 40 }, { miles: 30 }], 2)).get(tameside);
    expect(everybody?.lines).toEqual([
      { outcome: 'COULD_LIVE_NEAR', label: 'Could live near home with the places there are', children: 2 },
    ]);
    const nobody = farTodayByAuthority(worldOf([{ miles: 40 }, { miles: 30 }], 0)).get(tameside);
    expect(nobody?.lines.map(({ outcome }) => outcome)).toEqual(['NONE_IN_REACH']);
  });

  it('lines add up, no child is counted who lives within the limit, and no outcome is of more children than have it', () => {
    fc.assert(
      fc.property(fc.oneof(smallWorld, bigFamilies), ({ facts, setting: asked }) => {
        const world = nearHomeWorld(facts, asked, nearHomeSolver());
        const all = [...farTodayByAuthority(world)];
        expect(all.map(([code]) => code)).toEqual(facts.region.members);
        for (const [code, { children, lines }] of all) {
          expect(lines.reduce((sum, line) => sum + line.children, 0)).toBe(children);
          for (const { outcome, children: some } of lines) {
            const having = [...world.measured, ...world.apart].filter(
              ({ demand, reason }) => demand.responsibleAuthority === code && (reason ?? 'COULD_LIVE_NEAR') === outcome,
            );
            expect(some).toBeLessThanOrEqual(having.length);
          }
        }
        const total = sumFarToday(all.map(([, one]) => one));
        expect(total?.children).toBe(all.reduce((sum, [, one]) => sum + one.children, 0));
      }),
      { seed: 95, numRuns: 120 },
    );
  });

  it('a wider limit never finds more children far', () => {
    fc.assert(
      fc.property(smallWorld, ({ facts, setting: asked }) => {
        const farWithin = (withinMiles: number) =>
          [...farTodayByAuthority(nearHomeWorld(facts, { ...asked, withinMiles }, nearHomeSolver())).values()].reduce(
            (sum, { children }) => sum + children,
            0,
          );
        expect(farWithin(10)).toBeLessThanOrEqual(farWithin(3));
      }),
      { seed: 96, numRuns: 60 },
    );
  });

  it('is not known in total where it is not known of one', () => {
    expect(sumFarToday([{ children: 0, lines: [] }, null])).toBeNull();
    expect(sumFarToday([])).toBeNull();
  });
});
