import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../server/engine/distance.ts';
import type { ChildFacts, HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { needOfSome } from '../../../server/engine/split/plannedUnits.ts';
import {
  askHomes,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildSiblings,
  milesNorth,
  oldham,
  tameside,
} from '../factsBuilders.ts';

/** Every way of giving each child one of the homes; nothing of the search is used. */
function bestByTryingAll(need: NeedFacts, homes: readonly HomeFacts[], withinMiles: number): number[] | null {
  const children = need.children;
  const known = new Map<string, number[] | null>();
  const numbersOf = (some: readonly ChildFacts[], home: HomeFacts): number[] | null => {
    const key = `${some.map(({ id }) => id).join()} ${home.id}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const [match] = askHomes([home], { need: needOfSome(need, some), withinMiles }).matches;
    const count = (status: string) => match?.factors.filter((factor) => factor.status === status).length ?? 0;
    const kin = home.kind === 'KINSHIP' ? -some.length : 0;
    const miles = match?.weeklyMiles.total ?? null;
    const numbers = match ? [kin, count('NOT_MET'), count('NOT_KNOWN'), miles === null ? 1 : 0, miles ?? 0] : null;
    known.set(key, numbers);
    return numbers;
  };
  const subsets = need.siblingPlan === 'SUBSETS' ? (need.siblingSubsets ?? []) : [];
  let best: number[] | null = null;
  for (let choice = 0; choice < homes.length ** children.length; choice++) {
    const chosen = children.map((_, at) => Math.floor(choice / homes.length ** at) % homes.length);
    const used = [...new Set(chosen)];
    if (used.length < 2 || (need.siblingPlan === 'APART' && used.length < children.length)) continue;
    const parts = used.map((at) =>
      numbersOf(
        children.filter((_, child) => chosen[child] === at),
        homes[at] ?? buildHome(),
      ),
    );
    const lived = parts.filter((part) => part !== null);
    if (lived.length < parts.length) continue;
    const points = used.map((at) => homes[at]?.location?.point ?? null);
    const pairs = points.flatMap((a, at) => points.slice(at + 1).map((b) => (a && b ? distanceMiles(a, b) : null)));
    const sums = [0, 1, 2, 3, 4].map((at) => lived.reduce((sum, part) => sum + (part[at] ?? 0), 0));
    sums[3] = (sums[3] ?? 0) + (pairs.includes(null) ? 1 : 0);
    sums[4] = (sums[4] ?? 0) + (pairs.includes(null) ? 0 : Math.max(...pairs.map((miles) => miles ?? 0)));
    const homeOfChild = new Map(children.map(({ id }, at) => [id, chosen[at]]));
    const broken = subsets.filter((subset) => new Set(subset.map((id) => homeOfChild.get(id))).size > 1).length;
    const numbers = [broken, used.length, ...sums];
    const order = best
      ? (numbers.map((number, at) => number - (best?.[at] ?? 0)).find((difference) => Math.abs(difference) > 1e-9) ?? 0)
      : -1;
    if (order < 0) best = numbers;
  }
  return best;
}

const someHome = fc.record({
  kind: fc.constantFrom('IN_HOUSE_FOSTER', 'CHILDRENS_HOME', 'KINSHIP'),
  milesAway: fc.constantFrom(0, 1, 3, 6),
  hostAuthority: fc.constantFrom(oldham, tameside),
  places: fc.integer({ min: 1, max: 2 }),
  ageFrom: fc.constantFrom(0, 0, 8),
  ageTo: fc.constantFrom(17, 17, 9),
  sexAccepted: fc.constantFrom('ANY', 'ANY', 'F'),
});
const someWorld = fc.record({
  homes: fc.array(someHome, { minLength: 2, maxLength: 5 }),
  births: fc.array(fc.constantFrom('2012-05-01', '2016-05-01', '2019-05-01'), { minLength: 2, maxLength: 4 }),
  boys: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  siblingPlan: fc.constantFrom('TOGETHER', 'APART', 'SUBSETS', 'SUBSETS', null),
});

describe('splitsOf', () => {
  it('is the best of all ways there are', () => {
    let [found, none] = [0, 0];
    fc.assert(
      fc.property(someWorld, (world) => {
        const children = world.births.map((dateOfBirth, at) =>
          buildChild({ id: `c${at}`, dateOfBirth, sex: world.boys[at] ? 'M' : 'F', siblingGroupId: 'siblings' }),
        );
        const { siblingPlan } = world;
        const siblingSubsets = siblingPlan === 'SUBSETS' ? [['c0', 'c1']] : [];
        const need = buildNeed({ children, siblingPlan, siblingSubsets });
        const homes = world.homes.map(({ milesAway, places, ...home }, at) =>
          buildHome({
            ...home,
            id: `h${at}`,
            location: at_(milesAway),
            registeredPlaces: places,
            namedChildIds: ['c0', 'c1'],
          }),
        );
        const answer = askHomes(homes, { need, withinMiles: 5 });
        const isAsked =
          answer.matchCount === 0 || siblingPlan === 'APART' || (siblingPlan === 'SUBSETS' && children.length > 2);
        const best = isAsked ? bestByTryingAll(need, homes, 5) : null;
        const [first] = answer.splits;
        if (best === null) none++;
        else found++;
        expect(first !== undefined).toBe(best !== null);
        if (!first || !best) return;
        const [, homesUsed, , notMet] = best;
        expect(first.parts).toHaveLength(homesUsed ?? 0);
        const ofParts = first.parts.flatMap(({ match }) => match.factors);
        expect(ofParts.filter(({ status }) => status === 'NOT_MET')).toHaveLength(notMet ?? 0);
        const miles = (first.weeklyMiles.total ?? 0) + (first.milesApart ?? 0);
        expect(miles).toBeCloseTo(best.at(-1) ?? 0, 6);
        for (const { match, childIds } of first.parts)
          expect(match.home.registeredPlaces).toBeGreaterThanOrEqual(childIds.length);
        expect(new Set(first.parts.flatMap(({ childIds }) => childIds)).size).toBe(children.length);
      }),
      { numRuns: 400, seed: 20 },
    );
    expect(found).toBeGreaterThan(50);
    expect(none).toBeGreaterThan(10);
  });

  it('keeps the planned subset together although parting it would be nearer', () => {
    const need = buildNeed({
      children: buildSiblings(3),
      siblingPlan: 'SUBSETS',
      siblingSubsets: [['child-1', 'child-3']],
    });
    const homes = [
      buildHome({ id: 'near', registeredPlaces: 1 }),
      buildHome({ id: 'pair', registeredPlaces: 2, location: at(milesNorth(9)) }),
      buildHome({ id: 'next', registeredPlaces: 1 }),
    ];
    const [first] = askHomes(homes, { need }).splits;
    expect(first?.parts.map(({ match, childIds }) => [match.home.id, childIds])).toEqual([
      ['pair', ['child-1', 'child-3']],
      ['near', ['child-2']],
    ]);
  });

  it('has eight children among five hundred homes in its best homes, in bounded time', () => {
    const homes = Array.from({ length: 500 }, (_, index) =>
      buildHome({
        id: `h${index}`,
        kind: 'CHILDRENS_HOME',
        registeredPlaces: 1 + (index % 4),
        location: at(milesNorth(1 + index / 50)),
      }),
    );
    const [first] = askHomes(homes, { need: buildNeed({ children: buildSiblings(8) }) }).splits;
    expect(first?.parts.map(({ match }) => match.home.id)).toEqual(['h3', 'h7']);
  });

  it('is none for one child', () => {
    expect(askHomes([]).splits).toEqual([]);
  });
});

function at_(miles: number) {
  return at(milesNorth(miles));
}
