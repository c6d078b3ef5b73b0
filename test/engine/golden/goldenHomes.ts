/** The homes of the golden needs: one small made-up corner of Greater Manchester, in which every rule has something to rule out. */
import type { HomeFacts } from '../../../server/engine/facts.ts';
import { at, buildHome, familyPoint, kent, milesNorth, oldham, tameside } from '../factsBuilders.ts';

const stockport = 'E08000007';
export const councils: ReadonlyMap<string, string> = new Map([
  [oldham, 'Oldham'],
  [tameside, 'Tameside'],
  [stockport, 'Stockport'],
  [kent, 'Kent'],
]);
export { stockport };

/** Miles north of the family home in Oldham, and to the east of it. */
export function place(north: number, east = 0) {
  const point = milesNorth(north);
  return at({ lng: familyPoint.lng + east / 41.1, lat: point.lat });
}

const foster = (id: string, changes: Partial<HomeFacts>): HomeFacts =>
  buildHome({ id, registeredPlaces: 2, ...changes });
const house = (id: string, changes: Partial<HomeFacts>): HomeFacts =>
  buildHome({ id, kind: 'CHILDRENS_HOME', registeredPlaces: 4, ageFrom: 8, sector: 'PRIVATE', ...changes });

export const goldenHomes: readonly HomeFacts[] = [
  foster('Ash, foster carers', { location: place(1.2), offers: ['SIBLINGS'] }),
  foster('Bell, foster carers', { location: place(2.4), filledPlaces: 1, ageFrom: 0, ageTo: 10 }),
  foster('Carr, foster carers', { location: place(-3.1, 1), hostAuthority: tameside, offers: ['SIBLINGS', 'BABY'] }),
  foster('Dunn, foster carers', { location: place(4, -2), registeredPlaces: 4, filledPlaces: 2 }),
  foster('Eyre, foster carers', { location: place(0.8), registeredPlaces: 1, filledPlaces: 1 }),
  foster('Ford, weekend carers', { location: place(1.5), isShortBreakOnly: true, offers: ['SHORT_BREAK'] }),
  foster('Gill, foster carers', {
    location: place(2, 2),
    registeredPlaces: 3,
    filledPlaces: 1,
    residentSiblingGroupId: 'the-wrights',
    offers: ['SIBLINGS', 'TEENAGERS'],
  }),
  foster('Holt, agency foster carers', {
    kind: 'AGENCY_FOSTER',
    sector: 'PRIVATE',
    location: place(-9, 3),
    hostAuthority: stockport,
    offers: ['UASC', 'TEENAGERS'],
    confirmedOn: '2025-03-12',
  }),
  foster('Ives, parent and child carers', {
    location: place(-4),
    hostAuthority: tameside,
    offers: ['PARENT_AND_CHILD'],
  }),
  foster('Judd, grandmother', { kind: 'KINSHIP', location: place(14, 4), namedChildIds: ['amira'] }),
  house('Kiln House, children’s home', { location: place(3), filledPlaces: 3, ageFrom: 12 }),
  house('Lodge, children’s home', {
    location: place(-6, 2),
    hostAuthority: tameside,
    filledPlaces: 2,
    onHoldPlaces: 2,
    holds: [{ reason: 'STAFFING', places: 2, until: '2025-04-07' }],
  }),
  house('Mill Cottage, solo children’s home', {
    location: place(-8),
    hostAuthority: tameside,
    registeredPlaces: 1,
    offers: ['SOLO'],
  }),
  house('North Bungalow, children’s home', {
    location: place(5),
    filledPlaces: 2,
    offers: ['DISABILITY'],
    adaptations: ['STEP_FREE', 'WHEELCHAIR_BEDROOM', 'HOIST'],
    adaptedPlaces: [{ adaptation: 'WHEELCHAIR_BEDROOM', places: 1, taken: 1 }],
  }),
  house('Orchard Bungalow, children’s home', {
    location: place(-11, 4),
    hostAuthority: stockport,
    filledPlaces: 1,
    offers: ['DISABILITY'],
    adaptations: ['STEP_FREE', 'WHEELCHAIR_BEDROOM', 'HOIST'],
    adaptedPlaces: [{ adaptation: 'WHEELCHAIR_BEDROOM', places: 2, taken: 1 }],
  }),
  house('Park View, boys’ children’s home', { location: place(-2, 3), sexAccepted: 'M', filledPlaces: 2, ageFrom: 11 }),
  house('Quarry Lane, secure children’s home', {
    kind: 'SECURE_CHILDRENS_HOME',
    location: place(-15),
    hostAuthority: stockport,
    ageFrom: 10,
  }),
  house('River Court, supported accommodation', {
    kind: 'SUPPORTED_ACCOMMODATION',
    location: place(-5, -1),
    hostAuthority: tameside,
    ageFrom: 16,
    offers: ['UASC', 'TEENAGERS'],
  }),
  house('Stone House, closed children’s home', { location: place(2), status: 'CLOSED' }),
  house('Tower Flat, unregistered', { location: place(1), status: 'UNREGISTERED' }),
  house('Upland, children’s home in Kent', { location: at({ lng: 0.52, lat: 51.27 }), hostAuthority: kent }),
  house('Vale, children’s home', { location: null, hostAuthority: tameside }),
];
