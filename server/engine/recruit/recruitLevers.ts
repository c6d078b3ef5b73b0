/** What else could a region do than recruit, as one change of a scenario: with kin, kept, or brought into use? */
import type { RecruitLeverKind } from '../../../schema/codes/recruitTargets.ts';
import type { DemandCase } from '../demand.ts';
import { demandCasesOn } from '../demand.ts';
import type { HomeFacts, IsoDate } from '../facts.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { newChildren } from '../scenario/newChildren.ts';
import { usualYearlyLossPercent } from '../scenario/retainFoster.ts';
import type { ScenarioChangeFacts, ScenarioFacts } from '../scenario/scenario.ts';

export type OtherLever = Exclude<RecruitLeverKind, 'RECRUIT'>;
export const otherLevers: readonly OtherLever[] = ['KINSHIP', 'RETAIN', 'LIFT_HOLDS'];

/** How far each lever is pulled, in percent. */
export interface LeverSizes {
  /** Percentage points more of the children who are new in a year. */
  readonly kinshipMorePercent: number;
  /** Of the households that would leave in a year. */
  readonly retainPercent: number;
  /** Of the places on hold. */
  readonly liftHoldsPercent: number;
}

/** Of the new children of the time to the day, the percentage who live with kin; 0 where there are none. */
export function kinshipPercentNow(facts: ScenarioFacts, asOf: IsoDate): number {
  const all = newChildren(facts, { localAuthority: null, ageBands: null, fromDate: facts.dataDate }, asOf);
  const withKin = all.filter(({ situation }) => situation.stay?.placementType === 'KINSHIP').length;
  return all.length === 0 ? 0 : (100 * withKin) / all.length;
}

/** From the data date, in the whole region. */
export function leverChange(
  lever: OtherLever,
  sizes: LeverSizes,
  { facts, asOf }: { readonly facts: ScenarioFacts; readonly asOf: IsoDate },
): ScenarioChangeFacts {
  const shared = { id: `lever-${lever}`, reason: 'Compared beside recruitment', fromDate: facts.dataDate };
  const anywhere = { ...shared, localAuthority: null };
  if (lever === 'KINSHIP') {
    const sharePercent = Math.min(100, kinshipPercentNow(facts, asOf) + sizes.kinshipMorePercent);
    return { ...anywhere, kind: 'KINSHIP_SHARE', ageBands: null, sharePercent };
  }
  if (lever === 'RETAIN') {
    const loss = { sharePercent: sizes.retainPercent, yearlyLossPercent: usualYearlyLossPercent };
    return { ...anywhere, kind: 'RETAIN_FOSTER', households: null, ...loss };
  }
  const any = { homeId: null, placementTypes: null, holdReasons: null };
  return { ...anywhere, ...any, kind: 'LIFT_HOLDS', sharePercent: sizes.liftHoldsPercent };
}

/** What a lever changes in the facts, and what that does once everyone is placed anew. */
export interface LeverEffect {
  /** Children with kin, households kept, or places brought into use. */
  readonly units: number;
  readonly childrenNewlyNearHome: number;
  /** Children who would live with the kin, or in the households; nobody's where places come into use in homes there are. */
  readonly living: readonly DemandCase[];
}

function placesOnHold(homes: readonly HomeFacts[]): number {
  return homes.reduce((sum, { onHoldPlaces }) => sum + onHoldPlaces, 0);
}

function livingInRooms({ rooms, standing, placing }: NearHomeWorld, isTheirs: (home: HomeFacts) => boolean) {
  return standing.groups.flatMap(({ cases }, at) => {
    const room = rooms[placing.homeOf[at] ?? -1];
    return room !== undefined && isTheirs(room.home) ? cases : [];
  });
}

/** Shape: never below 0 children: where the answer with the lever is not proved the fewest, it may be a few worse by chance alone. */
export function leverEffect(lever: OtherLever, before: NearHomeWorld, after: NearHomeWorld): LeverEffect {
  const known = new Set(before.facts.homes.map(({ id }) => id));
  const added = after.facts.homes.filter(({ id }) => !known.has(id));
  const childrenNewlyNearHome = Math.max(0, before.placing.unmetChildren - after.placing.unmetChildren);
  if (lever === 'LIFT_HOLDS') {
    const units = placesOnHold(before.facts.homes) - placesOnHold(after.facts.homes);
    return { units, childrenNewlyNearHome, living: [] };
  }
  if (lever === 'RETAIN') {
    const kept = new Set(added.map(({ id }) => id));
    const living = livingInRooms(after, ({ id }) => kept.has(id));
    return { units: added.length, childrenNewlyNearHome, living };
  }
  const moved = new Set(added.flatMap(({ namedChildIds }) => namedChildIds));
  const living = demandCasesOn(before.facts, before.setting.asOf).filter(({ demand }) => moved.has(demand.childId));
  return { units: living.length, childrenNewlyNearHome, living };
}
