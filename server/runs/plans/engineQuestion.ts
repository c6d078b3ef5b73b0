/** A plan's terms as the engine is asked them. */
import { type PlanProblem, planProblems } from '../../engine/plan/planProblems.ts';
import type { PlanQuestion } from '../../engine/plan/planQuestion.ts';
import type { PlanBasis } from './planBasis.ts';
import { isAllowedIn, spotsAllowed } from './planSpots.ts';
import type { PlanTerms } from './planTerms.ts';

/** Each council where homes may stand owes what all owe; one that was named owes its own, wherever homes may stand. */
function leastInAuthority(terms: PlanTerms, { facts }: PlanBasis): ReadonlyMap<string, number> {
  const { members } = facts.region;
  const inEach = Math.max(0, terms.leastInEachAuthority);
  const least = new Map(members.filter((gss) => inEach > 0 && isAllowedIn(terms, gss)).map((gss) => [gss, inEach]));
  for (const { localAuthority, homes } of terms.leastInAuthority) {
    if (members.includes(localAuthority)) least.set(localAuthority, Math.max(homes, least.get(localAuthority) ?? 0));
  }
  return least;
}

export function engineQuestion(terms: PlanTerms, basis: PlanBasis): PlanQuestion {
  const spots = spotsAllowed(terms, basis);
  const known = new Set(spots.map(({ id }) => id));
  return {
    objective: terms.objective === 'FEWEST_MILES' ? 'FEWEST_MILES' : 'MOST_CHILDREN',
    kinds: terms.kinds,
    spots: spots.map(({ id, point, localAuthority }) => ({ id, point, localAuthority })),
    mostHomes: terms.mostHomes,
    mostCapitalPounds: terms.mostCapitalPounds,
    mostYearlyPounds: terms.mostYearlyPounds,
    leastInAuthority: leastInAuthority(terms, basis),
    mustSpots: terms.mustAreas.filter((id) => known.has(id)),
    neverSpots: terms.neverAreas.filter((id) => known.has(id)),
  };
}

/** Parts of the question as the API names them. */
const fields: Readonly<Record<string, string>> = { spots: 'areas', mustSpots: 'mustAreas', neverSpots: 'neverAreas' };

/** The engine's own problems, with areas and councils called by their names. */
export function engineProblems(terms: PlanTerms, basis: PlanBasis): readonly PlanProblem[] {
  const nameOf = new Map(basis.areas.map(({ id, name }) => [id, name]));
  const named = (id: string) => nameOf.get(id) ?? id;
  const council = (gss: string) => basis.authorityNames.get(gss) ?? gss;
  const question = engineQuestion(terms, basis);
  const inNames: PlanQuestion = {
    ...question,
    spots: question.spots.map((spot) => ({
      ...spot,
      id: named(spot.id),
      localAuthority: council(spot.localAuthority),
    })),
    leastInAuthority: new Map([...question.leastInAuthority].map(([gss, homes]) => [council(gss), homes])),
    mustSpots: question.mustSpots.map(named),
    neverSpots: question.neverSpots.map(named),
  };
  return planProblems(inNames).map(({ field, sentence }) => ({ field: fields[field] ?? field, sentence }));
}
