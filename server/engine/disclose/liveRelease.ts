/** What may be shown, on every live screen, to somebody who may not see small numbers of children? One answer for all of them. */
import type { Solver } from '../assign/finishBySolver.ts';
import type { IsoDate } from '../facts.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { together } from '../report/councilTable.ts';
import { type ReleaseRule, releaseReport } from '../report/releaseReport.ts';
import type { ReportNumbers } from '../report/reportTable.ts';
import { type CurvesToRelease, curveFigures } from './curveFigures.ts';
import { type LiveFacts, liveNumbers } from './liveNumbers.ts';
import { nearHomeFigures } from './nearHomeFigures.ts';
import { asBefore, hideAll, type Said } from './said.ts';

/**
 * Of what is on no paper that cannot be called back, anything may be hidden that was shown before: where a number could be worked out only
 * because others must stay published, they are hidden as well.
 */
function released(numbers: ReportNumbers, rule: ReleaseRule, solver: Solver): Said {
  const { shown, exposed } = releaseReport(numbers, rule, solver);
  if (exposed.length === 0) return shown;
  const before = new Map([...rule.before].filter(([, said]) => said === 'HIDDEN'));
  const again = releaseReport(numbers, { ...rule, before }, solver);
  return again.exposed.length === 0 ? again.shown : hideAll(again.shown);
}

/**
 * The one release of a region's live tables: a pure function of the facts of a day, so that every server, thread and screen says the same
 * of the same number, and so does the report of those facts, which takes it for what was said before.
 *
 * Shape   of `liveNumbers`. `before` is what the last published report said.
 * Cost    as `protectCells`.
 */
export function liveRelease(facts: LiveFacts & { readonly asOf: IsoDate }, rule: ReleaseRule, solver: Solver): Said {
  return released(liveNumbers(facts, facts.asOf), rule, solver);
}

interface ReleasedMore {
  readonly own: ReportNumbers;
  readonly others: ReportNumbers;
  /** Of the others. */
  readonly said: Said;
}

/** More numbers, beside others that stay as they were released; where one could be worked out all the same, none of the more is said. */
function releasedBeside({ own, others, said }: ReleasedMore, rule: ReleaseRule, solver: Solver): Said {
  const before = new Map([...rule.before, ...asBefore(said)]);
  const { shown, exposed } = releaseReport(own, { ...rule, before, beside: others }, solver);
  return exposed.length === 0 ? shown : said;
}

/**
 * The near-home gap of the region's own distance, beside the live tables, which stay as they were released before it.
 *
 * Shape   of `liveNumbers` and `nearHomeFigures`.
 * Cost    twice that of `liveRelease`, about.
 */
export function nearHomeRelease(
  { world, live }: { readonly world: NearHomeWorld; readonly live: Said },
  rule: ReleaseRule,
  solver: Solver,
): Said {
  const others = liveNumbers(world.facts, world.setting.asOf);
  return releasedBeside({ own: nearHomeFigures(world), others, said: live }, rule, solver);
}

export interface CurvesBeside {
  readonly curves: CurvesToRelease;
  readonly world: NearHomeWorld;
  /** Of the near-home gap and the live tables. */
  readonly said: Said;
}

/** The distance curves beside the near-home gap and the live tables, which stay as they were released before them. */
export function curveRelease({ curves, world, said }: CurvesBeside, rule: ReleaseRule, solver: Solver): Said {
  const others = together([liveNumbers(world.facts, world.setting.asOf), nearHomeFigures(world)]);
  return releasedBeside({ own: curveFigures(curves, others), others, said }, rule, solver);
}
