/** How scarce are suitable places within reach, in one sentence, and what must be known beside it? */
import { type Count, sumCounts } from '../count.ts';
import { countText, limitText, numberText } from '../wording.ts';
import type { DistanceStep } from './catchment.ts';

export interface AccessToExplain {
  readonly hexagons: readonly { readonly demand: Count }[];
  readonly steps: readonly DistanceStep[];
  readonly childrenWithoutPoint: Count;
  readonly childrenBelowOne: Count;
  readonly placesWithoutPoint: number;
}

/** "1,204 of 5,402 children of Greater Manchester who need a place have fewer than one suitable place each within reach." */
export function accessHeadline({ hexagons, childrenBelowOne }: AccessToExplain, regionName: string): string {
  const children = sumCounts(hexagons.map(({ demand }) => demand));
  if (children.value === 0) return `No child of ${regionName} who needs a place can be put on the map.`;
  if (children.value === null || childrenBelowOne.value === null) {
    return `Access to places across ${regionName}, by small areas; small numbers of children are hidden to protect them.`;
  }
  const all = countText(children.value, 'child', 'children');
  const few = childrenBelowOne.value;
  if (few === 0)
    return `All ${all} of ${regionName} who need a place have one suitable place or more each within reach.`;
  return `${numberText(few)} of ${all} of ${regionName} who need a place ${few === 1 ? 'has' : 'have'} fewer than one suitable place each within reach.`;
}

function weightsNote(steps: readonly DistanceStep[]): string {
  const [first, ...others] = steps;
  if (first !== undefined && others.length === 0)
    return `Places up to ${limitText(first.toMiles)} away all count alike.`;
  const parts = steps.map(({ toMiles, weight }) => `${weight} up to ${limitText(toMiles)}`);
  return `Places count less the farther they are: ${parts.join(', ')}, and nothing beyond.`;
}

export function accessNotes({ steps, childrenWithoutPoint, placesWithoutPoint }: AccessToExplain): readonly string[] {
  const notes = [
    'Access is a map of competition for places: suitable usable places in reach, shared among the children in reach of them. It is not the gap.',
    weightsNote(steps),
  ];
  const without = childrenWithoutPoint.value ?? 0;
  if (without > 0) {
    notes.push(
      `${countText(without, 'child has', 'children have')} no family or community place to measure from, and are not on the map.`,
    );
  }
  if (placesWithoutPoint > 0) {
    const are = placesWithoutPoint === 1 ? 'stands' : 'stand';
    notes.push(
      `${countText(placesWithoutPoint, 'usable place')} ${are} where it is not recorded, and can be in nobody’s reach.`,
    );
  }
  return notes;
}
