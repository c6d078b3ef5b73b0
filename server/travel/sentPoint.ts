/** What does a travel-time engine get to know of where somebody lives? */
import type { Point } from '../engine/facts.ts';

/** EXACT: to about 100 metres, finer than any drive is known. COARSE: the middle of the map cell that a screen shows. */
export type Sharing = 'EXACT' | 'COARSE';

/** Cells a degree: 0.02 degrees each, about a mile and a half. */
const cellsPerDegree = 50;

function coarse(degrees: number): number {
  return Math.round((Math.floor(degrees * cellsPerDegree) + 0.5) * (1e6 / cellsPerDegree)) / 1e6;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

/** Always the same for the same point, so that no number of questions finds it more exactly. */
export function sentPoint({ lat, lng }: Point, sharing: Sharing): Point {
  const shown = sharing === 'COARSE' ? coarse : rounded;
  return { lat: shown(lat), lng: shown(lng) };
}
