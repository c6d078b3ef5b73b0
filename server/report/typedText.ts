/**
 * What somebody typed, without what cannot be seen: control characters that no XML may hold, marks that turn the reading direction of all
 * that follows, and halves of characters. Every word, line and paragraph stays.
 *
 * Source  XML 1.0 §2.2; Unicode Bidirectional Algorithm (UAX 9), explicit formatting characters.
 */
export function typedText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '');
}

/** The same of every text within, names in files that people sent among them. Cost  a copy of the whole. */
export function typedWords<Value>(value: Value): Value {
  const cleared = (part: unknown): unknown => {
    if (typeof part === 'string') return typedText(part);
    if (Array.isArray(part)) return part.map(cleared);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, cleared(each)]));
  };
  return cleared(value) as Value;
}

/** Paragraphs, parted by empty lines. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
