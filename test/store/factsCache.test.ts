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

test('in a transaction what is loaded already is used, and another’s load is never waited for', async () => {
  const cache = keptByVersion<string>(2);
  const neverLoads = new Promise<string>(() => {});
  void cache.get('k', '1', () => neverLoads);
  expect(cache.known('k', '1')).toBeUndefined();
  expect(await cache.getWithin('k', '1', async () => 'its own')).toBe('its own');
  expect(cache.known('k', '1')).toBe('its own');
  expect(await cache.getWithin('k', '1', async () => 'not again')).toBe('its own');
  expect(await cache.getWithin('k', '2', async () => 'of the next version')).toBe('of the next version');
  expect(cache.known('k', '1')).toBeUndefined();
});
