import { describe, expect, it, test } from 'vitest';
import { BadSetting } from '../../server/config.ts';
import { readTravelSettings } from '../../server/travel/travelSettings.ts';

test('nothing is set up unless it is asked for', () => {
  expect(readTravelSettings({})).toBeNull();
  expect(readTravelSettings({ NEARHOME_TRAVEL: '', NEARHOME_TRAVEL_URL: 'http://localhost:8002' })).toBeNull();
});

describe('an engine on this machine', () => {
  it.each([
    [{ NEARHOME_TRAVEL: 'valhalla' }, 'VALHALLA', 'http://localhost:8002'],
    [{ NEARHOME_TRAVEL: 'osrm' }, 'OSRM', 'http://localhost:5000'],
    [{ NEARHOME_TRAVEL: 'valhalla', NEARHOME_TRAVEL_URL: 'http://127.0.0.1:9/x/' }, 'VALHALLA', 'http://127.0.0.1:9/x'],
    [{ NEARHOME_TRAVEL: 'osrm', NEARHOME_TRAVEL_URL: 'http://[::1]:5000' }, 'OSRM', 'http://[::1]:5000'],
  ])('%j is told points to 100 metres', (env, kind, address) => {
    expect(readTravelSettings(env)).toEqual({ kind, address, sharing: 'EXACT' });
  });

  it('may be inside this process', () => {
    expect(readTravelSettings({ NEARHOME_TRAVEL: 'embedded', NEARHOME_TRAVEL_CONFIG: 'valhalla.json' })).toEqual({
      kind: 'EMBEDDED',
      configFile: 'valhalla.json',
    });
  });
});

const elsewhere = { NEARHOME_TRAVEL: 'osrm', NEARHOME_TRAVEL_URL: 'https://router.example' };

describe('an engine on another machine', () => {
  it.each([
    'https://router.example',
    'http://10.0.0.5:8002',
    'http://valhalla:8002',
    'http://localhost.example:8002',
    'http://127.0.0.1.example:8002',
    'http://0.0.0.0:8002',
  ])('%s is refused until somebody says what it may be told', (address) => {
    expect(() => readTravelSettings({ NEARHOME_TRAVEL: 'valhalla', NEARHOME_TRAVEL_URL: address })).toThrow(
      /another machine.*NEARHOME_TRAVEL_ELSEWHERE/,
    );
  });

  it.each([
    ['coarse', 'COARSE'],
    ['exact', 'EXACT'],
  ])('may be told %s points', (allowed, sharing) => {
    expect(readTravelSettings({ ...elsewhere, NEARHOME_TRAVEL_ELSEWHERE: allowed })).toMatchObject({ sharing });
  });
});

test.each([
  ['an unknown engine', { NEARHOME_TRAVEL: 'google' }],
  ['no address', { NEARHOME_TRAVEL: 'osrm', NEARHOME_TRAVEL_URL: 'localhost:5000' }],
  ['another protocol', { NEARHOME_TRAVEL: 'osrm', NEARHOME_TRAVEL_URL: 'file:///etc/passwd' }],
  ['a password', { NEARHOME_TRAVEL: 'osrm', NEARHOME_TRAVEL_URL: 'http://me:secret@localhost:5000' }],
  ['a question', { NEARHOME_TRAVEL: 'osrm', NEARHOME_TRAVEL_URL: 'http://localhost:5000/?key=secret' }],
  ['an unknown permission', { ...elsewhere, NEARHOME_TRAVEL_ELSEWHERE: 'yes' }],
  ['no file of tiles', { NEARHOME_TRAVEL: 'embedded' }],
])('%s is refused with one sentence that does not repeat it', (_name, env) => {
  const read = () => readTravelSettings(env);
  expect(read).toThrow(BadSetting);
  expect(read).toThrow(/^NEARHOME_TRAVEL[A-Z_]*[ =].*$/);
  expect(read).not.toThrow(/secret/);
});
