import { resolve } from 'node:path';
import { smallCounts, usualSmallCount } from './engine/suppress.ts';

/** Which demo region an empty store is given in demo mode; `none` makes a region of your own from the settings. */
export const demoRegions = ['greater-manchester', 'south-east', 'none'] as const;
export type DemoChoice = (typeof demoRegions)[number];

/** A region of your own: members by GSS code, or `code=Name` for an authority that is not in the national list. */
export interface RegionSettings {
  readonly name: string;
  readonly members: readonly { readonly code: string; readonly name: string | null }[];
  readonly nearHomeMiles: number;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly mode: 'demo' | 'production';
  readonly demo: DemoChoice;
  /** Whether a demo region that was just put into the store gets a first report. */
  readonly hasDemoReport: boolean;
  /** Whether everyone is placed near home before anybody asks. */
  readonly placesAhead: boolean;
  readonly region: RegionSettings;
  /** Counts of children from 1 to this are hidden from those who may not see small ones, and in reports. */
  readonly hideCountsUpTo: number;
  readonly importMaxMegabytes: number;
  readonly publicUrl: string | null;
  /** A session that nobody uses for so long ends. */
  readonly idleMinutes: number;
  /** Tries to sign in that may fail from one address in a minute. */
  readonly signInFailuresPerMinute: number;
  /** Where Chromium is; null: where it usually is. */
  readonly chromiumPath: string | null;
}

/** A setting that cannot be used; the message is one sentence for the operator. */
export class BadSetting extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

const greaterManchester = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `E080000${String(n).padStart(2, '0')}`);

function number(env: Environment, name: string, range: { least: number; most: number; unless: number }): number {
  const text = env[name];
  if (text === undefined || text === '') return range.unless;
  const value = Number(text);
  if (Number.isFinite(value) && value >= range.least && value <= range.most) return value;
  throw new BadSetting(`${name} must be a number from ${range.least} to ${range.most}.`);
}

function wholeNumber(env: Environment, name: string, range: { least: number; most: number; unless: number }): number {
  const text = (env[name] ?? '').trim();
  if (text === '') return range.unless;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= range.least && value <= range.most) return value;
  throw new BadSetting(`${name} must be a whole number from ${range.least} to ${range.most}.`);
}

function oneOf<T extends string>(env: Environment, name: string, choices: readonly [T, ...T[]]): T {
  const text = env[name];
  if (text === undefined || text === '') return choices[0];
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new BadSetting(`${name} must be one of ${choices.join(', ')}.`);
}

function members(env: Environment): RegionSettings['members'] {
  const text = env.NEARHOME_REGION_MEMBERS ?? '';
  const given = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return (given.length === 0 ? greaterManchester : given).map((part) => {
    const [code = '', name] = part.split('=').map((side) => side.trim());
    if (!/^[A-Z]\d{8}$/.test(code)) {
      throw new BadSetting('NEARHOME_REGION_MEMBERS must list codes such as E08000004, separated by commas.');
    }
    return { code, name: name === undefined || name === '' ? null : name };
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/**
 * Settings from the environment, every one documented in the README.
 *
 * Errors  BadSetting: a value out of range, or demo mode on an address other machines can reach (anyone could sign in).
 */
export function readConfig(env: Environment): Config {
  const mode = oneOf(env, 'NEARHOME_MODE', ['demo', 'production']);
  const host = env.NEARHOME_HOST || (mode === 'demo' ? '127.0.0.1' : '0.0.0.0');
  if (mode === 'demo' && !isLoopback(host)) {
    throw new BadSetting('Demo mode signs in anyone, so it listens on this machine only: leave NEARHOME_HOST unset.');
  }
  return {
    port: number(env, 'PORT', { least: 0, most: 65535, unless: 4000 }),
    host,
    dataFolder: resolve(env.NEARHOME_DATA || '.nearhome'),
    databaseUrl: env.DATABASE_URL || null,
    mode,
    demo: oneOf(env, 'NEARHOME_DEMO', demoRegions),
    hasDemoReport: oneOf(env, 'NEARHOME_DEMO_REPORT', ['yes', 'no']) === 'yes',
    placesAhead: oneOf(env, 'NEARHOME_PLACE_AHEAD', ['yes', 'no']) === 'yes',
    region: {
      name: env.NEARHOME_REGION_NAME || 'Greater Manchester',
      members: members(env),
      nearHomeMiles: number(env, 'NEARHOME_NEAR_HOME_MILES', { least: 1, most: 200, unless: 20 }),
    },
    hideCountsUpTo: wholeNumber(env, 'NEARHOME_HIDE_COUNTS_UP_TO', { ...smallCounts, unless: usualSmallCount }),
    importMaxMegabytes: number(env, 'NEARHOME_IMPORT_MAX_MB', { least: 1, most: 8000, unless: 2000 }),
    publicUrl: env.NEARHOME_PUBLIC_URL || null,
    idleMinutes: number(env, 'NEARHOME_IDLE_MINUTES', { least: 1, most: 720, unless: 15 }),
    signInFailuresPerMinute: number(env, 'NEARHOME_SIGN_IN_FAILURES', { least: 1, most: 1000, unless: 10 }),
    chromiumPath: env.CHROMIUM_PATH || null,
  };
}
