/** Small regions of three authorities with children and homes of every kind, for what must hold of any. */
import fc from 'fast-check';
import type { ChildFacts, HomeFacts, PlacementFacts, RegionFacts } from '../../server/engine/facts.ts';
import { buildChild, buildHome, buildPlacement, buildRegion, kent, oldham, tameside } from './factsBuilders.ts';

const stockport = 'E08000007';
const members = [oldham, stockport, tameside] as const;

interface SomeRegion {
  readonly region: RegionFacts;
  readonly children: readonly ChildFacts[];
  readonly placements: readonly PlacementFacts[];
  readonly needs: readonly [];
  readonly homes: readonly HomeFacts[];
}

const someChild = fc.record({
  responsibleAuthority: fc.constantFrom(...members),
  dateOfBirth: fc.constantFrom('2024-10-01', '2022-05-01', '2018-05-01', '2012-05-01', '2010-01-01', '2008-01-01'),
  isUasc: fc.boolean(),
  isDisabled: fc.boolean(),
  siblingGroupId: fc.constantFrom(null, 'a', 'b'),
});
const somePlacement = fc.record({
  placementType: fc.constantFrom(
    'FOSTERING',
    'FOSTERING',
    'KINSHIP',
    'CHILDRENS_HOME',
    'SUPPORTED_ACCOMMODATION',
    'WITH_PARENTS',
    'OTHER',
  ),
  hostAuthority: fc.constantFrom(null, kent, ...members, ...members),
  ssda903DistanceMiles: fc.constantFrom(null, 0.4, 12, 20, 20.1, 60),
});
const someHome = fc.record({
  kind: fc.constantFrom(
    'IN_HOUSE_FOSTER',
    'KINSHIP',
    'CHILDRENS_HOME',
    'SECURE_CHILDRENS_HOME',
    'SUPPORTED_ACCOMMODATION',
  ),
  hostAuthority: fc.constantFrom(...members),
  ageFrom: fc.constantFrom(null, 0, 8, 11),
  ageTo: fc.constantFrom(null, 12, 17, 18),
  registeredPlaces: fc.integer({ min: 0, max: 6 }),
  onHoldPlaces: fc.integer({ min: 0, max: 2 }),
  offers: fc.constantFrom([], ['SIBLINGS', 'UASC'], ['DISABILITY', 'SOLO'], ['BABY', 'REMAND']),
  isShortBreakOnly: fc.boolean(),
});

/** Every member has at least one child and one home, so that nothing is "not sent". */
export const someRegion: fc.Arbitrary<SomeRegion> = fc
  .record({
    children: fc.array(fc.tuple(someChild, somePlacement), { maxLength: 120 }),
    homes: fc.array(someHome, { maxLength: 25 }),
  })
  .map(({ children, homes }) => {
    const pairs = [
      ...members.map((responsibleAuthority) => [buildChild({ responsibleAuthority }), buildPlacement()] as const),
      ...children,
    ];
    return {
      region: buildRegion({
        members,
        adjacency: new Map([
          [oldham, new Set([tameside])],
          [tameside, new Set([oldham])],
          [stockport, new Set()],
        ]),
      }),
      children: pairs.map(([child], n) => buildChild({ ...child, id: `child-${n}` })),
      placements: pairs.map(([, placement], n) =>
        buildPlacement({ ...placement, id: `placement-${n}`, childId: `child-${n}` }),
      ),
      needs: [],
      homes: [
        ...members.map((hostAuthority, n) => buildHome({ id: `own-${n}`, hostAuthority })),
        ...homes.map((home, n) => buildHome({ ...home, id: `home-${n}` })),
      ],
    };
  });
