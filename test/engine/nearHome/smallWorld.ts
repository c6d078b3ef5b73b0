/** Small regions with every kind of trouble: full homes, areas to avoid, kin, brothers and sisters, children of other regions. */
import fc from 'fast-check';
import type { PlacementType } from '../../../schema/vocabulary.ts';
import type { ChildFacts, HomeFacts, NeedFacts, PlacementFacts } from '../../../server/engine/facts.ts';
import type { NearHomeFacts, NearHomeSetting } from '../../../server/engine/nearHome/nearHomeQuestion.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildPlacement,
  buildRegion,
  kent,
  milesNorth,
  oldham,
  tameside,
} from '../factsBuilders.ts';

export interface SmallWorld {
  readonly facts: NearHomeFacts;
  readonly setting: NearHomeSetting;
}

const types: readonly PlacementType[] = [
  'FOSTERING',
  'FOSTERING',
  'FOSTERING',
  'KINSHIP',
  'CHILDRENS_HOME',
  'SUPPORTED_ACCOMMODATION',
];

const someHome = fc.record({
  kind: fc.constantFrom(
    'IN_HOUSE_FOSTER',
    'IN_HOUSE_FOSTER',
    'AGENCY_FOSTER',
    'KINSHIP',
    'CHILDRENS_HOME',
    'SUPPORTED_ACCOMMODATION',
  ),
  hostAuthority: fc.constantFrom(oldham, tameside, oldham, tameside, kent),
  milesAway: fc.constantFrom(0, 2, 4, 9, 15),
  isLocated: fc.constantFrom(true, true, true, false),
  status: fc.constantFrom('OPEN', 'OPEN', 'OPEN', 'OPEN', 'CLOSED'),
  ageFrom: fc.constantFrom(null, 0, 0, 8),
  ageTo: fc.constantFrom(null, 17, 17, 10),
  sexAccepted: fc.constantFrom('ANY', 'ANY', 'F'),
  registeredPlaces: fc.integer({ min: 0, max: 4 }),
  onHoldPlaces: fc.constantFrom(0, 0, 0, 1),
  filledPlaces: fc.integer({ min: 0, max: 2 }),
  reservedPlaces: fc.constantFrom(0, 0, 1),
  offers: fc.constantFrom([], ['THERAPEUTIC']),
  exempt: fc.constantFrom([], [], ['siblings-0']),
});

const someChild = fc.record({
  milesAway: fc.constantFrom(null, 0, 1, 3, 8, 14),
  visitsPerWeek: fc.constantFrom(null, 1, 2),
  dateOfBirth: fc.constantFrom('2020-05-01', '2014-10-10', '2012-02-01', '2008-01-01'),
  sex: fc.constantFrom('F', 'M'),
  responsibleAuthority: fc.constantFrom(oldham, tameside, oldham, tameside, kent),
  family: fc.constantFrom(null, null, 0, 0, 1),
  avoidsAt: fc.constantFrom(null, null, null, 2, 4),
  livesIn: fc.constantFrom('NOWHERE', 'AWAY', 'HOME', 'HOME', 'HOME'),
  homeNumber: fc.nat({ max: 4 }),
  type: fc.constantFrom(...types),
  reason: fc.constantFrom(null, null, 'CHOICE', 'DOES_NOT_EXIST', 'LEGAL'),
  ssda903DistanceMiles: fc.constantFrom(null, 1, 30),
  needNumber: fc.constantFrom(null, null, 0, 1),
});

const someNeed = fc.record({
  suitability: fc.constantFrom(
    {},
    { FOSTERING: 'PREFERRED' },
    { CHILDRENS_HOME: 'PREFERRED', FOSTERING: 'SUITABLE' },
    { KINSHIP: 'PREFERRED', FOSTERING: 'SUITABLE' },
  ),
  requiredOffers: fc.constantFrom([], [], ['THERAPEUTIC']),
  isSoloRequired: fc.constantFrom(false, false, true),
  openedOn: fc.constantFrom('2025-03-01', '2025-03-01', '2025-04-02'),
  siblingPlan: fc.constantFrom(null, 'TOGETHER', 'APART'),
});

const recipe = fc.record({
  homes: fc.array(someHome, { maxLength: 5 }),
  children: fc.array(someChild, { maxLength: 6 }),
  needs: fc.tuple(someNeed, someNeed),
  plans: fc.tuple(fc.constantFrom('TOGETHER', 'APART', 'SUBSETS', null), fc.constantFrom('TOGETHER', null)),
  withinMiles: fc.constantFrom(1, 3, 5, 12),
  reading: fc.constantFrom('EVERYONE', 'EVERYONE', 'WAITING_OR_BADLY_FAR'),
  releasePlacesOfOtherRegions: fc.boolean(),
});
type Recipe = typeof recipe extends fc.Arbitrary<infer Made> ? Made : never;

function childOf(made: Recipe['children'][number], n: number, plans: Recipe['plans']): ChildFacts {
  const family =
    made.milesAway === null
      ? []
      : [buildPlace({ id: `f${n}`, location: at(milesNorth(made.milesAway)), visitsPerWeek: made.visitsPerWeek })];
  return buildChild({
    id: `child-${n}`,
    responsibleAuthority: made.responsibleAuthority,
    dateOfBirth: made.dateOfBirth,
    sex: made.sex,
    siblingGroupId: made.family === null ? null : `siblings-${made.family}`,
    siblingPlan: made.family === null ? null : plans[made.family],
    importantPlaces: family,
    areasToAvoid:
      made.avoidsAt === null ? [] : [{ id: `a${n}`, label: 'x', centre: milesNorth(made.avoidsAt), radiusMiles: 0.5 }],
  });
}

function placementOf(made: Recipe['children'][number], n: number, homes: readonly HomeFacts[]): PlacementFacts[] {
  if (made.livesIn === 'NOWHERE') return [];
  const home = made.livesIn === 'HOME' ? homes[made.homeNumber] : undefined;
  return [
    buildPlacement({
      id: `placement-${n}`,
      childId: `child-${n}`,
      responsibleAuthority: made.responsibleAuthority,
      placementType: made.type,
      homeId: home?.id ?? null,
      hostAuthority: home?.hostAuthority ?? kent,
      ssda903DistanceMiles: made.ssda903DistanceMiles,
      distanceReason: made.reason,
    }),
  ];
}

function needsOf(made: Recipe, children: readonly ChildFacts[]): NeedFacts[] {
  return made.needs.flatMap((need, number) => {
    const own = children.filter((_, n) => made.children[n]?.needNumber === number);
    return own.length === 0 ? [] : [buildNeed({ ...need, id: `need-${number}`, children: own })];
  });
}

function worldOf(made: Recipe): SmallWorld {
  const children = made.children.map((child, n) => childOf(child, n, made.plans));
  const homes = made.homes.map(({ milesAway, isLocated, exempt, ...home }, n) =>
    buildHome({
      ...home,
      id: `home-${n}`,
      location: isLocated ? at(milesNorth(milesAway)) : null,
      namedChildIds: home.kind === 'KINSHIP' ? [`child-${n}`, `child-${n + 1}`] : [],
      exemptSiblingGroupIds: exempt,
    }),
  );
  return {
    facts: {
      region: buildRegion(),
      children,
      placements: made.children.flatMap((child, n) => placementOf(child, n, homes)),
      needs: needsOf(made, children),
      homes,
    },
    setting: {
      asOf,
      withinMiles: made.withinMiles,
      reading: made.reading,
      releasePlacesOfOtherRegions: made.releasePlacesOfOtherRegions,
    },
  };
}

export const smallWorld: fc.Arbitrary<SmallWorld> = recipe.map(worldOf);

/** Two families of up to five who are to live together, one or two children on their own, and foster homes of three to six. */
export const bigFamilies: fc.Arbitrary<SmallWorld> = fc
  .record({
    sizes: fc.tuple(fc.integer({ min: 3, max: 5 }), fc.integer({ min: 0, max: 4 })),
    alone: fc.integer({ min: 0, max: 4 }),
    homes: fc.array(
      fc.record({
        kind: fc.constantFrom('IN_HOUSE_FOSTER', 'IN_HOUSE_FOSTER', 'CHILDRENS_HOME'),
        registeredPlaces: fc.integer({ min: 1, max: 6 }),
        filledPlaces: fc.constantFrom(0, 0, 1),
        exempt: fc.constantFrom([], ['siblings-0']),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ sizes, alone, homes }) => {
    const families = [...sizes.flatMap((size, n) => Array.from({ length: size }, () => `siblings-${n}`))];
    const children = [...families, ...Array.from({ length: alone }, () => null)].map((siblingGroupId, n) =>
      buildChild({ id: `child-${n}`, siblingGroupId, siblingPlan: siblingGroupId === null ? null : 'TOGETHER' }),
    );
    return {
      facts: {
        region: buildRegion(),
        children,
        placements: children.map(({ id }) => buildPlacement({ id, childId: id })),
        needs: [],
        homes: homes.map(({ exempt, ...home }, n) =>
          buildHome({ ...home, id: `home-${n}`, exemptSiblingGroupIds: exempt }),
        ),
      },
      setting: { asOf, withinMiles: 5, reading: 'EVERYONE', releasePlacesOfOtherRegions: false },
    };
  });
