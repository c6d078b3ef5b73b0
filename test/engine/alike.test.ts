import { describe, expect, it } from 'vitest';
import { alikeHomes, type Respect, respectsOf } from '../../server/engine/alike.ts';
import type { HomeFacts } from '../../server/engine/facts.ts';
import { requirementOf } from '../../server/engine/requirement.ts';
import { ruleTests } from '../../server/engine/suitable.ts';
import { asOf, at, buildChild, buildHome, buildNeed, kent, milesNorth, oldham } from './factsBuilders.ts';

/** The respects in which a home and one that differs are not alike. */
function differIn(changes: Partial<HomeFacts>): string[] {
  const { kinds } = alikeHomes([buildHome(), buildHome(changes)]);
  return Object.entries(kinds).flatMap(([respect, { examples }]) => (examples.length > 1 ? [respect] : []));
}

describe('alikeHomes', () => {
  it.each<[string, Partial<HomeFacts>]>([
    ['its id', { id: 'another' }],
    ['where it stands', { location: at(milesNorth(9)) }],
    ['council', { hostAuthority: kent }],
    ['when it was confirmed', { confirmedOn: '2020-01-01' }],
    ['a fact that is not given', { adaptedPlaces: undefined }],
    ['children named, which each home is asked', { namedChildIds: ['child-1'] }],
    ['brothers and sisters there, which each home is asked', { residentSiblingGroupId: 'g' }],
  ])('homes that differ in %s are alike', (_, changes) => {
    expect(differIn(changes)).toEqual([]);
  });

  it.each<[string, Partial<HomeFacts>, Respect[]]>([
    ['kind', { kind: 'KINSHIP' }, ['REGISTRATION', 'PLACES']],
    ['status', { status: 'SUSPENDED' }, ['REGISTRATION']],
    ['lowest age', { ageFrom: null }, ['REGISTRATION']],
    ['places filled', { filledPlaces: 3 }, ['PLACES']],
    ['holds', { holds: [{ places: 1, reason: 'STAFFING', until: '2025-04-01' }] }, ['PLACES']],
    ['notices', { notices: [{ places: 1, on: '2025-04-01' }] }, ['PLACES']],
    ['offers', { offers: ['SOLO'] }, ['OFFERS']],
    ['adapted places', { adaptedPlaces: [{ adaptation: 'HOIST', places: 1, taken: 1 }] }, ['ADAPTATIONS']],
  ])('homes that differ in %s are not', (_, changes, respects) => {
    expect(differIn(changes)).toEqual(respects);
  });

  it('the example of a kind knows nobody by name, whichever home comes first', () => {
    const named = buildHome({ namedChildIds: ['a'], exemptSiblingGroupIds: ['g'], residentSiblingGroupId: 'g' });
    const nobody = { namedChildIds: [], exemptSiblingGroupIds: [], residentSiblingGroupId: null };
    for (const { examples } of Object.values(alikeHomes([named, buildHome()]).kinds)) {
      expect(examples).toMatchObject([nobody]);
    }
  });

  it('numbers their councils apart', () => {
    const { councilOf, councils } = alikeHomes([buildHome(), buildHome({ hostAuthority: kent }), buildHome()]);
    expect([...councilOf]).toEqual([0, 1, 0]);
    expect([...councils]).toEqual([
      [oldham, 0],
      [kent, 1],
    ]);
  });
});

/** Asked of each home by itself. */
const askedOfEach = new Set(['namedChildIds', 'exemptSiblingGroupIds', 'residentSiblingGroupId']);

describe('a rule asks nothing outside the respect it is in', () => {
  const homes = [
    buildHome({ kind: 'KINSHIP', registeredPlaces: 4, filledPlaces: 3, ageFrom: 12, sexAccepted: 'F' }),
    buildHome({ kind: 'SUPPORTED_ACCOMMODATION', notices: [{ places: 1, on: '2025-03-01' }], filledPlaces: 1 }),
    buildHome({
      kind: 'SECURE_CHILDRENS_HOME',
      onHoldPlaces: 1,
      holds: [{ places: 1, reason: 'STAFFING', until: null }],
    }),
    buildHome({ adaptations: ['HOIST'], adaptedPlaces: [{ adaptation: 'HOIST', places: 1, taken: 1 }] }),
  ];
  const needs = [
    buildNeed(),
    buildNeed({
      isSoloRequired: true,
      requiredOffers: ['THERAPEUTIC'],
      requiredAdaptations: ['HOIST'],
      children: [buildChild({ isDisabled: true, siblingGroupId: 'g' })],
    }),
  ];

  it.each(ruleTests.filter(({ respect }) => respect !== 'WHERE'))('$rule', ({ respect, fails }) => {
    const read = new Set<string>();
    for (const home of homes) {
      const watched = new Proxy(home, {
        get(target, name) {
          read.add(String(name));
          return Reflect.get(target, name);
        },
      });
      for (const need of needs) fails(requirementOf(need, { asOf, isEmergency: false }), watched);
    }
    const outside = [...read].filter(
      (name) => !askedOfEach.has(name) && !respectsOf[name as keyof HomeFacts].some((one) => one === respect),
    );
    expect(outside).toEqual([]);
  });
});
