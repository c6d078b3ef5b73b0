import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadSetting } from '../../server/config.ts';
import { embeddedValhalla } from '../../server/travel/embeddedValhalla.ts';
import { openDriveTimes } from '../../server/travel/openDriveTimes.ts';
import { TableRefused, TravelTrouble } from '../../server/travel/travelEngine.ts';

let folder: string;
let configFile: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nearhome-travel-'));
  configFile = join(folder, 'valhalla.json');
  const logging = { type: 'std_out' };
  writeFileSync(
    configFile,
    JSON.stringify({ mjolnir: { tile_dir: folder, logging }, loki: { logging, actions: [] }, statsd: { port: 1 } }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As the package answers: text in, text out. */
function packageThat(matrix: (query: string) => Promise<string>, seen: string[] = []) {
  class Actor {
    readonly matrix = matrix;
    constructor(config: string) {
      seen.push(config);
    }
  }
  return async () => ({ Actor });
}

const table = {
  from: [{ lat: 53.5, lng: -2.1 }],
  to: [
    { lat: 53.6, lng: -2.2 },
    { lat: 53.7, lng: -2.3 },
  ],
};
const never = new AbortController().signal;

describe('Valhalla in this process', () => {
  it('is opened with the operator’s own settings and asked as over HTTP, one table at a time', async () => {
    const seen: string[] = [];
    const load = packageThat(async (query) => {
      seen.push(query);
      return JSON.stringify({ sources_to_targets: { durations: [[600, null]], distances: [[1, null]] } });
    }, seen);
    const engine = await embeddedValhalla(configFile, load);
    expect(await engine.minutes(table, never)).toEqual([[10, null]]);
    expect(engine.mostAtOnce).toBe(1);
    // Its own logs would name the points it is asked for.
    expect(JSON.parse(seen[0] ?? '')).toEqual({
      mjolnir: { tile_dir: folder, logging: { type: '' } },
      loki: { logging: { type: '' }, actions: [] },
      statsd: { port: 1 },
    });
    expect(JSON.parse(seen[1] ?? '')).toMatchObject({ sources: [{ lat: 53.5, lon: -2.1 }], costing: 'auto' });
  });

  it('refuses a table by an error, and is no use when it answers with anything else', async () => {
    const refusing = await embeddedValhalla(
      configFile,
      packageThat(() => Promise.reject(new Error('171: at 53.5'))),
    );
    await expect(refusing.minutes(table, never)).rejects.toBeInstanceOf(TableRefused);
    await expect(refusing.minutes(table, never)).rejects.not.toThrow(/53/);
    for (const text of ['', '{}', '{"sources_to_targets":{"durations":[[1]]}}']) {
      const strange = await embeddedValhalla(
        configFile,
        packageThat(async () => text),
      );
      await expect(strange.minutes(table, never)).rejects.toBeInstanceOf(TravelTrouble);
    }
  });

  it.each([
    ['is not installed', () => Promise.reject(new Error('Cannot find package')), /npm install --no-save @valhallajs/],
    ['is something else', async () => ({ Actress: true }), /npm install --no-save @valhallajs/],
    [
      'has no tiles',
      async () => ({
        Actor: class {
          constructor() {
            throw new Error('no tiles at /secret');
          }
        },
      }),
      /its tiles must be built/,
    ],
  ])('%s: one sentence at the start', async (_name, load, sentence) => {
    const opening = embeddedValhalla(configFile, load);
    await expect(opening).rejects.toBeInstanceOf(BadSetting);
    await expect(opening).rejects.toThrow(sentence);
    await expect(opening).rejects.not.toThrow(/secret/);
  });

  it('needs its settings file', async () => {
    const opening = embeddedValhalla(
      join(folder, 'none.json'),
      packageThat(async () => ''),
    );
    await expect(opening).rejects.toThrow(/NEARHOME_TRAVEL_CONFIG must name/);
  });
});

describe('the settings file of its tiles', () => {
  it.each([
    ['is no JSON', 'mjolnir'],
    ['is something else’s', '{"name":"nearhome"}'],
    ['names tiles that are not there', '{"mjolnir":{"tile_dir":"/nowhere/tiles","tile_extract":""}}'],
  ])('%s: one sentence at the start', async (_name, text) => {
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, text);
    const opening = embeddedValhalla(
      wrong,
      packageThat(async () => ''),
    );
    await expect(opening).rejects.toThrow(/^The embedded Valhalla cannot use the file NEARHOME_TRAVEL_CONFIG names/);
  });
});

describe('at the start the operator is told', () => {
  const log = pino({ level: 'silent' });
  it('nothing where no engine is set up', async () => {
    expect(await openDriveTimes(null, log)).toEqual({ driveTimes: null, sentence: null });
  });

  it.each([
    ['EXACT', 'to about 100 metres'],
    ['COARSE', 'to about a mile'],
  ] as const)('where points go and how exactly (%s)', async (sharing, words) => {
    const { sentence } = await openDriveTimes({ kind: 'OSRM', address: 'http://localhost:5000', sharing }, log);
    expect(sentence).toContain('http://localhost:5000');
    expect(sentence).toContain(words);
  });
});
