import { expect, test } from 'vitest';
import { keptByVersion } from '../../server/store/factsCache.ts';

test('the same version gives the same object and loads once, even when asked twice at once', async () => {
  const cache = keptByVersion<{ n: number }>(2);
  let loads = 0;
  const load = async () => {
    loads += 1;
    return { n: loads };
  };
  const [a, b] = await Promise.all([cache.get('k', '1', load), cache.get('k', '1', load)]);
  expect(a).toBe(b);
  expect(await cache.get('k', '2', load)).toEqual({ n: 2 });
  expect(loads).toBe(2);
});

test('a load that fails is not kept', async () => {
  const cache = keptByVersion<number>(2);
  await expect(cache.get('k', '1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await cache.get('k', '1', async () => 7)).toBe(7);
});

test('the one put in first goes when there is no room', async () => {
  const cache = keptByVersion<string>(2);
  for (const key of ['a', 'b', 'c']) await cache.get(key, '1', async () => `first ${key}`);
  expect(await cache.get('c', '1', async () => 'second c')).toBe('first c');
  expect(await cache.get('a', '1', async () => 'second a')).toBe('second a');
});
