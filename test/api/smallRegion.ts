import type { RegionToLoad } from '../../data/regionToLoad.ts';
import type { GssCode, Location } from '../../server/engine/facts.ts';
import type {
  LoadedChild,
  LoadedEpisode,
  LoadedHome,
  LoadedImportantPlace,
  LoadedNeed,
} from '../../server/engine/loadedFacts.ts';

export const oldham = 'E08000004';
export const rochdale = 'E08000005';
export const tameside = 'E08000008';
const derbyshire = 'E10000007';

function at(lat: number, lng: number): Location {
  return { point: { lat, lng }, grid: null, precision: 'UNIT' };
}

const towns = {
  oldham: { lat: 53.5405, lng: -2.1183 },
  rochdale: { lat: 53.6136, lng: -2.161 },
  ashton: { lat: 53.4897, lng: -2.0952 },
  glossop: { lat: 53.443, lng: -1.949 },
};

function square(localAuthority: GssCode, name: string, { lat, lng }: { lat: number; lng: number }) {
  const [west, east, south, north] = [lng - 0.04, lng + 0.04, lat - 0.03, lat + 0.03];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { localAuthority, name, geometry: { type: 'Polygon' as const, coordinates: [ring] } };
}

function child(responsibleAuthority: GssCode, childReference: string, dateOfBirth: string): LoadedChild {
  return {
    responsibleAuthority,
    childReference,
    sex: Number(childReference.slice(-1)) % 2 === 0 ? 'F' : 'M',
    dateOfBirth,
    ethnicity: null,
    isUasc: false,
    isDisabled: false,
  };
}

function familyPlace(responsibleAuthority: GssCode, childReference: string, index: number): LoadedImportantPlace {
  return {
    responsibleAuthority,
    childReference,
    kind: 'FAMILY',
    label: 'Family in Oldham',
    postcodeSector: 'OL4 1',
    location: at(towns.oldham.lat + index * 0.0007, towns.oldham.lng + index * 0.0003),
    visitsPerWeek: 2,
    isFamilyHome: true,
  };
}

function episode(responsibleAuthority: GssCode, childReference: string, hostAuthority: GssCode | null): LoadedEpisode {
  return {
    responsibleAuthority,
    childReference,
    start: '2024-05-01',
    end: null,
    reasonNewEpisode: 'S',
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placeCode: 'U4',
    providerCode: 'PR1',
    reasonEnded: null,
    reasonPlaceChange: null,
    urn: null,
    homeSector: 'OL4 1',
    placementSector: null,
    homeLocation: null,
    placementLocation: null,
    hostAuthority,
    ssda903DistanceMiles: hostAuthority === null ? null : 6.4,
    homeReference: null,
  };
}

function home(homeReference: string, hostAuthority: GssCode, changes: Partial<LoadedHome>): LoadedHome {
  return {
    homeReference,
    name: `${homeReference} House`,
    kind: 'CHILDRENS_HOME',
    urn: `SC${homeReference}`,
    providerName: 'Alder Care',
    ownerGroupName: null,
    sector: 'PRIVATE',
    hostAuthority,
    town: 'Oldham',
    postcodeSector: null,
    location: at(53.56, -2.12),
    status: 'OPEN',
    ageFrom: 8,
    ageTo: 17,
    sexAccepted: 'ANY',
    registeredPlaces: 4,
    filledPlaces: 2,
    onHoldPlaces: 0,
    onHoldReason: null,
    onHoldUntil: null,
    reservedPlaces: 0,
    noticePlaces: 0,
    isShortBreakOnly: false,
    offers: ['SIBLINGS'],
    adaptations: [],
    namedChildReferences: [],
    phone: '0161 496 0001',
    confirmedOn: '2025-03-30',
    ...changes,
  };
}

function need(responsibleAuthority: GssCode, reference: string, childReferences: readonly string[]): LoadedNeed {
  return {
    responsibleAuthority,
    reference,
    childReferences,
    siblingPlan: childReferences.length > 1 ? 'TOGETHER' : null,
    openedOn: '2025-03-20',
    neededBy: '2025-04-07',
    urgency: 'PLANNED',
    suitability: { CHILDRENS_HOME: 'PREFERRED', FOSTERING: 'SUITABLE' },
    requiredAdaptations: [],
    requiredOffers: [],
    isSoloRequired: false,
    hasSecureAuthority: false,
    mustStayAtSchool: false,
    isShortBreak: false,
    cohorts: childReferences.length > 1 ? ['SIBLING_GROUP'] : [],
  };
}

/** `howMany` boys and girls of one authority, of all ages from 10 up. */
function childrenOf(authority: GssCode, prefix: string, howMany: number): LoadedChild[] {
  return Array.from({ length: howMany }, (_, index) =>
    child(authority, `${prefix}${index + 1}`, `${2009 + (index % 6)}-0${1 + (index % 9)}-11`),
  );
}

const authorityFacts: readonly (readonly [GssCode, string, { lat: number; lng: number }])[] = [
  [oldham, 'Oldham', towns.oldham],
  [rochdale, 'Rochdale', towns.rochdale],
  [tameside, 'Tameside', towns.ashton],
  [derbyshire, 'Derbyshire', towns.glossop],
];

/**
 * A region of three small authorities, with one beside it: enough to tell one role’s answer from another’s. Oldham has one need of two
 * siblings and one of every other child but the last.
 */
export function smallRegion(oldhamChildren = 4): RegionToLoad {
  const children = [
    ...childrenOf(oldham, 'OL', oldhamChildren),
    ...childrenOf(rochdale, 'RO', 3),
    child(tameside, 'TA1', '2012-02-29'),
  ];
  const siblings = children.slice(0, 2).map((one) => one.childReference);
  return {
    region: { id: 'small', name: 'Small region', nearHomeMiles: 20, dataDate: '2025-03-31', isSynthetic: true },
    membership: [oldham, rochdale, tameside].map((localAuthority) => ({
      localAuthority,
      from: '2020-04-01',
      to: null,
    })),
    authorities: authorityFacts.map(([gss, name, centre]) => ({
      gss,
      alternativeGss: null,
      dfeCode: null,
      name,
      centre,
      onsRegion: 'North West',
    })),
    adjacentPairs: [
      [oldham, rochdale],
      [oldham, tameside],
      [tameside, derbyshire],
    ],
    areas: authorityFacts.map(([gss, name, centre]) => square(gss, name, centre)),
    areasAreApproximate: true,
    towns: [{ name: 'Oldham', point: towns.oldham, localAuthority: oldham, population: 96_555 }],
    land: { type: 'MultiPolygon', coordinates: [square(oldham, 'Land', towns.oldham).geometry.coordinates] },
    schools: [],
    users: [
      {
        id: 'officer',
        displayName: 'Olive Officer',
        role: 'PLACEMENT_OFFICER',
        localAuthority: oldham,
        persona: 'placement-officer',
      },
      {
        id: 'commissioner',
        displayName: 'Colin Commissioner',
        role: 'COMMISSIONER',
        localAuthority: null,
        persona: 'commissioner',
      },
      { id: 'board', displayName: 'Bea Board', role: 'BOARD', localAuthority: null, persona: 'board' },
      {
        id: 'data-officer',
        displayName: 'Dina Data',
        role: 'DATA_OFFICER',
        localAuthority: null,
        persona: 'data-officer',
      },
      {
        id: 'rochdale-officer',
        displayName: 'Rob Rochdale',
        role: 'PLACEMENT_OFFICER',
        localAuthority: rochdale,
        persona: null,
      },
    ],
    children,
    importantPlaces: children.map((one, index) => familyPlace(one.responsibleAuthority, one.childReference, index)),
    areasToAvoid: [],
    siblingGroups: [{ responsibleAuthority: oldham, reference: 'OL-S1', childReferences: siblings, plan: 'TOGETHER' }],
    episodes: children.map((one) =>
      episode(one.responsibleAuthority, one.childReference, one.childReference.endsWith('3') ? derbyshire : oldham),
    ),
    homes: [
      home('A1', oldham, {}),
      home('B2', oldham, { filledPlaces: 4, location: at(towns.oldham.lat - 0.01, towns.oldham.lng) }),
      home('C3', tameside, {
        ageFrom: 18,
        ageTo: 25,
        location: at(towns.ashton.lat, towns.ashton.lng),
        town: 'Ashton',
      }),
      home('D4', rochdale, {
        kind: 'AGENCY_FOSTER',
        urn: null,
        registeredPlaces: 3,
        filledPlaces: 0,
        location: at(towns.rochdale.lat, towns.rochdale.lng),
        town: 'Rochdale',
      }),
    ],
    purchases: [],
    needs: [
      need(oldham, 'OL-N1', siblings),
      ...children
        .filter((one) => one.responsibleAuthority === oldham)
        .slice(2, -1)
        .map((one, index) => need(oldham, `OL-N${index + 2}`, [one.childReference])),
      need(rochdale, 'RO-N1', ['RO1']),
    ],
  };
}
