/** A stored plan as a report proposes it: its homes, its children by council, its money; none of its sentences. */
import type { ProposedPlan } from '../../engine/report/proposedPlan.ts';
import type { PlanRow } from '../../store/plans.ts';
import type { PlanDocument } from '../plans/planDocument.ts';

export function proposedPlanOf({ id, document }: Pick<PlanRow, 'id' | 'document'>): ProposedPlan {
  const plan = document as unknown as PlanDocument;
  const { status, homes, rows, priceYear, binding, terms } = plan;
  return {
    ...{ id, status, priceYear },
    ...{ withinMiles: terms.withinMiles, leadMonths: terms.leadMonths },
    homes: homes.map(({ localAuthority, placementType, places }) => ({ localAuthority, placementType, places })),
    rows: rows.map(({ localAuthority, children, nearBefore, nearAfter }) => {
      return { localAuthority, children, nearBefore, nearAfter };
    }),
    childrenLiving: homes.reduce((sum, { childrenLiving }) => sum + childrenLiving, 0),
    ...{ capital: plan.capitalPounds, yearly: plan.yearlyPounds, today: plan.todayYearlyPounds },
    heldBackBy: [...new Set(binding.map(({ limit }) => limit))],
  };
}
