/** Where does each child live on a date? */
import type { IsoDate, PlacementFacts } from './facts.ts';
import { compareText } from './order.ts';

/** Legal statuses of agreed series of short breaks, which are never counted as living somewhere (SSDA903 V3, V4). */
const shortBreakStatuses: ReadonlySet<string> = new Set(['V3', 'V4']);

type Stay = Pick<PlacementFacts, 'id' | 'childId' | 'legalStatus' | 'start' | 'end'>;

export interface PlacementsOn<Of extends Stay = PlacementFacts> {
  /** By child id. */
  readonly stays: ReadonlyMap<string, Of>;
  readonly shortBreaks: ReadonlyMap<string, Of>;
}

function isCurrent(placement: Stay, asOf: IsoDate): boolean {
  return placement.start <= asOf && (placement.end === null || placement.end > asOf);
}

function isLater(a: Stay, b: Stay): boolean {
  return (compareText(a.start, b.start) || compareText(a.id, b.id)) > 0;
}

/** One placement per child: begun on or before `asOf` and not over by then. Where the record has several, the one begun last. */
export function placementsOn<Of extends Stay>(placements: readonly Of[], asOf: IsoDate): PlacementsOn<Of> {
  const stays = new Map<string, Of>();
  const shortBreaks = new Map<string, Of>();
  for (const placement of placements) {
    if (!isCurrent(placement, asOf)) continue;
    const found = shortBreakStatuses.has(placement.legalStatus) ? shortBreaks : stays;
    const other = found.get(placement.childId);
    if (!other || isLater(placement, other)) found.set(placement.childId, placement);
  }
  return { stays, shortBreaks };
}
