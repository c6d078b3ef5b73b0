/** What of the distance curves may be shown to someone who may not see small numbers of children? */
import { type Count, markedCount } from '../count.ts';
import { type CurvesToRelease, curveChildrenKey, curveKey, curveSides } from '../disclose/curveFigures.ts';
import { type Said, saidOf } from '../disclose/said.ts';
import type { GssCode } from '../facts.ts';
import { type CurveLine, type CurvePoint, type DistanceCurves, mostCurveMiles } from './distanceCurve.ts';
import { curveHeadline } from './explainCurve.ts';
import type { NearHomeFacts } from './nearHomeQuestion.ts';

const filterNote =
  'For some ages, types of home or groups of children only, the distance curve is hidden to protect children.';
const milesNote =
  'Distances are shown where no small number of children lies between one and the next, for any council; the others are hidden.';

function hide(count: Count): Count {
  return count.value === null ? count : markedCount('SUPPRESSED');
}

function isNumbered({ children }: CurveLine): boolean {
  return children.value !== null;
}

/** Miles at which every line may be shown: between one and the next, and beyond the last, no line has a small number of children. */
function milesToShow(lines: readonly CurveLine[], largestSmallCount: number): readonly number[] {
  const isSmall = (children: number) => children >= 1 && children <= largestSmallCount;
  const shown: number[] = [];
  const last = lines.map(() => ({ today: 0, best: 0 }));
  const steps = lines[0]?.points.map(({ miles }) => miles) ?? [];
  for (const [at, miles] of steps.entries()) {
    const now = lines.map(({ points }) => ({ today: points[at]?.today.value ?? 0, best: points[at]?.best.value ?? 0 }));
    const isSafe = lines.every(({ children }, line) =>
      curveSides.every((side) => {
        const value = now[line]?.[side] ?? 0;
        return !isSmall(value - (last[line]?.[side] ?? 0)) && !isSmall((children.value ?? 0) - value);
      }),
    );
    if (!isSafe) continue;
    shown.push(miles);
    for (const [line, point] of now.entries()) last[line] = point;
  }
  return shown;
}

/** What of the curves of everybody there is to release: at the distances of which no line shows a small number by itself. */
export function curvesToRelease(
  { curves }: DistanceCurves,
  { nearHomeMiles, largestSmallCount }: { readonly nearHomeMiles: number; readonly largestSmallCount: number },
): CurvesToRelease {
  const lines = curves.filter(isNumbered);
  const limitMiles = Math.floor(nearHomeMiles);
  const miles = milesToShow(lines, largestSmallCount);
  const withLimit = limitMiles >= 1 && limitMiles <= mostCurveMiles ? [...miles, limitMiles] : miles;
  return { lines, limitMiles, miles: [...new Set(withLimit)].sort((a, b) => a - b) };
}

function hiddenPoint(point: CurvePoint): CurvePoint {
  return { ...point, today: hide(point.today), best: hide(point.best), todayShare: null, bestShare: null };
}

function hiddenLine(line: CurveLine): CurveLine {
  return { ...line, children: hide(line.children), points: line.points.map(hiddenPoint) };
}

function isFiltered({ ageBands, placementTypes: types, cohorts }: DistanceCurves['question']): boolean {
  return Boolean(ageBands?.length || types?.length || cohorts?.length);
}

/** A distance is shown of all lines or of none, and the region only where every council is. */
function shownCurves(all: DistanceCurves, said: Said): readonly CurveLine[] {
  const numbered = all.curves.filter(isNumbered);
  const kept = numbered.filter((line) => saidOf(said, curveChildrenKey(line.localAuthority)).value !== null);
  const isRegionShown = numbered.every((line) => line.localAuthority === null || kept.includes(line));
  const lines = kept.filter((line) => line.localAuthority !== null || isRegionShown);
  const isShown = (miles: number) =>
    lines.every(({ localAuthority }) =>
      curveSides.every((side) => saidOf(said, curveKey(localAuthority, side, miles)).value !== null),
    );
  const shown = new Set(lines[0]?.points.map(({ miles }) => miles).filter(isShown));
  return all.curves.map((line) =>
    lines.includes(line)
      ? { ...line, points: line.points.map((point) => (shown.has(point.miles) ? point : hiddenPoint(point))) }
      : hiddenLine(line),
  );
}

export interface ShowingCurves {
  readonly facts: NearHomeFacts;
  /** Null = all. */
  readonly localAuthority: GssCode | null;
  readonly said: Said;
}

/**
 * The curves of `curvesOf`, of the region and every authority, of which nothing is shown but what the release of them beside the live tables
 * and the near-home gap says.
 *
 * Shape   as given; `localAuthority` chooses one of the lines afterwards, so that no question shows what another hides. By age, type
 *         or cohort everything is hidden.
 */
export function suppressCurves(all: DistanceCurves, { facts, localAuthority, said }: ShowingCurves): DistanceCurves {
  const isHidden = isFiltered(all.question);
  const shown = isHidden ? all.curves.map(hiddenLine) : shownCurves(all, said);
  const curves = localAuthority === null ? shown : shown.filter((line) => line.localAuthority === localAuthority);
  const [line] = curves;
  const limit = Math.max(1, Math.floor(facts.region.nearHomeMiles));
  const isSaid = line?.points.find(({ miles }) => miles === limit)?.today.marker !== 'SUPPRESSED';
  const told = line && !isSaid ? { ...line, children: markedCount('SUPPRESSED') } : line;
  return {
    ...all,
    question: { ...all.question, localAuthority },
    headline: told ? curveHeadline(told, facts.region) : '',
    curves,
    notes: [...all.notes.slice(0, 2), isHidden ? filterNote : milesNote],
  };
}
