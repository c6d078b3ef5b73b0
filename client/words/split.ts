/** Words of brothers and sisters whom no one home takes all. */
import { formatMiles } from './formats.ts';
import { listInWords } from './phrases.ts';

export const splitWords = {
  heading: 'Ways of splitting the brothers and sisters, best first',
  title: (homes: number) => `A split: ${homes} homes`,
  apart: (miles: number) => `${formatMiles(miles)} miles apart`,
  apartNotKnown: 'how far apart is not known',
  keeps: 'Keeps together those who are planned to stay together.',
  keepsNot: 'Does not keep together those who are planned to stay together.',
  noPlan: 'The plan is for all of them to live together: a split needs that plan looked at again.',
  wouldLive: 'would live here',
  choose: 'Choose this split',
  chooseLabel: (homes: readonly string[]) => `Choose this split: ${listInWords(homes)}`,
  orFurther: 'Or look further for one home that takes them all',
} as const;
