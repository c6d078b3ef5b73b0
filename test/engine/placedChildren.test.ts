import { describe, expect, it } from 'vitest';
import type { ChildFacts, HomeFacts, PlacementFacts } from '../../server/engine/facts.ts';
import { placedChildren } from '../../server/engine/placedChildren.ts';
import { asOf, buildChild, buildHome, buildPlacement, buildRegion, buildSiblings, kent } from './factsBuilders.ts';

const question = { asOf, ageBands: null, placementTypes: null };
const region = buildRegion();

function placed(
  children: readonly ChildFacts[],
  placements: readonly Partial<PlacementFacts>[],
  homes: HomeFacts[] = [],
) {
  const stays = children.map(({ id }, at) => buildPlacement({ id, childId: id, ...placements[at] }));
  return placedChildren({ region, children, placements: stays, homes }, question);
}

describe('brothers and sisters whose plan is to live together', () => {
  const siblings = buildSiblings(3, { siblingPlan: 'TOGETHER' });
  it.each([
    ['all in one home', ['a', 'a', 'a'], ['TOGETHER', 'TOGETHER', 'TOGETHER']],
    ['one in another', ['a', 'a', 'b'], ['APART', 'APART', 'APART']],
    ['the home of one not known', ['a', 'a', null], ['NOT_KNOWN', 'NOT_KNOWN', 'NOT_KNOWN']],
    ['two homes, and one not known', ['a', 'b', null], ['APART', 'APART', 'NOT_KNOWN']],
    ['no home known', [null, null, null], ['NOT_KNOWN', 'NOT_KNOWN', 'NOT_KNOWN']],
  ])('%s', (_case, homes, findings) => {
    expect(
      placed(
        siblings,
        homes.map((homeId) => ({ homeId })),
      ).map((child) => child.siblings),
    ).toEqual(findings);
  });

  it('the only one of them in care is judged by nobody', () => {
    expect(placed(siblings.slice(0, 1), [{ homeId: 'a' }])[0]?.siblings).toBeNull();
  });

  it.each([['APART' as const], ['SUBSETS' as const], [null]])('a plan of %s is not judged', (siblingPlan) => {
    const others = buildSiblings(2, { siblingPlan });
    expect(placed(others, [{ homeId: 'a' }, { homeId: 'b' }]).map((child) => child.siblings)).toEqual([null, null]);
  });

  it('a brother the question leaves out still counts as one', () => {
    const stays = siblings.map(({ id }, at) =>
      buildPlacement({
        id,
        childId: id,
        homeId: at === 0 ? 'a' : 'b',
        placementType: at === 0 ? 'KINSHIP' : 'FOSTERING',
      }),
    );
    const kin = placedChildren(
      { region, children: siblings, placements: stays },
      { ...question, placementTypes: ['KINSHIP'] },
    );
    expect(kin.map((child) => child.siblings)).toEqual(['APART']);
  });
});

describe('places a child may not be in', () => {
  const unregistered = buildHome({ id: 'unregistered', status: 'UNREGISTERED' });
  it.each([
    ['10, in supported accommodation', '2014-10-10', { placementType: 'SUPPORTED_ACCOMMODATION' }, [false, true]],
    [
      '16 today, in supported accommodation',
      '2009-03-31',
      { placementType: 'SUPPORTED_ACCOMMODATION' },
      [false, false],
    ],
    [
      '16 tomorrow, in supported accommodation',
      '2009-04-01',
      { placementType: 'SUPPORTED_ACCOMMODATION' },
      [false, true],
    ],
    ['10, unregistered', '2014-10-10', { homeId: 'unregistered' }, [true, true]],
    ['17, unregistered', '2008-01-01', { homeId: 'unregistered' }, [true, false]],
    ['10, in a home that is not on record', '2014-10-10', { homeId: 'elsewhere' }, [false, false]],
    ['10, fostered', '2014-10-10', {}, [false, false]],
  ] as const)('%s', (_case, dateOfBirth, placement, [isUnregistered, isNotAllowed]) => {
    expect(placed([buildChild({ dateOfBirth })], [placement], [unregistered])[0]).toMatchObject({
      isUnregistered,
      isNotAllowed,
    });
  });
});

describe('how far', () => {
  it.each([
    ['as recorded', { ssda903DistanceMiles: 12.3 }, {}, 12.3],
    ['the return’s code for no postcode', { ssda903DistanceMiles: 999.9 }, {}, null],
    ['below zero', { ssda903DistanceMiles: -1 }, {}, null],
    ['unaccompanied', { ssda903DistanceMiles: 12.3 }, { isUasc: true }, null],
  ])('%s', (_case, placement, child, miles) => {
    expect(placed([buildChild(child)], [placement])[0]?.miles).toBe(miles);
  });

  it('children of authorities outside the region are left out', () => {
    expect(placed([buildChild({ responsibleAuthority: kent })], [{}])).toEqual([]);
  });
});
