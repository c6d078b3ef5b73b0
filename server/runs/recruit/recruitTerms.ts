/** What recruitment targets are asked for, every default filled in that does not need the region's facts: plain data. */
import type { RecruitTarget } from '../../../schema/codes/recruitTargets.ts';
import type { GssCode, IsoDate } from '../../engine/facts.ts';
import type { CostsSaid } from '../../engine/recruit/leverCosts.ts';
import type { LeverSizes } from '../../engine/recruit/recruitLevers.ts';
import type { ScenarioTerms } from '../../engine/scenario/scenario.ts';

export interface RecruitTerms {
  readonly asOf: IsoDate;
  readonly withinMiles: number;
  /** What the facts are read under: the homes agreed, and the scenario's changes; null = the facts as they are. */
  readonly under: ScenarioTerms | null;
  /** Null = for whoever could be fostered. */
  readonly targets: readonly RecruitTarget[] | null;
  /** At most. */
  readonly households: number;
  /** Null = in every member. */
  readonly onlyAuthorities: readonly GssCode[] | null;
  readonly costs: CostsSaid;
  readonly levers: LeverSizes;
}
