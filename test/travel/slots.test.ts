import { expect, it } from 'vitest';
import { newSlots } from '../../server/travel/slots.ts';

const never = new AbortController().signal;

it('whoever waits is served in turn, and a failure gives its slot back', async () => {
  const slots = newSlots(1);
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(name);
    if (name === 'b') throw new Error('b');
    return name;
  };
  const all = await Promise.allSettled(['a', 'b', 'c'].map((name) => slots.run(never, work(name))));
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(order).toEqual(['a', 'b', 'c']);
  expect(await slots.run(never, work('d'))).toBe('d');
});

it('who gave up while waiting is passed over, and the next is served', async () => {
  const slots = newSlots(1);
  const stop = new AbortController();
  const first = slots.run(never, async () => 'first');
  const givenUp = slots.run(stop.signal, async () => 'never');
  const last = slots.run(never, async () => 'last');
  stop.abort();
  await expect(givenUp).rejects.toMatchObject({ name: 'AbortError' });
  expect(await Promise.all([first, last])).toEqual(['first', 'last']);
});
