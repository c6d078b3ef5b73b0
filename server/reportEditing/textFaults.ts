/** Who could be found by what somebody has written? Looked at before it is published; what it says is never repeated. */

interface Telling {
  /** "a postcode" */
  readonly what: string;
  readonly pattern: RegExp;
}

const telling: readonly Telling[] = [
  { what: 'a postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi },
  { what: 'an e-mail address', pattern: /[^\s@]+@[^\s@]+\.[^\s@]+/g },
  { what: 'a phone number', pattern: /(?<![\d£.,])(?:\+\s?44|\(?0)[\s\d()-]{8,}\d/g },
  { what: 'what looks like a child’s reference', pattern: /\b\d{3}-\d{3,}\b|\b[A-Z]\d{11}[A-Z\d]\b/gi },
  { what: 'a long number, which may be a child’s reference', pattern: /(?<![\d£.,])\d{6,}(?![\d,])/g },
];

/** Each kind of thing in it that may name a child or an address, each thing told once: "a postcode". */
export function tellingIn(text: string): readonly string[] {
  const found: string[] = [];
  let rest = text;
  for (const { what, pattern } of telling) {
    const without = rest.replace(pattern, ' ');
    if (without !== rest) found.push(what);
    rest = without;
  }
  return found;
}
