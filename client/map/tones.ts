/** How an area or cell looks for a number: classes fixed once, so that two maps can be compared. */
import type { KnownCount } from '../table/count.ts';
import type { AreaTone } from './mapTypes.ts';

/** What an area of the map and its row of the table show: the same tone, the same words. */
export interface AreaLook {
  readonly tone: AreaTone;
  readonly words: string;
}

export interface LegendClass {
  readonly tone: AreaTone;
  readonly label: string;
  /** Said before the label to people who cannot see where in the row it stands. */
  readonly side?: string;
}

export interface Legend {
  /** Words at the left and right end. */
  readonly ends: readonly [string, string] | null;
  readonly classes: readonly LegendClass[];
}

const shortTones = ['short-1', 'short-2', 'short-3'] as const;
const spareTones = ['spare-1', 'spare-2', 'spare-3'] as const;
const levelTones = ['level-1', 'level-2', 'level-3', 'level-4'] as const;

/** Ends of the first three classes away from zero, included: of whole numbers, or of whole per cents. */
export type ClassEnds = readonly [balance: number, near: number, middle: number];
export const placesEnds: ClassEnds = [5, 29, 99];
export const shareEnds: ClassEnds = [2, 9, 19];

/** Positive = short. */
export function divergingTone(value: number, [balance, near, middle]: ClassEnds): AreaTone {
  const size = Math.abs(value);
  if (size <= balance) return 'balance';
  const step = size <= near ? 0 : size <= middle ? 1 : 2;
  return (value > 0 ? shortTones : spareTones)[step];
}

/** Starts of the second, third and fourth level. */
export type LevelStarts = readonly [number, number, number];

export function levelTone(value: number, starts: LevelStarts): AreaTone {
  return levelTones[starts.filter((start) => value >= start).length] ?? 'level-4';
}

export function markedTone(count: KnownCount): AreaTone | null {
  if (!('marker' in count)) return null;
  return count.marker === 'SUPPRESSED' ? 'suppressed' : 'missing';
}

/** Four levels with the words of each, lowest first. */
export function levelLegend(labels: readonly [string, string, string, string]): Legend {
  return { ends: null, classes: levelTones.map((tone, order) => ({ tone, label: labels[order] ?? '' })) };
}
