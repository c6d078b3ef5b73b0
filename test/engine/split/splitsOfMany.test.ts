import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildFacts, HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { indexHomes } from '../../../server/engine/homeIndex.ts';
import { anchorsOf, importantPlacesOf } from '../../../server/engine/importantPlaces.ts';
import { requirementOf } from '../../../server/engine/requirement.ts';
import { beamSplits } from '../../../server/engine/split/beamSplits.ts';
import { countOfBits, manyChildren } from '../../../server/engine/split/manyChildren.ts';
import { needOfSome } from '../../../server/engine/split/plannedUnits.ts';
import { splitsOfMany } from '../../../server/engine/split/splitsOfMany.ts';
import {
  askHomes,
  asOf,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildRegion,
  buildSchool,
  buildSiblings,
  milesNorth,
  oldham,
  tameside,
} from '../factsBuilders.ts';

const withinMiles = 20;

function found(need: NeedFacts, homes: readonly HomeFacts[], subsets: readonly number[] = []) {
  const children = need.children.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const questionOfSome = (some: readonly ChildFacts[]) => {
    const own = needOfSome(need, some);
    const asked = requirementOf(own, { asOf, isEmergency: false });
    return { asked, places: importantPlacesOf(own), anchors: anchorsOf(own), withinMiles, region: buildRegion() };
  };
  const inSubsets = subsets.reduce((all, subset) => all | subset, 0);
  const others = children.map((_, child) => 1 << child).filter((child) => (child & inSubsets) === 0);
  return splitsOfMany(manyChildren(children, indexHomes(homes), questionOfSome), { subsets, others });
}

const someWorld = fc.record({
  homes: fc.array(
    fc.record({
      kind: fc.constantFrom('IN_HOUSE_FOSTER', 'CHILDRENS_HOME', 'CHILDRENS_HOME'),
      milesAway: fc.constantFrom(0, 1, 3, 6, 9),
      hostAuthority: fc.constantFrom(oldham, tameside),
      registeredPlaces: fc.integer({ min: 1, max: 4 }),
      ageFrom: fc.constantFrom(0, 0, 8),
      sexAccepted: fc.constantFrom('ANY', 'ANY', 'F'),
    }),
    { minLength: 3, maxLength: 9 },
  ),
  children: fc.array(
    fc.record({
      dateOfBirth: fc.constantFrom('2012-05-01', '2016-05-01', '2019-05-01'),
      sex: fc.constantFrom('F', 'F', 'M'),
      schoolMiles: fc.constantFrom(0, 2, 7),
    }),
    { minLength: 4, maxLength: 7 },
  ),
  isPlanned: fc.boolean(),
});

function builtFrom(world: typeof someWorld extends fc.Arbitrary<infer Made> ? Made : never) {
  const children = world.children.map(({ schoolMiles, ...child }, n) =>
    buildChild({
      ...child,
      id: `c${n}`,
      siblingGroupId: 'siblings',
      importantPlaces: [buildPlace(), buildSchool({ id: `s${n}`, location: at(milesNorth(schoolMiles)) })],
    }),
  );
  const homes = world.homes.map(({ milesAway, ...home }, n) =>
    buildHome({ ...home, id: `h${n}`, location: at(milesNorth(milesAway)) }),
  );
  const siblingPlan = world.isPlanned ? 'SUBSETS' : 'TOGETHER';
  const siblingSubsets = world.isPlanned
    ? [
        ['c0', 'c1'],
        ['c2', 'c3'],
      ]
    : [];
  return { need: buildNeed({ children, siblingPlan, siblingSubsets }), homes };
}

describe('splitsOfMany beside every way of splitting', () => {
  it('finds a split where there is one, with as few subsets parted and homes, and nearly always the best', () => {
    let [some, best] = [0, 0];
    fc.assert(
      fc.property(someWorld, (world) => {
        const { need, homes } = builtFrom(world);
        const answer = askHomes(homes, { need, withinMiles });
        fc.pre(answer.matchCount === 0 || world.isPlanned);
        const [exact] = answer.splits;
        const [first] = found(need, homes, world.isPlanned ? [0b0011, 0b1100] : []);
        expect(first === undefined).toBe(exact === undefined);
        if (!first || !exact) return;
        some++;
        const exactNotMet = exact.parts.flatMap(({ match }) =>
          match.factors.filter(({ status }) => status === 'NOT_MET'),
        ).length;
        const exactMiles = (exact.weeklyMiles.total ?? 0) + (exact.milesApart ?? 0);
        expect(first.parts.length).toBe(exact.parts.length);
        expect(first.sums.notMet).toBeGreaterThanOrEqual(exactNotMet);
        if (first.sums.notMet === exactNotMet && first.sums.miles < exactMiles + 1e-6) best++;
      }),
      { seed: 30, numRuns: 300 },
    );
    expect(some).toBeGreaterThan(100);
    expect(best / some).toBeGreaterThan(0.95);
  });
});

/** Children's homes of one to four places, one every fiftieth of a mile. */
const fiveHundred = Array.from({ length: 500 }, (_, n) =>
  buildHome({
    id: `h${String(n).padStart(3, '0')}`,
    kind: 'CHILDRENS_HOME',
    registeredPlaces: 1 + (n % 4),
    location: at(milesNorth(1 + n / 50)),
  }),
);

describe('more than eight brothers and sisters', () => {
  it.each([
    [9, 3],
    [12, 3],
    [13, 4],
    [16, 4],
  ])('%i of them live in %i homes of up to four places, the nearest there are', (count, homes) => {
    const answer = askHomes(fiveHundred, { need: buildNeed({ children: buildSiblings(count) }) });
    const [first] = answer.splits;
    expect(first?.parts).toHaveLength(homes);
    expect(new Set(first?.parts.flatMap(({ childIds }) => childIds)).size).toBe(count);
    for (const { match, childIds } of first?.parts ?? []) {
      expect(match.home.registeredPlaces).toBeGreaterThanOrEqual(childIds.length);
    }
    expect(answer.notes.join(' ')).toContain('the best found of many tried');
  });

  it('keeps four planned groups of three whole, each in a home of its own near the others', () => {
    const children = Array.from({ length: 12 }, (_, n) =>
      buildChild({ id: `c${String(n).padStart(2, '0')}`, siblingGroupId: 'siblings' }),
    );
    const siblingSubsets = [0, 1, 2, 3].map((group) => children.slice(group * 3, group * 3 + 3).map(({ id }) => id));
    const homes = [0, 1, 2, 3, 4, 5].map((n) =>
      buildHome({ id: `h${n}`, kind: 'CHILDRENS_HOME', registeredPlaces: 3, location: at(milesNorth(n)) }),
    );
    const need = buildNeed({ children, siblingPlan: 'SUBSETS', siblingSubsets });
    const [first] = askHomes(homes, { need }).splits;
    expect(first?.parts.map(({ childIds }) => childIds.toSorted()).toSorted()).toEqual(siblingSubsets);
    expect(first?.parts.map(({ match }) => match.home.id).toSorted()).toEqual(['h0', 'h1', 'h2', 'h3']);
    expect(first?.factors.find(({ factor }) => factor === 'SIBLINGS')?.status).toBe('MET');
  });

  it('parts as few planned groups as it can where no home takes all of one', () => {
    const children = buildSiblings(9).map((child, n) => ({ ...child, id: `c${n}` }));
    const siblingSubsets = [
      ['c0', 'c1', 'c2', 'c3'],
      ['c4', 'c5', 'c6'],
    ];
    const homes = [0, 1, 2, 3].map((n) =>
      buildHome({ id: `h${n}`, kind: 'CHILDRENS_HOME', registeredPlaces: 3, location: at(milesNorth(n)) }),
    );
    const need = buildNeed({ children, siblingPlan: 'SUBSETS', siblingSubsets });
    const [first] = askHomes(homes, { need }).splits;
    expect(first?.parts).toHaveLength(3);
    expect(first?.parts.some(({ childIds }) => ['c4', 'c5', 'c6'].every((id) => childIds.includes(id)))).toBe(true);
  });

  it('each alone where that is the plan, as many as they are', () => {
    const need = buildNeed({ children: buildSiblings(13), siblingPlan: 'APART' });
    expect(askHomes(fiveHundred, { need }).splits[0]?.parts).toHaveLength(13);
  });

  it('none where there are too few places for all of them', () => {
    const need = buildNeed({ children: buildSiblings(9) });
    expect(askHomes(fiveHundred.slice(0, 3), { need }).splits).toEqual([]);
  });

  it('says from which number on no split is looked for', () => {
    const answer = askHomes(fiveHundred, { need: buildNeed({ children: buildSiblings(17) }) });
    expect(answer.splits).toEqual([]);
    expect(answer.notes).toContain(
      'A split is looked for up to 16 children, and these are 17: record a need for each of the groups that are to live together.',
    );
  });

  it('the order of homes and children changes nothing', () => {
    const need = buildNeed({ children: buildSiblings(10) });
    const turned = { ...need, children: need.children.toReversed() };
    const idsOf = (homes: readonly HomeFacts[], asked: NeedFacts) =>
      askHomes(homes, { need: asked }).splits.map(({ parts }) =>
        parts.map(({ match, childIds }) => [match.home.id, childIds.toSorted()]),
      );
    expect(idsOf(fiveHundred.toReversed(), turned)).toEqual(idsOf(fiveHundred, need));
  });
});

it('follows no beginning that leaves too little room for the others', () => {
  const { need } = { need: buildNeed({ children: buildSiblings(4) }) };
  const homes = [2, 1, 1].map((registeredPlaces, n) => buildHome({ id: `h${n}`, registeredPlaces }));
  const many = manyChildren(need.children, indexHomes(homes), (some) => ({
    ...{
      asked: requirementOf(needOfSome(need, some), { asOf, isEmergency: false }),
      withinMiles,
      region: buildRegion(),
    },
    ...{ places: importantPlacesOf(need), anchors: anchorsOf(need) },
  }));
  const units = [1, 2, 4, 8];
  expect(beamSplits({ many, units, homes: 2 })).toEqual([]);
  const [best] = beamSplits({ many, units, homes: 3 });
  expect(best?.parts.map(({ children, home }) => [home.position, countOfBits(children)]).toSorted()).toEqual([
    [0, 2],
    [1, 1],
    [2, 1],
  ]);
});

it('counts children', () => {
  expect([0, 0b1, 0b1011, 2 ** 16 - 1].map(countOfBits)).toEqual([0, 1, 3, 16]);
});
