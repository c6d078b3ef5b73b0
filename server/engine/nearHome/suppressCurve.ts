/** What of the distance curves may be shown to someone who may not see small numbers of children? */
import { placementTypes } from '../../../schema/vocabulary.ts';
import { type Count, markedCount } from '../count.ts';
import { type DemandFacts, demandOn } from '../demand.ts';
import type { GssCode } from '../facts.ts';
import { largestSmallCount } from '../suppress.ts';
import type { CurveLine, CurvePoint, DistanceCurves } from './distanceCurve.ts';
import { curveHeadline } from './explainCurve.ts';
import type { NearHomeFacts } from './nearHomeQuestion.ts';

const filterNote =
  'For some ages, types of home or groups of children only, the distance curve is hidden to protect children.';
const milesNote =
  'Distances are shown where no small number of children lies between one and the next, for any council; the others are hidden.';

function hide(count: Count): Count {
  return count.value === null ? count : markedCount('SUPPRESSED');
}

function isSmall(children: number): boolean {
  return children >= 1 && children <= largestSmallCount;
}

function isNumbered({ children }: CurveLine): boolean {
  return children.value !== null;
}

/** Children who need a place and are in no curve, which subtraction from the number who need one would show. */
function isRestSmall(facts: DemandFacts, asOf: string, { localAuthority, children }: CurveLine): boolean {
  const needing = demandOn(facts, asOf).children.filter(
    (child) =>
      child.isStay && placementTypes[child.placementType].needsPlace && child.responsibleAuthority === localAuthority,
  ).length;
  return isSmall(children.value ?? 0) || isSmall(needing - (children.value ?? 0));
}

/** Miles at which every line may be shown: between one and the next, and beyond the last, no line has a small number of children. */
function milesToShow(lines: readonly CurveLine[]): ReadonlySet<number> {
  const shown = new Set<number>();
  const last = lines.map(() => ({ today: 0, best: 0 }));
  const steps = lines[0]?.points.map(({ miles }) => miles) ?? [];
  for (const [at, miles] of steps.entries()) {
    const now = lines.map(({ points }) => ({ today: points[at]?.today.value ?? 0, best: points[at]?.best.value ?? 0 }));
    const isSafe = lines.every(({ children }, line) =>
      (['today', 'best'] as const).every((which) => {
        const value = now[line]?.[which] ?? 0;
        return !isSmall(value - (last[line]?.[which] ?? 0)) && !isSmall((children.value ?? 0) - value);
      }),
    );
    if (!isSafe) continue;
    shown.add(miles);
    for (const [line, point] of now.entries()) last[line] = point;
  }
  return shown;
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

function shownCurves(all: DistanceCurves, facts: NearHomeFacts): readonly CurveLine[] {
  const own = all.curves.filter((line) => line.localAuthority !== null && isNumbered(line));
  const kept = own.filter((line) => !isRestSmall(facts, all.question.asOf, line));
  const isRegionShown = kept.length === own.length;
  const lines = all.curves.filter(
    (line) => kept.includes(line) || (line.localAuthority === null && isRegionShown && isNumbered(line)),
  );
  const miles = milesToShow(lines);
  return all.curves.map((line) =>
    lines.includes(line)
      ? { ...line, points: line.points.map((point) => (miles.has(point.miles) ? point : hiddenPoint(point))) }
      : hiddenLine(line),
  );
}

/**
 * The curves of `curvesOf`, of the region and every authority, with what would show a small number of children hidden: by subtraction of
 * one distance from another, of councils from the region, or of a curve from the children who need a place.
 *
 * Shape   as given; `localAuthority` chooses one of the lines afterwards, so that no question shows what another hides. By age, type
 *         or cohort everything is hidden.
 */
export function suppressCurves(
  all: DistanceCurves,
  { facts, localAuthority }: { readonly facts: NearHomeFacts; readonly localAuthority: GssCode | null },
): DistanceCurves {
  const isHidden = isFiltered(all.question);
  const shown = isHidden ? all.curves.map(hiddenLine) : shownCurves(all, facts);
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
