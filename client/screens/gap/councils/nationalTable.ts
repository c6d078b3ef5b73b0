/** The 2 × 3 table of the national return, and what else is counted of the same children. */
import { addCounts, knownCount } from '../../../table/count.ts';
import { counted, type FactTable, words } from '../../../table/factTable.ts';
import { locationWords } from '../../../words/location.ts';
import { childrenOf, type LocationNumbers } from './answers.ts';

/** Inside or outside the council × up to 20 miles, over 20, not known: never one of the two alone. */
export function nationalTable(numbers: LocationNumbers, name: string): FactTable {
  const inside = [numbers.insideWithin20, numbers.insideOver20, numbers.insideNotKnown].map(knownCount);
  const outside = [numbers.outsideWithin20, numbers.outsideOver20, numbers.outsideNotKnown].map(knownCount);
  const both = inside.map((count, order) => addCounts([count, outside[order] ?? count]));
  const row = (id: string, label: string, counts: typeof inside) => ({
    id,
    cells: [words(label), ...counts.map(counted), counted(addCounts(counts))],
  });
  const total = row('all', locationWords.all, both);
  return {
    caption: locationWords.national(name),
    columns: [
      { id: 'living', label: locationWords.living, kind: 'words' },
      { id: 'up_to_20_miles', label: locationWords.upTo20, kind: 'count' },
      { id: 'over_20_miles', label: locationWords.over20, kind: 'count' },
      { id: 'not_known', label: locationWords.notKnown, kind: 'count' },
      { id: 'all', label: locationWords.all, kind: 'count', isMain: true },
    ],
    rows: [row('inside', locationWords.inside, inside), row('outside', locationWords.outside, outside)],
    total: { ...total, cells: [...total.cells.slice(0, -1), counted(childrenOf(numbers))] },
  };
}

/** Brothers and sisters against their plan; places children may not be in. */
export function togetherTable(numbers: LocationNumbers, name: string): FactTable {
  const { more } = locationWords;
  const { siblings } = numbers;
  const lines = [
    ['together', more.together, siblings.togetherAsPlanned],
    ['apart', more.apart, siblings.apart],
    ['not_known', more.siblingsNotKnown, siblings.notKnown],
    ['under_16', more.underSixteen, numbers.underSixteenNotAllowed],
    ['unregistered', more.unregistered, numbers.unregistered],
    ['placed_here', more.placedHere, numbers.placedHere],
  ] as const;
  return {
    caption: more.caption(name),
    columns: [
      { id: 'what', label: more.what, kind: 'words' },
      { id: 'children', label: more.children, kind: 'count', isMain: true },
    ],
    rows: lines.map(([id, label, count]) => ({ id, cells: [words(label), counted(knownCount(count))] })),
    total: null,
  };
}
