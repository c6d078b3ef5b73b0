/** Places and areas of a need's terms, before they are looked up. */
import type { Point } from '../engine/facts.ts';
import { drawnAreaFault, isInBritain } from '../import/drawnArea.ts';
import type { AreaTerms, NeedTerms, PlaceTerms, TermsProblem } from '../store/needTerms.ts';
import { mostAreas, mostCharacters, mostPlaces, mostVisits, narrowestMiles, widestMiles } from './needLimits.ts';

const placeWords = { FAMILY: 'family', SCHOOL: 'school', COMMUNITY: 'community' } as const;
const isIn = (value: number, from: number, to: number) => value >= from && value <= to;

function checkPlace(place: PlaceTerms, at: string, children: readonly string[]): TermsProblem[] {
  const problems: TermsProblem[] = [];
  const { id, where, visitsPerWeek, kind, childReferences } = place;
  if (where === null && id === null) {
    const sentence = `Give the postcode of the ${placeWords[kind]} place, or take the place out.`;
    problems.push({ field: `${at}.where`, sentence });
  }
  if ((where ?? '').length > mostCharacters.where) {
    problems.push({ field: `${at}.where`, sentence: 'Give a postcode, or the name of a town, and nothing else.' });
  }
  if (visitsPerWeek !== null && !isIn(visitsPerWeek, 0, mostVisits)) {
    problems.push({ field: `${at}.visitsPerWeek`, sentence: `Visits a week are a number from 0 to ${mostVisits}.` });
  }
  if (childReferences?.some((reference) => !children.includes(reference))) {
    const sentence = 'The place is of a child who is not in this need: choose whose it is.';
    problems.push({ field: `${at}.childReferences`, sentence });
  }
  return problems;
}

/** The children of whom two places are said to be the family home. */
function hasTwoHomes({ importantPlaces, childReferences }: NeedTerms): boolean {
  const homes = importantPlaces.filter(({ isFamilyHome }) => isFamilyHome);
  return childReferences.some(
    (child) => homes.filter((home) => home.childReferences?.includes(child) ?? true).length > 1,
  );
}

export function checkPlaces(terms: NeedTerms): TermsProblem[] {
  const { importantPlaces: places, childReferences } = terms;
  const field = 'importantPlaces';
  if (places.length > mostPlaces) {
    const sentence = `A need can hold ${mostPlaces} important places: keep the ones the child goes to most.`;
    return [{ field, sentence }];
  }
  const problems = places.flatMap((place, index) => checkPlace(place, `${field}.${index}`, childReferences));
  if (!hasTwoHomes(terms)) return problems;
  const sentence = 'Only one place can be a child’s family home: near home is measured from it.';
  return [...problems, { field, sentence }];
}

function checkReason({ reason }: AreaTerms, at: string): TermsProblem[] {
  if ((reason ?? '').length <= mostCharacters.reason) return [];
  return [{ field: `${at}.reason`, sentence: `Write this in ${mostCharacters.reason} characters or fewer.` }];
}

function checkDrawn(corners: readonly Point[], at: string): TermsProblem[] {
  const sentence = drawnAreaFault(corners);
  return sentence === null ? [] : [{ field: `${at}.corners`, sentence }];
}

function checkCircle({ id, where, centre, radiusMiles }: AreaTerms, at: string): TermsProblem[] {
  const problems: TermsProblem[] = [];
  const isHeld = id !== null && where === null && centre === null;
  if (id === null && where === null && centre === null) {
    const sentence = 'Give the postcode in the middle of the area, or take the area out.';
    problems.push({ field: `${at}.where`, sentence });
  }
  if ((where ?? '').length > mostCharacters.where || (centre !== null && !isInBritain(centre))) {
    problems.push({ field: `${at}.where`, sentence: 'Give a postcode, or the name of a town, and nothing else.' });
  }
  // One held may be drawn, and then reaches as far as it does.
  if (isHeld && radiusMiles === null) return problems;
  if (radiusMiles === null || !isIn(radiusMiles, narrowestMiles, widestMiles)) {
    const sentence = `Give how far the area reaches, from ${narrowestMiles} to ${widestMiles} miles.`;
    problems.push({ field: `${at}.radiusMiles`, sentence });
  }
  return problems;
}

export function checkAreas({ areasToAvoid: areas }: NeedTerms): TermsProblem[] {
  const field = 'areasToAvoid';
  if (areas.length > mostAreas) {
    return [{ field, sentence: `A need can hold ${mostAreas} areas to avoid: join some into wider ones.` }];
  }
  return areas.flatMap((area, index) => {
    const at = `${field}.${index}`;
    const shape = area.corners === null ? checkCircle(area, at) : checkDrawn(area.corners, at);
    return [...shape, ...checkReason(area, at)];
  });
}
