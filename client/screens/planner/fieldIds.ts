/** Where on the screen each part of a plan's question is mended. */
import type { SaidWrong } from './plannerQuestion.ts';

/** Parts that are mended in a field of another name. */
const others: Readonly<Record<string, string>> = {
  spots: 'areas',
  mustSpots: 'mustAreas',
  neverSpots: 'neverAreas',
  leastInAuthority: 'leastInEachAuthority',
  neverAuthorities: 'onlyAuthorities',
  kinds: 'kinds.0.placementType',
  homes: 'hand',
};
const known =
  /^(?:asOf|scenario|withinMiles|objective|leastChildren|mostHomes|mostCapitalPounds|mostYearlyPounds|leadMonths|staffedShare|leastInEachAuthority|onlyAuthorities|areas|mustAreas|neverAreas|robustAgainst|hand|homes\.\d+|kinds\.\d+\.\w+)$/;

export function idOfField(field: string): string {
  return `planner-${field.replaceAll('.', '-')}`;
}

/** Null where no field of the screen is about it. */
export function fieldOf({ field }: SaidWrong): string | null {
  if (field === null) return null;
  const own = others[field] ?? field;
  return known.test(own) ? own : null;
}

export type ErrorOf = (field: string) => string | null;

export function errorsBy(wrong: readonly SaidWrong[]): ErrorOf {
  return (field) => wrong.find((one) => fieldOf(one) === field)?.sentence ?? null;
}
