import { describe, expect, test } from 'vitest';
import { readAheadOn } from '../../server/runs/readAhead.ts';

function someStore(version: string) {
  const store = { version, reads: [] as string[], isBroken: false };
  const { look, noteAsked } = readAheadOn({
    factsVersion: async () => store.version,
    readFactsAhead: async () => {
      if (store.isBroken) throw new Error('The database is away.');
      store.reads.push(store.version);
    },
  });
  return { store, look, noteAsked };
}

describe('reading a region before anybody asks', () => {
  test('at the first look, and not again while nothing changes', async () => {
    const { store, look } = someStore('1');
    await look();
    await look();
    expect(store.reads).toEqual(['1']);
  });

  test('after a change, once it has come to rest: files that arrive one after another are read once', async () => {
    const { store, look, noteAsked } = someStore('1');
    await look();
    noteAsked();
    for (const version of ['2', '3', '4']) {
      store.version = version;
      await look();
    }
    expect(store.reads).toEqual(['1']);
    await look();
    expect(store.reads).toEqual(['1', '4']);
  });

  test('not for nobody: a change is read when something was asked since the last time', async () => {
    const { store, look, noteAsked } = someStore('1');
    await look();
    store.version = '2';
    await look();
    await look();
    expect(store.reads).toEqual(['1']);
    noteAsked();
    await look();
    expect(store.reads).toEqual(['1', '2']);
  });

  test('a store that cannot be read is no error, and the next change is read again', async () => {
    const { store, look, noteAsked } = someStore('1');
    store.isBroken = true;
    await look();
    expect(store.reads).toEqual([]);
    store.isBroken = false;
    store.version = '2';
    noteAsked();
    await look();
    await look();
    expect(store.reads).toEqual(['2']);
  });

  test('looks that meet do not read twice', async () => {
    const { store, look } = someStore('1');
    await Promise.all([look(), look(), look()]);
    expect(store.reads).toEqual(['1']);
  });
});
