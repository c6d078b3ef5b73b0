/** Valhalla in this process, by a package that the operator installs: it holds the engine itself, 280 MB. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { BadSetting } from '../config.ts';
import { isObject, TableRefused, type TravelEngine, TravelTrouble } from './travelEngine.ts';
import { valhallaMinutes, valhallaQuestion } from './valhalla.ts';

const packageName = '@valhallajs/valhallajs';
const packageVersion = '3.6.1';

interface Actor {
  matrix(query: string): Promise<string>;
}
interface ValhallaPackage {
  readonly Actor: new (config: string) => Actor;
}

function isValhalla(loaded: unknown): loaded is ValhallaPackage {
  return isObject(loaded) && typeof loaded.Actor === 'function';
}

async function loadPackage(): Promise<unknown> {
  // A name that the bundler does not see: it must not be looked for where it is not installed.
  const name: string = packageName;
  const loaded: object = await import(/* @vite-ignore */ name);
  return { ...loaded };
}

const noTiles =
  'The embedded Valhalla cannot use the file NEARHOME_TRAVEL_CONFIG names: its tiles must be built and stand where the file says.';

const sections = ['mjolnir', 'loki', 'thor', 'odin', 'meili'];

/** The operator's settings without Valhalla's own logs: these can name the points it is asked for. */
function withoutLogs(config: Readonly<Record<string, unknown>>): string {
  const quiet = sections.flatMap((name) => {
    const section = config[name];
    return isObject(section) ? [[name, { ...section, logging: { type: '' } }] as const] : [];
  });
  return JSON.stringify({ ...config, ...Object.fromEntries(quiet) });
}

function hasTiles(config: unknown): config is Readonly<Record<string, unknown>> {
  const tiles = isObject(config) ? config.mjolnir : null;
  if (!isObject(tiles)) return false;
  return [tiles.tile_dir, tiles.tile_extract].some(
    (path) => typeof path === 'string' && path !== '' && existsSync(path),
  );
}

async function readSettings(configFile: string): Promise<string> {
  const text = await readFile(configFile, 'utf8').catch(() => null);
  if (text === null) {
    throw new BadSetting(
      'NEARHOME_TRAVEL_CONFIG must name Valhalla’s own settings file, as `valhalla build_config` writes it.',
    );
  }
  const config = parsed(text, new BadSetting(noTiles));
  if (!hasTiles(config)) throw new BadSetting(noTiles);
  return withoutLogs(config);
}

function actorOf({ Actor }: ValhallaPackage, config: string): Actor {
  try {
    return new Actor(config);
  } catch {
    throw new BadSetting(noTiles);
  }
}

function parsed(text: string, otherwise: Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw otherwise;
  }
}

/**
 * The engine with the tiles that `configFile` (as `valhalla build_config` writes it) names. Nothing leaves the machine.
 *
 * Errors  BadSetting: the package is not installed, the file cannot be read, or the tiles cannot be used.
 */
export async function embeddedValhalla(configFile: string, load = loadPackage): Promise<TravelEngine> {
  const config = await readSettings(configFile);
  const loaded = await load().catch(() => null);
  if (!isValhalla(loaded)) {
    throw new BadSetting(
      `NEARHOME_TRAVEL=embedded needs a package that is not installed: npm install --no-save ${packageName}@${packageVersion}`,
    );
  }
  const actor = actorOf(loaded, config);
  return {
    // It works off the main thread, but one instance is no use to two at once.
    mostAtOnce: 1,
    async minutes(table) {
      const answer = await actor.matrix(valhallaQuestion(table)).catch(() => {
        throw new TableRefused('The embedded Valhalla refused the table.');
      });
      return valhallaMinutes(parsed(answer, new TravelTrouble('Valhalla’s answer is not JSON.')), table);
    },
  };
}
