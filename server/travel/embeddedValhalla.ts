/** Valhalla in this process, by a package that the operator installs: it holds the engine itself, 280 MB. */
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

function actorOf({ Actor }: ValhallaPackage, config: string): Actor {
  try {
    return new Actor(config);
  } catch {
    throw new BadSetting(
      'The embedded Valhalla cannot use the file NEARHOME_TRAVEL_CONFIG names: its tiles must be built and stand where the file says.',
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TravelTrouble('Valhalla’s answer is not JSON.');
  }
}

/**
 * The engine with the tiles that `configFile` (as `valhalla build_config` writes it) names. Nothing leaves the machine.
 *
 * Errors  BadSetting: the package is not installed, the file cannot be read, or the tiles cannot be used.
 */
export async function embeddedValhalla(configFile: string, load = loadPackage): Promise<TravelEngine> {
  const config = await readFile(configFile, 'utf8').catch(() => {
    throw new BadSetting(
      'NEARHOME_TRAVEL_CONFIG must name Valhalla’s own settings file, as `valhalla build_config` writes it.',
    );
  });
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
      return valhallaMinutes(parsed(answer), table);
    },
  };
}
