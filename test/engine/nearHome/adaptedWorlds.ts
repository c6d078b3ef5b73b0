/** Small regions whose homes have a few adapted places, and more children who need them than there are. */
import fc from 'fast-check';
import { seededRandom } from '../../../bench/assignWorld.ts';
import type { Adaptation } from '../../../schema/vocabulary.ts';
import type { HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildPlacement,
  buildRegion,
  milesNorth,
} from '../factsBuilders.ts';
import type { SmallWorld } from './smallWorld.ts';

const counts = fc.constantFrom(null, 0, 1, 1, 1, 2);
const someHome = fc.record({
  kind: fc.constantFrom('IN_HOUSE_FOSTER', 'CHILDRENS_HOME', 'CHILDRENS_HOME'),
  milesAway: fc.constantFrom(0, 2, 4, 9),
  registeredPlaces: fc.integer({ min: 2, max: 5 }),
  filledPlaces: fc.constantFrom(0, 0, 0, 1),
  taken: fc.constantFrom(0, 0, 1),
  hoists: counts,
  bedrooms: counts,
});
const someNeed = fc.record({
  milesAway: fc.constantFrom(0, 1, 3, 8),
  isDisabled: fc.oneof(
    fc.tuple(fc.boolean()),
    fc.tuple(fc.boolean()),
    fc.array(fc.boolean(), { minLength: 2, maxLength: 3 }),
  ),
  adaptations: fc.constantFrom<readonly Adaptation[]>(
    [],
    ['HOIST'],
    ['HOIST'],
    ['WHEELCHAIR_BEDROOM'],
    ['HOIST', 'WHEELCHAIR_BEDROOM'],
  ),
  livesIn: fc.constantFrom(null, null, 0, 1),
  isSolo: fc.constantFrom(false, false, false, true),
});

const recipe = fc.record({
  homes: fc.array(someHome, { minLength: 1, maxLength: 3 }),
  needs: fc.array(someNeed, { minLength: 3, maxLength: 6 }),
  withinMiles: fc.constantFrom(3, 5, 12),
});
type Recipe = typeof recipe extends fc.Arbitrary<infer Made> ? Made : never;

function homeOf({ milesAway, taken, hoists, bedrooms, ...home }: Recipe['homes'][number], n: number) {
  const counted: readonly (readonly [Adaptation, number | null])[] = [
    ['HOIST', hoists],
    ['WHEELCHAIR_BEDROOM', bedrooms],
  ];
  return buildHome({
    ...home,
    id: `home-${n}`,
    location: at(milesNorth(milesAway)),
    adaptations: ['HOIST', 'WHEELCHAIR_BEDROOM'],
    adaptedPlaces: counted.flatMap(([adaptation, places]) => (places === null ? [] : [{ adaptation, places, taken }])),
  });
}

function needOf({ milesAway, isDisabled, adaptations, isSolo }: Recipe['needs'][number], n: number) {
  const children = isDisabled.map((disabled, child) =>
    buildChild({
      ...{ id: `child-${n}-${child}`, isDisabled: disabled, siblingPlan: 'TOGETHER' },
      siblingGroupId: isDisabled.length > 1 ? `siblings-${n}` : null,
      importantPlaces: [buildPlace({ location: at(milesNorth(milesAway)) })],
    }),
  );
  const suitability = { FOSTERING: 'SUITABLE', CHILDRENS_HOME: 'SUITABLE' } as const;
  const asks = { requiredAdaptations: adaptations, isSoloRequired: isSolo, suitability };
  return buildNeed({ ...asks, id: `need-${n}`, children, siblingPlan: 'TOGETHER' });
}

function worldOf({ homes: madeHomes, needs: madeNeeds, withinMiles }: Recipe): SmallWorld {
  const homes = madeHomes.map(homeOf);
  const needs = madeNeeds.map(needOf);
  const placements = needs.flatMap(({ children }, n) => {
    const home = homes[madeNeeds[n]?.livesIn ?? -1];
    if (!home) return [];
    const placementType = home.kind === 'CHILDRENS_HOME' ? 'CHILDRENS_HOME' : 'FOSTERING';
    return children.map(({ id }) => buildPlacement({ id, childId: id, homeId: home.id, placementType }));
  });
  const children = needs.flatMap((need) => need.children);
  return {
    facts: { region: buildRegion(), children, placements, needs, homes },
    setting: { asOf, withinMiles, reading: 'EVERYONE', releasePlacesOfOtherRegions: false },
  };
}

export const adaptedWorld: fc.Arbitrary<SmallWorld> = recipe.map(worldOf);

/** Children who live nowhere yet, and homes beside where they come from. */
export function waitingWorld(homes: readonly HomeFacts[], needs: readonly NeedFacts[]): SmallWorld {
  const children = needs.flatMap((need) => need.children);
  return {
    facts: { region: buildRegion(), children, placements: [], needs, homes },
    setting: { asOf, withinMiles: 5, reading: 'EVERYONE', releasePlacesOfOtherRegions: false },
  };
}

/** Some forty needs and twenty homes, one in three children in need of one adapted place in five. */
export function mediumWorld(seed: number): SmallWorld {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const homes = Array.from({ length: 18 }, (_, n) =>
    homeOf(
      {
        kind: pick(['IN_HOUSE_FOSTER', 'CHILDRENS_HOME']),
        milesAway: pick([0, 2, 4, 9]),
        registeredPlaces: 1 + Math.floor(random() * 4),
        filledPlaces: 0,
        taken: 0,
        hoists: pick([null, 0, 0, 1, 1, 2]),
        bedrooms: pick([null, 0, 0, 1, 1, 2]),
      },
      n,
    ),
  );
  const needs = Array.from({ length: 32 }, (_, n) =>
    needOf(
      {
        milesAway: pick([0, 1, 3, 8]),
        isDisabled: Array.from({ length: pick([1, 1, 1, 2, 3]) }, () => random() < 0.4),
        adaptations: pick<readonly Adaptation[]>([
          [],
          [],
          ['HOIST'],
          ['WHEELCHAIR_BEDROOM'],
          ['HOIST', 'WHEELCHAIR_BEDROOM'],
        ]),
        isSolo: false,
        livesIn: null,
      },
      n,
    ),
  );
  return waitingWorld(homes, needs);
}
