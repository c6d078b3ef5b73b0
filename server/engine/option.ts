/** How far would this home be from the places that matter, and where does that put it among the others? */
import { distanceMiles } from './distance.ts';
import { type EducationFinding, educationFrom } from './education.ts';
import { type FactorCounts, factorCountsOf } from './factors.ts';
import type { ConsideredHome, MatchQuestion } from './matchQuestion.ts';
import { compareText } from './order.ts';
import { type PlaceMiles, type WeeklyMiles, weeklyMilesOf } from './weeklyMiles.ts';

export interface HomeOption extends ConsideredHome, FactorCounts {
  readonly places: readonly PlaceMiles[];
  readonly weeklyMiles: WeeklyMiles;
  readonly education: EducationFinding;
}

export function optionOf(question: MatchQuestion, considered: ConsideredHome): HomeOption {
  const { home } = considered;
  const places = question.places.map((place) => ({
    place,
    miles: place.location && home.location ? distanceMiles(place.location.point, home.location.point) : null,
  }));
  const education = educationFrom(question.asked, home);
  return {
    ...considered,
    places,
    weeklyMiles: weeklyMilesOf(places),
    education,
    ...factorCountsOf(question, considered, education),
  };
}

/** By all that is said of them, and not by id. */
export function compareNumbers(a: HomeOption, b: HomeOption): number {
  const kinship = Number(b.home.kind === 'KINSHIP') - Number(a.home.kind === 'KINSHIP');
  const factorCounts = a.factorsNotMet - b.factorsNotMet || a.factorsNotKnown - b.factorsNotKnown;
  return kinship || factorCounts || compareWeeklyMiles(a, b);
}

/** Order  kinship, fewer factors not met, fewer not known, fewer weekly miles (not known last), id: total and repeatable (design.md §2.7). */
export function compareOptions(a: HomeOption, b: HomeOption): number {
  return compareNumbers(a, b) || compareText(a.home.id, b.home.id);
}

function compareWeeklyMiles(a: HomeOption, b: HomeOption): number {
  const [milesOfA, milesOfB] = [a.weeklyMiles.total, b.weeklyMiles.total];
  if (milesOfA === null || milesOfB === null) return Number(milesOfA === null) - Number(milesOfB === null);
  return milesOfA - milesOfB;
}
