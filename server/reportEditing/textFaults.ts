/** Who could be found by the shape of what somebody has written? Looked at before it is published; what it says is never repeated. */
import { plainText } from './typedTokens.ts';

interface Telling {
  /** "a postcode" */
  readonly what: string;
  readonly pattern: RegExp;
  /** Whether it is one; left out where its shape is enough. */
  readonly isOne?: (found: string) => boolean;
}

/** "KS4 1st" ends like a postcode. */
const ordinal = /\d(?:st|nd|rd|th)$/;

/** Source  NHS Data Dictionary: modulus 11 over nine digits. */
function isNhsNumber(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((all, digit, at) => all + digit * (10 - at), 0);
  return digits.length === 10 && (11 - (sum % 11)) % 11 === digits[9];
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const day = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:${months}),? \d{4})`;
const streets =
  'Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Grove|Gardens|Square|Mews|Walk|Way|Court|Rise|Row|Hill';

/** From the most particular to the most general: what one has found the next does not see. */
const telling: readonly Telling[] = [
  { what: 'an e-mail address', pattern: /[^\s@]+@[^\s@]+\.[^\s@]+/g },
  {
    what: 'a date of birth',
    pattern: new RegExp(String.raw`\b(?:born|birth|birthday|d\.?o\.?b\.?)(?![A-Za-z])[^.\n\d]{0,30}${day}`, 'gi'),
  },
  { what: 'a National Insurance number', pattern: /\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/g },
  {
    what: 'a postcode',
    pattern: /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi,
    isOne: (found) => !ordinal.test(found),
  },
  { what: 'an NHS number', pattern: /(?<![\d£.,])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d,])/g, isOne: isNhsNumber },
  { what: 'a phone number', pattern: /(?<![\d£.,])(?:\+\s?44|\(?0)[\s\d()-]{8,}\d/g },
  { what: 'what looks like a child’s reference', pattern: /\b\d{3}-\d{3,}\b|\b[A-Z]\d{11}[A-Z\d]\b/gi },
  { what: 'a long number, which may be a child’s reference', pattern: /(?<![\d£.,])\d{6,}(?![\d,])/g },
  {
    what: 'a street address',
    pattern: new RegExp(String.raw`\b\d{1,3}[A-Za-z]?,?\s+(?:\p{Lu}[\p{L}']+\s+){1,3}(?:${streets})\b`, 'gu'),
  },
];

/** Each kind of thing in it that may name a child or an address, each thing told once: "a postcode". */
export function tellingIn(text: string): readonly string[] {
  const found: string[] = [];
  let rest = plainText(text);
  for (const { what, pattern, isOne = () => true } of telling) {
    const without = rest.replace(pattern, (one) => (isOne(one) ? ' ' : one));
    if (without !== rest) found.push(what);
    rest = without;
  }
  return found;
}
