/** The sentences of a headline, in order; a decimal point ends none. */
export function sentencesOf(headline: string): string[] {
  return headline.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== '');
}
