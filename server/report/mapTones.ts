/** How does an area of a map look for its number? Fixed classes for a gap, so that two editions can be compared; four levels for the rest. */
import { type Marker, markers } from '../../schema/vocabulary.ts';
import type { Count } from '../engine/count.ts';
import type { ReportUnit } from '../engine/report/reportTable.ts';
import { cellNumber, cellText } from './reportWords.ts';

export interface MapTone {
  /** In the order of the legend. */
  readonly order: number;
  readonly fill: string;
  /** Of `mapPatterns`: hatched = short, dotted = hidden, grey hatch = not there; so grey paper says it too. */
  readonly pattern: string | null;
  readonly label: string;
}

const short = [
  { order: 2, fill: '#fbc3a5', pattern: 'hatch-fine', label: '6 to 29 short' },
  { order: 1, fill: '#f46a25', pattern: 'hatch-strong', label: '30 to 99 short' },
  { order: 0, fill: '#a63a0a', pattern: 'hatch-strong', label: '100 or more short' },
] as const;
const balance: MapTone = { order: 3, fill: '#f3f2f1', pattern: null, label: 'within 5' };
const spare = [
  { order: 4, fill: '#b3cde3', pattern: null, label: '6 to 29 spare' },
  { order: 5, fill: '#5b8db8', pattern: null, label: '30 to 99 spare' },
  { order: 6, fill: '#12436d', pattern: null, label: '100 or more spare' },
] as const;
const levelFills = ['#eef3f7', '#cbdcea', '#97b8d5', '#5b8db8'] as const;

/** Another council than the one the view is of. */
export const groundTone: MapTone = { order: 9, fill: '#f7f6f2', pattern: null, label: 'other councils' };

function markedTone(marker: Marker | null): MapTone {
  const { symbol, label } = markers[marker ?? 'NOT_AVAILABLE'];
  const pattern = marker === 'SUPPRESSED' ? 'dots' : 'hatch-grey';
  return { order: marker === 'SUPPRESSED' ? 7 : 8, fill: '#fff', pattern, label: `${symbol} ${label}` };
}

/** Positive = short. Class ends ±5, ±29, ±99, included. */
function gapTone(places: number): MapTone {
  const size = Math.abs(places);
  if (size <= 5) return balance;
  const [small, middle, large] = places > 0 ? short : spare;
  return size <= 29 ? small : size <= 99 ? middle : large;
}

/** The least of 1, 2 or 5 × 10ⁿ that four steps of reach as far. */
function levelStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  return ([1, 2, 5].find((step) => step * power * 4 >= most) ?? 10) * power;
}

function levelTone(value: number, step: number, unit: ReportUnit): MapTone {
  const level = Math.min(3, Math.floor(value / step + 1e-9));
  const said = (at: number) => cellText({ value: at * step, marker: null }, unit);
  const label =
    level === 0
      ? `under ${said(1)}`
      : level === 3
        ? `${said(3)} or more`
        : `${said(level)} to under ${said(level + 1)}`;
  return { order: level, fill: levelFills[level] ?? levelFills[0], pattern: null, label };
}

/** Shape  the tone of each cell, given all the cells of the map. */
export function tonesFor(cells: readonly Count[], unit: ReportUnit): (cell: Count) => MapTone {
  // By the number as it is said: what is said to be 10% stands with the others of 10%.
  const saidOf = (cell: Count) => Number(cellNumber(cell, unit)) || 0;
  const most = Math.max(0, ...cells.map(saidOf));
  const least = unit === 'percent' ? 0.04 : 4;
  const step = levelStep(Math.max(most, least));
  return (cell) => {
    if (cell.value === null) return markedTone(cell.marker);
    const said = saidOf(cell);
    return unit === 'gap' ? gapTone(said) : levelTone(Math.max(0, said), step, unit);
  };
}
