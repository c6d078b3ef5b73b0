/** Which of the homes that could take the children also have what is preferred? The order stays the engine's. */
import { homeKinds } from '../../../schema/vocabulary.ts';
import type { Answer, Match, Need } from './answer.ts';
import { type Preference, preferences } from './question.ts';

type Asked = Pick<Need, 'importantPlaces' | 'preferredTypes'>;

/** From this many days on, free places may be gone. */
export const staleAfterDays = 7;

/** The preferences that could tell the homes of this need apart. */
export function preferencesOf(need: Asked): Preference[] {
  const hasSchool = need.importantPlaces.some((place) => place.kind === 'SCHOOL');
  const hasType = need.preferredTypes.some((entry) => entry.suitability === 'PREFERRED');
  return preferences.filter((one) => (one !== 'school' || hasSchool) && (one !== 'type' || hasType));
}

export function isStale(confirmedDaysAgo: number | null | undefined): boolean {
  return confirmedDaysAgo == null || confirmedDaysAgo >= staleAfterDays;
}

function has(match: Match, need: Asked, preference: Preference): boolean {
  const isMet = (factor: 'EDUCATION' | 'IN_AREA') =>
    match.factors.some((finding) => finding.factor === factor && finding.status === 'MET');
  switch (preference) {
    case 'school':
      return isMet('EDUCATION');
    case 'council':
      return isMet('IN_AREA');
    case 'type': {
      const { placementType } = homeKinds[match.home.kind];
      return need.preferredTypes.some((entry) => entry.type === placementType && entry.suitability === 'PREFERRED');
    }
    case 'confirmed':
      return !isStale(match.confirmedDaysAgo);
  }
}

export interface NarrowedAnswer {
  /** Only homes with everything preferred, the first few of them, and how many there are. */
  readonly answer: Answer;
  /** How many homes could take the children, preferred or not. */
  readonly couldTake: number;
  /** Preferences that are on and apply to this need. */
  readonly prefers: readonly Preference[];
}

/** With nothing preferred the answer stays as the server gave it. */
export function narrowedAnswer(
  need: Asked,
  answer: Answer,
  { prefers: asked, cards }: { readonly prefers: readonly Preference[]; readonly cards: number },
): NarrowedAnswer {
  const couldTake = answer.matchCount;
  const prefers = preferencesOf(need).filter((preference) => asked.includes(preference));
  if (prefers.length === 0)
    return { answer: { ...answer, matches: answer.matches.slice(0, cards) }, couldTake, prefers };
  const kept = answer.matches.filter((match) => prefers.every((preference) => has(match, need, preference)));
  return { answer: { ...answer, matches: kept.slice(0, cards), matchCount: kept.length }, couldTake, prefers };
}
