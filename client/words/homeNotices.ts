/** Words of notice given: days on which places of a home come free. */
import { count } from './phrases.ts';

export const homeNoticeWords = {
  legend: (line: number) => (line === 0 ? 'A place comes free' : 'And another'),
  on: 'On the day',
  places: 'How many places',
  placesHint: 'Blank: one.',
  noDay: 'Write the day on which the place comes free, or take the number away.',
  given: (places: number, day: string) => `${count(places, 'place')} on ${day}`,
  heading: 'Notice given: places come free',
} as const;
