/** The question an answer says it answered: in words for the meta line, and as columns for its file. */
import {
  type AgeBand,
  ageBands,
  type Cohort,
  cohorts,
  type PlacementType,
  placementTypes,
} from '../../../schema/vocabulary.ts';
import type { SufficiencyReading } from '../../generated/graphql.ts';
import type { Asked } from '../../table/factCsv.ts';
import { gapWords } from '../../words/gap.ts';

/** An answer's question, with the parts that some answers do not have. */
export interface AnsweredQuestion {
  readonly asOf: string;
  readonly placementTypes?: readonly PlacementType[] | null;
  readonly ageBands?: readonly AgeBand[] | null;
  readonly cohorts?: readonly Cohort[] | null;
  readonly withinMiles?: number;
  readonly reading?: SufficiencyReading;
  readonly releasePlacesOfOtherRegions?: boolean;
}

const lowerFirst = (words: string) =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** `all types and ages`, `within 20 miles`, … in the order of the filter's fields. */
export function askedInWords(question: AnsweredQuestion): string[] {
  const [type] = question.placementTypes ?? [];
  const [age] = question.ageBands ?? [];
  const [need] = question.cohorts ?? [];
  const { withinMiles, reading = 'EVERYONE', releasePlacesOfOtherRegions = false } = question;
  const typeWords = lowerFirst(type === undefined ? gapWords.allTypes : placementTypes[type].label);
  const ageWords = age === undefined ? lowerFirst(gapWords.allAges) : gapWords.aged(lowerFirst(ageBands[age].label));
  return [
    ...(type === undefined && age === undefined ? [gapWords.everything] : [typeWords, ageWords]),
    ...(need === undefined ? [] : [lowerFirst(cohorts[need])]),
    ...(withinMiles === undefined ? [] : [gapWords.within(withinMiles)]),
    ...(reading === 'EVERYONE' ? [] : [gapWords.readingWords[reading]]),
    ...(releasePlacesOfOtherRegions ? [gapWords.releaseWords] : []),
  ];
}

/** The same as one sentence part with a capital: the first part of the meta line. */
export function askedLine(question: AnsweredQuestion): string {
  const line = askedInWords(question).join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

export function askedColumns(question: AnsweredQuestion, isSynthetic: boolean): Asked {
  const [type] = question.placementTypes ?? [];
  const [age] = question.ageBands ?? [];
  const [need] = question.cohorts ?? [];
  return [
    ['as_of', question.asOf],
    ['type_of_home', type === undefined ? 'all' : placementTypes[type].label],
    ['age', age === undefined ? 'all' : ageBands[age].label],
    ['need', need === undefined ? 'any' : cohorts[need]],
    ...(question.withinMiles === undefined ? [] : ([['near_home_miles', question.withinMiles]] as const)),
    ...(question.reading === undefined ? [] : ([['who_is_counted', gapWords.readings[question.reading]]] as const)),
    ...(question.releasePlacesOfOtherRegions === undefined
      ? []
      : ([['places_of_other_regions_released', question.releasePlacesOfOtherRegions ? 'yes' : 'no']] as const)),
    ['data', isSynthetic ? 'synthetic' : 'council returns'],
  ];
}
