/** What is wrong with a change, what does it do, and how is it said? Each kind answers for itself. */
import type { ScenarioChangeKind } from '../../../schema/codes/scenarioChangeKinds.ts';
import { changeAccepts } from './changeAccepts.ts';
import { closeHome } from './closeHome.ts';
import { convertHeldPlaces } from './convertHeldPlaces.ts';
import { demandGrowth } from './demandGrowth.ts';
import { familyHelp } from './familyHelp.ts';
import { kinshipShare } from './kinshipShare.ts';
import { liftHolds } from './liftHolds.ts';
import { openHome } from './openHome.ts';
import { ownerLeaves } from './ownerLeaves.ts';
import { reclaimPlaces } from './reclaimPlaces.ts';
import { recruitFoster } from './recruitFoster.ts';
import { resizeHome } from './resizeHome.ts';
import { retainFoster } from './retainFoster.ts';
import type {
  ChangeNames,
  ChangeRules,
  ChangeSetting,
  FieldFault,
  ScenarioChangeFacts,
  ScenarioFacts,
} from './scenario.ts';
import { stepDown } from './stepDown.ts';

const changeRules: { readonly [Kind in ScenarioChangeKind]: ChangeRules<Kind> } = {
  OPEN_HOME: openHome,
  CLOSE_HOME: closeHome,
  RESIZE_HOME: resizeHome,
  CHANGE_ACCEPTS: changeAccepts,
  RECRUIT_FOSTER: recruitFoster,
  RETAIN_FOSTER: retainFoster,
  LIFT_HOLDS: liftHolds,
  CONVERT_HELD_PLACES: convertHeldPlaces,
  KINSHIP_SHARE: kinshipShare,
  FAMILY_HELP: familyHelp,
  STEP_DOWN: stepDown,
  OWNER_LEAVES: ownerLeaves,
  RECLAIM_PLACES: reclaimPlaces,
  DEMAND_GROWTH: demandGrowth,
};

/** The table gives each kind its own rules, which the compiler cannot follow from a union. */
function rulesOf<Kind extends ScenarioChangeKind>(kind: Kind): ChangeRules<ScenarioChangeKind> {
  return changeRules[kind] as unknown as ChangeRules<ScenarioChangeKind>;
}

export function faultsOf(
  change: ScenarioChangeFacts,
  facts: ScenarioFacts,
  setting: ChangeSetting,
): readonly FieldFault[] {
  return rulesOf(change.kind).faults(change, facts, setting);
}

export function applyChange<Facts extends ScenarioFacts>(
  facts: Facts,
  change: ScenarioChangeFacts,
  setting: ChangeSetting,
): Facts {
  return rulesOf(change.kind).apply(facts, change, setting);
}

/** "Opens a children’s home of 4 places in Oldham from 1 April 2027, for ages 10 to 15". Without a full stop. */
export function explainChange(change: ScenarioChangeFacts, names: ChangeNames): string {
  return rulesOf(change.kind).explain(change, names);
}
