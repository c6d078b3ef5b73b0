/** The homes of a plan, chosen or given by hand, with what is proved of them. */

import type { NearHomeWorld } from '../../engine/nearHome/nearHomeWorld.ts';
import { outcomeOf, type PlanOutcome } from '../../engine/plan/planPlaces.ts';
import type { PlannedHome, PlanQuestion } from '../../engine/plan/planQuestion.ts';
import {
  type ChooseOptions,
  type Chosen,
  chooseFrom,
  chooseHomes,
  mostNewlyNear,
} from '../../engine/planned/chooseHomes.ts';
import { homesCurve } from '../../engine/planned/homesCurve.ts';
import { homeWorths, milesSavedByGroup } from '../../engine/planned/homeWorth.ts';
import { cheapestFor } from '../../engine/planned/leastCost.ts';
import { planBinding, type WhatIsNext } from '../../engine/planned/planBinding.ts';
import { countText } from '../../engine/wording.ts';
import { RunCancelled, RunRefused } from '../progress.ts';
import { engineQuestion } from './engineQuestion.ts';
import { standsAt } from './handHomes.ts';
import type { FoundPlan, Planning } from './planDocumentOf.ts';
import { plannedHomesKept } from './plannedHomesKept.ts';
import { robustnessOf } from './robustness.ts';

export interface Finding {
  readonly options: ChooseOptions;
  readonly against: readonly {
    readonly scenario: { readonly id: string; readonly name: string };
    readonly world: NearHomeWorld;
  }[];
  readonly isStopped: () => boolean;
}

type Found = Omit<FoundPlan, 'seconds'>;

const noHomesFit =
  'No set of homes keeps all the limits at once: ask for fewer homes that must open, or allow more money or more areas.';
const hundredths = 100;

function newlyNear({ shortBefore, shortAfter }: PlanOutcome): number {
  return shortBefore - shortAfter;
}

function statusOf(chosen: Chosen, isProved: boolean): Found['status'] {
  if (isProved) return 'PROVED_BEST';
  return chosen.isStopped ? 'STOPPED' : 'WITHIN_BOUND';
}

/** Achieved and bound in the unit of the objective. */
function provedOf({ terms }: Planning, chosen: Chosen): Pick<Found, 'achieved' | 'bound' | 'status'> {
  const { choice, outcome } = chosen;
  if (terms.objective === 'FEWEST_MILES') {
    const achieved = choice.gained.costSaved / hundredths;
    // Where nothing is proved, nobody can save more miles than are travelled.
    const bound = (choice.mostCostSaved ?? choice.before.cost) / hundredths;
    return { achieved, bound, status: statusOf(chosen, choice.status === 'OPTIMAL') };
  }
  const [achieved, bound] = [newlyNear(outcome), Math.max(newlyNear(outcome), mostNewlyNear(chosen))];
  return { achieved, bound, status: statusOf(chosen, achieved >= bound) };
}

function notesOf(planning: Planning): string[] {
  return [
    'Worked out as if everybody were placed afresh with the new homes standing: no child is to be moved who is well placed.',
    'An area stands for its middle: where in it a home could open is still to be found.',
    ...(planning.terms.under === null
      ? []
      : ['Homes that are agreed, and the changes of the scenario, are part of what the plan starts from.']),
  ];
}

/** Another choice takes about as long again: only where the first looked at few groups and homes, and few pairs are in reach. */
const [fewLooks, fewPairs] = [3_000_000, 2_000_000];
/** Nearly as much: at least so much of what the plan brings. */
const nearly = 0.8;

/** The best plan with a home in none of the areas that this one chose, where it brings nearly as many. */
function elsewhere(
  planning: Planning,
  { outcome, problem, allHomes, restShort }: Chosen,
  { finding, question }: { readonly finding: Finding; readonly question: PlanQuestion },
): Found['alternatives'] {
  const free = outcome.homes.map(({ spot }) => spot.id).filter((id) => !question.mustSpots.includes(id));
  const near = newlyNear(outcome);
  const spotsLeft = question.spots.length - question.neverSpots.length - free.length;
  if (near === 0 || free.length === 0 || spotsLeft <= 0) return [];
  const { world } = planning;
  const isLeft = allHomes.map(({ spot }) => !free.includes(spot.id));
  const numbers = {
    problem: { ...problem, options: problem.options.filter((_, at) => isLeft[at]) },
    homes: allHomes.filter((_, at) => isLeft[at]),
    ...{ restShort, objective: question.objective },
  };
  const other = chooseFrom(world, numbers, finding.options);
  const brings = other === null ? 0 : newlyNear(other.outcome);
  if (other === null || brings < near * nearly) return [];
  const { outcome: otherOutcome } = other;
  const fewer = brings >= near ? 'as many' : `${countText(near - brings, 'child', 'children')} fewer`;
  const sentence = `${countText(otherOutcome.homes.length, 'home')} in other areas would bring ${countText(brings, 'child', 'children')} near home: ${fewer}.`;
  const saved = milesSavedByGroup(world, otherOutcome);
  const names = new Map(planning.basis.areas.map(({ id, name }) => [id, name]));
  const areaName = ({ spot }: PlannedHome) => names.get(spot.id) ?? spot.id;
  const worths = homeWorths(world, otherOutcome, saved);
  const homes = plannedHomesKept(planning, otherOutcome, { worths, areaName });
  return [{ homes, childrenNewlyNearHome: brings, sentence }];
}

function whatIsNext({ basis, terms }: Planning, { choice, allHomes }: Chosen): WhatIsNext {
  // For the fewest miles, everybody has a place of some kind: no home says how many children it brings near.
  if (choice.next === null || terms.objective === 'FEWEST_MILES') return 'NOT_LOOKED_FOR';
  const [first] = choice.next;
  const home = first && allHomes[first.option];
  if (first === undefined || home === undefined) return 'NO_HOME';
  const areaName = basis.areas.find(({ id }) => id === home.spot.id)?.name ?? home.spot.id;
  return { home, areaName, children: first.gained.children };
}

/** An early stop keeps what was chosen and looks no further. */
function besides(planning: Planning, chosen: Chosen, asked: { finding: Finding; question: PlanQuestion }) {
  const { finding, question } = asked;
  const { outcome, choice } = chosen;
  if (chosen.isStopped || finding.isStopped()) return { curve: [], binding: [], alternatives: [], robustness: [] };
  const pairs = chosen.problem.base.arcHome.length;
  const isSoon = choice.looks <= fewLooks && pairs <= fewPairs && planning.terms.objective !== 'LEAST_COST';
  return {
    curve: homesCurve(chosen),
    binding: planBinding(outcome, question, whatIsNext(planning, chosen)),
    alternatives: isSoon ? elsewhere(planning, chosen, asked) : [],
    robustness: robustnessOf(outcome.homes, question, finding),
  };
}

function chosenFor(
  planning: Planning,
  finding: Finding,
  question: PlanQuestion,
): Pick<Found, 'achieved' | 'bound' | 'status'> & { chosen: Chosen } {
  const { terms, world } = planning;
  const nothing = () => (finding.isStopped() ? new RunCancelled() : new RunRefused(noHomesFit));
  if (terms.objective !== 'LEAST_COST') {
    const chosen = chooseHomes(world, question, { ...finding.options, isNextAsked: true });
    if (chosen === null) throw nothing();
    return { chosen, ...provedOf(planning, chosen) };
  }
  const leastChildren = terms.leastChildren ?? 1;
  const cheapest = cheapestFor(world, question, { ...finding.options, leastChildren });
  if (cheapest === null) throw nothing();
  if ('mostChildren' in cheapest) {
    if (finding.isStopped()) throw new RunCancelled();
    const most = countText(cheapest.mostChildren, 'child', 'children');
    throw new RunRefused(
      `You ask for ${countText(leastChildren, 'child', 'children')} near home; within these limits no choice of homes found brings as many, and none brings more than ${most}. Ask for fewer children, or allow more homes.`,
    );
  }
  const { chosen, bound } = cheapest;
  const achieved = chosen.outcome.yearlyPounds;
  return { chosen, achieved, bound, status: statusOf(chosen, bound >= achieved - 0.01) };
}

function planChosen(planning: Planning, finding: Finding): Found {
  const question = engineQuestion(planning.terms, planning.basis);
  const { chosen, ...proved } = chosenFor(planning, finding, question);
  const { outcome } = chosen;
  if (proved.status === 'STOPPED' && outcome.homes.length === 0) throw new RunCancelled();
  return {
    outcome,
    question,
    ...proved,
    ...besides(planning, chosen, { finding, question }),
    notes: notesOf(planning),
  };
}

interface ByHand {
  readonly homes: readonly PlannedHome[];
  /** By spot. */
  readonly names: ReadonlyMap<string, string>;
}

function byHand({ terms, basis }: Planning): ByHand {
  const names = new Map<string, string>();
  const homes = (terms.homes ?? []).map((home): PlannedHome => {
    const stands = standsAt(home, basis);
    const kind = terms.kinds.find(({ id }) => id === home.kind);
    if (stands === null || kind === undefined)
      throw new RunRefused('A home given by hand is nowhere in the region, or of no kind given.');
    const { id, name, point, localAuthority } = stands;
    names.set(id, name);
    return { spot: { id, point, localAuthority }, kind, places: home.places };
  });
  return { homes, names };
}

function planByHand(planning: Planning, finding: Finding, homes: readonly PlannedHome[]): Found {
  const outcome = outcomeOf(planning.world, homes);
  const near = newlyNear(outcome);
  const question = engineQuestion(planning.terms, planning.basis);
  return {
    ...{ outcome, question: null, status: 'EVALUATED', achieved: near, bound: near },
    ...{ curve: [], binding: [], alternatives: [] },
    robustness: robustnessOf(homes, question, finding),
    notes: notesOf(planning),
  };
}

/** Errors: RunRefused and RunCancelled, as in `planFound`. */
export function findPlan(
  planning: Planning,
  finding: Finding,
): { readonly found: Found; readonly handNames: ReadonlyMap<string, string> } {
  if (planning.terms.homes === null) return { found: planChosen(planning, finding), handNames: new Map() };
  const { homes, names } = byHand(planning);
  return { found: planByHand(planning, finding, homes), handNames: names };
}
