import { defineEntity, p } from '@mikro-orm/sql';
import type { NeedDuration } from '../../../schema/codes/needDurations.ts';
import type { LivingWith, NeedRisk, NeedSignal } from '../../../schema/codes/needWords.ts';
import type {
  Adaptation,
  Cohort,
  ImportantPlaceKind,
  NeedStatus,
  Offer,
  PlacementType,
  Precision,
  SiblingPlan,
  Suitability,
  Urgency,
} from '../../../schema/vocabulary.ts';
import type { Sex } from '../../engine/facts.ts';
import { LocalAuthorityEntity } from './region.ts';

export const SiblingGroupEntity = defineEntity({
  name: 'SiblingGroup',
  tableName: 'sibling_group',
  properties: {
    id: p.text().primary(),
    responsibleAuthority: () => p.manyToOne(LocalAuthorityEntity).mapToPk().fieldName('responsible_authority'),
    reference: p.text(),
    plan: p.text().$type<SiblingPlan>(),
  },
  uniques: [{ properties: ['responsibleAuthority', 'reference'] }],
});

export const ChildEntity = defineEntity({
  name: 'Child',
  tableName: 'child',
  properties: {
    id: p.text().primary(),
    responsibleAuthority: () => p.manyToOne(LocalAuthorityEntity).mapToPk().fieldName('responsible_authority'),
    /** SSDA903 CHILD: the authority's own pseudonym. */
    reference: p.text(),
    sex: p.text().$type<Sex>(),
    dateOfBirth: p.text(),
    ethnicity: p.text().nullable(),
    isUasc: p.boolean(),
    isDisabled: p.boolean(),
    /** SSDA903 DUC. */
    uascCeasedOn: p.text().nullable(),
    siblingGroup: () => p.manyToOne(SiblingGroupEntity).mapToPk().fieldName('sibling_group_id').nullable().index(),
  },
  uniques: [{ properties: ['responsibleAuthority', 'reference'] }],
});

export const ImportantPlaceEntity = defineEntity({
  name: 'ImportantPlace',
  tableName: 'important_place',
  properties: {
    id: p.text().primary(),
    child: () => p.manyToOne(ChildEntity).mapToPk().fieldName('child_id').deleteRule('cascade').index(),
    kind: p.text().$type<ImportantPlaceKind>(),
    label: p.text(),
    postcodeSector: p.text().nullable(),
    lng: p.double().$type<number>().nullable(),
    lat: p.double().$type<number>().nullable(),
    easting: p.double().$type<number>().nullable(),
    northing: p.double().$type<number>().nullable(),
    precision: p.text().$type<Precision>().nullable(),
    precisionMiles: p.double().$type<number>().nullable(),
    visitsPerWeek: p.double().$type<number>().nullable(),
    isFamilyHome: p.boolean(),
  },
});

export const AreaToAvoidEntity = defineEntity({
  name: 'AreaToAvoid',
  tableName: 'area_to_avoid',
  properties: {
    id: p.text().primary(),
    child: () => p.manyToOne(ChildEntity).mapToPk().fieldName('child_id').deleteRule('cascade').index(),
    label: p.text(),
    lng: p.double().$type<number>(),
    lat: p.double().$type<number>(),
    radiusMiles: p.double().$type<number>(),
    /** Of a drawn area; the circle encloses it. Null = the whole circle. */
    corners: p.json().$type<{ lng: number; lat: number }[]>().nullable(),
    /** Why it is to be avoided, as a person wrote it. */
    reason: p.text().nullable(),
  },
});

export const PlacementNeedEntity = defineEntity({
  name: 'PlacementNeed',
  tableName: 'placement_need',
  properties: {
    id: p.text().primary(),
    responsibleAuthority: () => p.manyToOne(LocalAuthorityEntity).mapToPk().fieldName('responsible_authority'),
    reference: p.text(),
    status: p.text().$type<NeedStatus>(),
    siblingPlan: p.text().$type<SiblingPlan>().nullable(),
    openedOn: p.text(),
    neededBy: p.text(),
    urgency: p.text().$type<Urgency>(),
    /** Place of `urgency` in its list, so that the database can sort by it. */
    urgencyRank: p.integer(),
    suitability: p.json().$type<Partial<Record<PlacementType, Suitability>>>(),
    requiredAdaptations: p.json().$type<Adaptation[]>(),
    requiredOffers: p.json().$type<Offer[]>(),
    isSoloRequired: p.boolean(),
    hasSecureAuthority: p.boolean(),
    mustStayAtSchool: p.boolean(),
    isShortBreak: p.boolean(),
    cohorts: p.json().$type<Cohort[]>(),
    /** Null in rows older than the column: none recorded. */
    risks: p.json().$type<NeedRisk[]>().nullable(),
    livingWith: p.text().$type<LivingWith>().nullable(),
    language: p.text().nullable(),
    faith: p.text().nullable(),
    culture: p.text().nullable(),
    /** What a home has to know of the child's health. */
    medical: p.text().nullable(),
    /** Null in rows older than the column: planned. */
    isEmergency: p.boolean().nullable(),
    duration: p.text().$type<NeedDuration>().nullable(),
    /** Ids of the children who stay together, where the plan is for some of them to. */
    siblingSubsets: p.json().$type<string[][]>().nullable(),
    /** SSDA903 LS. */
    legalStatus: p.text().nullable(),
    /**
     * Count of the facts at its last change: no other state of it has the same. Null in rows older than the column, and as loaded with
     * its region: 0.
     */
    version: p.integer().nullable(),
    /** ISO 8601, UTC; null = as it was loaded. */
    changedAt: p.text().nullable(),
    /** Display name. */
    changedBy: p.text().nullable(),
  },
  uniques: [{ properties: ['responsibleAuthority', 'reference'] }],
  indexes: [{ properties: ['status', 'urgencyRank', 'neededBy', 'id'] }],
});

/** Rows of the return's Missing and DoLo tables. */
export const NeedSignalEntity = defineEntity({
  name: 'NeedSignal',
  tableName: 'need_signal',
  properties: {
    child: () => p.manyToOne(ChildEntity).mapToPk().primary().fieldName('child_id').deleteRule('cascade'),
    kind: p.text().$type<NeedSignal>().primary(),
    start: p.text().primary(),
    end: p.text().nullable(),
  },
});

/** The children a need is for. */
export const NeedChildEntity = defineEntity({
  name: 'NeedChild',
  tableName: 'need_child',
  properties: {
    need: () => p.manyToOne(PlacementNeedEntity).mapToPk().primary().fieldName('need_id').deleteRule('cascade'),
    child: () => p.manyToOne(ChildEntity).mapToPk().primary().fieldName('child_id').deleteRule('cascade').index(),
    position: p.integer(),
  },
});

/** One row for each cohort of a need, so that lists can be filtered by it. */
export const NeedCohortEntity = defineEntity({
  name: 'NeedCohort',
  tableName: 'need_cohort',
  properties: {
    need: () => p.manyToOne(PlacementNeedEntity).mapToPk().primary().fieldName('need_id').deleteRule('cascade'),
    cohort: p.text().$type<Cohort>().primary(),
  },
});
