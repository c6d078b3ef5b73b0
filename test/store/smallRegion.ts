/** A region small enough to read: two members (Oldham, Rochdale), a neighbour that is not one (Derbyshire), five children, four homes. */
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import type { Location } from '../../server/engine/facts.ts';
import type { LoadedChild, LoadedEpisode, LoadedHome, LoadedNeed } from '../../server/engine/loadedFacts.ts';
import type { Viewer } from '../../server/policy/viewer.ts';

export const oldham = 'E08000004';
export const rochdale = 'E08000005';
export const derbyshire = 'E10000007';
export const regionId = 'small';

export const at = (lng: number, lat: number): Location => ({
  point: { lng, lat },
  grid: { easting: 392_000, northing: 405_000 },
  precision: 'UNIT',
});

export function childRow(reference: string, change: Partial<LoadedChild> = {}): LoadedChild {
  return {
    responsibleAuthority: oldham,
    childReference: reference,
    sex: 'F',
    dateOfBirth: '2012-05-04',
    ethnicity: null,
    isUasc: false,
    isDisabled: false,
    ...change,
  };
}

export function episodeRow(reference: string, start: string, change: Partial<LoadedEpisode> = {}): LoadedEpisode {
  return {
    responsibleAuthority: oldham,
    childReference: reference,
    start,
    end: null,
    reasonNewEpisode: 'S',
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placeCode: 'U6',
    providerCode: 'PR1',
    reasonEnded: null,
    reasonPlaceChange: null,
    urn: null,
    homeSector: 'OL41',
    placementSector: 'OL81',
    homeLocation: at(-2.1, 53.54),
    placementLocation: null,
    hostAuthority: oldham,
    ssda903DistanceMiles: 3.1,
    homeReference: null,
    ...change,
  };
}

export function homeRow(reference: string, change: Partial<LoadedHome> = {}): LoadedHome {
  return {
    homeReference: reference,
    name: `Home ${reference}`,
    kind: 'IN_HOUSE_FOSTER',
    urn: null,
    providerName: 'Oldham Council',
    ownerGroupName: null,
    sector: 'LOCAL_AUTHORITY',
    hostAuthority: oldham,
    town: 'Oldham',
    postcodeSector: 'OL81',
    location: at(-2.1134, 53.5409),
    status: 'OPEN',
    ageFrom: 0,
    ageTo: 17,
    sexAccepted: 'ANY',
    registeredPlaces: 2,
    filledPlaces: 1,
    onHoldPlaces: 0,
    onHoldReason: null,
    onHoldUntil: null,
    reservedPlaces: 0,
    noticePlaces: 0,
    isShortBreakOnly: false,
    offers: ['SIBLINGS'],
    adaptations: [],
    namedChildReferences: [],
    phone: '0161 496 0000',
    confirmedOn: '2025-03-25',
    ...change,
  };
}

export function needRow(reference: string, change: Partial<LoadedNeed> = {}): LoadedNeed {
  return {
    responsibleAuthority: oldham,
    reference,
    childReferences: ['C1'],
    siblingPlan: null,
    openedOn: '2025-03-01',
    neededBy: '2025-04-10',
    urgency: 'PLANNED',
    suitability: { FOSTERING: 'PREFERRED', CHILDRENS_HOME: 'UNSUITABLE' },
    requiredAdaptations: [],
    requiredOffers: [],
    isSoloRequired: false,
    hasSecureAuthority: false,
    mustStayAtSchool: false,
    isShortBreak: false,
    cohorts: [],
    ...change,
  };
}

const square = (lng: number): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [lng, 53.5],
      [lng + 0.1, 53.5],
      [lng + 0.1, 53.6],
      [lng, 53.5],
    ],
  ],
});

export const smallRegion: RegionToLoad = {
  region: { id: regionId, name: 'Small', nearHomeMiles: 20, dataDate: '2025-03-31', isSynthetic: true },
  membership: [
    { localAuthority: rochdale, from: '2024-04-01', to: null },
    { localAuthority: oldham, from: '2023-04-01', to: null },
    { localAuthority: derbyshire, from: '2022-04-01', to: '2023-04-01' },
  ],
  authorities: [
    {
      gss: oldham,
      alternativeGss: null,
      dfeCode: '353',
      name: 'Oldham',
      centre: { lng: -2.11, lat: 53.54 },
      onsRegion: 'North West',
    },
    {
      gss: rochdale,
      alternativeGss: null,
      dfeCode: '354',
      name: 'Rochdale',
      centre: { lng: -2.15, lat: 53.61 },
      onsRegion: 'North West',
    },
    {
      gss: derbyshire,
      alternativeGss: null,
      dfeCode: '830',
      name: 'Derbyshire',
      centre: { lng: -1.5, lat: 53.1 },
      onsRegion: 'East Midlands',
    },
  ],
  adjacentPairs: [
    [oldham, rochdale],
    [oldham, derbyshire],
  ],
  areas: [
    { localAuthority: oldham, name: 'Oldham', geometry: square(-2.15) },
    { localAuthority: rochdale, name: 'Rochdale', geometry: square(-2.25) },
    { localAuthority: derbyshire, name: 'Derbyshire', geometry: square(-1.5) },
  ],
  areasAreApproximate: true,
  towns: [
    { name: 'Shaw', point: { lng: -2.09, lat: 53.57 }, localAuthority: oldham, population: 21_000 },
    { name: 'Oldham', point: { lng: -2.11, lat: 53.54 }, localAuthority: oldham, population: 96_000 },
  ],
  land: { type: 'MultiPolygon', coordinates: [square(-2.3).coordinates] },
  schools: [{ urn: '105700', name: 'A school', localAuthority: oldham, lng: -2.1, lat: 53.55, phase: 'Secondary' }],
  users: [
    {
      id: 'u-officer',
      displayName: 'Olu',
      role: 'PLACEMENT_OFFICER',
      localAuthority: oldham,
      persona: 'placement-officer',
    },
    { id: 'u-other', displayName: 'Ros', role: 'PLACEMENT_OFFICER', localAuthority: rochdale, persona: null },
    { id: 'u-commissioner', displayName: 'Com', role: 'COMMISSIONER', localAuthority: null, persona: 'commissioner' },
    { id: 'u-board', displayName: 'Bo', role: 'BOARD', localAuthority: null, persona: 'board' },
    { id: 'u-data', displayName: 'Dee', role: 'DATA_OFFICER', localAuthority: null, persona: 'data-officer' },
  ],
  children: [
    childRow('C1', { dateOfBirth: '2010-03-31' }),
    childRow('C2', { dateOfBirth: '2012-02-29', isDisabled: true }),
    childRow('C3', { dateOfBirth: '2009-09-01', isUasc: true, sex: 'M' }),
    childRow('R1', { responsibleAuthority: rochdale }),
    childRow('C9', { dateOfBirth: '2005-01-01' }),
  ],
  importantPlaces: [
    {
      responsibleAuthority: oldham,
      childReference: 'C1',
      kind: 'FAMILY',
      label: 'Shaw',
      postcodeSector: 'OL27',
      location: at(-2.0934567, 53.5776543),
      visitsPerWeek: 1,
      isFamilyHome: true,
    },
    {
      responsibleAuthority: oldham,
      childReference: 'C2',
      kind: 'FAMILY',
      label: 'Shaw',
      postcodeSector: 'OL27',
      location: at(-2.0934567, 53.5776543),
      visitsPerWeek: 2,
      isFamilyHome: true,
    },
    {
      responsibleAuthority: oldham,
      childReference: 'C1',
      kind: 'SCHOOL',
      label: 'A school',
      postcodeSector: null,
      location: at(-2.1, 53.55),
      visitsPerWeek: 5,
      isFamilyHome: false,
    },
  ],
  areasToAvoid: [
    {
      responsibleAuthority: oldham,
      childReference: 'C1',
      label: 'Town centre',
      lng: -2.11,
      lat: 53.54,
      radiusMiles: 1,
    },
  ],
  siblingGroups: [{ responsibleAuthority: oldham, reference: 'G1', childReferences: ['C1', 'C2'], plan: 'TOGETHER' }],
  episodes: [
    episodeRow('C1', '2023-01-10', { end: '2023-06-01', legalStatus: 'C1', homeReference: 'H1' }),
    episodeRow('C1', '2023-06-01', { reasonNewEpisode: 'L', homeReference: 'H1' }),
    episodeRow('C2', '2024-02-01', {
      placeCode: 'K2',
      hostAuthority: derbyshire,
      urn: 'SC12345',
      ssda903DistanceMiles: 24.5,
    }),
    episodeRow('C3', '2024-09-01', {
      homeLocation: null,
      hostAuthority: null,
      ssda903DistanceMiles: null,
      placeCode: 'K3',
    }),
    episodeRow('R1', '2022-01-01', { responsibleAuthority: rochdale, hostAuthority: rochdale, placeCode: 'U1' }),
    episodeRow('C9', '2019-01-01', { end: '2023-01-01', reasonEnded: 'E7' }),
  ],
  homes: [
    homeRow('H1'),
    homeRow('H2', { name: 'apple Tree', registeredPlaces: 3, filledPlaces: 3 }),
    homeRow('SC12345', {
      name: 'The Peaks',
      kind: 'CHILDRENS_HOME',
      urn: 'SC12345',
      hostAuthority: derbyshire,
      ownerGroupName: 'Big Group',
      providerName: 'Peaks Ltd',
      onHoldPlaces: 1,
      onHoldReason: 'STAFFING',
    }),
    homeRow('K1', { name: 'Aunt of C1', kind: 'KINSHIP', namedChildReferences: ['C1'], location: null }),
  ],
  purchases: [],
  needs: [
    needRow('N1', { childReferences: ['C1', 'C2'], siblingPlan: 'TOGETHER', cohorts: ['SIBLING_GROUP'] }),
    needRow('N2', { childReferences: ['C3'], urgency: 'SAME_DAY', cohorts: ['UASC', 'TEENAGER'] }),
    needRow('N1', { responsibleAuthority: rochdale, childReferences: ['R1'], openedOn: '2025-03-30' }),
  ],
};

const viewer = (userId: string, role: Viewer['role'], localAuthority: string | null): Viewer => ({
  userId,
  displayName: userId,
  role,
  localAuthority,
  regionId,
});
export const officer = viewer('u-officer', 'PLACEMENT_OFFICER', oldham);
export const otherOfficer = viewer('u-other', 'PLACEMENT_OFFICER', rochdale);
export const commissioner = viewer('u-commissioner', 'COMMISSIONER', null);
export const boardMember = viewer('u-board', 'BOARD', null);
export const dataOfficer = viewer('u-data', 'DATA_OFFICER', null);
export const stranger: Viewer = { ...commissioner, userId: 'u-stranger', regionId: 'elsewhere' };
