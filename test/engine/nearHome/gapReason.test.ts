import { describe, expect, it } from 'vitest';
import type { ChildFacts, HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlacement,
  buildRegion,
  buildSiblings,
  kent,
  milesNorth,
} from '../factsBuilders.ts';

interface Given {
  readonly homes: readonly Partial<HomeFacts>[];
  readonly children?: readonly ChildFacts[];
  readonly need?: Partial<NeedFacts>;
}

/** The reasons of those short within five miles. */
function reasons({ homes, children = [buildChild()], need }: Given) {
  const facts = {
    region: buildRegion(),
    children,
    placements: need ? [] : children.map(({ id }) => buildPlacement({ id, childId: id, hostAuthority: kent })),
    needs: need ? [buildNeed({ children, ...need })] : [],
    homes: homes.map((home, n) => buildHome({ id: `home-${n}`, ...home })),
  };
  const setting = { asOf, withinMiles: 5, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };
  const world = nearHomeWorld(facts, setting, nearHomeSolver());
  return world.measured.flatMap(({ reason }) => reason ?? []);
}

const avoiding = buildChild({ areasToAvoid: [{ id: 'a', label: 'a', centre: milesNorth(1), radiusMiles: 0.5 }] });
const two = buildSiblings(2).map((child) => ({ ...child, siblingPlan: 'TOGETHER' as const }));

describe('gapReasonsAfter: the first cause that leaves no home', () => {
  it.each<[string, Given, string[]]>([
    ['a place near home: none', { homes: [{}] }, []],
    ['no homes at all', { homes: [] }, ['NONE_IN_REACH']],
    ['only beyond the limit', { homes: [{ location: at(milesNorth(6)) }] }, ['NONE_IN_REACH']],
    ['only where nobody knows', { homes: [{ location: null }] }, ['NONE_IN_REACH']],
    ['only kin of other children', { homes: [{ kind: 'KINSHIP' }] }, ['NONE_IN_REACH']],
    ['only places on hold', { homes: [{ onHoldPlaces: 3 }] }, ['NONE_IN_REACH']],
    ['of another type', { homes: [{ kind: 'CHILDRENS_HOME' }] }, ['WRONG_TYPE_OR_AGE']],
    ['of another age', { homes: [{ ageFrom: 12 }] }, ['WRONG_TYPE_OR_AGE']],
    ['without what is needed', { homes: [{}], need: { requiredOffers: ['THERAPEUTIC'] } }, ['NEED_NOT_OFFERED']],
    ['held by others', { homes: [{ filledPlaces: 3 }] }, ['FULL']],
    [
      'taken by another child',
      { homes: [{ registeredPlaces: 1 }], children: [buildChild({ id: 'a' }), buildChild({ id: 'b' })] },
      ['FULL'],
    ],
    [
      'too few places in one home',
      { homes: [{ registeredPlaces: 1 }, { registeredPlaces: 1 }], children: two },
      ['GROUP_TOO_LARGE', 'GROUP_TOO_LARGE'],
    ],
    ['in an area to avoid', { homes: [{}], children: [avoiding] }, ['AREA_TO_AVOID']],
    [
      'full and in an area to avoid: full comes first',
      { homes: [{ filledPlaces: 3 }], children: [avoiding] },
      ['FULL'],
    ],
    ['must be alone, and no home is empty', { homes: [{ filledPlaces: 1 }], need: { isSoloRequired: true } }, ['FULL']],
    [
      'the homes that pass one test take the next',
      { homes: [{ ageFrom: 12, offers: ['THERAPEUTIC'] }, {}], need: { requiredOffers: ['THERAPEUTIC'] } },
      ['NEED_NOT_OFFERED'],
    ],
  ])('%s', (_, given, expected) => {
    expect(reasons(given)).toEqual(expected);
  });
});
