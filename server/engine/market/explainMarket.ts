/** How concentrated is the market, in one sentence, and what must be known beside it? */
import { type PlacementType, placementTypes } from '../../../schema/vocabulary.ts';
import { countText, lowerFirst, numberText } from '../wording.ts';
import type { MarketShares } from './marketShares.ts';

export interface MarketToExplain {
  readonly shares: MarketShares;
  readonly placementType: PlacementType | null;
  readonly regionName: string;
}

function percentText(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** "The largest owner has 5% of the 989 children’s home places of Greater Manchester, and the largest ten 31%." */
export function marketHeadline({ shares, placementType, regionName }: MarketToExplain): string {
  const kind = placementType === null ? '' : `${lowerFirst(placementTypes[placementType].label)} `;
  const { owners, places, largestOne, largestTen } = shares;
  if (places === 0) return `${regionName} has no ${kind}places in open homes.`;
  const all = `the ${numberText(places)} ${kind}place${places === 1 ? '' : 's'} of ${regionName}`;
  if (largestOne === null || largestTen === null || owners.length === 0)
    return `The owners of ${all} are not recorded.`;
  if (owners.length === 1) return `The only owner recorded has ${percentText(largestOne)} of ${all}.`;
  const most = owners.length > 10 ? 'the largest ten' : `all ${owners.length} owners recorded together`;
  return `The largest owner has ${percentText(largestOne)} of ${all}, and ${most} ${percentText(largestTen)}.`;
}

export function marketNotes({ shares }: MarketToExplain): readonly string[] {
  const notes = ['Registered places of open homes; kinship households and homes for short breaks only are left out.'];
  const { homes, places } = shares.withoutOwner;
  if (homes > 0) {
    const have = homes === 1 ? 'has' : 'have';
    notes.push(
      `${countText(homes, 'home')} with ${countText(places, 'place')} ${have} no owner recorded. They are counted apart, not as one owner, and not in the index.`,
    );
  }
  return notes;
}
