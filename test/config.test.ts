import { describe, expect, test } from 'vitest';
import { BadSetting, readConfig } from '../server/config.ts';

describe('settings', () => {
  test('say everything when nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      mode: 'demo',
      demo: 'greater-manchester',
      region: { name: 'Greater Manchester', nearHomeMiles: 20 },
    });
    expect(readConfig({}).region.members).toHaveLength(10);
  });

  test('a region of one’s own is named by codes, and by name where the national list lacks it', () => {
    const { region } = readConfig({
      NEARHOME_REGION_NAME: 'White Rose',
      NEARHOME_REGION_MEMBERS: 'E08000032, E99000001=Made Up',
      NEARHOME_NEAR_HOME_MILES: '15',
    });
    expect(region).toEqual({
      name: 'White Rose',
      nearHomeMiles: 15,
      members: [
        { code: 'E08000032', name: null },
        { code: 'E99000001', name: 'Made Up' },
      ],
    });
  });

  test.each([
    ['', 5],
    ['1', 1],
    [' 10 ', 10],
    ['20', 20],
  ])('counts are hidden up to what is set, 5 unless it is: "%s"', (text, hideCountsUpTo) => {
    expect(readConfig({ NEARHOME_HIDE_COUNTS_UP_TO: text }).hideCountsUpTo).toBe(hideCountsUpTo);
  });

  test('production listens everywhere', () => {
    expect(readConfig({ NEARHOME_MODE: 'production' })).toMatchObject({ mode: 'production', host: '0.0.0.0' });
  });

  test.each([
    ['a port that is not a number', { PORT: 'http' }, 'PORT must be a number from 0 to 65535.'],
    ['a port that is too high', { PORT: '70000' }, 'PORT must be a number from 0 to 65535.'],
    ['an unknown mode', { NEARHOME_MODE: 'live' }, 'NEARHOME_MODE must be one of demo, production.'],
    [
      'an unknown demo region',
      { NEARHOME_DEMO: 'atlantis' },
      'NEARHOME_DEMO must be one of greater-manchester, south-east, none.',
    ],
    [
      'a limit of nothing',
      { NEARHOME_NEAR_HOME_MILES: '0' },
      'NEARHOME_NEAR_HOME_MILES must be a number from 1 to 200.',
    ],
    ...['0', '21', '5.5', '-1', '1e1', 'five'].map((text): [string, Record<string, string>, string] => [
      `numbers hidden up to ${text}`,
      { NEARHOME_HIDE_COUNTS_UP_TO: text },
      'NEARHOME_HIDE_COUNTS_UP_TO must be a whole number from 1 to 20.',
    ]),
    [
      'a member that is no code',
      { NEARHOME_REGION_MEMBERS: 'Oldham' },
      'NEARHOME_REGION_MEMBERS must list codes such as E08000004, separated by commas.',
    ],
    [
      'demo sign-in where other machines can reach it',
      { NEARHOME_HOST: '0.0.0.0' },
      'Demo mode signs in anyone, so it listens on this machine only: leave NEARHOME_HOST unset.',
    ],
  ])('%s is refused in one sentence', (_case, env, sentence) => {
    expect(() => readConfig(env)).toThrow(new BadSetting(sentence));
  });
});
