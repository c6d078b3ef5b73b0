/** Can these terms be kept as a need? Every part that cannot gets one sentence; what was said is never repeated in it. */
import { legalStatusCodes } from '../../schema/ssda903Codes.ts';
import { placementTypes } from '../../schema/vocabulary.ts';
import { daysBetween, isRealDate } from '../engine/calendar.ts';
import type { IsoDate } from '../engine/facts.ts';
import type { NeedTerms, TermsProblem } from '../store/needTerms.ts';
import { checkAreas, checkPlaces } from './checkPlaces.ts';
import { latestOf, mostCharacters, mostChildren } from './needLimits.ts';

/** What the terms are checked beside. */
export interface CheckedBeside {
  /** Today, in the region. */
  readonly today: IsoDate;
  /** The day the need had until now, which may have passed; null for a new need. */
  readonly heldNeededBy: IsoDate | null;
}

function checkChildren({ childReferences: children }: NeedTerms): TermsProblem[] {
  const field = 'childReferences';
  if (children.length === 0) return [{ field, sentence: 'Choose the child, or the children, the need is for.' }];
  if (children.length <= mostChildren) return [];
  return [{ field, sentence: `A need is for at most ${mostChildren} children: record a second one for the others.` }];
}

function checkWhen({ urgency, neededBy }: NeedTerms, { today, heldNeededBy }: CheckedBeside): TermsProblem[] {
  if (urgency === null) {
    return [{ field: 'urgency', sentence: 'Say when a home is needed: today, within 5 days, or later.' }];
  }
  const field = 'neededBy';
  if (neededBy === null) {
    return urgency === 'PLANNED' ? [{ field, sentence: 'Give the day by which a home is needed.' }] : [];
  }
  if (!isRealDate(neededBy)) return [{ field, sentence: 'Write a real day, such as 18 April 2025 or 2025-04-18.' }];
  if (neededBy === heldNeededBy) return [];
  if (neededBy < today) {
    return [{ field, sentence: 'The day a home is needed by is in the past: give today or a later day.' }];
  }
  if (neededBy > latestOf(today)) {
    return [{ field, sentence: 'The day a home is needed by is more than two years ahead: check the year.' }];
  }
  if (urgency !== 'PLANNED' && daysBetween(today, neededBy) > 5) {
    return [{ field, sentence: 'The day is more than 5 days ahead: give an earlier one, or choose “Later”.' }];
  }
  return [];
}

function checkSiblings({ childReferences, siblingPlan, siblingSubsets }: NeedTerms): TermsProblem[] {
  if (siblingPlan !== 'SUBSETS') return [];
  if (childReferences.length < 3) {
    const sentence = 'Some together is for three children or more: choose together or apart.';
    return [{ field: 'siblingPlan', sentence }];
  }
  const field = 'siblingSubsets';
  const named = siblingSubsets.flat();
  if (named.some((reference) => !childReferences.includes(reference))) {
    return [
      { field, sentence: 'A group names a child who is not in this need: take the child out of it, or add the child.' },
    ];
  }
  if (new Set(named).size < named.length) {
    return [{ field, sentence: 'A child is in two groups: put each child in one.' }];
  }
  if (named.length < childReferences.length || siblingSubsets.length < 2) {
    return [{ field, sentence: 'Put every child in a group, and make at least two groups.' }];
  }
  return [];
}

function checkTypes({ suitability }: NeedTerms): TermsProblem[] {
  const types = Object.entries(placementTypes).filter(([, { needsPlace }]) => needsPlace);
  const isNoneLeft = types.every(([type]) => suitability[type as keyof typeof placementTypes] === 'UNSUITABLE');
  if (!isNoneLeft) return [];
  return [
    {
      field: 'suitability',
      sentence: 'Every type of home is said to be unsuitable: leave at least one that could suit.',
    },
  ];
}

function checkTexts(terms: NeedTerms): TermsProblem[] {
  const texts = ['language', 'faith', 'culture', 'medical'] as const;
  const long = texts.flatMap((field) =>
    (terms[field] ?? '').length > mostCharacters[field]
      ? [{ field, sentence: `Write this in ${mostCharacters[field]} characters or fewer.` }]
      : [],
  );
  const isKnown = terms.legalStatus === null || Object.hasOwn(legalStatusCodes, terms.legalStatus);
  if (isKnown) return long;
  return [...long, { field: 'legalStatus', sentence: 'Choose a legal status from the list of the national return.' }];
}

/** In the order of the form. */
export function checkTerms(terms: NeedTerms, beside: CheckedBeside): readonly TermsProblem[] {
  return [
    ...checkChildren(terms),
    ...checkSiblings(terms),
    ...checkWhen(terms, beside),
    ...checkPlaces(terms),
    ...checkTypes(terms),
    ...checkAreas(terms),
    ...checkTexts(terms),
  ];
}
