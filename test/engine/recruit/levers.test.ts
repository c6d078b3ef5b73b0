import { describe, expect, it } from 'vitest';
import type { DemandCase } from '../../../server/engine/demand.ts';
import { kindCostsOf } from '../../../server/engine/planned/kindCosts.ts';
import { cheapestFirst, costsOf, costsUnlessSaid, leverMoney } from '../../../server/engine/recruit/leverCosts.ts';
import {
  kinshipPercentNow,
  leverChange,
  leverEffect,
  type OtherLever,
  otherLevers,
} from '../../../server/engine/recruit/recruitLevers.ts';
import { faultsOf } from '../../../server/engine/scenario/changeRules.ts';
import { factsOfScenario } from '../../../server/engine/scenario/factsOfScenario.ts';
import type { ScenarioFacts } from '../../../server/engine/scenario/scenario.ts';
import { asOf, at, buildHome, buildRegion, milesNorth, oldham } from '../factsBuilders.ts';
import { buildFacts } from '../scenario/scenarioFacts.ts';
import { worldOf } from './recruitWorlds.ts';

const yearOn = '2026-03-31';
const sizes = { kinshipMorePercent: 20, retainPercent: 100, liftHoldsPercent: 50 };

/** Ten carers whose places are all on hold; ten children new in the year. */
const carers = Array.from({ length: 10 }, (_, n) =>
  buildHome({ id: `carer-${n}`, location: at(milesNorth(1)), registeredPlaces: 3, onHoldPlaces: 3, vacantPlaces: 0 }),
);
const base = buildFacts(10, { homes: carers, region: buildRegion({ members: [oldham] }) });
const facts: ScenarioFacts = {
  ...base,
  placements: base.placements.map((one) => ({ ...one, start: '2024-10-01' })),
};

function effectOf(lever: OtherLever) {
  const change = leverChange(lever, sizes, { facts, asOf: yearOn });
  expect(faultsOf(change, facts, { base: facts, asOf: yearOn })).toEqual([]);
  const under = factsOfScenario(facts, { asOf: yearOn, changes: [change] });
  return leverEffect(lever, worldOf(facts), worldOf(under));
}

describe('levers beside recruitment', () => {
  it('kinship: of ten new children two more live with kin, and are near home', () => {
    expect(kinshipPercentNow(facts, yearOn)).toBe(0);
    expect(effectOf('KINSHIP')).toMatchObject({ units: 2, childrenNewlyNearHome: 2 });
    expect(effectOf('KINSHIP').living).toHaveLength(2);
  });

  it('retention: a household in ten that would have left houses three', () => {
    expect(effectOf('RETAIN')).toMatchObject({ units: 1, childrenNewlyNearHome: 3 });
    expect(effectOf('RETAIN').living).toHaveLength(3);
  });

  it('holds: half of thirty places come into use, more than enough for ten children', () => {
    expect(effectOf('LIFT_HOLDS')).toMatchObject({ units: 15, childrenNewlyNearHome: 10, living: [] });
  });

  it('never asks for more than all new children with kin', () => {
    const all = leverChange('KINSHIP', { ...sizes, kinshipMorePercent: 100 }, { facts, asOf: yearOn });
    expect(all).toMatchObject({ kind: 'KINSHIP_SHARE', sharePercent: 100, fromDate: asOf, localAuthority: null });
    expect(otherLevers).toEqual(['KINSHIP', 'RETAIN', 'LIFT_HOLDS']);
  });
});

const costOf = kindCostsOf(facts, asOf);
const unsaid = {
  ...{ setUpPoundsPerHousehold: null, fosteringWeeklyPounds: null, kinshipSetUpPounds: null },
  ...{ kinshipWeeklyPounds: null, retentionPoundsPerHousehold: null, liftHoldsPoundsPerPlace: null },
};
const weeks = 365.25 / 7;
/** Who lives in a children's home at £5,000 a week. */
const inAHome = {
  situation: { stay: { placementType: 'CHILDRENS_HOME', weeklyCostPounds: 5_000 } },
} as unknown as DemandCase;

describe('what a lever costs in its first year', () => {
  const costs = { ...costsOf(unsaid, costOf), fosteringWeeklyPounds: 1_000, kinshipWeeklyPounds: 200 };

  it('recruiting: set-up and fees, less what is paid today, for each child newly near home', () => {
    const effect = { units: 2, childrenNewlyNearHome: 2, living: [inAHome, inAHome] };
    const money = leverMoney('RECRUIT', effect, { costs, costOf });
    expect(money?.setUp.middle).toBe(20_000);
    expect(money?.yearly.middle).toBeCloseTo(2 * 1_000 * weeks, 6);
    expect(money?.today.middle).toBeCloseTo(2 * 5_000 * weeks, 6);
    expect(money?.perChild?.middle).toBeCloseTo(10_000 + (1_000 - 5_000) * weeks, 6);
    expect(money?.net.low).toBeLessThan(money?.net.middle ?? 0);
    expect(money?.net.high).toBeGreaterThan(money?.net.middle ?? 0);
  });

  it('kinship and retention by their own figures', () => {
    const effect = { units: 1, childrenNewlyNearHome: 1, living: [inAHome] };
    expect(leverMoney('KINSHIP', effect, { costs, costOf })).toMatchObject({ setUp: { middle: 3_000 } });
    expect(leverMoney('RETAIN', effect, { costs, costOf })?.yearly.middle).toBeCloseTo(2_500 + 1_000 * weeks, 6);
  });

  it('is not known of holds until a figure is said, and is nothing for each child where nobody is helped', () => {
    const effect = { units: 4, childrenNewlyNearHome: 2, living: [] };
    expect(leverMoney('LIFT_HOLDS', effect, { costs, costOf })).toBeNull();
    const said = { ...costs, liftHoldsPoundsPerPlace: 500 };
    expect(leverMoney('LIFT_HOLDS', effect, { costs: said, costOf })?.perChild?.middle).toBe(1_000);
    const nobody = { ...effect, childrenNewlyNearHome: 0 };
    expect(leverMoney('LIFT_HOLDS', nobody, { costs: said, costOf })?.perChild).toBeNull();
  });

  it('takes what was said, and the region’s own or an assumption for the rest', () => {
    expect(costsUnlessSaid(costOf)).toMatchObject({ setUpPoundsPerHousehold: 10_000, liftHoldsPoundsPerPlace: null });
    expect(costsOf({ ...unsaid, kinshipWeeklyPounds: 0 }, costOf).kinshipWeeklyPounds).toBe(0);
  });

  it('puts the cheapest first, then those of unknown cost, then those that help nobody', () => {
    const lever = (name: string, children: number, pounds: number | null) => ({
      ...{ name, effect: { units: 1, childrenNewlyNearHome: children, living: [] } },
      money:
        pounds === null
          ? null
          : leverMoney(
              'LIFT_HOLDS',
              { units: 1, childrenNewlyNearHome: children, living: [] },
              { costs: { ...costs, liftHoldsPoundsPerPlace: pounds }, costOf },
            ),
    });
    const inOrder = cheapestFirst([
      lever('none', 0, 1),
      lever('unknown', 5, null),
      lever('dear', 1, 900),
      lever('cheap', 1, 90),
    ]);
    expect(inOrder.map(({ name }) => name)).toEqual(['cheap', 'dear', 'unknown', 'none']);
  });
});
