/** Which parts does each kind of change read, and which of them must be there? */
import type { ScenarioChangeKind } from '../../../schema/codes/scenarioChangeKinds.ts';
import type { Adaptation, AgeBand, HoldReason, HomeKind, Offer, PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode, IsoDate } from '../facts.ts';
import type { FieldFault } from './scenario.ts';

/** A change as it is asked for: every part that any kind has. Null or left out = not said. */
export interface ChangeAsked {
  readonly kind: ScenarioChangeKind;
  readonly reason: string;
  readonly fromDate?: IsoDate | null;
  readonly homeId?: string | null;
  readonly localAuthority?: GssCode | null;
  readonly placementType?: PlacementType | null;
  readonly homeKind?: HomeKind | null;
  readonly areaId?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly townName?: string | null;
  readonly places?: number | null;
  readonly households?: number | null;
  readonly placesEach?: number | null;
  readonly ageFrom?: number | null;
  readonly ageTo?: number | null;
  readonly sexAccepted?: 'ANY' | 'M' | 'F' | null;
  readonly offers?: readonly Offer[] | null;
  readonly adaptations?: readonly Adaptation[] | null;
  readonly sharePercent?: number | null;
  readonly yearlyLossPercent?: number | null;
  readonly ownerGroup?: string | null;
  readonly ageBands?: readonly AgeBand[] | null;
  readonly placementTypes?: readonly PlacementType[] | null;
  readonly holdReasons?: readonly HoldReason[] | null;
}

type Part = Exclude<keyof ChangeAsked, 'kind' | 'reason' | 'fromDate'>;

const parts: Readonly<Record<Part, { readonly name: string; readonly missing: string }>> = {
  homeId: { name: 'a home', missing: 'Choose the home.' },
  localAuthority: { name: 'a council', missing: 'Choose the council.' },
  placementType: { name: 'a type of placement', missing: 'Choose the type of placement.' },
  homeKind: { name: 'a kind of home', missing: 'Choose the kind of home.' },
  areaId: { name: 'an area', missing: 'Say where the home would stand.' },
  latitude: { name: 'a latitude', missing: 'Enter the latitude.' },
  longitude: { name: 'a longitude', missing: 'Enter the longitude.' },
  townName: { name: 'a town', missing: 'Choose the town.' },
  places: { name: 'a number of places', missing: 'Enter the number of places.' },
  households: { name: 'a number of households', missing: 'Enter the number of households.' },
  placesEach: { name: 'places of each household', missing: 'Enter the places of each household.' },
  ageFrom: { name: 'a youngest age', missing: 'Enter the youngest age.' },
  ageTo: { name: 'an oldest age', missing: 'Enter the oldest age.' },
  sexAccepted: { name: 'boys or girls', missing: 'Choose boys, girls or both.' },
  offers: { name: 'offers', missing: 'Choose what it offers.' },
  adaptations: { name: 'adaptations', missing: 'Choose the adaptations.' },
  sharePercent: { name: 'a share', missing: 'Enter the share, in percent.' },
  yearlyLossPercent: { name: 'a share lost in a year', missing: 'Enter the share lost in a year, in percent.' },
  ownerGroup: { name: 'an owner', missing: 'Choose the owner.' },
  ageBands: { name: 'ages', missing: 'Choose the ages.' },
  placementTypes: { name: 'types of placement', missing: 'Choose the types of placement.' },
  holdReasons: { name: 'reasons for being on hold', missing: 'Choose the reasons for being on hold.' },
};

const takes = ['ageFrom', 'ageTo', 'sexAccepted', 'offers', 'adaptations'] as const;
const where = ['localAuthority', 'areaId', 'latitude', 'longitude', 'townName'] as const;
const among = ['localAuthority', 'ageBands'] as const;

interface PartsOfKind {
  readonly needed: readonly Part[];
  readonly read: readonly Part[];
}

const partsOfKind: Readonly<Record<ScenarioChangeKind, PartsOfKind>> = {
  OPEN_HOME: { needed: ['places'], read: [...where, 'homeKind', 'placementType', ...takes] },
  CLOSE_HOME: { needed: ['homeId'], read: [] },
  RESIZE_HOME: { needed: ['homeId', 'places'], read: [] },
  CHANGE_ACCEPTS: { needed: ['homeId'], read: takes },
  RECRUIT_FOSTER: {
    needed: ['localAuthority', 'households'],
    read: ['homeKind', 'placementType', 'placesEach', ...takes],
  },
  RETAIN_FOSTER: { needed: [], read: ['localAuthority', 'households', 'sharePercent', 'yearlyLossPercent'] },
  LIFT_HOLDS: { needed: [], read: ['homeId', 'localAuthority', 'placementTypes', 'holdReasons', 'sharePercent'] },
  CONVERT_HELD_PLACES: { needed: ['homeId'], read: ['homeKind', 'placementType', 'places', ...takes] },
  KINSHIP_SHARE: { needed: ['sharePercent'], read: among },
  FAMILY_HELP: { needed: ['sharePercent'], read: among },
  STEP_DOWN: { needed: [], read: [...among, 'sharePercent'] },
  OWNER_LEAVES: { needed: ['ownerGroup'], read: [] },
  RECLAIM_PLACES: { needed: [], read: ['localAuthority', 'placementTypes', 'sharePercent'] },
  DEMAND_GROWTH: { needed: ['sharePercent'], read: [...among, 'placementTypes'] },
};

/** An empty text is not said; an empty list says none. */
function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

/** What is missing, and what was said that this kind of change does not read: nothing that was typed goes unseen. */
export function partFaults(asked: ChangeAsked): readonly FieldFault[] {
  const { needed, read } = partsOfKind[asked.kind];
  return (Object.keys(parts) as Part[]).flatMap((field) => {
    if (needed.includes(field)) return isSaid(asked[field]) ? [] : [{ field, sentence: parts[field].missing }];
    if (read.includes(field) || !isSaid(asked[field])) return [];
    return [{ field, sentence: `This change does not read ${parts[field].name}: leave it empty.` }];
  });
}
