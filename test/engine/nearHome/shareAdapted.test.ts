import fc from 'fast-check';
import type { Highs } from 'highs';
import { describe, expect, it } from 'vitest';
import { adaptedSharesOf, firstConflict } from '../../../server/engine/nearHome/adaptedShares.ts';
import { nearHomeCheck } from '../../../server/engine/nearHome/nearHomeCheck.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { placeOnce } from '../../../server/engine/nearHome/placeOnce.ts';
import { loadReferee } from '../assign/referee.ts';
import { buildChild, buildHome, buildNeed, buildSiblings } from '../factsBuilders.ts';
import { adaptedWorld, mediumWorld, waitingWorld } from './adaptedWorlds.ts';
import { fewestShort } from './nearHomeOracle.ts';
import type { SmallWorld } from './smallWorld.ts';

const highs = await loadReferee();
const solver = nearHomeSolver({ solver: { highs, seconds: 10 } });
const worldOf = ({ facts, setting }: SmallWorld) => nearHomeWorld(facts, setting, solver);
const sizesOf = ({ standing }: NearHomeWorld) => Int32Array.from(standing.groups, ({ cases }) => cases.length);

/** Places of each home with each adaptation that are there for those who stand, from the facts of the world alone. */
function sharedRows({ rooms, standing }: NearHomeWorld) {
  return rooms.flatMap(({ home, held }, room) =>
    (home.adaptedPlaces ?? []).map(({ adaptation, places, taken }) => ({
      room,
      places: Math.max(0, places - Math.min(taken, held)),
      needed: standing.groups.map(({ asked: { need } }) => {
        if (!need.requiredAdaptations.includes(adaptation)) return 0;
        return Math.max(1, need.children.filter(({ isDisabled }) => isDisabled).length);
      }),
    })),
  );
}

interface Optimum {
  readonly unmet: number;
  readonly cost: number;
}

/** Every way of giving each group one of its arcs or none. */
function bestOfAll(world: NearHomeWorld): Optimum {
  const { arcs, rooms } = world;
  const [sizes, shared] = [sizesOf(world), sharedRows(world)];
  const left = rooms.map(({ free, ordinary }) => (free > 0 ? Math.max(1, ordinary) : 0));
  const adapted = shared.map(({ places }) => places);
  let best: Optimum = { unmet: Infinity, cost: Infinity };
  const move = (group: number, arc: number, sign: 1 | -1) => {
    const room = arcs.arcHome[arc] ?? 0;
    left[room] = (left[room] ?? 0) - sign * (arcs.arcPlaces[arc] ?? 0);
    for (const [row, { room: at, needed }] of shared.entries()) {
      if (at === room) adapted[row] = (adapted[row] ?? 0) - sign * (needed[group] ?? 0);
    }
    return (left[room] ?? 0) >= 0 && adapted.every((places) => places >= 0);
  };
  const tryGroup = (group: number, unmet: number, cost: number): void => {
    if (unmet > best.unmet || (unmet === best.unmet && cost >= best.cost)) return;
    if (group === sizes.length) {
      best = { unmet, cost };
      return;
    }
    for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      if (move(group, arc, 1)) tryGroup(group + 1, unmet, cost + (arcs.arcCost[arc] ?? 0));
      move(group, arc, -1);
    }
    tryGroup(group + 1, unmet + (sizes[group] ?? 0), cost);
  };
  tryGroup(0, 0, 0);
  return best;
}

describe('places and adapted places are shared out together: every placing tried', () => {
  it('as few children short as can be, at the least miles, with every rule kept and both bounds met', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(adaptedWorld, (small) => {
        const world = worldOf(small);
        const { placing, arcs, rooms } = world;
        const { unmet } = fewestShort(small.facts, small.setting);
        const best = bestOfAll(world);
        expect(nearHomeCheck(world)).toEqual([]);
        expect([placing.unmetChildren, placing.cost]).toEqual([unmet, best.cost]);
        expect(best.unmet).toBe(unmet);
        expect(placing.unmetLowerBound).toBe(unmet);
        expect(placing.costLowerBound ?? 0).toBeLessThanOrEqual(best.cost);
        const shares = adaptedSharesOf(arcs.adaptedNeeds, rooms);
        const alone = placeOnce({ sizes: sizesOf(world), rooms, arcs }, solver.place);
        if (shares && firstConflict(shares, alone.homeOf)) conflicts++;
      }),
      { seed: 6, numRuns: 400 },
    );
    expect(conflicts).toBeGreaterThan(40);
  });

  it('the order of children, homes and needs changes nothing', () => {
    fc.assert(
      fc.property(adaptedWorld, (small) => {
        const { facts } = small;
        const turned = worldOf({
          ...small,
          facts: {
            ...facts,
            children: facts.children.toReversed(),
            homes: facts.homes.toReversed(),
            needs: facts.needs.map((need) => ({ ...need, children: need.children.toReversed() })).toReversed(),
          },
        });
        expect(turned.measured).toEqual(worldOf(small).measured);
        expect(turned.placing.homeOf).toEqual(worldOf(small).placing.homeOf);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('one more adapted place never leaves more children short', () => {
    fc.assert(
      fc.property(adaptedWorld, fc.nat({ max: 3 }), (small, position) => {
        const homes = small.facts.homes.map((home, n) => ({
          ...home,
          adaptedPlaces: home.adaptedPlaces?.map((one) => ({ ...one, places: one.places + (n === position ? 1 : 0) })),
        }));
        const more = worldOf({ ...small, facts: { ...small.facts, homes } });
        expect(more.placing.unmetChildren).toBeLessThanOrEqual(worldOf(small).placing.unmetChildren);
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});

const bedroom = (places: number, taken = 0) => ({
  kind: 'CHILDRENS_HOME' as const,
  registeredPlaces: 2,
  adaptations: ['WHEELCHAIR_BEDROOM' as const],
  adaptedPlaces: [{ adaptation: 'WHEELCHAIR_BEDROOM' as const, places, taken }],
});
const wheelchair = (id: string) =>
  buildNeed({ id, children: [buildChild({ id })], requiredAdaptations: ['WHEELCHAIR_BEDROOM'] });
const ordinary = (id: string) => buildNeed({ id, children: [buildChild({ id })] });

describe('without a solver to hand', () => {
  it('both bounds hold, and nearly always as few children short as can be, at the least miles', () => {
    const search = nearHomeSolver();
    let [more, dearer] = [0, 0];
    fc.assert(
      fc.property(adaptedWorld, ({ facts, setting }) => {
        const world = nearHomeWorld(facts, setting, search);
        const { unmetChildren, unmetLowerBound, cost, costLowerBound } = world.placing;
        const best = bestOfAll(world);
        expect(nearHomeCheck(world)).toEqual([]);
        expect(unmetLowerBound).toBeLessThanOrEqual(best.unmet);
        expect(unmetChildren).toBeGreaterThanOrEqual(best.unmet);
        if (unmetChildren > best.unmet) more++;
        expect(costLowerBound ?? 0).toBeLessThanOrEqual(best.cost);
        if (unmetChildren === best.unmet && cost > best.cost) dearer++;
      }),
      { seed: 10, numRuns: 300 },
    );
    expect(more).toBeLessThan(5);
    expect(dearer).toBeLessThan(15);
  });
});

describe('one wheelchair bedroom', () => {
  it.each([
    ['two children who need it, two places', [bedroom(1)], [wheelchair('a'), wheelchair('b')], 1, ['FULL']],
    ['two such bedrooms', [bedroom(2)], [wheelchair('a'), wheelchair('b')], 0, []],
    ['two homes with one each', [bedroom(1), bedroom(1)], [wheelchair('a'), wheelchair('b')], 0, []],
    ['one who needs it, one who does not', [bedroom(1)], [wheelchair('a'), ordinary('b')], 0, []],
    ['none of it counted', [{ ...bedroom(1), adaptedPlaces: [] }], [wheelchair('a'), wheelchair('b')], 0, []],
    ['three wait for it', [bedroom(1)], [wheelchair('a'), wheelchair('b'), wheelchair('c')], 2, ['FULL', 'FULL']],
    ['none at all', [bedroom(0)], [wheelchair('a')], 1, ['NEED_NOT_OFFERED']],
    [
      'two sisters of whom one needs it, beside one who does',
      [{ ...bedroom(1), registeredPlaces: 3 }],
      [
        buildNeed({
          id: 'a',
          siblingPlan: 'TOGETHER',
          children: buildSiblings(2).map((child, n) => ({ ...child, isDisabled: n === 0 })),
          requiredAdaptations: ['WHEELCHAIR_BEDROOM'],
        }),
        wheelchair('b'),
      ],
      1,
      ['FULL'],
    ],
    [
      'two of three sisters need it, and it is a second one that is short',
      [{ ...bedroom(2), registeredPlaces: 4 }],
      [
        buildNeed({
          id: 'a',
          siblingPlan: 'TOGETHER',
          children: buildSiblings(3).map((child, n) => ({ ...child, isDisabled: n > 0 })),
          requiredAdaptations: ['WHEELCHAIR_BEDROOM'],
        }),
        wheelchair('b'),
      ],
      1,
      ['FULL'],
    ],
  ] as const)('%s', (_, homes, needs, short, reasons) => {
    const suitability = { CHILDRENS_HOME: 'PREFERRED' } as const;
    const small = waitingWorld(
      homes.map((home, n) => buildHome({ id: `home-${n}`, ...home })),
      needs.map((need) => ({ ...need, suitability })),
    );
    const world = worldOf(small);
    const { unmetChildren, unmetLowerBound } = world.placing;
    expect([unmetChildren, unmetLowerBound]).toEqual([short, short]);
    expect(world.measured.flatMap(({ reason }) => reason ?? [])).toEqual(reasons);
    expect(nearHomeCheck(world)).toEqual([]);
  });
});

/** Fewest unmet, then least cost, of the whole question as integer programming: rows for places and for adapted places alike. */
function askReferee(highs: Highs, world: NearHomeWorld, unmetChildren: number | null): number {
  const { arcs, rooms } = world;
  const [sizes, shared] = [sizesOf(world), sharedRows(world)];
  const groups = sizes.length;
  const [starts, indices, values, colCost]: [number[], number[], number[], number[]] = [[0], [], [], []];
  const column = (entries: readonly (readonly [number, number])[], cost: number) => {
    for (const [row, value] of entries) {
      if (value === 0) continue;
      indices.push(row);
      values.push(value);
    }
    starts.push(indices.length);
    colCost.push(cost);
  };
  const unmetRow = groups + rooms.length + shared.length;
  for (let group = 0; group < groups; group++) {
    for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      const room = arcs.arcHome[arc] ?? 0;
      const adapted = shared.flatMap(({ room: at, needed }, row) =>
        at === room ? [[groups + rooms.length + row, needed[group] ?? 0] as const] : [],
      );
      const cost = unmetChildren === null ? 0 : (arcs.arcCost[arc] ?? 0);
      column([[group, 1], [groups + room, arcs.arcPlaces[arc] ?? 0], ...adapted], cost);
    }
  }
  for (const [group, size] of sizes.entries()) {
    column(
      [
        [group, 1],
        [unmetRow, size],
      ],
      unmetChildren === null ? size : 0,
    );
  }
  const capacity = rooms.map(({ free, ordinary }) => (free > 0 ? Math.max(1, ordinary) : 0));
  const rows = [...capacity, ...shared.map(({ places }) => places)];
  const once = new Array<number>(groups).fill(1);
  const rowLower = [...once, ...rows.map(() => -highs.infinity), unmetChildren ?? 0];
  const rowUpper = [...once, ...rows, unmetChildren ?? highs.infinity];
  const [numCols, numRows] = [colCost.length, rowLower.length];
  const model = highs.createModel({
    ...{ numCols, numRows, colCost, rowLower, rowUpper },
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    integrality: new Int32Array(numCols).fill(1),
    matrix: { format: 'csc', numRows, numCols, starts, indices, values },
  });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0 });
    model.run();
    return Math.round(Number(model.info.get('objective_function_value')));
  } finally {
    model.dispose();
  }
}

describe('places and adapted places are shared out together: beside HiGHS', () => {
  it('thirty needs and eighteen homes: fewest short and least miles, and both proved', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const world = worldOf(mediumWorld(seed));
      const { placing } = world;
      const unmet = askReferee(highs, world, null);
      const cost = askReferee(highs, world, unmet);
      expect(nearHomeCheck(world)).toEqual([]);
      expect(placing).toMatchObject({ unmetChildren: unmet, unmetLowerBound: unmet, cost, costLowerBound: cost });
    }
  });
});
