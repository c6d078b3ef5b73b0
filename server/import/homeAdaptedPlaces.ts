/** How many of a home's places have an adaptation, and how many of those are taken: one cell of the homes return. */
import { type Adaptation, adaptations } from '../../schema/vocabulary.ts';
import type { AdaptedPlacesFacts } from '../engine/facts.ts';
import type { HomePlaces } from './homePlaces.ts';
import { readAdaptation, readCodeList } from './homeWords.ts';
import type { CellReader } from './readCells.ts';

const column = 'adapted_places';
const isCount = (word: string | undefined) => word !== undefined && /^\d{1,3}$/.test(word);

/** The word or words of an adaptation, then one number or two. */
function readItem(text: string): AdaptedPlacesFacts | null {
  const words = text.split(/\s+/);
  const taken = isCount(words.at(-2)) ? words.pop() : '0';
  const places = words.pop();
  const adaptation = readAdaptation(words.join(' '));
  return adaptation === null || !isCount(places) || !isCount(taken)
    ? null
    : { adaptation, places: Number(places), taken: Number(taken) };
}

const unread = {
  column,
  rule: 'CODE',
  sentence: `${column} is not a list of adaptations with numbers.`,
  fix: `Write each as its word, the places that have it and how many of them are taken, separated by semicolons: WHEELCHAIR_BEDROOM 2 1. Words: ${Object.keys(adaptations).join(', ')}.`,
};
const repeated = {
  column,
  rule: 'PLACES',
  sentence: `${column} names an adaptation twice.`,
  fix: 'Name each adaptation once, with all the places that have it.',
};

function countFinding({ places, taken }: AdaptedPlacesFacts, home: HomePlaces) {
  const takenInAll = home.filledPlaces + home.onHoldPlaces + home.reservedPlaces;
  if (places < 1 || places > home.registeredPlaces) {
    return {
      sentence: `${column} gives an adaptation to ${places} places of ${home.registeredPlaces} registered.`,
      fix: 'The first number is 1 to registered_places.',
    };
  }
  if (taken <= places && taken <= takenInAll) return null;
  return {
    sentence: `${column} says ${taken} of ${places} places with an adaptation are taken; ${takenInAll} of all places are filled, on hold or reserved.`,
    fix: 'The second number is at most the first, and at most filled + on hold + reserved.',
  };
}

export interface ReadAdaptedPlaces {
  /** Those of the column `adaptations`, and those named here. */
  readonly adaptations: readonly Adaptation[];
  /** Not given where the file has no such column. */
  readonly adaptedPlaces?: readonly AdaptedPlacesFacts[];
}

/** `named`: what the column `adaptations` has. A blank cell: every place has each of them. */
export function readAdaptedPlaces(
  cells: CellReader,
  home: HomePlaces,
  about: { readonly named: readonly Adaptation[]; readonly hasColumn: boolean },
): ReadAdaptedPlaces {
  if (!about.hasColumn) return { adaptations: about.named };
  const read = readCodeList(cells.text(column)).map(readItem);
  const known = read.filter((one) => one !== null);
  if (known.length < read.length) cells.add(unread);
  const codes = new Set(known.map(({ adaptation }) => adaptation));
  if (codes.size < known.length) cells.add(repeated);
  for (const one of known) {
    const finding = countFinding(one, home);
    if (finding !== null) cells.add({ column, rule: 'PLACES', ...finding });
  }
  return { adaptations: [...new Set([...about.named, ...codes])], adaptedPlaces: known };
}
