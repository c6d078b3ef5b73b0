/** How much one need can hold; what is typed beyond it is said to be too much, and stays typed. */
import type { IsoDate } from '../engine/facts.ts';
import { mostToSplit } from '../engine/split/splitOptions.ts';
import { widestMiles } from '../import/drawnArea.ts';
import { mostPlaces } from '../import/needPlaces.ts';

export { mostPlaces, widestMiles };
/** As many as can be put into several homes where no home takes all. */
export const mostChildren = mostToSplit;
export const mostAreas = 20;
export const narrowestMiles = 0.1;
export const mostVisits = 21;
export const mostCharacters = {
  language: 60,
  faith: 60,
  culture: 60,
  medical: 300,
  where: 60,
  reference: 40,
  reason: 100,
} as const;

/** The last day a home can be asked for. */
export const latestOf = (today: IsoDate): IsoDate => `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
