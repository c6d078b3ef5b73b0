/** How far would this home be from the places that matter, and how do its numbers come about? */
import { distanceMiles } from './distance.ts';
import { type EducationFinding, educationFrom } from './education.ts';
import { factorCountsOf } from './factors.ts';
import type { ConsideredHome, MatchQuestion } from './matchQuestion.ts';
import type { RankedHome } from './rank.ts';
import { type PlaceMiles, type WeeklyMiles, weeklyMilesOf } from './weeklyMiles.ts';

export interface HomeOption extends RankedHome {
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
    isKinship: home.kind === 'KINSHIP',
    places,
    weeklyMiles: weeklyMilesOf(places),
    education,
    ...factorCountsOf(question, considered, education),
  };
}
