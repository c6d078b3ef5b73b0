/** Fifty thousand homes, as they crowd in England: seeded, so that every run asks the same. */
import type { HomeFacts, Point } from '../server/engine/facts.ts';

export const benchDate = '2025-03-31';
const homeCount = 50_000;
/** Where homes crowd, roughly: twelve English cities as [lng, lat, share]. */
const cities: readonly (readonly [number, number, number])[] = [
  [-0.12, 51.51, 0.2],
  [-2.24, 53.48, 0.1],
  [-1.9, 52.48, 0.1],
  [-1.55, 53.8, 0.08],
  [-1.47, 53.38, 0.06],
  [-1.61, 54.97, 0.06],
  [-2.98, 53.41, 0.08],
  [-2.59, 51.45, 0.06],
  [-1.15, 52.95, 0.06],
  [-1.13, 52.63, 0.06],
  [1.3, 52.63, 0.07],
  [-3.53, 50.72, 0.07],
];

export function pointNearCity(random: () => number): Point {
  const share = random();
  let passed = 0;
  const city = cities.find((candidate) => {
    passed += candidate[2];
    return passed >= share;
  }) ?? [0, 52, 1];
  const spread = () => random() + random() + random() - 1.5;
  return { lng: city[0] + 0.7 * spread(), lat: city[1] + 0.45 * spread() };
}

function buildHome(index: number, random: () => number): HomeFacts {
  const registeredPlaces = 1 + Math.floor(random() * 4);
  const filledPlaces = Math.min(registeredPlaces, Math.floor(random() * 4));
  const isFostering = random() < 0.7;
  return {
    id: `home-${String(index).padStart(5, '0')}`,
    kind: isFostering ? 'IN_HOUSE_FOSTER' : 'CHILDRENS_HOME',
    hostAuthority: 'E08000004',
    location: { point: pointNearCity(random), grid: null, precision: 'UNIT' },
    status: 'OPEN',
    ageFrom: isFostering ? 0 : 8 + Math.floor(random() * 4),
    ageTo: 17,
    sexAccepted: random() < 0.9 ? 'ANY' : 'M',
    registeredPlaces,
    filledPlaces,
    onHoldPlaces: 0,
    reservedPlaces: 0,
    vacantPlaces: registeredPlaces - filledPlaces,
    holds: [],
    isShortBreakOnly: false,
    offers: [],
    adaptations: [],
    namedChildIds: [],
    exemptSiblingGroupIds: [],
    residentSiblingGroupId: null,
    ownerGroupId: null,
    sector: null,
    confirmedOn: benchDate,
  };
}

export function homesOfEngland(random: () => number): HomeFacts[] {
  return Array.from({ length: homeCount }, (_, index) => buildHome(index, random));
}
