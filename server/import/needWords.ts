/** How referrals write coded values: our own code, its label, or a common word for it. */
import { type NeedDuration, needDurations } from '../../schema/codes/needDurations.ts';
import { type LivingWith, livingWith, type NeedRisk, needRisks } from '../../schema/codes/needWords.ts';
import {
  type NeedStatus,
  needStatuses,
  type PlacementType,
  type SiblingPlan,
  type Suitability,
  siblingPlans,
  suitabilities,
  type Urgency,
  urgencies,
} from '../../schema/vocabulary.ts';
import { labelsOf, wordsReader } from './homeWords.ts';

/** Suitability columns of the needs file, by type. */
export const suitabilityColumns: readonly (readonly [string, PlacementType])[] = [
  ['fostering', 'FOSTERING'],
  ['kinship', 'KINSHIP'],
  ['childrens_home', 'CHILDRENS_HOME'],
  ['secure', 'SECURE'],
  ['supported_accommodation', 'SUPPORTED_ACCOMMODATION'],
  ['family_centre', 'FAMILY_CENTRE'],
  ['residential_school', 'RESIDENTIAL_SCHOOL'],
];

export const needColumns = [
  'child_reference',
  'need_reference',
  'local_authority',
  'children_in_need',
  'sibling_plan',
  'opened_on',
  'needed_by',
  'urgency',
  'status',
  'short_break',
  ...suitabilityColumns.map(([column]) => column),
  'important_places',
  'must_stay_at_school',
  'areas_to_avoid',
  'adaptations',
  'offers',
  'solo',
  'living_with',
  'secure_authority',
  'risks',
  'language',
  'faith',
  'emergency',
  'duration',
  'legal_status',
] as const;
export const needDateColumns = ['opened_on', 'needed_by'] as const;

export const readSuitability = wordsReader<Suitability>(labelsOf(suitabilities), {
  SUITABLE: ['suitable but not preferred', 'suitable'],
  UNSUITABLE: ['not suitable'],
  NOT_SPECIFIED: ['not known'],
});
export const readUrgency = wordsReader<Urgency>(labelsOf(urgencies), {
  SAME_DAY: ['same day', 'today', 'emergency'],
  WITHIN_5_DAYS: ['in less than 5 days', 'less than 5 days', '< 5 days', '<5 days', '5 days'],
  PLANNED: ['in more than 5 days', 'more than 5 days', '> 5 days', '>5 days'],
});
export const readSiblingPlan = wordsReader<SiblingPlan>(labelsOf(siblingPlans), {});
export const readNeedStatus = wordsReader<NeedStatus>(labelsOf(needStatuses), {});
export const readLivingWith = wordsReader<LivingWith>(labelsOf(livingWith), {
  SOLO: ['solo recommended', 'solo'],
  OTHERS: ['with others recommended', 'with others'],
  ONLY_OLDER: ['only older'],
  ONLY_YOUNGER: ['only younger'],
});
export const readDuration = wordsReader<NeedDuration>(labelsOf(needDurations), {
  RESPITE: ['respite'],
  SHORT_TERM: ['short'],
  LONG_TERM: ['long'],
});
export const readRisk = wordsReader<NeedRisk>(labelsOf(needRisks), {
  SELF_HARM: ['self harm'],
  SEXUAL_EXPLOITATION: ['CSE', 'sexual exploitation'],
  CRIMINAL_EXPLOITATION: ['CCE', 'criminal exploitation'],
  DRUGS_OR_ALCOHOL: ['drug and alcohol use', 'drugs', 'alcohol', 'drugs and alcohol'],
  EATING_DISORDER: ['eating disorder'],
  GOING_MISSING: ['missing', 'going missing'],
  HARM_TO_OTHERS: ['physical harm'],
  SEXUAL_HARM_TO_OTHERS: ['sexual harm'],
  FIRE_SETTING: ['fire', 'fire setting'],
  HARM_TO_ANIMALS: ['animals', 'harm to animals'],
});
