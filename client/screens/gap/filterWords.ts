import { ageBands, cohorts, placementTypes } from '../../../schema/vocabulary.ts';
import { formatDate } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import type { GapFilter } from './gapQuestion.ts';

const lowerFirst = (words: string) =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** The filter in words, in the order of its fields: `all types and ages`, `within 20 miles`. */
export function filterWords(filter: GapFilter, region: { nearHomeMiles: number }): string[] {
  const { placementType, ageBand, cohort, asOf, withinMiles } = filter;
  const type = lowerFirst(placementType === null ? gapWords.allTypes : placementTypes[placementType].label);
  const age = ageBand === null ? lowerFirst(gapWords.allAges) : gapWords.aged(lowerFirst(ageBands[ageBand].label));
  return [
    ...(placementType === null && ageBand === null ? [gapWords.everything] : [type, age]),
    ...(cohort === null ? [] : [lowerFirst(cohorts[cohort])]),
    gapWords.within(withinMiles ?? region.nearHomeMiles),
    ...(asOf === null ? [] : [formatDate(asOf)]),
  ];
}
