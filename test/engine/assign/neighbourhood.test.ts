import { describe, expect, it } from 'vitest';
import { isAnyLarger, neighbourhoodsOf, problemOfSome } from '../../../server/engine/assign/neighbourhood.ts';
import { networkOf } from '../../../server/engine/assign/network.ts';
import { problemOf } from './worlds.ts';

const group = (size: number, ...homes: number[]) => ({
  size,
  arcs: homes.map((home) => ({ home, cost: 10 * home, places: size })),
});
const problem = problemOf([group(1, 0, 1), group(2, 2), group(1, 1), group(1, 2, 3), group(1)], [1, 1, 3, 1]);
const network = networkOf(problem);
const all = {
  isGroupIn: new Uint8Array(5).fill(1),
  places: problem.capacity,
  isByPlaces: new Uint8Array(4).fill(1),
};

describe('neighbourhoodsOf', () => {
  it('puts groups that could live in one home together, also by way of others, and whoever has no home alone', () => {
    expect(neighbourhoodsOf(network, all)).toEqual([[0, 2], [1, 3], [4]]);
  });

  it('does not lead through a home without a place, nor to a group left out', () => {
    const places = Int32Array.of(1, 0, 3, 1);
    const isGroupIn = Uint8Array.of(1, 1, 1, 0, 1);
    expect(neighbourhoodsOf(network, { ...all, isGroupIn, places })).toEqual([[0], [1], [2], [4]]);
  });
});

describe('isAnyLarger', () => {
  it('is true where one of them takes more than one place', () => {
    expect(isAnyLarger(problem, network, [1, 3])).toBe(true);
    expect(isAnyLarger(problem, network, [0, 2, 4])).toBe(false);
  });
});

describe('problemOfSome', () => {
  it('keeps the groups, their arcs and the places given, homes numbered as they come', () => {
    const some = problemOfSome({ problem, network }, { ...all, places: Int32Array.of(1, 1, 2, 1) }, [1, 3]);
    expect(some.problem).toEqual({
      groupSize: Int32Array.of(2, 1),
      capacity: Int32Array.of(2, 1),
      arcStart: Int32Array.of(0, 1, 3),
      arcHome: Int32Array.of(0, 0, 1),
      arcCost: Int32Array.of(20, 20, 30),
      arcPlaces: Int32Array.of(2, 1, 1),
    });
    expect(Array.from(some.arcs, (arc) => network.arcGroup[arc])).toEqual([1, 3, 3]);
  });

  it('counts a child as a place where the home is not counted by places', () => {
    const alone = problemOf([{ size: 1, arcs: [{ home: 0, cost: 0, places: 3 }] }], [3]);
    const room = { isGroupIn: Uint8Array.of(1), places: Int32Array.of(3), isByPlaces: Uint8Array.of(0) };
    const some = problemOfSome({ problem: alone, network: networkOf(alone) }, room, [0]);
    expect(some.problem.arcPlaces).toEqual(Int32Array.of(1));
  });
});
