import { describe, expect, it } from 'vitest';
import { allArcs } from '../../../server/engine/assign/fewestUnmetApart.ts';
import { emptySeating, openAll, seatAll, seatChild, sitDown, standUp } from '../../../server/engine/assign/seating.ts';
import { problemOf } from './worlds.ts';

/** Each child by the homes it may live in. */
function seatingOf(homes: readonly (readonly number[])[], capacity: readonly number[]) {
  const groups = homes.map((own) => ({ size: 1, arcs: own.map((home) => ({ home, cost: 0, places: 1 })) }));
  const problem = problemOf(groups, capacity);
  return emptySeating({ ...problem, arcs: allArcs(problem) });
}

describe('seating', () => {
  it('moves others along a chain to seat one child more', () => {
    const seating = seatingOf([[0, 1], [1, 2], [0]], [1, 1, 1]);
    sitDown(seating, 0, 0);
    sitDown(seating, 1, 1);
    expect(seatChild(seating, 2)).toBe(true);
    expect([...seating.homeOf]).toEqual([1, 2, 0]);
    expect([...seating.taken]).toEqual([1, 1, 1]);
  });

  it('keeps closed what a search found to lead nowhere, until places are opened', () => {
    const seating = seatingOf([[0], [0], [0, 1]], [1, 1]);
    seating.places[1] = 0;
    expect(seatAll(seating)).toBe(2);
    expect([...seating.isHomeClosed]).toEqual([1, 1]);
    seating.places[1] = 1;
    expect(seatAll(seating)).toBe(2);
    openAll(seating);
    expect(seatAll(seating)).toBe(1);
  });

  it('gives up the last seat of a home', () => {
    const seating = seatingOf([[0], [0]], [2]);
    expect(seatAll(seating)).toBe(0);
    expect(standUp(seating, 0)).toBe(1);
    expect([...seating.homeOf]).toEqual([0, -1]);
    expect(seatChild(seating, 1)).toBe(true);
  });
});
