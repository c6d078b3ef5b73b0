import { describe, expect, it } from 'vitest';
import { type AboutChild, childCharacteristics } from '../../server/engine/childCharacteristics.ts';
import type { ChildFacts, PlacementFacts } from '../../server/engine/facts.ts';
import { placementLocationOf } from '../../server/engine/location.ts';
import { weeklySpend } from '../../server/engine/market/weeklySpend.ts';
import { placedByProvider } from '../../server/engine/placedByProvider.ts';
import { waitingChildren } from '../../server/engine/waitingChildren.ts';
import { whyFar } from '../../server/engine/whyFar.ts';
import { asOf, buildChild, buildNeed, buildPlacement, buildRegion, kent, oldham, tameside } from './factsBuilders.ts';

const region = buildRegion();
/** A child of each change, each in a placement of its change. */
function placed(changes: readonly (readonly [Partial<ChildFacts>, Partial<PlacementFacts>])[]) {
  const children = changes.map(([child], at) => buildChild({ id: `c${at}`, ...child }));
  const placements = changes.map(([, stay], at) => buildPlacement({ id: `p${at}`, childId: `c${at}`, ...stay }));
  return { region, children, placements };
}
const grown = { dateOfBirth: '2000-01-01' };

describe('placedByProvider', () => {
  const facts = placed([
    [{}, { providerCode: 'PR1' }],
    [{}, { providerCode: 'PR4' }],
    [{}, { providerCode: 'PR0' }],
    [{}, { providerCode: null }],
    [{}, { providerCode: 'toString' }],
    [grown, { providerCode: 'PR4' }],
    [{ responsibleAuthority: kent }, { providerCode: 'PR4' }],
  ]);
  const rows = placedByProvider(facts, { asOf, authoritiesWithData: [oldham] });

  it('counts the children placed by who provides, whatever the code says', () => {
    expect(rows.find(({ localAuthority }) => localAuthority === oldham)?.counts).toEqual({
      ...{ PR1: 1, PR2: 0, PR3: 0, PR4: 1, PR5: 0, REST: 3 },
    });
    const question = { asOf, ageBands: null, placementTypes: null };
    const location = placementLocationOf({ ...facts, question });
    expect(location.rows.find(({ localAuthority }) => localAuthority === oldham)?.children.value).toBe(5);
  });

  it('knows nothing of a council that has sent no child', () => {
    expect(rows.find(({ localAuthority }) => localAuthority === tameside)?.counts).toBeNull();
  });
});

describe('whyFar', () => {
  it('has every reason in its row, and is not there where no placement says one', () => {
    const facts = placed([
      [{}, { distanceReason: 'CHOICE' }],
      [{}, { distanceReason: 'CHOICE' }],
      [grown, { distanceReason: 'LEGAL' }],
      [{}, { distanceReason: null }],
    ]);
    const reasons = whyFar(facts, asOf);
    expect(reasons?.filter(({ children }) => children > 0)).toEqual([
      { reason: 'CHOICE', label: 'Child’s or parents’ preference', children: 2 },
    ]);
    expect(reasons?.length).toBeGreaterThan(10);
    expect(whyFar(placed([[{}, {}]]), asOf)).toBeNull();
  });
});

describe('childCharacteristics', () => {
  it('puts each child placed in one class of each group', () => {
    const facts = placed([
      [{ sex: 'F', isDisabled: true }, { legalStatus: 'C1' }],
      [{ sex: 'M' }, { legalStatus: 'V2' }],
      [{ sex: 'U' }, { legalStatus: 'J1' }],
      [grown, {}],
    ]);
    const about = new Map<string, AboutChild>([
      ['c0', { ethnicity: 'WBRI', categoryOfNeed: 'N1' }],
      ['c1', { ethnicity: 'REFU', categoryOfNeed: null }],
    ]);
    const found = childCharacteristics(facts, { asOf, about });
    const counted = (group: keyof typeof found) =>
      found[group].flatMap(({ id, children }) => (children === 0 ? [] : [[id, children]]));
    expect(counted('SEX')).toEqual([
      ['F', 1],
      ['M', 1],
      ['NOT_RECORDED', 1],
    ]);
    expect(counted('ETHNICITY')).toEqual([
      ['WHITE', 1],
      ['NOT_RECORDED', 2],
    ]);
    expect(counted('LEGAL')).toEqual([
      ['CARE_ORDER', 1],
      ['SECTION_20', 1],
      ['OTHER', 1],
    ]);
    expect(counted('NEED')).toEqual([
      ['N1', 1],
      ['NOT_RECORDED', 2],
    ]);
    expect(counted('DISABILITY')).toEqual([
      ['DISABLED', 1],
      ['NOT_DISABLED', 2],
    ]);
  });
});

describe('waitingChildren', () => {
  const order = (end: string | null) => [{ kind: 'DEPRIVATION_OF_LIBERTY' as const, start: '2025-01-01', end }];
  it('counts a child once, by the soonest of the needs, and orders of the day', () => {
    const [one, two] = [
      buildChild({ id: 'one', needSignals: order(null) }),
      buildChild({ id: 'two', needSignals: order(asOf) }),
    ];
    const needs = [
      buildNeed({ children: [one, two], urgency: 'PLANNED' }),
      buildNeed({ id: 'soon', children: [one], urgency: 'SAME_DAY' }),
      buildNeed({ id: 'break', children: [buildChild({ id: 'three' })], isShortBreak: true }),
    ];
    const facts = { members: [oldham, tameside], children: [one, two], needs, authoritiesWithData: [oldham] };
    expect(waitingChildren(facts, asOf)).toEqual([
      {
        ...{ localAuthority: oldham, deprivedOfLiberty: 1 },
        waiting: { SAME_DAY: 1, WITHIN_5_DAYS: 0, PLANNED: 1 },
      },
    ]);
  });
});

describe('weeklySpend', () => {
  it('adds up the costs that can be, and those of £10,000 a week or more', () => {
    const facts = placed([
      [{}, { weeklyCostPounds: 10_000 }],
      [{}, { weeklyCostPounds: 9_999.5 }],
      [{}, { weeklyCostPounds: -1 }],
      [{}, { weeklyCostPounds: null }],
      [{ responsibleAuthority: kent }, { weeklyCostPounds: 900 }],
    ]);
    expect(weeklySpend(facts, asOf)).toEqual({
      ...{ placements: 2, pounds: 19_999.5, highCost: { placements: 1, pounds: 10_000 } },
    });
    expect(weeklySpend(placed([[{}, {}]]), asOf)).toBeNull();
  });
});
