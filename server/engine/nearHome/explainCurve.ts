/** What do the two lines of the distance curve say, in one sentence, and what must be known beside them? */
import type { Count } from '../count.ts';
import type { RegionFacts } from '../facts.ts';
import { countText, limitText, numberText } from '../wording.ts';

interface LineToExplain {
  readonly children: Count;
  readonly points: readonly { readonly miles: number; readonly today: Count; readonly best: Count }[];
}

/** "Within 10 miles of home: 4,210 of 5,316 children of Greater Manchester today, 5,063 at best with the region’s places." */
export function curveHeadline(
  { children, points }: LineToExplain,
  region: Pick<RegionFacts, 'name' | 'nearHomeMiles'>,
): string {
  const limit = Math.max(1, Math.min(points.length, Math.floor(region.nearHomeMiles)));
  const point = points.find(({ miles }) => miles === limit);
  const [today, best] = [point?.today.value ?? null, point?.best.value ?? null];
  if (children.value === null || today === null || best === null) {
    const isHidden = children.marker === 'SUPPRESSED';
    return isHidden
      ? `${region.name}: how far children live from home is hidden to protect them.`
      : `Not every council’s children and homes are loaded for ${region.name}, so how far from home children live is not known.`;
  }
  if (children.value === 0) return `${region.name} has no children whose distance from home can be measured.`;
  const all = countText(children.value, 'child', 'children');
  return `Within ${limitText(limit)} of home: ${numberText(today)} of ${all} of ${region.name} today, ${numberText(best)} at best with the region’s places.`;
}

/** Sentences a reader of the curve needs; each only where it has something to say. */
export function curveNotes(
  children: readonly { readonly todayMiles: number | null }[],
  lines: readonly LineToExplain[],
): readonly string[] {
  const notes = [
    'At best: everyone placed at once, on paper, in the usable places of the region’s homes. It never means that a child should move.',
    'Each line’s best is the most found for those children; the lines of several councils may not all be reached at once.',
  ];
  const unknown = children.filter(({ todayMiles }) => todayMiles === null).length;
  if (unknown > 0) {
    const who = countText(unknown, 'child', 'children');
    notes.push(`How far from home is not known today for ${who}, who are counted as beyond every distance today.`);
  }
  const isBetterToday = ({ points }: LineToExplain) =>
    points.some(({ today, best }) => (today.value ?? 0) > (best.value ?? Infinity));
  if (lines.some(isBetterToday)) {
    notes.push(
      'Where more live near home today than could at best, some live in homes outside the region, in more places than are usable, or where a rule would not place them anew.',
    );
  }
  return notes;
}
