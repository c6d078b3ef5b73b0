import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../../bench/assignWorld.ts';
import { assignTogether } from '../../../server/engine/assign/assign.ts';
import { assignCheck } from '../../../server/engine/assign/assignCheck.ts';
import type { AssignProgress } from '../../../server/engine/assign/problem.ts';
import { loadReferee } from './referee.ts';
import { askHighs, bestOfAll, problemOf, smallWorld, type World } from './worlds.ts';

const highs = await loadReferee();
const solver = { highs, seconds: 60 };
const solve = ({ groups, capacity }: World) => assignTogether(problemOf(groups, capacity), { solver });
const one = (home: number, cost: number) => ({ home, cost, places: 1 });

describe('siblings together, beside every way there is', () => {
  it('is bounded by what the best of all ways is, and no better', () => {
    fc.assert(
      fc.property(smallWorld, (world) => {
        const problem = problemOf(world.groups, world.capacity);
        const answer = assignTogether(problem);
        const best = bestOfAll(world);
        expect(assignCheck(problem, answer)).toBeNull();
        expect(answer.unmetLowerBound).toBeLessThanOrEqual(best.unmetChildren);
        expect(answer.unmetChildren).toBeGreaterThanOrEqual(best.unmetChildren);
        if (answer.unmetChildren !== best.unmetChildren) return;
        expect(answer.costLowerBound).toBeLessThanOrEqual(best.cost);
        expect(answer.cost).toBeGreaterThanOrEqual(best.cost);
      }),
      { seed: 41, numRuns: 500 },
    );
  });

  it('is the best of all ways once the solver has finished the proof', () => {
    fc.assert(
      fc.property(smallWorld, (world) => {
        const answer = solve(world);
        const { unmetChildren, cost } = bestOfAll(world);
        expect(answer).toMatchObject({ unmetChildren, cost, unmetLowerBound: unmetChildren, costLowerBound: cost });
        expect(answer.status).toBe('OPTIMAL');
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('never leaves more unmet with one place more, one more home to go to, one child fewer, or a group that may part', () => {
    const better: ((world: World) => World)[] = [
      ({ groups, capacity }) => ({
        groups,
        capacity: capacity.map((places, home) => (home === 0 ? places + 1 : places)),
      }),
      ({ groups, capacity }) => ({
        capacity,
        groups: groups.map((group, at) => {
          const isNew = at === 0 && capacity.length > 0 && !group.arcs.some(({ home }) => home === 0);
          return isNew ? { ...group, arcs: [...group.arcs, { home: 0, cost: 7, places: group.size }] } : group;
        }),
      }),
      ({ groups, capacity }) => ({ groups: groups.slice(1), capacity }),
      ({ groups, capacity }) => ({
        capacity,
        groups: groups.flatMap((group) =>
          Array.from({ length: group.size }, () => ({
            size: 1,
            arcs: group.arcs.map(({ home, cost }) => one(home, cost)),
          })),
        ),
      }),
    ];
    // Where a home must be had alone, a place more there is a place more to fill.
    const withoutAlone = smallWorld.map(({ groups, capacity }) => ({
      capacity,
      groups: groups.map(({ size, arcs }) => ({ size, arcs: arcs.map((arc) => ({ ...arc, places: size })) })),
    }));
    fc.assert(
      fc.property(withoutAlone, fc.constantFrom(...better), (world, change) => {
        expect(solve(change(world)).unmetChildren).toBeLessThanOrEqual(solve(world).unmetChildren);
      }),
      { seed: 43, numRuns: 200 },
    );
  });

  it('has the same values however groups and homes are numbered', () => {
    fc.assert(
      fc.property(smallWorld, ({ groups, capacity }) => {
        const homes = capacity.length;
        const turned = groups.toReversed().map((group) => ({
          ...group,
          arcs: group.arcs.map((arc) => ({ ...arc, home: homes - 1 - arc.home })),
        }));
        const { unmetChildren, cost } = solve({ groups, capacity });
        expect(solve({ groups: turned, capacity: capacity.toReversed() })).toMatchObject({ unmetChildren, cost });
      }),
      { seed: 44, numRuns: 200 },
    );
  });
});

describe('edges', () => {
  const cases: [sentence: string, world: World, unmetChildren: number, cost: number][] = [
    ['no groups', { groups: [], capacity: [2] }, 0, 0],
    ['no homes', { groups: [{ size: 2, arcs: [] }], capacity: [] }, 2, 0],
    ['no arcs', { groups: [{ size: 1, arcs: [] }], capacity: [3] }, 1, 0],
    ['no places', { groups: [{ size: 1, arcs: [one(0, 5)] }], capacity: [0] }, 1, 0],
    [
      'a group larger than any home',
      { groups: [{ size: 3, arcs: [{ home: 0, cost: 1, places: 3 }] }], capacity: [2] },
      3,
      0,
    ],
    [
      'a child who must be alone in a home of three',
      {
        groups: [
          { size: 1, arcs: [{ home: 0, cost: 4, places: 3 }] },
          { size: 1, arcs: [one(0, 1)] },
        ],
        capacity: [3],
      },
      1,
      1,
    ],
    [
      'all costs equal',
      { groups: [1, 2, 3].map(() => ({ size: 1, arcs: [one(0, 9), one(1, 9)] })), capacity: [1, 1] },
      1,
      18,
    ],
    ['all costs zero', { groups: [1, 2].map(() => ({ size: 1, arcs: [one(0, 0)] })), capacity: [2] }, 0, 0],
    [
      'the greatest cost there can be',
      { groups: [{ size: 1, arcs: [one(0, 2 ** 31 - 1)] }], capacity: [1] },
      0,
      2 ** 31 - 1,
    ],
    [
      'one child more is worth any cost',
      {
        groups: [
          { size: 1, arcs: [one(0, 0), one(1, 2_000_000_000)] },
          { size: 1, arcs: [one(0, 2_000_000_000)] },
        ],
        capacity: [1, 1],
      },
      0,
      4_000_000_000,
    ],
    [
      'a home of a million places',
      { groups: [1, 2].map(() => ({ size: 2, arcs: [{ home: 0, cost: 3, places: 2 }] })), capacity: [1_000_000] },
      0,
      6,
    ],
  ];
  it.each(cases)('%s', (_sentence, world, unmetChildren, cost) => {
    const answer = solve(world);
    expect(answer).toMatchObject({ unmetChildren, cost, unmetLowerBound: unmetChildren, costLowerBound: cost });
    expect(answer.status).toBe('OPTIMAL');
  });

  it('says what is wrong with numbers that are no assignment', () => {
    const problem = problemOf([{ size: 1, arcs: [one(3, 1)] }], [1]);
    expect(() => assignTogether(problem)).toThrow('Arc 0 goes to home 3, which is not there; there are 1.');
  });
});

describe('a long answer', () => {
  const problem = buildWorld({
    groups: 300,
    homes: 180,
    nearest: 200,
    suitableShare: 0.3,
    short: 0.08,
    widthMiles: 15,
    seed: 5,
  });

  it('can be stopped at any moment, and keeps an answer that holds', () => {
    for (const calls of [1, 2, 3, 5, 8, 13, 30, 60, 100, 200]) {
      let left = calls;
      const answer = assignTogether(problem, { onProgress: () => (--left > 0 ? 'GO_ON' : 'STOP_KEEP_BEST') });
      expect(answer.status).toBe('STOPPED');
      expect(assignCheck(problem, answer)).toBeNull();
    }
  });

  it('tells of a gap that only shrinks', () => {
    const told: AssignProgress[] = [];
    const answer = assignTogether(problem, {
      solver,
      onProgress: (progress) => {
        told.push(progress);
        return 'GO_ON';
      },
    });
    for (const [at, now] of told.entries()) {
      const before = told[at - 1];
      if (!before) continue;
      expect(now.unmetChildren).toBeLessThanOrEqual(before.unmetChildren);
      expect(now.unmetLowerBound).toBeGreaterThanOrEqual(before.unmetLowerBound);
      if (now.unmetChildren !== before.unmetChildren) continue;
      expect(now.cost).toBeLessThanOrEqual(before.cost);
      expect(now.costLowerBound).toBeGreaterThanOrEqual(before.costLowerBound);
    }
    expect(assignCheck(problem, answer)).toBeNull();
    expect(answer.unmetLowerBound).toBe(answer.unmetChildren);
  });

  it('is the same every time', () => {
    expect(assignTogether(problem)).toEqual(assignTogether(problem));
  });
});

describe('beside HiGHS, which knows only the definition', () => {
  const sizes = [...Array(40).fill(60), ...Array(6).fill(150), 300, 400, 700, 1000];
  it.each(sizes.map((groups, at) => [at + 1, groups]))(
    'world %i of %i groups: bound <= optimum <= achieved',
    (seed, groups) => {
      const homes = Math.round(groups * 0.6);
      const widthMiles = Math.sqrt(groups) * 0.9;
      const problem = buildWorld({
        groups,
        homes,
        nearest: groups > 200 ? 8 : 12,
        suitableShare: 0.5,
        short: 0.08,
        widthMiles,
        seed,
      });
      const answer = assignTogether(problem, groups <= 150 ? { solver: { highs, seconds: 60 } } : {});
      expect(assignCheck(problem, answer)).toBeNull();
      const unmet = askHighs(highs, { problem, kind: 'TOGETHER', unmetChildren: null, seconds: 2 });
      expect(answer.unmetLowerBound).toBeLessThanOrEqual(unmet.value + 1e-6);
      expect(answer.unmetChildren).toBeGreaterThanOrEqual(unmet.bound - 1e-6);
      if (unmet.isOptimal && groups <= 150) expect(answer.unmetChildren).toBe(Math.round(unmet.value));
      const { unmetChildren } = answer;
      const cost = askHighs(highs, { problem, kind: 'TOGETHER', unmetChildren, seconds: 2 });
      if (cost.value < highs.infinity) expect(answer.costLowerBound).toBeLessThanOrEqual(cost.value * (1 + 1e-9));
      expect(answer.cost).toBeGreaterThanOrEqual(cost.bound * (1 - 1e-6));
      if (cost.isOptimal && answer.status === 'OPTIMAL') expect(answer.cost).toBe(Math.round(cost.value));
    },
  );
});
