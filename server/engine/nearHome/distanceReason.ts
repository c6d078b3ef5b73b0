/** Is a child far from home because the plan says so, or because the region had no place? */
import { type DistanceReason, isProperlyFar } from '../../../schema/codes/placementCensusCodes.ts';

/** No place, or none that would take the child, was to be had nearer. */
const regional: ReadonlySet<DistanceReason> = new Set([
  'EXISTS_NOT_AVAILABLE',
  'DOES_NOT_EXIST',
  'NONE_LOCALLY',
  'REFUSED_ON_NEED',
  'REFUSED_ON_MATCHING',
  'LIBERTY',
  'SEND',
  'OTHER_SPECIALIST',
  'QUICKLY',
]);

export function isFarByPlan(reason: DistanceReason | null | undefined): boolean {
  return isProperlyFar(reason ?? null);
}

/** A carer who moves and reasons of law are neither: such a child stays, and is no gap of the region's. */
export function isFarForWantOfPlaces(reason: DistanceReason | null | undefined): boolean {
  return reason !== null && reason !== undefined && regional.has(reason);
}
