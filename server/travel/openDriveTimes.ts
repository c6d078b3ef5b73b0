/** The drive times that the settings ask for, ready to be asked, and what the operator is told of them at the start. */

import type { Logger } from 'pino';
import { type DriveTimes, driveTimesBy, type Trouble } from './driveTimes.ts';
import { embeddedValhalla } from './embeddedValhalla.ts';
import { osrmOverHttp } from './osrm.ts';
import { TravelTrouble } from './travelEngine.ts';
import type { TravelSettings } from './travelSettings.ts';
import { valhallaOverHttp } from './valhalla.ts';

export interface OpenedDriveTimes {
  /** Null where no engine is set up. */
  readonly driveTimes: DriveTimes | null;
  /** What is sent, and where to. */
  readonly sentence: string | null;
}

const engines = { VALHALLA: valhallaOverHttp, OSRM: osrmOverHttp };
const names = { VALHALLA: 'Valhalla', OSRM: 'OSRM' };
const exactness = { EXACT: 'to about 100 metres', COARSE: 'to about a mile' };

/** Errors: BadSetting where the embedded engine cannot be had. An engine over HTTP is first asked when it is needed. */
export async function openDriveTimes(settings: TravelSettings | null, log: Logger): Promise<OpenedDriveTimes> {
  // Only our own messages: those of the network can quote the address, and OSRM's holds points.
  const onTrouble = (trouble: Trouble, error: unknown) =>
    log.warn({ trouble, reason: error instanceof TravelTrouble ? error.message : null }, 'travel time');
  if (settings === null) return { driveTimes: null, sentence: null };
  if (settings.kind === 'EMBEDDED') {
    const engine = await embeddedValhalla(settings.configFile);
    return {
      driveTimes: driveTimesBy({ engine, sharing: 'EXACT', onTrouble }),
      sentence: 'Drive times by Valhalla in this process: nothing leaves the machine.',
    };
  }
  const { kind, address, sharing } = settings;
  return {
    driveTimes: driveTimesBy({ engine: engines[kind](address), sharing, onTrouble }),
    sentence: `Drive times by ${names[kind]} at ${address}, which is told where homes and important places are, ${exactness[sharing]}, and nothing else.`,
  };
}
