import { describe, expect, it } from 'vitest';
import type { ChildFacts, HomeFacts, NeedFacts, PlacementFacts } from '../../../server/engine/facts.ts';
import type { NearHomeSetting, SufficiencyReading } from '../../../server/engine/nearHome/nearHomeQuestion.ts';
import { type Standing, standingOf } from '../../../server/engine/nearHome/standing.ts';
import {
  asOf,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildPlacement,
  buildRegion,
  buildSiblings,
  kent,
} from '../factsBuilders.ts';

interface Given {
  readonly child?: Partial<ChildFacts>;
  readonly placement?: Partial<PlacementFacts> | null;
  readonly need?: Partial<NeedFacts>;
  readonly home?: Partial<HomeFacts>;
}

function standing(given: Given, reading: SufficiencyReading = 'EVERYONE'): Standing {
  const child = buildChild(given.child);
  const setting: NearHomeSetting = { asOf, withinMiles: 5, reading, releasePlacesOfOtherRegions: false };
  const facts = {
    region: buildRegion(),
    children: [child],
    placements: given.placement === null ? [] : [buildPlacement(given.placement)],
    needs: given.need ? [buildNeed({ children: [child], ...given.need })] : [],
    homes: [buildHome(given.home)],
  };
  return standingOf(facts, setting);
}

const lists = (found: Standing) =>
  Object.entries({
    STANDS: found.groups.length,
    KIN: found.withKin.length,
    FAR: found.farByPlan.length,
    NO_ANCHOR: found.withoutAnchor.length,
    STAYS: found.staying.length,
  })
    .filter(([, count]) => count > 0)
    .map(([list]) => list);

describe('standingOf: everyone', () => {
  it.each<[string, Given, string[]]>([
    ['a fostered child stands', {}, ['STANDS']],
    ['a new child with an open need stands', { placement: null, need: {} }, ['STANDS']],
    ['short breaks only: nowhere', { placement: { legalStatus: 'V4' } }, []],
    ['a need for short breaks only: nowhere', { placement: null, need: { isShortBreak: true } }, []],
    ['with parents: needs no place', { placement: { placementType: 'WITH_PARENTS' } }, []],
    ['placed for adoption: needs no place', { placement: { placementType: 'OTHER' } }, []],
    ['another region’s child: nowhere', { child: { responsibleAuthority: kent } }, []],
    ['far by choice', { placement: { distanceReason: 'CHOICE' } }, ['FAR']],
    ['far for safety', { placement: { distanceReason: 'SAFEGUARDING' } }, ['FAR']],
    ['far for want of a place', { placement: { distanceReason: 'DOES_NOT_EXIST' } }, ['STANDS']],
    ['with kin', { placement: { placementType: 'KINSHIP' } }, ['KIN']],
    [
      'with kin whose household is closed',
      { placement: { placementType: 'KINSHIP', homeId: 'home-1' }, home: { kind: 'KINSHIP', status: 'CLOSED' } },
      ['STANDS'],
    ],
    [
      'with kin, and the plan is another type',
      { placement: { placementType: 'KINSHIP' }, need: { suitability: { FOSTERING: 'PREFERRED' } } },
      ['STANDS'],
    ],
    ['no family or community place', { child: { importantPlaces: [] } }, ['NO_ANCHOR']],
    [
      'only a school',
      { child: { importantPlaces: [buildPlace({ kind: 'SCHOOL', isFamilyHome: false })] } },
      ['NO_ANCHOR'],
    ],
    [
      'unaccompanied, with a community place',
      { child: { isUasc: true, importantPlaces: [buildPlace({ kind: 'COMMUNITY', isFamilyHome: false })] } },
      ['STANDS'],
    ],
  ])('%s', (_, given, expected) => {
    expect(lists(standing(given))).toEqual(expected);
  });
});

describe('standingOf: waiting or badly far', () => {
  it.each<[string, Given, string[]]>([
    ['a child who waits for nothing stays', {}, ['STAYS']],
    ['an open need stands', { need: {} }, ['STANDS']],
    ['a need that opens later is none yet', { need: { openedOn: '2025-04-02' } }, ['STAYS']],
    ['far for want of a place', { placement: { distanceReason: 'EXISTS_NOT_AVAILABLE' } }, ['STANDS']],
    ['far since the carer moved', { placement: { distanceReason: 'CARER_MOVING' } }, ['STAYS']],
    ['far by choice', { placement: { distanceReason: 'CHOICE' } }, ['FAR']],
  ])('%s', (_, given, expected) => {
    expect(lists(standing(given, 'WAITING_OR_BADLY_FAR'))).toEqual(expected);
  });
});

describe('standingOf: what a group asks', () => {
  it('asks for all that the needs of its children ask for', () => {
    const children = buildSiblings(2).map((child) => ({ ...child, siblingPlan: 'TOGETHER' as const }));
    const [first, second] = children.map((child, n) =>
      buildNeed({
        id: `need-${n}`,
        children: [child],
        requiredOffers: n === 0 ? ['THERAPEUTIC'] : [],
        requiredAdaptations: n === 1 ? ['HOIST'] : [],
        isSoloRequired: n === 1,
        suitability: { FOSTERING: 'PREFERRED', KINSHIP: 'UNSUITABLE' },
      }),
    );
    const needs = [first, second].filter((need) => need !== undefined);
    const setting: NearHomeSetting = { asOf, withinMiles: 5, reading: 'EVERYONE', releasePlacesOfOtherRegions: false };
    const [group, ...others] = standingOf(
      { region: buildRegion(), children, placements: [], needs, homes: [] },
      setting,
    ).groups;
    expect(others).toEqual([]);
    expect(group?.types).toEqual(['FOSTERING']);
    expect(group?.asked).toMatchObject({
      groupSize: 2,
      siblingGroupId: 'siblings',
      need: {
        requiredOffers: ['THERAPEUTIC'],
        requiredAdaptations: ['HOIST'],
        isSoloRequired: true,
        hasSecureAuthority: false,
      },
    });
  });

  it.each([
    ['on remand', { legalStatus: 'J1' }, undefined, true],
    ['under a care order', { legalStatus: 'C2' }, undefined, false],
    ['under a care order, and the need records an order', { legalStatus: 'C2' }, { hasSecureAuthority: true }, true],
  ] as const)('whether a secure home is open to a child %s', (_, placement, need, isOpen) => {
    const [group] = standing({ placement, need }).groups;
    expect(group?.asked.need.hasSecureAuthority).toBe(isOpen);
  });

  it('takes an order for granted where a child lives in a secure home', () => {
    const [group] = standing({ placement: { placementType: 'SECURE' } }).groups;
    expect(group?.asked.need.hasSecureAuthority).toBe(true);
  });

  it.each([
    ['recorded', 2, false],
    ['not recorded', null, true],
  ])('family visits %s', (_, visitsPerWeek, hasAssumedVisits) => {
    const [group] = standing({ child: { importantPlaces: [buildPlace({ visitsPerWeek })] } }).groups;
    expect(group?.hasAssumedVisits).toBe(hasAssumedVisits);
  });
});
