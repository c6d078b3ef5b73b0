/** Small regions of waiting children, and the best way of placing them by trying every way. */
import fc from 'fast-check';
import { distanceMiles } from '../../../server/engine/distance.ts';
import type { HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import type { JointSetting } from '../../../server/engine/joint/jointNeeds.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { asOfferedTo } from '../../../server/engine/ownHolds.ts';
import { needOfSome } from '../../../server/engine/split/plannedUnits.ts';
import { failingRules } from '../../../server/engine/suitable.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  milesNorth,
  oldham,
  tameside,
} from '../factsBuilders.ts';

export const setting: JointSetting = { asOf, withinMiles: 10, isEmergency: false };
export const { place } = nearHomeSolver();

const someHome = fc.record({
  kind: fc.constantFrom('IN_HOUSE_FOSTER', 'CHILDRENS_HOME', 'CHILDRENS_HOME'),
  milesAway: fc.constantFrom(0, 2, 5, 9, 14),
  registeredPlaces: fc.integer({ min: 0, max: 3 }),
  filledPlaces: fc.constantFrom(0, 0, 1),
  ageFrom: fc.constantFrom(0, 8),
  sexAccepted: fc.constantFrom('ANY', 'ANY', 'F'),
  adapted: fc.constantFrom(null, null, 0, 1),
});
const someNeed = fc.record({
  milesAway: fc.constantFrom(0, 1, 4, 12),
  births: fc.array(fc.constantFrom('2012-05-01', '2019-05-01'), { minLength: 1, maxLength: 2 }),
  sex: fc.constantFrom('F', 'M'),
  siblingPlan: fc.constantFrom('TOGETHER', 'TOGETHER', 'APART'),
  isSoloRequired: fc.constantFrom(false, false, false, true),
  isAdapted: fc.constantFrom(false, false, true),
  authority: fc.constantFrom(oldham, tameside),
});

export interface JointWorld {
  readonly needs: readonly NeedFacts[];
  readonly homes: readonly HomeFacts[];
}

export const someJointWorld: fc.Arbitrary<JointWorld> = fc
  .record({
    homes: fc.array(someHome, { maxLength: 8 }),
    needs: fc.array(someNeed, { minLength: 1, maxLength: 5 }),
  })
  .map(({ homes, needs }) => ({
    homes: homes.map(({ milesAway, adapted, filledPlaces, registeredPlaces, ...home }, index) =>
      buildHome({
        ...home,
        id: `h${index}`,
        location: at(milesNorth(milesAway)),
        registeredPlaces,
        filledPlaces: Math.min(filledPlaces, registeredPlaces),
        adaptations: adapted === null ? [] : ['HOIST'],
        ...(adapted === null ? {} : { adaptedPlaces: [{ adaptation: 'HOIST', places: 1, taken: 1 - adapted }] }),
      }),
    ),
    needs: needs.map(({ milesAway, births, sex, authority, isAdapted, ...need }, index) => {
      const location = at(milesNorth(milesAway));
      const children = births.map((dateOfBirth, child) =>
        buildChild({
          ...{ id: `n${index}c${child}`, dateOfBirth, sex, responsibleAuthority: authority },
          siblingGroupId: births.length > 1 ? `group-${index}` : null,
          importantPlaces: [buildPlace({ location })],
        }),
      );
      const requiredAdaptations = isAdapted ? (['HOIST'] as const) : [];
      return buildNeed({
        ...need,
        id: `n${index}`,
        reference: `N-${index}`,
        responsibleAuthority: authority,
        children,
        requiredAdaptations,
      });
    }),
  }));

/** The worlds with one place of some homes held for one of the needs; adapted homes hold none. */
export const someHeldWorld: fc.Arbitrary<JointWorld> = fc
  .tuple(someJointWorld, fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 7 })), { minLength: 6, maxLength: 16 }))
  .map(([world, holds]) =>
    holds.reduce<JointWorld>(({ needs, homes }, [n, h]) => {
      const [need, home] = [needs[n], homes[h]];
      const isHeld = need?.heldPlaces?.some(({ homeId }) => homeId === home?.id);
      if (!need || !home || isHeld || home.vacantPlaces === 0 || home.adaptedPlaces) return { needs, homes };
      const held = { ...need, heldPlaces: [...(need.heldPlaces ?? []), { homeId: home.id, places: 1 }] };
      const left = { ...home, reservedPlaces: home.reservedPlaces + 1, vacantPlaces: home.vacantPlaces - 1 };
      return { needs: needs.with(n, held), homes: homes.with(h, left) };
    }, world),
  );

interface Unit {
  readonly need: NeedFacts;
  readonly size: number;
}

/** Places of the home that are kept for a need, whether it uses them or not. */
function heldFor({ heldPlaces = [] }: NeedFacts, home: HomeFacts): number {
  return heldPlaces.filter(({ homeId }) => homeId === home.id).reduce((sum, { places }) => sum + places, 0);
}

function unitsOf({ needs }: JointWorld): readonly Unit[] {
  return needs.flatMap((need) => {
    const parts = need.siblingPlan === 'APART' ? need.children.map((child) => [child]) : [need.children];
    return parts.map((children) => ({ need: needOfSome(need, children), size: children.length }));
  });
}

/** Everyone in one home, beside those who live there. */
function fitTogether(home: HomeFacts, units: readonly Unit[]): boolean {
  const sizes = new Map<string, { size: number; held: number }>();
  for (const { need, size } of units) {
    const own = sizes.get(need.id) ?? { size: 0, held: heldFor(need, home) };
    sizes.set(need.id, { ...own, size: own.size + size });
  }
  const own = [...sizes.values()];
  const beyondHeld = own.reduce((sum, { size, held }) => sum + Math.max(0, size - held), 0);
  if (beyondHeld > home.vacantPlaces) return false;
  const promised = home.reservedPlaces - own.reduce((sum, { held }) => sum + held, 0);
  const isSolo = units.some(({ need }) => need.isSoloRequired);
  if (isSolo && (units.length > 1 || home.filledPlaces + promised > 0)) return false;
  if (home.kind === 'IN_HOUSE_FOSTER' && home.filledPlaces + home.reservedPlaces + beyondHeld > 3) return false;
  const hoists = units.filter(({ need }) => need.requiredAdaptations.length > 0).length;
  return hoists <= (home.adaptedPlaces?.[0] ? home.adaptedPlaces[0].places - home.adaptedPlaces[0].taken : Infinity);
}

export interface BestOfAll {
  readonly unmet: number;
  readonly weeklyMiles: number;
}

/** Every way of giving each unit a home or none, but for those that are worse already than the best. */
export function bestOfAll(world: JointWorld): BestOfAll {
  const units = unitsOf(world);
  const milesTo = units.map(({ need }) =>
    world.homes.map((home) => {
      const from = need.children[0]?.importantPlaces[0]?.location?.point;
      const to = home.location?.point;
      const miles = from && to ? distanceMiles(from, to) : Infinity;
      const isPossible =
        miles <= setting.withinMiles && failingRules(need, asOfferedTo(need, home), setting).length === 0;
      return isPossible ? miles * 4 : Infinity;
    }),
  );
  const inHome = world.homes.map((): Unit[] => []);
  let best: BestOfAll = { unmet: Infinity, weeklyMiles: Infinity };
  const tryUnit = (at: number, unmet: number, weeklyMiles: number): void => {
    if (unmet > best.unmet || (unmet === best.unmet && weeklyMiles >= best.weeklyMiles - 1e-9)) return;
    const unit = units[at];
    if (unit === undefined) {
      best = { unmet, weeklyMiles };
      return;
    }
    for (const [position, home] of world.homes.entries()) {
      const miles = milesTo[at]?.[position] ?? Infinity;
      const there = inHome[position] ?? [];
      if (miles === Infinity || !fitTogether(home, [...there, unit])) continue;
      there.push(unit);
      tryUnit(at + 1, unmet, weeklyMiles + miles);
      there.pop();
    }
    tryUnit(at + 1, unmet + unit.size, weeklyMiles);
  };
  tryUnit(0, 0, 0);
  return best;
}
