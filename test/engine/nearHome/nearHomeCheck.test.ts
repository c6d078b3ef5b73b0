import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildFacts, HomeFacts } from '../../../server/engine/facts.ts';
import { nearHomeCheck } from '../../../server/engine/nearHome/nearHomeCheck.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { asOf, at, buildChild, buildHome, buildNeed, buildRegion, milesNorth } from '../factsBuilders.ts';
import { waitingWorld } from './adaptedWorlds.ts';
import { smallWorld } from './smallWorld.ts';

/** Each child has a home that suits: `home-1` and so on. Everyone is then put into the first home, which may not be right. */
function allInFirst(
  home: Partial<HomeFacts>,
  children: readonly Partial<ChildFacts>[] = [{}],
  isSolo = false,
): NearHomeWorld {
  const all = children.map((child, n) => buildChild({ id: `child-${n}`, ...child }));
  const needs = all.map((child, n) =>
    buildNeed({ id: `need-${n}`, children: [child], isSoloRequired: isSolo, requiredOffers: ['UASC'] }),
  );
  const others = all.map((_, n) => buildHome({ id: `home-${n + 1}`, offers: ['UASC'] }));
  const homes = [buildHome({ id: 'home-0', offers: ['UASC'], ...home }), ...others];
  const facts = { region: buildRegion(), children: all, placements: [], needs, homes };
  const setting = { asOf, withinMiles: 5, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };
  const world = nearHomeWorld(facts, setting, nearHomeSolver());
  return { ...world, placing: { ...world.placing, homeOf: world.placing.homeOf.map(() => 0) } };
}

describe('nearHomeCheck finds', () => {
  const four = [{}, {}, {}, {}];
  it.each<[string, NearHomeWorld, string | null]>([
    ['nothing wrong', allInFirst({}), null],
    ['a home that is closed', allInFirst({ status: 'CLOSED' }), 'CLOSED'],
    ['a home for older children', allInFirst({ ageFrom: 12 }), 'AGE'],
    ['a need that is not offered', allInFirst({ offers: [] }), 'NEED_NOT_OFFERED'],
    ['a home beyond the limit', allInFirst({ location: at(milesNorth(5.1)) }), 'not near'],
    ['a home of which nobody knows where it is', allInFirst({ location: null }), 'not near'],
    [
      'more children than places',
      allInFirst({ registeredPlaces: 2, kind: 'CHILDRENS_HOME' }, [{}, {}, {}]),
      '3 children beside 0 in 2 usable places',
    ],
    ['places of children who stay', allInFirst({ filledPlaces: 3 }), '1 child beside 3 in 3 usable places'],
    ['four foster children of four families', allInFirst({ registeredPlaces: 4 }, four), 'over the fostering limit'],
    ['a child who must be alone, and is not', allInFirst({}, [{}, {}], true), 'must be alone'],
    [
      'an area to avoid',
      allInFirst({}, [{ areasToAvoid: [{ id: 'a', label: 'a', centre: milesNorth(1), radiusMiles: 0.2 }] }]),
      'AREA_TO_AVOID',
    ],
  ])('%s', (_, world, fault) => {
    const faults = nearHomeCheck(world);
    if (fault === null) expect(faults).toEqual([]);
    else expect(faults.join(' ')).toContain(fault);
    expect(faults.join(' ')).not.toContain('child-');
  });

  it.each([
    ['one hoist for two children who need it', 1, [], 'given 2 children who need hoist, and has 1 such places'],
    ['two hoists', 2, [], null],
    ['one hoist, one child who needs it', 1, [0], null],
  ] as const)('%s', (_, places, without, fault) => {
    const home = { adaptations: ['HOIST'], adaptedPlaces: [{ adaptation: 'HOIST', places, taken: 0 }] } as const;
    const needs = [0, 1].map((n) => {
      const requiredAdaptations = without.some((one) => one === n) ? [] : (['HOIST'] as const);
      return buildNeed({ id: `need-${n}`, children: [buildChild({ id: `child-${n}` })], requiredAdaptations });
    });
    const homes = ['home-0', 'home-1'].map((id) => buildHome({ id, ...home }));
    const { facts, setting } = waitingWorld(homes, needs);
    const world = nearHomeWorld(facts, setting, nearHomeSolver());
    const inFirst = { ...world, placing: { ...world.placing, homeOf: world.placing.homeOf.map(() => 0) } };
    const faults = nearHomeCheck(inFirst);
    if (fault === null) expect(faults).toEqual([]);
    else expect(faults.join(' ')).toContain(fault);
  });

  it.each<[string, (world: NearHomeWorld) => NearHomeWorld, string]>([
    [
      'a child counted twice',
      (world) => ({ ...world, measured: [...world.measured, ...world.measured] }),
      '2 children were counted where 1 need',
    ],
    ['a child left out', (world) => ({ ...world, measured: [] }), '0 children were counted where 1 need'],
    [
      'reasons that do not add up',
      (world) => ({ ...world, measured: world.measured.map((child) => ({ ...child, reason: 'FULL' as const })) }),
      'The reasons add up to 1, and 0 are short.',
    ],
    [
      'a bound above the answer',
      (world) => ({ ...world, placing: { ...world.placing, unmetLowerBound: 1 } }),
      'bound is above',
    ],
    [
      'a home that is not there',
      (world) => ({ ...world, placing: { ...world.placing, homeOf: Int32Array.of(99) } }),
      'not there',
    ],
  ])('%s', (_, change, fault) => {
    expect(nearHomeCheck(change(allInFirst({}))).join(' ')).toContain(fault);
  });

  it('a family parted against the plan', () => {
    const family = [1, 2].map((n) =>
      buildChild({ id: `child-${n}`, siblingGroupId: 's', siblingPlan: 'TOGETHER' as const }),
    );
    const facts = {
      region: buildRegion(),
      children: family,
      placements: [],
      needs: [buildNeed({ children: family })],
      homes: [],
    };
    const setting = { asOf, withinMiles: 5, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };
    const world = nearHomeWorld(facts, setting, nearHomeSolver());
    const parted = world.standing.groups.flatMap((group) => group.cases.map((one) => ({ ...group, cases: [one] })));
    expect(nearHomeCheck({ ...world, standing: { ...world.standing, groups: parted } }).join(' ')).toContain(
      'plan is together: 1.',
    );
  });
});

describe('adapted places', () => {
  it('of children who give theirs up are free, and those of children who stay are not: no answer breaks a rule', () => {
    let placed = 0;
    const adapted = fc.record({ places: fc.integer({ min: 1, max: 2 }), taken: fc.integer({ min: 0, max: 2 }) });
    const recipe = fc.tuple(smallWorld, fc.array(adapted, { minLength: 3, maxLength: 3 }), fc.nat(2));
    fc.assert(
      fc.property(recipe, ([{ facts, setting }, counts, every]) => {
        const homes = facts.homes.map((home, n) => {
          const { places, taken } = counts[n % counts.length] ?? { places: 1, taken: 0 };
          const adaptedPlaces = [{ adaptation: 'HOIST' as const, places, taken: Math.min(places, taken) }];
          return { ...home, adaptations: ['HOIST' as const], ...(n % 3 === every ? {} : { adaptedPlaces }) };
        });
        const needs = facts.needs.map((need) => ({ ...need, requiredAdaptations: ['HOIST' as const] }));
        const world = nearHomeWorld({ ...facts, homes, needs }, setting, nearHomeSolver());
        expect(nearHomeCheck(world)).toEqual([]);
        const asking = world.standing.groups.map(({ asked }) => asked.need.requiredAdaptations.length > 0);
        placed += asking.filter((asks, group) => asks && (world.placing.homeOf[group] ?? -1) >= 0).length;
      }),
      { seed: 23, numRuns: 3000 },
    );
    expect(placed).toBeGreaterThan(30);
  });
});
