import type { DistanceReason } from '../../schema/codes/placementCensusCodes.ts';
import type { LoadedPurchase } from '../../server/engine/loadedMarket.ts';
import { weeklyUnitCostPounds } from '../facts/nationalShares.ts';
import type { DemoRegionName } from '../facts/pathfinderRegions.ts';
import { type DemoChild, reachOf } from './demoChild.ts';
import type { SeededRandom } from './seededRandom.ts';

/** No shares are published of why children live far: these are made up, most of them for want of a place. */
const reasonWeights: readonly (readonly [DistanceReason, number])[] = [
  ['EXISTS_NOT_AVAILABLE', 38],
  ['DOES_NOT_EXIST', 25],
  ['SAFEGUARDING', 15],
  ['CHOICE', 12],
  ['CARER_MOVING', 5],
  ['LEGAL', 5],
];

/** An agency's household costs more than the mean of in-house and agency together; by how much is made up. */
const agencyOverMean = 1.35;

function weeklyCost(child: DemoChild, region: DemoRegionName, random: SeededRandom): number | null {
  if (child.provider !== 'PRIVATE' && child.provider !== 'VOLUNTARY') return null;
  const { residential, fostering } = weeklyUnitCostPounds[region];
  const spread = 0.6 + 0.8 * random.next() ** 0.9;
  if (child.placeCode === 'K2') return Math.round(residential * spread);
  if (/^U[456]$/.test(child.placeCode)) return Math.round(fostering * agencyOverMean * spread);
  return null;
}

function reasonFar(child: DemoChild, random: SeededRandom): DistanceReason | null {
  if (reachOf(child.locationClass) !== 'FAR') return null;
  const drawn = reasonWeights[random.weightedIndex(reasonWeights.map(([, weight]) => weight))];
  return drawn?.[0] ?? null;
}

const nothingSaid = {
  day: null,
  hostAuthority: null,
  provisionType: null,
  sourcingRoute: null,
  socialCarePounds: null,
  educationPounds: null,
  healthPounds: null,
  isSoloRequired: null,
  isSoloGiven: null,
  deprivationOfLiberty: null,
  registeredWith: null,
  urn: null,
  providerName: null,
  isLocationPreferred: null,
  isEducationContinued: null,
  siblingsTogether: null,
} as const;

/**
 * What a census of placements would say of the children looked after: what the bought ones cost, and why the far ones are far.
 *
 * Shape   children in the order given, those of whom it would say nothing left out.
 * Units   pounds a week, around the published mean of the region.
 */
export function purchasesOf(
  children: readonly DemoChild[],
  region: DemoRegionName,
  random: SeededRandom,
): readonly LoadedPurchase[] {
  return children.flatMap((child) => {
    const weeklyCostPounds = weeklyCost(child, region, random);
    const distanceReason = reasonFar(child, random);
    if (weeklyCostPounds === null && distanceReason === null) return [];
    const { gss: responsibleAuthority, reference: childReference } = child;
    return { ...nothingSaid, responsibleAuthority, childReference, weeklyCostPounds, distanceReason };
  });
}
