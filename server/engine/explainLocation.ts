/** Where do the region's children live, in one sentence? Inside or outside and miles are always told together. */
import type { Count } from './count.ts';
import { countText, numberText } from './wording.ts';

interface LocationToExplain {
  readonly children: Count;
  readonly insideWithin20: Count;
  readonly insideOver20: Count;
  readonly insideNotKnown: Count;
  readonly outsideOver20: Count;
  readonly outsideNotKnown: Count;
  readonly hostNotKnown: Count;
}

function sumOrNull(counts: readonly Count[]): number | null {
  return counts.reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0);
}

function percentText(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`;
}

/** "3,951 of 6,119 Greater Manchester children (65%) live in their own council’s area. 640 (10%) live over 20 miles from home; …" */
export function locationHeadline(total: LocationToExplain, regionName: string): string {
  const children = total.children.value;
  if (total.children.marker === 'NOT_AVAILABLE') return `Not every council’s children are loaded for ${regionName}.`;
  if (children === 0) return `No child of ${regionName} is in a placement.`;
  const inside = sumOrNull([total.insideWithin20, total.insideOver20, total.insideNotKnown]);
  const far = sumOrNull([total.insideOver20, total.outsideOver20]);
  const notKnown = sumOrNull([total.insideNotKnown, total.outsideNotKnown]);
  if (children === null || inside === null || far === null || notKnown === null) {
    return `${regionName}: where children live is partly hidden to protect them.`;
  }
  const all = countText(children, 'child', 'children');
  const area = `${numberText(inside)} of ${all} of ${regionName} (${percentText(inside, children)}) ${inside === 1 ? 'lives' : 'live'} in their own council’s area.`;
  const over = `${numberText(far)} (${percentText(far, children)}) ${far === 1 ? 'lives' : 'live'} over 20 miles from home`;
  return `${area} ${over}; for ${numberText(notKnown)} the distance is not known.`;
}

export function locationNotes(total: LocationToExplain, membersWithoutNeighbours: number): readonly string[] {
  const notes = ['Distances are as the SSDA903 return records them: straight lines, 20.0 miles counted as within 20.'];
  const hostNotKnown = total.hostNotKnown.value ?? 0;
  if (hostNotKnown > 0) {
    const who = countText(hostNotKnown, 'child', 'children');
    notes.push(`The area lived in is not known for ${who}, counted here as outside.`);
  }
  if (membersWithoutNeighbours > 0) {
    const have = membersWithoutNeighbours === 1 ? 'council has' : 'councils have';
    notes.push(
      `${membersWithoutNeighbours} ${have} no neighbours recorded, so every child of theirs outside the area counts as at a distance.`,
    );
  }
  return notes;
}
