/** Homes of which many are alike, and needs of every shape, for what must hold of any. */
import fc from 'fast-check';
import type { HomeFacts, NeedFacts } from '../../server/engine/facts.ts';
import { indexHomes } from '../../server/engine/homeIndex.ts';
import { anchorsOf, importantPlacesOf } from '../../server/engine/importantPlaces.ts';
import type { MatchQuestion } from '../../server/engine/matchQuestion.ts';
import { requirementOf } from '../../server/engine/requirement.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildRegion,
  buildSchool,
  milesNorth,
  oldham,
  tameside,
} from './factsBuilders.ts';

const someHome = fc
  .record({
    kind: fc.constantFrom('IN_HOUSE_FOSTER', 'CHILDRENS_HOME', 'KINSHIP', 'SUPPORTED_ACCOMMODATION'),
    hostAuthority: fc.constantFrom(oldham, tameside),
    location: fc.oneof(
      fc.constant(null),
      fc.integer({ min: 0, max: 12 }).map((miles) => at(milesNorth(miles))),
    ),
    ageFrom: fc.constantFrom(null, 8, 12),
    filledPlaces: fc.integer({ min: 0, max: 3 }),
    onHoldPlaces: fc.integer({ min: 0, max: 1 }),
    offers: fc.constantFrom([], ['DISABILITY']),
    namedChildIds: fc.constantFrom([], ['child-0']),
    residentSiblingGroupId: fc.constantFrom(null, 'group'),
  })
  .map((facts) => buildHome({ ...facts, registeredPlaces: 3 }));

const miles = fc.integer({ min: 0, max: 9 });
const location = fc.oneof(
  fc.constant(null),
  miles.map((north) => at(milesNorth(north))),
);
const visitsPerWeek = fc.constantFrom(null, 0, 2, 5);
const someChild = fc.record({
  dateOfBirth: fc.constantFrom('2022-05-01', '2014-10-10', '2009-10-10', '2007-10-10'),
  isDisabled: fc.boolean(),
  importantPlaces: fc
    .tuple(
      fc.record({ location: miles.map((north) => at(milesNorth(north))), visitsPerWeek }),
      fc.array(fc.record({ location, visitsPerWeek }), { maxLength: 2 }),
    )
    .map(([family, schools]) => [
      buildPlace(family),
      ...schools.map((school, n) => buildSchool({ ...school, id: `school-${n}` })),
    ]),
});

export interface ManyHomes {
  readonly need: NeedFacts;
  readonly homes: readonly HomeFacts[];
  readonly isEmergency: boolean;
}

export const manyHomes: fc.Arbitrary<ManyHomes> = fc
  .record({
    homes: fc.array(someHome, { minLength: 1, maxLength: 25 }),
    children: fc.array(someChild, { minLength: 1, maxLength: 3 }),
    holds: fc.boolean(),
    avoids: fc.boolean(),
    isEmergency: fc.boolean(),
  })
  .map(({ homes, children, holds, avoids, isEmergency }) => ({
    isEmergency,
    homes: homes.map((home, n) => ({ ...home, id: `home-${n + 10}` })),
    need: buildNeed({
      siblingPlan: children.length > 1 ? 'TOGETHER' : null,
      children: children.map((child, n) =>
        buildChild({
          ...child,
          id: `child-${n}`,
          siblingGroupId: children.length > 1 ? 'group' : null,
          areasToAvoid: avoids ? [{ id: 'area', label: 'There', centre: milesNorth(3), radiusMiles: 2 }] : [],
        }),
      ),
      ...(holds ? { heldPlaces: [{ homeId: 'home-10', places: 1 }] } : {}),
    }),
  }));

/** The question of such a world and the index of its homes. */
export function askedOf({ need, homes, isEmergency }: ManyHomes, withinMiles = 10) {
  const asked = requirementOf(need, { asOf, isEmergency });
  const measured = { places: importantPlacesOf(need), anchors: anchorsOf(need) };
  const question: MatchQuestion = { asked, ...measured, withinMiles, region: buildRegion() };
  return { question, index: indexHomes(homes) };
}
