/** What of a stored plan does a report need? */
import type { PlanStatus } from '../../../schema/codes/planWords.ts';
import type { PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode } from '../facts.ts';
import type { PoundsRange } from '../planned/planMoney.ts';

/** Exact numbers, which only `reportOf` lets out. The plan's own headline and sentences are exact too: they stay behind. */
export interface ProposedPlan {
  readonly id: string;
  readonly status: PlanStatus;
  readonly withinMiles: number;
  readonly homes: readonly {
    readonly localAuthority: GssCode;
    readonly placementType: PlacementType;
    readonly places: number;
  }[];
  /** Children measured, and near home before and after, by council. */
  readonly rows: readonly {
    readonly localAuthority: GssCode;
    readonly children: number;
    readonly nearBefore: number;
    readonly nearAfter: number;
  }[];
  /** Children who would live in the new homes. */
  readonly childrenLiving: number;
  readonly capital: PoundsRange;
  readonly yearly: PoundsRange;
  /** A year, of the children who would live in the homes, as they live now. */
  readonly today: PoundsRange;
  readonly priceYear: string;
  /** The limits that hold it back, by the part of the question. */
  readonly heldBackBy: readonly string[];
  /** Months from a decision to the first child. */
  readonly leadMonths: number;
}
