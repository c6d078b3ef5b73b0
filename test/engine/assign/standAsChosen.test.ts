import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../server/engine/assign/network.ts';
import { standOnThese } from '../../../server/engine/assign/standAsChosen.ts';
import { emptyWhole, homesOf, standAll, totalOf } from '../../../server/engine/assign/whole.ts';
import { problemOf } from './worlds.ts';

const group = (size: number, ...homes: number[]) => ({
  size,
  arcs: homes.map((home) => ({ home, cost: 10 * (home + 1), places: size })),
});

describe('standOnThese', () => {
  const problem = problemOf([group(2, 0, 1), group(2, 0, 1), group(1, 0, 1)], [2, 3]);
  const network = networkOf(problem);

  it('lets two pairs change homes at once, and the single child goes where there is room', () => {
    const whole = emptyWhole(problem, network);
    standAll(whole, Int32Array.of(0, 3, -1), () => true);
    expect([...homesOf(whole)]).toEqual([0, 1, 1]);
    standOnThese(whole, Int32Array.of(1, 2, -1));
    expect([...homesOf(whole)]).toEqual([1, 0, 1]);
    expect(totalOf(whole)).toEqual({ unmetChildren: 0, cost: 50 });
  });

  it('leaves a pair unmet where the place meant for it is taken, and who has no arc here where they are', () => {
    const whole = emptyWhole(problem, network);
    standAll(whole, Int32Array.of(0, 3, -1), () => true);
    standOnThese(whole, Int32Array.of(-1, 2, -1));
    expect([...homesOf(whole)]).toEqual([0, -1, 1]);
    expect(totalOf(whole).unmetChildren).toBe(2);
  });
});
