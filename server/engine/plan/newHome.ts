/** What would a home be like that is yet to open? */
import {
  type Adaptation,
  adaptations,
  type HomeKind,
  type Offer,
  offers,
  type PlacementType,
} from '../../../schema/vocabulary.ts';
import type { GssCode, HomeFacts, Point } from '../facts.ts';

/** Kinds of home a region can open or recruit; kin are nobody's to plan. */
export const kindsToOpen: Readonly<Partial<Record<PlacementType, HomeKind>>> = {
  FOSTERING: 'IN_HOUSE_FOSTER',
  CHILDRENS_HOME: 'CHILDRENS_HOME',
  SECURE: 'SECURE_CHILDRENS_HOME',
  SUPPORTED_ACCOMMODATION: 'SUPPORTED_ACCOMMODATION',
  FAMILY_CENTRE: 'FAMILY_CENTRE',
  RESIDENTIAL_SCHOOL: 'RESIDENTIAL_SCHOOL',
};

export interface HomeToOpen {
  readonly id: string;
  readonly kind: HomeKind;
  readonly places: number;
  readonly point: Point;
  readonly hostAuthority?: GssCode;
  /** Whole years, inclusive; every age unless said. */
  readonly ageFrom?: number | null;
  readonly ageTo?: number | null;
}

/** Takes any child of its type and ages: either sex, every offer and adaptation. */
export function newHome({
  id,
  kind,
  places,
  point,
  hostAuthority = '',
  ageFrom = null,
  ageTo = null,
}: HomeToOpen): HomeFacts {
  return {
    ...{ id, kind, hostAuthority, ageFrom, ageTo },
    location: { point, grid: null, precision: 'UNIT' },
    status: 'OPEN',
    sexAccepted: 'ANY',
    registeredPlaces: places,
    filledPlaces: 0,
    onHoldPlaces: 0,
    reservedPlaces: 0,
    vacantPlaces: places,
    holds: [],
    isShortBreakOnly: false,
    offers: Object.keys(offers) as Offer[],
    adaptations: Object.keys(adaptations) as Adaptation[],
    namedChildIds: [],
    exemptSiblingGroupIds: [],
    residentSiblingGroupId: null,
    ownerGroupId: null,
    sector: null,
    confirmedOn: null,
  };
}
