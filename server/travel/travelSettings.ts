/** Which travel-time engine is there, where, and what may it be told? Read from the environment; none unless set. */
import { BadSetting } from '../config.ts';
import type { Sharing } from './sentPoint.ts';

export type TravelSettings =
  | { readonly kind: 'VALHALLA' | 'OSRM'; readonly address: string; readonly sharing: Sharing }
  | { readonly kind: 'EMBEDDED'; readonly configFile: string };

type Environment = Readonly<Record<string, string | undefined>>;

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url !== null && isPlain && /^https?:$/.test(url.protocol)) return url;
  throw new BadSetting(
    'NEARHOME_TRAVEL_URL must be an address such as http://localhost:8002, without a name or a password.',
  );
}

/** Errors: BadSetting where the engine is on another machine and nobody has said what it may be told. */
function sharingWith({ hostname }: URL, elsewhere: string): Sharing {
  if (elsewhere !== '' && elsewhere !== 'coarse' && elsewhere !== 'exact') {
    throw new BadSetting('NEARHOME_TRAVEL_ELSEWHERE must be coarse or exact.');
  }
  if (loopback.test(hostname)) return 'EXACT';
  if (elsewhere === 'exact') return 'EXACT';
  if (elsewhere === 'coarse') return 'COARSE';
  throw new BadSetting(
    'NEARHOME_TRAVEL_URL is on another machine, which would be told where children’s families and homes are: set NEARHOME_TRAVEL_ELSEWHERE to coarse (to about a mile) or exact (to about 100 metres) to allow it.',
  );
}

/** Errors: BadSetting, one sentence that says what to set. */
export function readTravelSettings(env: Environment): TravelSettings | null {
  const kind = env.NEARHOME_TRAVEL ?? '';
  if (kind === '') return null;
  if (kind === 'embedded') {
    const configFile = env.NEARHOME_TRAVEL_CONFIG ?? '';
    if (configFile !== '') return { kind: 'EMBEDDED', configFile };
    throw new BadSetting(
      'NEARHOME_TRAVEL=embedded needs NEARHOME_TRAVEL_CONFIG: the settings file of Valhalla’s tiles.',
    );
  }
  if (kind !== 'valhalla' && kind !== 'osrm') {
    throw new BadSetting('NEARHOME_TRAVEL must be one of valhalla, osrm, embedded.');
  }
  const unless = kind === 'valhalla' ? 'http://localhost:8002' : 'http://localhost:5000';
  const url = addressOf(env.NEARHOME_TRAVEL_URL || unless);
  const sharing = sharingWith(url, env.NEARHOME_TRAVEL_ELSEWHERE ?? '');
  return { kind: kind === 'valhalla' ? 'VALHALLA' : 'OSRM', address: url.href.replace(/\/+$/, ''), sharing };
}
