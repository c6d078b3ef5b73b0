/** How is a number, a list or a date put in words? British English, for sentences people read. */
import type { IsoDate } from './facts.ts';

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 5402 → "5,402". */
export function numberText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** (1, "home") → "1 home"; (4, "home") → "4 homes"; an irregular plural is given: (2, "child", "children"). */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** In words below ten: "two", else figures. */
export function smallNumberText(count: number): string {
  return smallNumbers[count] ?? numberText(count);
}

/** Which numbers are small ones: "1 to 5 children", "1 child". */
export function upToText(largest: number): string {
  return largest === 1 ? '1 child' : `1 to ${numberText(largest)} children`;
}

/** The same in words below ten: "one to five children". */
export function upToWords(largest: number): string {
  if (largest === 1) return 'one child';
  return largest < smallNumbers.length ? `one to ${smallNumberText(largest)} children` : upToText(largest);
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "Oldham’s", "St Helens’". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

/** "All 10 councils have", "7 of 10 councils have", "No council has". */
export function councilsHave(some: number, all: number): string {
  if (some === 0) return 'No council has';
  if (some < all) return `${some} of ${countText(all, 'council has', 'councils have')}`;
  return all === 1 ? 'The council has' : `All ${numberText(all)} councils have`;
}

/** ["a", "b", "c"] → "a, b and c". */
export function listText(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** One decimal: "3.1 miles". */
export function milesText(miles: number): string {
  if (miles > 0 && miles < 0.05) return 'less than 0.1 miles';
  return `${miles.toFixed(1)} miles`;
}

/** A limit as it was asked for: "20 miles", "2.5 miles", "1 mile". */
export function limitText(miles: number): string {
  const rounded = Number(miles.toFixed(2));
  return `${rounded} ${rounded === 1 ? 'mile' : 'miles'}`;
}

/** "2019-06" → "June 2019". */
export function monthText(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** "2025-03-31" → "31 March 2025". */
export function dateText(date: IsoDate): string {
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** "the child", "both children", "all three children". */
export function wholeGroupText(children: number): string {
  if (children === 1) return 'the child';
  return children === 2 ? 'both children' : `all ${smallNumberText(children)} children`;
}
