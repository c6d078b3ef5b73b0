import { listInWords } from './phrases.ts';

/** Facts of a need that nobody has recorded, by name. */
export const missingFactsWords = {
  notKnown: (facts: readonly string[]) =>
    `Not known: ${listInWords(facts.map((fact, at) => (at === 0 ? fact : fact.charAt(0).toLowerCase() + fact.slice(1))))}.`,
  add: 'Add what you know',
} as const;
