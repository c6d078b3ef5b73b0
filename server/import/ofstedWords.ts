/** How Ofsted writes types, sectors and statuses. */
import type { InspectionJudgement } from '../../schema/codes/inspectionJudgements.ts';
import type { HomeKind, HomeStatus, Sector } from '../../schema/vocabulary.ts';
import { readSector } from './homeWords.ts';

const plain = (text: string) =>
  text
    .replace(/[’'`´]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Types that are homes children live in. Source: Ofsted, provision types, 31 March 2025. */
const homeTypes: Readonly<Record<string, HomeKind>> = {
  'childrens home': 'CHILDRENS_HOME',
  'secure childrens home': 'SECURE_CHILDRENS_HOME',
  'residential special school': 'RESIDENTIAL_SCHOOL',
  'residential special school registered as a childrens home': 'RESIDENTIAL_SCHOOL',
  'residential special school registered as childrens home': 'RESIDENTIAL_SCHOOL',
  'residential family centre': 'FAMILY_CENTRE',
};

/** Types that are registered and are no home with places for looked-after children. */
const otherTypes = new Set([
  'independent fostering agency',
  'independent fostering provider',
  'local authority fostering agency',
  'fostering agency',
  'voluntary adoption agency',
  'adoption support agency',
  'boarding school',
  'further education college with residential accommodation',
  'further education colleges with residential accommodation',
  'holiday scheme for disabled children',
  'residential holiday scheme for disabled children',
  'secure training centre',
  'secure school',
  'supported accommodation',
]);

export type OfstedType = { readonly home: HomeKind } | { readonly home: null };

/**
 * Shape  a supported accommodation provider is a home only where the row is of its premises (a service category is given): the
 *        registration is the provider's. Null for a type that is not known.
 */
export function readOfstedType(type: string, subtype: string, isPremises: boolean): OfstedType | null {
  const text = plain(type);
  if (text === 'supported accommodation' && isPremises) return { home: 'SUPPORTED_ACCOMMODATION' };
  if (text === 'childrens home' && /\bsecure\b/.test(plain(subtype))) return { home: 'SECURE_CHILDRENS_HOME' };
  if (text === 'childrens home' && /special school/.test(plain(subtype))) return { home: 'RESIDENTIAL_SCHOOL' };
  const home = Object.hasOwn(homeTypes, text) ? homeTypes[text] : undefined;
  if (home !== undefined) return { home };
  return otherTypes.has(text) ? { home: null } : null;
}

export const isRedacted = (text: string): boolean => text === '' || /^redacted$/i.test(text);

const closedWords = /closed|resign|cancel|deregist|remov|ceased|inactive/i;
const suspendedWords = /suspend/i;

/** Closed by any sign of it, then suspended, else open: “Active”, “Active - Proposed to resign” and blank are open. */
export function readOfstedStatus(words: readonly string[], closedOn: string): HomeStatus {
  if (closedOn !== '' || words.some((word) => closedWords.test(word) && !/proposed/i.test(word))) return 'CLOSED';
  return words.some((word) => suspendedWords.test(word)) ? 'SUSPENDED' : 'OPEN';
}

export function readOfstedSector(text: string): Sector | null {
  return /^health/i.test(text) ? 'HEALTH' : readSector(text);
}

/** By the first words of each, as Ofsted has shortened and lengthened them over the years. */
const judgementWords: readonly (readonly [RegExp, InspectionJudgement])[] = [
  [/^outstanding\b/i, 'OUTSTANDING'],
  [/^good\b/i, 'GOOD'],
  [/^(requires improvement|adequate)\b/i, 'REQUIRES_IMPROVEMENT'],
  [/^inadequate\b/i, 'INADEQUATE'],
  [/^consistently strong\b/i, 'CONSISTENTLY_STRONG'],
  [/^inconsistent\b/i, 'INCONSISTENT'],
  [/^serious or widespread\b/i, 'SERIOUS_WEAKNESSES'],
];

/** Null for blank, for “Not yet inspected” and for words we do not know. */
export function readJudgement(text: string): InspectionJudgement | null {
  return judgementWords.find(([words]) => words.test(text.trim()))?.[1] ?? null;
}

/** Y and N, Yes and No, 1 and 0; null for anything else. */
export function readFlag(text: string): boolean | null {
  if (/^(y|yes|1|true)$/i.test(text)) return true;
  return /^(n|no|0|false)$/i.test(text) ? false : null;
}
