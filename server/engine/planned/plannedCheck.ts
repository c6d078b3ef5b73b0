/** Does a plan hold? Tested again from the facts and the question, by other sums than those that chose it. */
import { distanceMiles } from '../distance.ts';
import { nearHomeCheck } from '../nearHome/nearHomeCheck.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import type { PlanOutcome } from '../plan/planPlaces.ts';
import type { PlannedHome, PlanQuestion } from '../plan/planQuestion.ts';
import { countText } from '../wording.ts';
import { livingInPlan, roomsAfter } from './afterPlan.ts';

type Fault = string | false;

/** The same facts with the new homes standing and everybody where the plan has them. */
function worldAfter(world: NearHomeWorld, outcome: PlanOutcome): NearHomeWorld {
  const { placing } = outcome;
  const measured = world.measured.map((child) => {
    const isNear = child.group === null || (placing.homeOf[child.group] ?? -1) >= 0;
    return { ...child, reason: isNear ? null : (child.reason ?? 'NONE_IN_REACH') };
  });
  return { ...world, rooms: roomsAfter(world, outcome), placing, measured };
}

function faultsOfCounts(
  world: NearHomeWorld,
  { shortAfter, shortBefore, rows, placing }: PlanOutcome,
): readonly Fault[] {
  const near = (homeOf: Int32Array) =>
    world.standing.groups.reduce((sum, { cases }, group) => sum + ((homeOf[group] ?? -1) < 0 ? cases.length : 0), 0);
  const nearer = rows.reduce((sum, row) => sum + row.nearAfter - row.nearBefore, 0);
  return [
    near(world.placing.homeOf) !== shortBefore && 'The children short before were counted again and are not as many.',
    near(placing.homeOf) !== shortAfter && 'The children short after were counted again and are not as many.',
    nearer !== shortBefore - shortAfter && 'The councils do not add up to the children newly near home.',
  ];
}

function pounds({ kind, places }: PlannedHome): { readonly capital: number; readonly yearly: number } {
  const capital = kind.capitalPoundsPerHome + kind.capitalPoundsPerPlace * places;
  return { capital, yearly: (kind.weeklyCostPounds * places * 365.25) / 7 };
}

const aPenny = 0.01;

function faultsOfMoney({ homes, capitalPounds, yearlyPounds }: PlanOutcome): readonly Fault[] {
  const capital = homes.reduce((sum, home) => sum + pounds(home).capital, 0);
  const yearly = homes.reduce((sum, home) => sum + pounds(home).yearly, 0);
  return [
    Math.abs(capital - capitalPounds) > aPenny && 'The capital was added up again and is not the same.',
    Math.abs(yearly - yearlyPounds) > aPenny && 'The yearly cost was added up again and is not the same.',
  ];
}

function faultsOfLimits({ homes, capitalPounds, yearlyPounds }: PlanOutcome, question: PlanQuestion): readonly Fault[] {
  const spots = homes.map(({ spot }) => spot.id);
  const inAuthority = (gss: string) => homes.filter(({ spot }) => spot.localAuthority === gss).length;
  return [
    homes.length > question.mostHomes && 'More homes open than were allowed.',
    capitalPounds > (question.mostCapitalPounds ?? Infinity) + aPenny && 'The capital is over the budget.',
    yearlyPounds > (question.mostYearlyPounds ?? Infinity) + aPenny && 'The yearly cost is over the budget.',
    new Set(spots).size < spots.length && 'Two homes open in one area.',
    question.mustSpots.some((spot) => !spots.includes(spot)) && 'An area that must have a home has none.',
    question.neverSpots.some((spot) => spots.includes(spot)) && 'A home opens where none may.',
    [...question.leastInAuthority].some(([gss, least]) => inAuthority(gss) < least) &&
      'A council has fewer new homes than it must.',
  ];
}

/** Whoever lives in a new home is near it, and they are no more than its places. */
function faultsOfNewHomes(world: NearHomeWorld, outcome: PlanOutcome): readonly Fault[] {
  const living = livingInPlan(world, outcome);
  return outcome.homes.map(({ spot, places }, at) => {
    const children = living[at] ?? [];
    const homes = children.flatMap(({ situation }) =>
      situation.child.importantPlaces.filter(({ isFamilyHome }) => isFamilyHome),
    );
    const isNear = homes.every(
      ({ location }) => location === null || distanceMiles(location.point, spot.point) <= world.setting.withinMiles,
    );
    if (children.length > places)
      return `A home of ${countText(places, 'place')} was given ${children.length} children.`;
    return !isNear && 'A new home was given a child it is not near.';
  });
}

/** One sentence for each fault; none where the plan holds. `question` null: a plan made by hand, that keeps no limits. Names no child. */
export function plannedFaults(
  world: NearHomeWorld,
  outcome: PlanOutcome,
  question: PlanQuestion | null,
): readonly string[] {
  const faults: readonly Fault[] = [
    ...nearHomeCheck(worldAfter(world, outcome)),
    ...faultsOfCounts(world, outcome),
    ...faultsOfMoney(outcome),
    ...(question === null ? [] : faultsOfLimits(outcome, question)),
    ...faultsOfNewHomes(world, outcome),
  ];
  return faults.flatMap((fault) => fault || []);
}
