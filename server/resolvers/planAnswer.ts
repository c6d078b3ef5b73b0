/** A kept plan in the API's words: councils and homes as they are called now, and whether facts have moved on since. */

import type { LocalAuthority } from '../../schema/geography.ts';
import type { Home } from '../../schema/home.ts';
import type { Plan, PlanRowInList } from '../../schema/plan.ts';
import type { PlannedHome } from '../../schema/planHomes.ts';
import type { PlanQuestionEcho } from '../../schema/planQuestionEcho.ts';
import { homeKindOfType, kindLabel } from '../engine/plan/kindLabel.ts';
import { dateText } from '../engine/wording.ts';
import type { PlanDocument, PlannedHomeKept } from '../runs/plans/planDocument.ts';
import type { PlanTerms } from '../runs/plans/planTerms.ts';
import type { PlanHeadRow, PlanRow } from '../store/plans.ts';
import type { RegionRow } from '../store/rows.ts';
import { authoritiesOf } from './authorityList.ts';
import type { RequestContext } from './requestContext.ts';

export function planQuestionEcho(terms: PlanTerms, region: Pick<RegionRow, 'id' | 'name'>): PlanQuestionEcho {
  const { scenario, robustAgainst, kinds, ...same } = terms;
  return {
    ...same,
    region: region.id,
    regionName: region.name,
    scenario: scenario?.id ?? null,
    kinds: kinds.map((kind) => ({ ...kind, homeKind: homeKindOfType(kind.placementType), label: kindLabel(kind) })),
    robustAgainst: robustAgainst.map(({ id }) => id),
  };
}

/** Why it is not the plan of today; null where it is. */
export function staleSentenceOf(plan: PlanHeadRow): string | null {
  const made = dateText(plan.madeAt.slice(0, 10));
  const { scenario, scenarioVersionNow } = plan;
  if (scenario !== null && scenarioVersionNow === null) {
    return `The scenario “${scenario.name}” has been deleted since this plan was made on ${made}.`;
  }
  if (scenario !== null && scenario.version !== scenarioVersionNow) {
    return `The scenario “${scenario.name}” has been changed since this plan was made on ${made}: start it again to plan for it as it is now.`;
  }
  if (plan.factsVersion === plan.factsVersionNow) return null;
  return `Facts have changed since this plan was made on ${made}: start it again to plan for the region as it is now.`;
}

function madeRow(plan: PlanHeadRow) {
  const { id, headline, objective, status, madeBy, madeAt, scenario } = plan;
  const named = scenario && { id: scenario.id, name: scenario.name };
  return { id, headline, objective, status, madeBy, madeAt, scenario: named, isStale: staleSentenceOf(plan) !== null };
}

export function toPlanRow(plan: PlanHeadRow): PlanRowInList {
  return madeRow(plan);
}

type AuthorityNamed = (gss: string) => LocalAuthority;

function codesIn({ homes, rows, alternatives }: PlanDocument): readonly string[] {
  const all = [...homes, ...rows, ...alternatives.flatMap((one) => one.homes)];
  return [...new Set(all.map(({ localAuthority }) => localAuthority))];
}

function toHomes(homes: readonly PlannedHomeKept[], named: AuthorityNamed): PlannedHome[] {
  return homes.map((home) => ({ ...home, boundary: home.boundary, localAuthority: named(home.localAuthority) }));
}

/** Cost: one query for the councils and one for the homes it names. */
export async function toPlan(row: PlanRow, region: RegionRow, context: RequestContext): Promise<Plan> {
  // Written by this product and by no other, in the transaction that ended its run.
  const document = row.document as unknown as PlanDocument;
  const authorities = await authoritiesOf(context, codesIn(document));
  const known = new Map(authorities.map((authority) => [authority.gssCode, authority]));
  const named = (gssCode: string) => known.get(gssCode) ?? { gssCode, name: gssCode, isMember: false, centre: null };
  const homes = await context.homes.loadMany(document.existingHomes.map(({ homeId }) => homeId));
  const { terms, existingHomes, alternatives, robustness, rows, ...same } = document;
  return {
    ...same,
    ...madeRow(row),
    staleSentence: staleSentenceOf(row),
    question: planQuestionEcho(terms, region),
    homes: toHomes(document.homes, named),
    rows: rows.map((one) => ({ ...one, localAuthority: named(one.localAuthority) })),
    alternatives: alternatives.map((one) => ({ ...one, homes: toHomes(one.homes, named) })),
    existingHomes: existingHomes.map(({ homeId: _homeId, ...one }, at) => ({ ...one, home: homeOrNull(homes[at]) })),
    robustness: robustness.map((one) => ({ ...one, name: one.scenario.name })),
  };
}

function homeOrNull(home: Home | Error | null | undefined): Home | null {
  return home === undefined || home instanceof Error ? null : home;
}
