import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyHeap, emptyOut, firstKey, takeFirst, wait } from '../../../server/engine/assign/heap.ts';

describe('who waits nearest', () => {
  it('is taken in order of key, then number, with the lowest key each was given', () => {
    const waiting = fc.array(fc.record({ node: fc.nat(19), key: fc.nat(6) }), { maxLength: 60 });
    fc.assert(
      fc.property(waiting, (given) => {
        const heap = emptyHeap(20);
        const lowest = new Map<number, number>();
        for (const { node, key } of given) {
          if (key >= (lowest.get(node) ?? Infinity)) continue;
          lowest.set(node, key);
          wait(heap, node, key);
        }
        const expected = [...lowest].sort(([a, keyA], [b, keyB]) => keyA - keyB || a - b);
        for (const [node, key] of expected) {
          expect(firstKey(heap)).toBe(key);
          expect(takeFirst(heap)).toBe(node);
        }
        expect([firstKey(heap), takeFirst(heap)]).toEqual([Infinity, -1]);
      }),
      { seed: 91, numRuns: 300 },
    );
  });

  it('is nobody once all are sent away, and all may wait again', () => {
    const heap = emptyHeap(3);
    wait(heap, 2, 5);
    wait(heap, 0, 7);
    emptyOut(heap);
    expect(takeFirst(heap)).toBe(-1);
    wait(heap, 0, 9);
    expect([takeFirst(heap), takeFirst(heap)]).toEqual([0, -1]);
  });
});
