/** A plan as the engine found it, in the words and fields it is kept in. */
import type { PlanStatus } from '../../../schema/codes/planWords.ts';
import type { NearHomeWorld } from '../../engine/nearHome/nearHomeWorld.ts';
import { compareText } from '../../engine/order.ts';
import type { PlanOutcome } from '../../engine/plan/planPlaces.ts';
import type { PlannedHome, PlanQuestion } from '../../engine/plan/planQuestion.ts';
import { livingInPlan } from '../../engine/planned/afterPlan.ts';
import { assumptionsOf } from '../../engine/planned/assumptions.ts';
import { planHeadline, planParagraph, planProofSentence } from '../../engine/planned/explainPlan.ts';
import { type HomeWorth, homeWorths, milesSavedByGroup } from '../../engine/planned/homeWorth.ts';
import { planMoneyOf } from '../../engine/planned/planMoney.ts';
import { plannedFaults } from '../../engine/planned/plannedCheck.ts';
import { newlyNearWhenStaffed } from '../../engine/planned/staffedPlaces.ts';
import { existingHomeUse, whoIsNearer } from '../../engine/planned/whoIsNearer.ts';
import { countText } from '../../engine/wording.ts';
import type { PlanBasis } from './planBasis.ts';
import type { PlanDocument } from './planDocument.ts';
import { plannedHomesKept } from './plannedHomesKept.ts';
import type { PlanTerms } from './planTerms.ts';

/** The plan with what was proved of it and what was found beside it. */
export interface FoundPlan
  extends Pick<PlanDocument, 'status' | 'curve' | 'binding' | 'alternatives' | 'robustness' | 'notes'> {
  readonly outcome: PlanOutcome;
  /** Null: made by hand. */
  readonly question: PlanQuestion | null;
  readonly status: PlanStatus;
  /** In the unit of the objective. */
  readonly achieved: number;
  readonly bound: number;
  readonly seconds: number;
}

export interface Planning {
  readonly terms: PlanTerms;
  readonly basis: PlanBasis;
  readonly world: NearHomeWorld;
}

interface InOrder {
  /** By everybody, wherever they live. */
  readonly allMilesSaved: number;
  readonly outcome: PlanOutcome;
  readonly worths: readonly HomeWorth[];
}

/** The home that brings most first; equal ones by where they stand. */
function bestFirst(world: NearHomeWorld, outcome: PlanOutcome): InOrder {
  const saved = milesSavedByGroup(world, outcome);
  const worths = homeWorths(world, outcome, saved);
  const brings = (at: number) => worths[at]?.childrenNearHome ?? 0;
  const lives = (at: number) => outcome.childrenInHomes[at] ?? 0;
  const spot = (at: number) => outcome.homes[at]?.spot.id ?? '';
  const order = [...outcome.homes.keys()].sort(
    (a, b) => brings(b) - brings(a) || lives(b) - lives(a) || compareText(spot(a), spot(b)),
  );
  const first = world.rooms.length;
  const homeOf = outcome.placing.homeOf.map((home) => (home < first ? home : first + order.indexOf(home - first)));
  const inOrder = <Item>(items: readonly Item[]) => order.flatMap((at) => items.slice(at, at + 1));
  return {
    outcome: {
      ...outcome,
      homes: inOrder(outcome.homes),
      childrenInHomes: inOrder(outcome.childrenInHomes),
      placing: { ...outcome.placing, homeOf },
    },
    worths: inOrder(worths),
    allMilesSaved: saved.reduce((sum, miles) => sum + miles, 0),
  };
}

/** Children near home come first, and some who make way for them then travel farther: said where it shows. */
function milesNotes(milesSaved: number, allMilesSaved: number): readonly string[] {
  if (milesSaved >= 0) return [];
  const more = countText(Math.round(-milesSaved), 'weekly mile');
  const all = countText(Math.round(Math.abs(allMilesSaved)), 'weekly mile');
  return [
    `The children who would live in the new homes would travel ${more} more between them than where they would be placed today: some of them make way so that others can live near home. Over everybody placed it is ${all} ${allMilesSaved < 0 ? 'more' : 'fewer'}.`,
  ];
}

function areaNameOf({ basis }: Planning, handNames: ReadonlyMap<string, string>) {
  const names = new Map([...basis.areas.map(({ id, name }) => [id, name] as const), ...handNames]);
  return ({ spot }: PlannedHome) => names.get(spot.id) ?? spot.id;
}

export function planDocumentOf(
  planning: Planning,
  found: FoundPlan,
  handNames: ReadonlyMap<string, string>,
): PlanDocument {
  const { terms, basis, world } = planning;
  const { outcome, worths, allMilesSaved } = bestFirst(world, found.outcome);
  const costOf = basis.kindCosts;
  const money = planMoneyOf(outcome.homes, livingInPlan(world, outcome).flat(), costOf);
  const faults = plannedFaults(world, outcome, found.question);
  const { status, achieved, bound, seconds, curve, binding, alternatives, robustness, notes } = found;
  const proofSentence = planProofSentence({ objective: terms.objective, status, achieved, bound });
  const areaName = areaNameOf(planning, handNames);
  const least = newlyNearWhenStaffed(world, outcome, terms.staffedShare);
  const { shortBefore, shortAfter, homes, rows } = outcome;
  const { dataDate } = basis.facts;
  const priceYear = dataDate.slice(0, 4);
  const told = {
    ...{ homes, areaName, shortBefore, shortAfter, leastNewlyNear: least, money, priceYear, dataDate, proofSentence },
    ...{ staffedShare: terms.staffedShare, withinMiles: terms.withinMiles, asOf: terms.asOf },
    scenarioName: terms.scenario?.name ?? null,
  };
  const { capital, yearly, today, net, assumedChildren } = money;
  const newlyNear = shortBefore - shortAfter;
  const milesSaved = worths.reduce((sum, { weeklyMilesSaved }) => sum + weeklyMilesSaved, 0);
  return {
    ...{ terms, dataDate, status, shortBefore, shortAfter, priceYear, rows, curve, binding, alternatives, robustness },
    headline: planHeadline(told),
    paragraph: planParagraph(told),
    proof: { achieved, bound, sentence: proofSentence, seconds },
    childrenNewlyNearHome: newlyNear,
    childrenRange: { low: least, high: newlyNear },
    weeklyMilesSaved: milesSaved,
    ...{ capitalPounds: capital, yearlyPounds: yearly, todayYearlyPounds: today, netYearlyPounds: net },
    homes: plannedHomesKept(planning, outcome, { worths, areaName }),
    cohortRows: whoIsNearer(world, outcome),
    existingHomes: existingHomeUse(world, outcome),
    assumptions: assumptionsOf({ ...terms, costOf, assumedChildren }),
    check: { isSound: faults.length === 0, sentences: faults },
    notes: [...notes, ...milesNotes(milesSaved, allMilesSaved)],
  };
}
