import { ageOn } from '../../server/engine/age.ts';
import type { GssCode } from '../../server/engine/facts.ts';
import { type DayNumber, dayOf, isoDate } from './calendar.ts';
import type { StoryStay } from './careStory.ts';
import type { Ground, Town } from './ground.ts';
import type { SeededRandom } from './seededRandom.ts';
import { serviceUrn } from './urns.ts';

/** The return has K3 from its 2024-25 year; stays over by then were H5. */
const lastDayOfH5 = dayOf('2024-03-31');

export interface PastStayQuestion {
  readonly gss: GssCode;
  readonly homeTown: Town;
  readonly dateOfBirth: DayNumber;
  readonly isUasc: boolean;
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly ground: Ground;
}

/** Where a child lived before, drawn to suit their age then; the home itself is not on record. */
export function pastStay(question: PastStayQuestion, random: SeededRandom): StoryStay {
  const { gss, homeTown, ground } = question;
  const [placeCode, providerCode] = drawPlace(question, random);
  const inside = providerCode === 'PR1' && !placeCode.startsWith('U') ? 1 : 0.62;
  const towns = random.chance(inside)
    ? ground.townsOf(gss)
    : (neighbourTowns(ground, homeTown, gss, random) ?? ground.townsOf(gss));
  const town = random.pick(towns);
  return {
    placeCode,
    providerCode,
    host: town.gss,
    location: ground.pastPointNear(town, random),
    homeReference: null,
    urn: serviceUrn(placeCode, providerCode, gss),
  };
}

function neighbourTowns(ground: Ground, from: Town, gss: GssCode, random: SeededRandom): readonly Town[] | null {
  const hosts = ground.reachOf(from)[random.chance(0.7) ? 'NEAR' : 'FAR'].filter((host) => host.gss !== gss);
  return hosts[random.weightedIndex(hosts.map(({ total }) => total))]?.towns ?? null;
}

type Drawn = readonly [placeCode: string, providerCode: string];

function drawPlace({ dateOfBirth, isUasc, from, until }: PastStayQuestion, random: SeededRandom): Drawn {
  const age = ageOn(isoDate(dateOfBirth), isoDate(from));
  const supported: Drawn = [until > lastDayOfH5 ? 'K3' : 'H5', 'PR4'];
  if (age >= 16 && random.chance(isUasc ? 0.8 : 0.45)) return supported;
  if (isUasc) return ['U6', random.chance(0.3) ? 'PR1' : 'PR4'];
  if (age >= 8 && random.chance(age >= 13 ? 0.3 : 0.12)) return ['K2', random.chance(0.15) ? 'PR1' : 'PR4'];
  if (random.chance(0.24)) return ['U3', 'PR1'];
  return ['U6', random.chance(0.55) ? 'PR1' : 'PR4'];
}
