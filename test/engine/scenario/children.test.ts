import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenOf, inSpreadOrder, shareOf } from '../../../server/engine/scenario/chosenShare.ts';
import { demandGrowth } from '../../../server/engine/scenario/demandGrowth.ts';
import { familyHelp } from '../../../server/engine/scenario/familyHelp.ts';
import { homesOfMembers, homesWithout } from '../../../server/engine/scenario/freedPlaces.ts';
import { kinshipShare } from '../../../server/engine/scenario/kinshipShare.ts';
import { newChildren } from '../../../server/engine/scenario/newChildren.ts';
import type { ScenarioChangeFacts, ScenarioFacts } from '../../../server/engine/scenario/scenario.ts';
import { childrenAmong, isStay, needsWithout } from '../../../server/engine/scenario/someChildren.ts';
import { stepDown } from '../../../server/engine/scenario/stepDown.ts';
import { buildChild, buildHome, buildNeed, buildPlacement, kent, oldham, tameside } from '../factsBuilders.ts';
import {
  buildFacts,
  childrensHome,
  day,
  fieldsAtFault,
  inChildrensHomes,
  names,
  own,
  said,
  shortIn,
  under,
} from './scenarioFacts.ts';

const among = { localAuthority: null, ageBands: null };
const recent = (facts: ScenarioFacts): ScenarioFacts => ({
  ...facts,
  placements: facts.placements.map((one) => ({ ...one, start: '2025-01-01' })),
});
const setting = (base: ScenarioFacts) => ({ base, asOf: day });

describe('a share of many', () => {
  it.each([
    [10, 25, 3],
    [10, 24, 2],
    [3, 50, 2],
    [0, 50, 0],
    [7, 100, 7],
  ])('of %i, %i %% is %i: half is rounded up', (count, percent, share) => {
    expect(shareOf(count, percent)).toBe(share);
  });

  it('is always the same ones, never too many, and of a smaller share some of the larger', () => {
    const ids = Array.from({ length: 30 }, (_, n) => `child-${n}`);
    const about = { keyOf: (id: string) => id, groupOf: (id: string) => id };
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ids, { minLength: 30 }),
        fc.nat({ max: 30 }),
        fc.nat({ max: 30 }),
        (some, a, b) => {
          const [few, many] = [Math.min(a, b), Math.max(a, b)];
          expect(chosenOf(some, few, about)).toEqual(chosenOf(ids, few, about));
          expect(chosenOf(some, few, about)).toHaveLength(few);
          expect(chosenOf(ids, many, about)).toEqual(expect.arrayContaining([...chosenOf(ids, few, about)]));
        },
      ),
      { numRuns: 100, seed: 11 },
    );
  });

  it('keeps groups whole and passes over one that would be too many', () => {
    const about = { keyOf: (item: string) => item, groupOf: (item: string) => item.slice(0, 1) };
    expect(chosenOf(['a1', 'a2', 'b1'], 1, about)).toEqual(['b1']);
    expect(inSpreadOrder(['a', 'b'], String).toSorted()).toEqual(['a', 'b']);
  });
});

describe('new children', () => {
  it('live nowhere yet, or began to within the year before, or as long as the change is at work', () => {
    const facts = buildFacts(3);
    const starts = ['2024-06-01', '2023-06-01', '2020-01-01'];
    const placed = { ...facts, placements: facts.placements.map((one, n) => ({ ...one, start: starts[n] ?? '' })) };
    const idsOn = (asOf: string) =>
      newChildren(placed, { ...among, fromDate: own.fromDate }, asOf).map(({ demand }) => demand.childId);
    expect(idsOn('2025-03-31')).toEqual(['child-1']);
    expect(idsOn('2027-03-31')).toEqual(['child-1', 'child-2']);
    const waiting = { ...placed, placements: [], needs: [buildNeed({ children: placed.children })] };
    expect(newChildren(waiting, { ...among, fromDate: own.fromDate }, day)).toHaveLength(3);
  });

  it('of a council and of ages only', () => {
    const facts = buildFacts(2, {
      children: [
        buildChild(),
        buildChild({ id: 'child-2', responsibleAuthority: tameside, dateOfBirth: '2008-01-01' }),
      ],
    });
    expect(childrenAmong(facts, { localAuthority: tameside, ageBands: null })).toHaveLength(1);
    expect(childrenAmong(facts, { localAuthority: null, ageBands: ['AGE_10_15'] })).toHaveLength(1);
  });
});

describe('more new children live with kin', () => {
  const facts = recent(buildFacts(10));
  const placing: ScenarioChangeFacts = { ...own, ...among, kind: 'KINSHIP_SHARE', sharePercent: 30 };

  it('three of ten, near home and short no longer', () => {
    expect([shortIn(facts), shortIn(under(facts, placing))]).toEqual([10, 7]);
    const kin = under(facts, placing).placements.filter(({ placementType }) => placementType === 'KINSHIP');
    expect(kin).toHaveLength(3);
    expect(new Set(kin.map(({ childId }) => childId)).size).toBe(3);
  });

  it('those who do already count towards the share', () => {
    const two = {
      ...facts,
      placements: facts.placements.map((one, n) => (n < 2 ? ({ ...one, placementType: 'KINSHIP' } as const) : one)),
    };
    expect(under(two, placing).placements.filter(({ placementType }) => placementType === 'KINSHIP')).toHaveLength(3);
    expect(fieldsAtFault(two, { ...placing, sharePercent: 20 })).toEqual(['sharePercent']);
  });

  it('brothers and sisters together, and no unaccompanied child', () => {
    const siblings = {
      ...facts,
      children: facts.children.map((child, n) =>
        n < 4 ? { ...child, siblingGroupId: 'four' } : { ...child, isUasc: true },
      ),
    };
    expect(fieldsAtFault(siblings, placing)).toEqual(['sharePercent']);
    expect(
      under(siblings, { ...placing, sharePercent: 40 }).placements.filter(
        ({ placementType }) => placementType === 'KINSHIP',
      ),
    ).toHaveLength(4);
    expect(
      kinshipShare.explain(
        { ...own, ...among, kind: 'KINSHIP_SHARE', sharePercent: 30, ageBands: ['AGE_10_15'] },
        names,
      ),
    ).toBe('Places 30 % of new children of the region aged 10 to 15 with kin from 31 March 2025');
  });

  it('their needs are met, and needs for short breaks stay', () => {
    const children = [buildChild(), buildChild({ id: 'child-2' })];
    const needs = [buildNeed({ children }), buildNeed({ id: 'breaks', children, isShortBreak: true })];
    expect(needsWithout(needs, new Set(['child-1'])).map((need) => need.children.length)).toEqual([1, 2]);
    expect(isStay(buildPlacement({ legalStatus: 'V4' }))).toBe(false);
  });
});

describe('fewer children come into care', () => {
  const facts = recent(buildFacts(10));
  const helping: ScenarioChangeFacts = { ...own, ...among, kind: 'FAMILY_HELP', sharePercent: 20 };

  it('two of ten are gone as if never come', () => {
    const after = under(facts, helping);
    expect([after.children.length, after.placements.length, shortIn(after)]).toEqual([8, 8, 8]);
  });

  it('the places they lived in are free, whether the home is known or taken to be', () => {
    const homes = [
      buildHome({ id: 'a', registeredPlaces: 3, filledPlaces: 3 }),
      buildHome({ id: 'b', registeredPlaces: 3, filledPlaces: 2 }),
    ];
    const placements = facts.placements.slice(0, 4).map((one, n) => ({ ...one, homeId: n === 0 ? 'a' : null }));
    const living = { ...buildFacts(4), homes, placements };
    const filled = (gone: readonly string[]) =>
      homesWithout(living, new Set(gone)).homes.reduce((sum, { filledPlaces }) => sum + filledPlaces, 0);
    expect([filled([]), filled(['child-1']), filled(['child-1', 'child-2'])]).toEqual([5, 4, 3]);
    expect(homesOfMembers({ ...living, homes: [buildHome({ hostAuthority: kent })] })).toEqual([]);
  });

  it('no child at all is no change', () => {
    expect(fieldsAtFault(facts, { ...helping, sharePercent: 4 })).toEqual(['sharePercent']);
    expect(fieldsAtFault(facts, { ...helping, sharePercent: 120, localAuthority: kent })).toEqual([
      'localAuthority',
      'sharePercent',
    ]);
    expect(
      familyHelp.faults({ ...own, ...among, kind: 'FAMILY_HELP', sharePercent: 20 }, facts, setting(facts)),
    ).toEqual([]);
    expect(said(helping)).toBe(
      'Keeps 20 % of new children of the region at home by helping their families, from 31 March 2025',
    );
  });
});

describe('children who should be fostered move out of children’s homes', () => {
  const home = childrensHome('a', 4, { filledPlaces: 4 });
  const base = inChildrensHomes(buildFacts(4, { homes: [home, buildHome({ id: 'f', registeredPlaces: 2 })] }));
  const facts: ScenarioFacts = {
    ...base,
    placements: base.placements.map((one) => ({ ...one, homeId: 'a' })),
    needs: base.children.slice(0, 2).map((child, n) =>
      buildNeed({
        id: `need-${n}`,
        children: [child],
        suitability: { FOSTERING: 'PREFERRED', CHILDRENS_HOME: 'SUITABLE' },
      }),
    ),
  };
  const moving: ScenarioChangeFacts = { ...own, ...among, kind: 'STEP_DOWN', sharePercent: 100 };

  it('two of four, whose places are free and who wait for a foster place only', () => {
    const after = under(facts, moving);
    expect(after.homes[0]).toMatchObject({ filledPlaces: 2, vacantPlaces: 2 });
    expect(after.placements).toHaveLength(2);
    expect(after.needs.every(({ suitability }) => suitability.CHILDRENS_HOME === 'UNSUITABLE')).toBe(true);
    expect(shortIn({ ...after, homes: after.homes.slice(0, 1) })).toBe(2);
    expect(shortIn(after)).toBe(0);
  });

  it('half of them is one; nobody is no change', () => {
    expect(under(facts, { ...moving, sharePercent: 50 }).placements).toHaveLength(3);
    expect(fieldsAtFault({ ...facts, needs: [] }, moving)).toEqual(['sharePercent']);
    expect(
      stepDown.explain({ ...own, ...among, kind: 'STEP_DOWN', sharePercent: 50, localAuthority: oldham }, names),
    ).toBe(
      'Moves 50 % of the children of Oldham whose need prefers fostering out of children’s homes from 31 March 2025',
    );
  });
});

describe('more, or fewer, children need a place', () => {
  const facts = buildFacts(10, { homes: [buildHome({ id: 'f', registeredPlaces: 3 })] });
  const growing = (sharePercent: number, changes: object = {}): ScenarioChangeFacts => ({
    ...own,
    ...among,
    kind: 'DEMAND_GROWTH',
    placementTypes: null,
    sharePercent,
    ...changes,
  });

  it.each([
    [20, 9],
    [-20, 5],
    [100, 17],
    [150, 22],
    [-50, 2],
  ])('%i %% leaves %i short of ten with three places', (percent, short) => {
    expect(shortIn(facts)).toBe(7);
    expect(shortIn(under(facts, growing(percent)))).toBe(short);
  });

  it('like those there are: of their type, with kin likewise', () => {
    const kin = {
      ...facts,
      placements: facts.placements.map((one) => ({ ...one, placementType: 'KINSHIP' }) as const),
    };
    expect(under(kin, growing(30)).placements).toHaveLength(13);
    const after = under(inChildrensHomes(facts), growing(20));
    expect(after.needs.map(({ suitability }) => suitability)).toEqual([
      { CHILDRENS_HOME: 'PREFERRED' },
      { CHILDRENS_HOME: 'PREFERRED' },
    ]);
  });

  it('of some types only, and by a share that is one', () => {
    expect(fieldsAtFault(facts, growing(50, { placementTypes: ['SECURE'] }))).toEqual(['sharePercent']);
    expect(fieldsAtFault(facts, growing(0))).toEqual(['sharePercent']);
    expect(fieldsAtFault(facts, growing(301))).toEqual(['sharePercent']);
    expect(said(growing(-12.5, { localAuthority: oldham, placementTypes: ['FOSTERING'] }))).toBe(
      '12.5 % fewer children of Oldham in fostering need a place, in all, from 31 March 2025',
    );
    expect(
      demandGrowth.faults(
        { ...own, ...among, kind: 'DEMAND_GROWTH', placementTypes: null, sharePercent: 10 },
        facts,
        setting(facts),
      ),
    ).toEqual([]);
  });
});
