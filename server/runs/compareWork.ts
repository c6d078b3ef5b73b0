/** Two scenarios compared: everyone placed once under each. */
import { ageBandOrder } from '../engine/age.ts';
import type { NearHomeSetting } from '../engine/nearHome/nearHomeQuestion.ts';
import { nearHomeTable } from '../engine/nearHome/nearHomeTable.ts';
import {
  type CannotCompare,
  type ComparedAnswer,
  type Comparison,
  compareScenarios,
} from '../engine/scenario/compareScenarios.ts';
import type { ScenarioTerms } from '../engine/scenario/scenario.ts';
import { typesNeedingPlaces } from '../engine/typeOrder.ts';
import type { Store } from '../store/store.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';
import type { LongAsked } from './longWork.ts';
import type { WorldOf } from './nearHomeWork.ts';
import type { Watch } from './progress.ts';
import { factsUnder } from './scenarioFacts.ts';

export interface ComparedSideAsked {
  readonly name: string;
  /** With the homes agreed; the facts as they are have none else. */
  readonly terms: ScenarioTerms;
}

export interface CompareAsked {
  readonly a: ComparedSideAsked;
  readonly b: ComparedSideAsked;
  readonly withinMiles: number;
}

export interface ComparedFound {
  readonly comparison: Comparison | CannotCompare;
  /** How far each side's count is proved to be the fewest: children it could be lower by. */
  readonly couldBeLower: { readonly a: number; readonly b: number };
}

interface Comparing {
  readonly facts: RegionQuestionFacts;
  readonly setting: NearHomeSetting;
  readonly worldOf: WorldOf;
  readonly watch: Watch;
}

function answerOf({ facts, setting, worldOf, watch }: Comparing, { name, terms }: ComparedSideAsked): ComparedAnswer {
  const { world } = worldOf(factsUnder(facts, terms), setting, watch);
  const { asOf } = setting;
  return {
    name,
    regionId: facts.region.id,
    factsVersion: facts.version,
    day: terms.asOf,
    byAuthority: nearHomeTable(world, { asOf }),
    byGroup: nearHomeTable(world, { asOf, placementTypes: typesNeedingPlaces, ageBands: ageBandOrder }),
  };
}

function couldBeLower({ byAuthority: { proof } }: ComparedAnswer): number {
  return proof.achieved - proof.lowerBound;
}

/** Children as on the data date, of which all facts are. */
export async function comparisonFound(
  store: Store,
  { viewer, regionId, question }: LongAsked<CompareAsked>,
  { worldOf, watch }: { readonly worldOf: WorldOf; readonly watch: Watch },
): Promise<ComparedFound | null> {
  const facts = await store.as(viewer).sufficiencyFacts(regionId);
  if (facts === null) return null;
  const { withinMiles } = question;
  const setting = {
    asOf: facts.dataDate,
    withinMiles,
    reading: 'EVERYONE',
    releasePlacesOfOtherRegions: false,
  } as const;
  const comparing = { facts, setting, worldOf, watch };
  const a = answerOf(comparing, question.a);
  const b = answerOf(comparing, question.b);
  return {
    comparison: compareScenarios(a, b),
    couldBeLower: { a: couldBeLower(a), b: couldBeLower(b) },
  };
}
