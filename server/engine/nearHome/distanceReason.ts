/** Is a child far from home because the plan says so, or because the region had no place? */

/** Codes of the placement census: the plan itself is to live far (design.md §2.8). */
const properly: ReadonlySet<string> = new Set(['CHOICE', 'SAFEGUARDING', 'FAR_ON_PURPOSE']);

/** No place, or none that would take the child, was to be had nearer. */
const regional: ReadonlySet<string> = new Set([
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

export function isFarByPlan(reason: string | null | undefined): boolean {
  return properly.has(reason ?? '');
}

/** A carer who moves and reasons of law are neither: such a child stays, and is no gap of the region's. */
export function isFarForWantOfPlaces(reason: string | null | undefined): boolean {
  return regional.has(reason ?? '');
}
