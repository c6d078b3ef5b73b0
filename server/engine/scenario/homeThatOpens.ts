/** What would a home be like that a scenario opens, recruits or converts? */
import type { HomeKind } from '../../../schema/vocabulary.ts';
import type { GssCode, HomeFacts, Location } from '../facts.ts';
import { newHome } from '../plan/newHome.ts';
import type { OpenHome } from './scenario.ts';

export interface HomeThatOpens extends Pick<OpenHome, 'ageFrom' | 'ageTo' | 'sexAccepted' | 'offers' | 'adaptations'> {
  readonly id: string;
  readonly kind: HomeKind;
  readonly localAuthority: GssCode;
  readonly places: number;
  /** Null = nobody can say where. */
  readonly location: Location | null;
}

const nowhere = { lng: 0, lat: 0 };

/** As new homes of a plan: where a part is null, it takes any child of its kind. */
export function homeThatOpens({ id, kind, localAuthority, places, location, ...takes }: HomeThatOpens): HomeFacts {
  const { ageFrom, ageTo } = takes;
  const point = location?.point ?? nowhere;
  const made = newHome({ id, kind, places, point, hostAuthority: localAuthority, ageFrom, ageTo });
  return {
    ...made,
    location,
    sexAccepted: takes.sexAccepted ?? made.sexAccepted,
    offers: takes.offers ?? made.offers,
    adaptations: takes.adaptations ?? made.adaptations,
  };
}
