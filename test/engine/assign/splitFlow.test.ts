import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../../bench/assignWorld.ts';
import type { Flow } from '../../../server/engine/assign/flow.ts';
import { emptyFlow } from '../../../server/engine/assign/flow.ts';
import { networkOf } from '../../../server/engine/assign/network.ts';
import { findShortage } from '../../../server/engine/assign/shortage.ts';
import { costOf, solveNetwork, solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { loadReferee } from './referee.ts';
import { askHighs, problemOf, smallWorld } from './worlds.ts';

const highs = await loadReferee();

/** Prices that prove the flow is at its best: no arc is cheaper than its ends say, and each is used only at that price. */
function provesItself(flow: Flow): void {
  const { network } = flow;
  const lived = new Int32Array(network.capacity.length);
  const placed = new Int32Array(network.groupSize.length);
  for (const [arc, home] of network.arcHome.entries()) {
    const group = network.arcGroup[arc] ?? 0;
    const reduced = (network.childCost[arc] ?? 0) + (flow.homePrice[home] ?? 0) - (flow.groupPrice[group] ?? 0);
    const children = flow.children[arc] ?? 0;
    expect(reduced).toBeGreaterThanOrEqual(0);
    if (children > 0) expect(reduced).toBe(0);
    lived[home] = (lived[home] ?? 0) + children;
    placed[group] = (placed[group] ?? 0) + children;
  }
  for (const [home, places] of network.capacity.entries()) {
    expect((lived[home] ?? 0) + (flow.free[home] ?? 0)).toBe(places);
    if ((flow.free[home] ?? 0) > 0) expect(flow.homePrice[home]).toBe(0);
  }
  for (const [group, size] of network.groupSize.entries()) {
    expect((placed[group] ?? 0) + (flow.unmet[group] ?? 0)).toBe(size);
    if ((flow.unmet[group] ?? 0) > 0) expect(flow.groupPrice[group]).toBe(network.unmetWeight);
  }
}

describe('siblings may live apart', () => {
  it('carries prices that prove it is at its best', () => {
    fc.assert(
      fc.property(smallWorld, ({ groups, capacity }) => provesItself(solveSplit(problemOf(groups, capacity)))),
      { seed: 51, numRuns: 500 },
    );
  });

  it('leaves as few unmet, at as little cost, as linear programming', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const problem = buildWorld({
        groups: 150,
        homes: 90,
        nearest: 15,
        suitableShare: 0.5,
        short: 0.08,
        widthMiles: 11,
        seed,
      });
      const flow = solveSplit(problem);
      provesItself(flow);
      const unmet = askHighs(highs, { problem, kind: 'SPLIT', unmetChildren: null, seconds: 20 });
      expect(unmet.isOptimal).toBe(true);
      expect(flow.total.unmetChildren).toBeCloseTo(unmet.value, 6);
      const { unmetChildren } = flow.total;
      const cost = askHighs(highs, { problem, kind: 'SPLIT', unmetChildren, seconds: 20 });
      expect(cost.isOptimal).toBe(true);
      expect(flow.total.cost / flow.network.scale).toBeCloseTo(cost.value, 4);
      expect(costOf(flow)).toBe(Math.ceil(flow.total.cost / flow.network.scale));
    }
  });

  it('is the same in value whatever is taken for the short side: only the time depends on it', () => {
    fc.assert(
      fc.property(smallWorld, fc.constantFrom(0, 1), ({ groups, capacity }, side) => {
        const network = networkOf(problemOf(groups, capacity));
        const right = findShortage(network);
        const none = {
          ...right,
          isGroupShort: right.isGroupShort.map(() => side),
          isHomeShort: right.isHomeShort.map(() => side),
        };
        expect(solveNetwork(network, none)?.total).toEqual(solveNetwork(network, right)?.total);
        expect(right.unmetChildren).toBe(solveNetwork(network, right)?.total.unmetChildren);
      }),
      { seed: 52, numRuns: 300 },
    );
  });

  it('stays exact for costs up to the greatest there are, a hundred thousand children, and groups of one', () => {
    const children = 100_000;
    const greatest = 2 ** 31 - 1;
    const chain = Array.from({ length: children }, (_, at) => ({
      size: 1,
      arcs: [
        { home: at, cost: at % 2 === 0 ? greatest : 0, places: 1 },
        { home: Math.min(at + 1, children - 1), cost: at % 2 === 0 ? 0 : greatest, places: 1 },
      ],
    }));
    const flow = solveSplit(problemOf(chain, Array(children).fill(1)));
    expect(flow.network.isExact).toBe(true);
    expect(flow.total.unmetChildren).toBe(0);
    // There is no home 100,000, so each child lives in the home of its own number.
    expect(flow.total.cost).toBe((children / 2) * greatest);
  });

  it('stops when told, with no flow', () => {
    const network = networkOf(problemOf([{ size: 1, arcs: [{ home: 0, cost: 1, places: 1 }] }], [1]));
    expect(solveNetwork(network, findShortage(network), () => false)).toBeNull();
    expect(emptyFlow(network).total).toEqual({ unmetChildren: 0, cost: 0 });
  });
});
