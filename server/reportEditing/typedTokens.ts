/** What has somebody typed that may be a reference, a name or a number on record? Spelled as it is looked for. */

import type { IsoDate } from '../engine/facts.ts';

/** Without what cannot be seen, and with every letter in its usual form. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘`´]/g, "'");
}

/** Letters and digits alone, in capitals: "350-0012" and "350 0012" are one reference. */
export function spelled(text: string): string {
  return plainText(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export const aWord = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu;

/** Words of a name or a text, in their order, as they were written. */
export function wordsOf(text: string): readonly string[] {
  return plainText(text).match(aWord) ?? [];
}

/** A number that counts something, or is money, a year or a part of a number, is no reference. */
const counted =
  /^(?:\s*(?:%|(?:more |fewer |extra |new |usable |registered |foster |young )*(?:child|people|place|bed|home|household|carer|famil|mile|night|day|week|month|year|pound|placement|need|hour|visit|council|school|worker)))/i;

interface Token {
  readonly text: string;
  readonly isCounted: boolean;
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}]|[-/_.](?=[\p{L}\p{N}]))*/gu)].map(({ 0: token, index }) => {
    const [before, after] = [text.slice(Math.max(0, index - 1), index), text.slice(index + token.length)];
    return { text: token, isCounted: /[£$€]/.test(before) || /^,\d/.test(after) || counted.test(after) };
  });
}

const leastDigits = 4;
const leastLetters = 5;

/** Could be a reference on record: letters with digits, a number that counts nothing, or a word all in capitals. */
function isCandidate({ text, isCounted }: Token): boolean {
  const bare = spelled(text);
  if (/^\d+$/.test(bare)) {
    const isPlainYear = /^(?:19|20)\d\d$/.test(bare) || /^(?:19|20)\d\d[-/.](?:\d\d){1,2}$/.test(text);
    return bare.length >= leastDigits && !isCounted && !isPlainYear;
  }
  if (/\d/.test(bare)) return bare.length >= 3;
  return bare.length >= leastLetters && text === text.toUpperCase();
}

/** "CH" and "1234" are "CH1234" too, "350" and "0012" "3500012". */
function pairOf(token: Token, next: Token | undefined): readonly Token[] {
  if (next === undefined || !/^\d/.test(next.text)) return [];
  const isOne =
    /^\p{Lu}{1,4}$/u.test(token.text) || (/^\d{2,4}$/.test(token.text) && !next.isCounted && !token.isCounted);
  return isOne ? [{ text: `${token.text}${next.text}`, isCounted: false }] : [];
}

export interface TypedTokens {
  /** As `spelled`. */
  readonly references: ReadonlySet<string>;
  /** In small letters. */
  readonly words: ReadonlySet<string>;
  /** Digits, from the first 0 on. */
  readonly phones: ReadonlySet<string>;
  /** Written in figures: YYYY-MM-DD. */
  readonly dates: ReadonlySet<IsoDate>;
}

/** "12/05/2012", "12.5.2012" and "2012-05-12" are one day. */
function datesIn(text: string): readonly IsoDate[] {
  const padded = (part: string | undefined) => (part ?? '').padStart(2, '0');
  return [
    ...[...text.matchAll(/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g)].map(
      ([, day, month, year]) => `${year}-${padded(month)}-${padded(day)}`,
    ),
    ...[...text.matchAll(/(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/g)].map(
      ([, year, month, day]) => `${year}-${padded(month)}-${padded(day)}`,
    ),
  ];
}

/** "+44 (0)161 496 0001" → "01614960001". */
export function dialled(text: string): string {
  return text
    .replace(/^\s*(?:\+|00)\s*44/, '0')
    .replace(/\D/g, '')
    .replace(/^00/, '0');
}

/** Cost  some milliseconds for all that may be typed into a report. */
export function typedTokens(typed: string): TypedTokens {
  const text = plainText(typed);
  const tokens = tokensOf(text);
  const references = tokens
    .flatMap((token, at) => [token, ...pairOf(token, tokens[at + 1])])
    .filter(isCandidate)
    .map((token) => spelled(token.text));
  const phones = (text.match(/(?:\+|\d)[\d\s().-]{5,}\d/g) ?? []).map(dialled);
  return {
    references: new Set(references),
    words: new Set(wordsOf(text).map((word) => word.toLowerCase())),
    phones: new Set(phones),
    dates: new Set(datesIn(text)),
  };
}
