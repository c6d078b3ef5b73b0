/** Small pieces that sentences on the screens are made of. */
import { formatNumber } from './formats.ts';

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "1 home", "2 homes", "1,264 homes". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${formatNumber(amount)} ${amount === 1 ? one : many}`;
}

/** "two", "14": small numbers as words inside a sentence. */
export function numberInWords(amount: number): string {
  return smallNumbers[amount] ?? formatNumber(amount);
}

/** "Family home, Chadderton" → "Chadderton": the town a place is labelled with. */
export function townOfLabel(label: string): string {
  return label.split(', ').pop() ?? label;
}

/** "Family home, Chadderton" → "Family home": what the place is. */
export function placeOfLabel(label: string): string {
  return label.split(', ')[0] ?? label;
}

/** "Droylsden, Tameside"; "Oldham" once where town and council share a name. */
export function whereInWords(town: string | null | undefined, council: string): string {
  return town == null || town === council ? council : `${town}, ${council}`;
}

/** One sentence without its full stop; two or more keep theirs. */
export function withoutStop(sentence: string): string {
  return sentence.endsWith('.') && !sentence.includes('. ') ? sentence.slice(0, -1) : sentence;
}

/** A sentence after a colon: "Outside the area." → "outside the area". */
export function afterColon(sentence: string): string {
  const said = withoutStop(sentence);
  return said.charAt(0).toLowerCase() + said.slice(1);
}

/** "regulation 11(2)" where a source names one at its end, else the whole source. */
export function regulationInWords(source: string): string {
  const regulation = /\breg (\S+)$/.exec(source)?.[1];
  return regulation === undefined ? source : `regulation ${regulation}`;
}

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
