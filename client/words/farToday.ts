import { formatNumber } from './formats.ts';
import { count } from './phrases.ts';

/** Who lives far from home today, and why. */
export const farTodayWords = {
  caption: (children: number, of: string, miles: number) =>
    `${count(children, 'child', 'children')} of ${of} ${children === 1 ? 'lives' : 'live'} over ${formatNumber(miles)} ${miles === 1 ? 'mile' : 'miles'} from home today: why`,
  nobody: (of: string, miles: number) =>
    `No child of ${of} lives over ${formatNumber(miles)} ${miles === 1 ? 'mile' : 'miles'} from home today, as far as is known.`,
  why: 'Why, or what could be',
  children: 'Children',
  all: 'All',
  note: 'The first line could be won by better use of places; the lines with a reason need new ones. Nobody well placed is moved by this count. Children who need a place are counted, from the home they came from; the national return counts every child in a placement.',
} as const;
