import type { IsoDate } from '../../server/engine/facts.ts';
import type { LoadedHome } from '../../server/engine/loadedFacts.ts';
import { isoDate } from './calendar.ts';
import type { DemoChild } from './demoChild.ts';
import type { Ground, Town } from './ground.ts';
import type { SeededRandom } from './seededRandom.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A home while the region is being made; `row.filledPlaces` is written last, from its residents and other regions' children. */
export interface DemoHome {
  readonly row: Mutable<LoadedHome> & { readonly location: NonNullable<LoadedHome['location']> };
  readonly town: Town;
  readonly residents: DemoChild[];
  others: number;
}

export interface HomeBeginnings {
  readonly homeReference: string;
  readonly name: string;
  readonly kind: LoadedHome['kind'];
  readonly sector: NonNullable<LoadedHome['sector']>;
  readonly town: Town;
  readonly registeredPlaces: number;
  readonly ageFrom: number;
  readonly ageTo: number;
}

/** What the homes of one region share while they are made. */
export interface HomeMaking {
  readonly ground: Ground;
  readonly random: SeededRandom;
  /** Day number of the data date. */
  readonly today: number;
  /** The first digits of the region's telephone numbers, kept for drama by Ofcom. */
  readonly phoneStem: string;
}

/** An open home with nobody in it yet, a point near its town and the plainest terms. */
export function beginHome(begun: HomeBeginnings, { ground, random, today, phoneStem }: HomeMaking): DemoHome {
  return {
    row: {
      homeReference: begun.homeReference,
      name: begun.name,
      kind: begun.kind,
      urn: null,
      providerName: null,
      ownerGroupName: null,
      sector: begun.sector,
      hostAuthority: begun.town.gss,
      town: begun.town.name,
      postcodeSector: null,
      location: ground.pointNear(begun.town, random),
      status: 'OPEN',
      ageFrom: begun.ageFrom,
      ageTo: begun.ageTo,
      sexAccepted: 'ANY',
      registeredPlaces: begun.registeredPlaces,
      filledPlaces: 0,
      onHoldPlaces: 0,
      onHoldReason: null,
      onHoldUntil: null,
      reservedPlaces: 0,
      noticePlaces: 0,
      isShortBreakOnly: false,
      offers: [],
      adaptations: [],
      namedChildReferences: [],
      phone: phoneNumber(phoneStem, random),
      confirmedOn: confirmedOn(today, random),
    },
    town: begun.town,
    residents: [],
    others: 0,
  };
}

/** Places a child could be put in: not on hold, not reserved, nobody living there. */
export function freePlaces({ row, residents, others }: DemoHome): number {
  return row.registeredPlaces - row.onHoldPlaces - row.reservedPlaces - residents.length - others;
}

/** Ofcom keeps a thousand numbers of each area for drama: none of them rings. */
function phoneNumber(stem: string, random: SeededRandom): string {
  return `${stem}${String(random.between(0, 999)).padStart(3, '0')}`;
}

/** Most homes told us within three weeks; a few have not. */
function confirmedOn(today: number, random: SeededRandom): IsoDate | null {
  if (random.chance(0.06)) return null;
  return isoDate(today - (random.chance(0.75) ? random.between(0, 6) : random.between(7, 24)));
}
