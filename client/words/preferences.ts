/** Words of what is preferred, and of the homes on hold. */
import type { Preference } from '../screens/find/question.ts';
import { count, listInWords } from './phrases.ts';

const labels: Record<Preference, (council: string) => string> = {
  school: () => 'Keeps the school',
  council: (council) => `In ${council}`,
  type: () => 'The type the plan prefers',
  confirmed: () => 'Confirmed in the last 7 days',
};
const alsoWords: Record<Preference, (council: string) => string> = {
  school: () => 'keep the school',
  council: (council) => `stand in ${council}`,
  type: () => 'are of the type the plan prefers',
  confirmed: () => 'were confirmed in the last 7 days',
};

export const preferenceWords = {
  legend: 'Only show homes with (preferences, not rules)',
  label: (preference: Preference, council: string) => labels[preference](council),
  held: 'List homes with places on hold too',
  /** "3 of the 15 homes that could take both children also keep the school." */
  answer: (asked: {
    kept: number;
    couldTake: number;
    children: number;
    prefers: readonly Preference[];
    council: string;
  }) => {
    const { kept, couldTake, children, prefers, council } = asked;
    const also = listInWords(prefers.map((preference) => alsoWords[preference](council)));
    return `${kept === 0 ? 'None' : kept} of the ${count(couldTake, 'home')} that could take ${whole(children)} also ${also}.`;
  },
  nothingKept: 'No home has all of what is preferred. A preference is not a rule: take one away to see homes again.',
  without: (preference: Preference, council: string) => `Without “${labels[preference](council)}”`,
} as const;

export const heldWords = {
  heading: (homes: number) => `On hold: ${count(homes, 'home')}`,
  note: 'These homes meet every other rule that is tested before it, and their free places are on hold. Ask when a hold could end.',
  none: 'No home is ruled out because its places are on hold.',
  hold: (places: number, reason: string, until: string) =>
    `${count(places, 'place')} on hold, ${reason.charAt(0).toLowerCase()}${reason.slice(1)}${until}`,
  until: (day: string) => `, until ${day}`,
  noEnd: ', no end given',
} as const;

function whole(children: number): string {
  if (children === 1) return 'the child';
  return children === 2 ? 'both children' : `all ${children} children`;
}
