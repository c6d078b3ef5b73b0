import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newTurns } from '../../server/runs/turns.ts';

const item = (asker: string, name: string) => ({ asker, name });

test('one who asks much does not keep the others waiting', () => {
  const turns = newTurns<{ asker: string; name: string }>();
  for (const name of ['a1', 'a2', 'a3']) turns.add(item('ann', name));
  turns.add(item('bob', 'b1'));
  turns.add(item('cat', 'c1'));
  const order = Array.from({ length: 5 }, () => turns.next()?.name);
  expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'a3']);
  expect(turns.next()).toBeUndefined();
});

test('what is taken out does not get a turn', () => {
  const turns = newTurns<{ asker: string; name: string }>();
  const [first, second] = [item('ann', 'a1'), item('ann', 'a2')];
  turns.add(first);
  turns.add(second);
  expect(turns.remove(first)).toBe(true);
  expect(turns.remove(first)).toBe(false);
  expect([turns.waitingOf('ann'), turns.waitingOf('bob')]).toEqual([1, 0]);
  expect(turns.clear()).toEqual([second]);
  expect(turns.next()).toBeUndefined();
});

test('everyone who waits is served once, each person’s in order, and nobody waits for more turns than there are people', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ann', 'bob', 'cat', 'dan'), { maxLength: 40 }), (askers) => {
      const turns = newTurns<{ asker: string; name: string }>();
      const items = askers.map((asker, at) => item(asker, `${asker}${at}`));
      for (const one of items) turns.add(one);
      const served = items.map(() => turns.next());
      expect(new Set(served)).toEqual(new Set(items));
      for (const asker of new Set(askers)) {
        expect(served.filter((one) => one?.asker === asker)).toEqual(items.filter((one) => one.asker === asker));
        expect(served.findIndex((one) => one?.asker === asker)).toBeLessThan(new Set(askers).size);
      }
    }),
    { seed: 4, numRuns: 200 },
  );
});
