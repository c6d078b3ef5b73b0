import { defineEntity, p } from '@mikro-orm/sql';
import type { InspectionJudgement } from '../../../schema/codes/inspectionJudgements.ts';
import type {
  Adaptation,
  HoldReason,
  HomeKind,
  HomeStatus,
  Offer,
  Precision,
  Sector,
} from '../../../schema/vocabulary.ts';
import type { AdaptedPlacesFacts, NoticeFacts } from '../../engine/facts.ts';
import type { PlaceHold } from '../../engine/homeRecord/homeState.ts';
import { RegionEntity } from './region.ts';

/** Who a provider belongs to, at the top. */
export const OwnerGroupEntity = defineEntity({
  name: 'OwnerGroup',
  tableName: 'owner_group',
  properties: { id: p.text().primary(), name: p.text() },
});

export const ProviderEntity = defineEntity({
  name: 'Provider',
  tableName: 'provider',
  properties: {
    id: p.text().primary(),
    name: p.text(),
  },
});

/**
 * Fostering, adoption and supported accommodation agencies that Ofsted lists. They have no places of their own, so no measure reads them:
 * they are kept so that an import of the list can say what it added and changed, and can be undone.
 */
export const RegisteredAgencyEntity = defineEntity({
  name: 'RegisteredAgency',
  tableName: 'registered_agency',
  properties: {
    region: () => p.manyToOne(RegionEntity).mapToPk().primary().fieldName('region_id').deleteRule('cascade'),
    urn: p.text().primary(),
    name: p.text(),
    provisionType: p.text(),
    sector: p.text().$type<Sector>().nullable(),
    ownerGroup: () => p.manyToOne(OwnerGroupEntity).mapToPk().fieldName('owner_group_id').nullable(),
    localAuthority: p.text().nullable(),
    isOpen: p.boolean(),
  },
});

export const HomeEntity = defineEntity({
  name: 'Home',
  tableName: 'home',
  properties: {
    id: p.text().primary(),
    /** The region that keeps this record; a home may stand outside its members' areas. */
    region: () => p.manyToOne(RegionEntity).mapToPk().fieldName('region_id').deleteRule('cascade'),
    hostAuthority: p.text(),
    reference: p.text(),
    name: p.text(),
    /** Name in lower case: the order of lists. */
    sortName: p.text(),
    /** Name, town and URN in lower case. */
    searchText: p.text(),
    kind: p.text().$type<HomeKind>(),
    urn: p.text().nullable().index(),
    provider: () => p.manyToOne(ProviderEntity).mapToPk().fieldName('provider_id').nullable(),
    ownerGroup: () => p.manyToOne(OwnerGroupEntity).mapToPk().fieldName('owner_group_id').nullable(),
    sector: p.text().$type<Sector>().nullable(),
    town: p.text().nullable(),
    postcodeSector: p.text().nullable(),
    lng: p.double().$type<number>().nullable(),
    lat: p.double().$type<number>().nullable(),
    easting: p.double().$type<number>().nullable(),
    northing: p.double().$type<number>().nullable(),
    precision: p.text().$type<Precision>().nullable(),
    precisionMiles: p.double().$type<number>().nullable(),
    status: p.text().$type<HomeStatus>(),
    ageFrom: p.integer().nullable(),
    ageTo: p.integer().nullable(),
    sexAccepted: p.text().$type<'ANY' | 'M' | 'F'>(),
    registeredPlaces: p.integer(),
    filledPlaces: p.integer(),
    onHoldPlaces: p.integer(),
    onHoldReason: p.text().$type<HoldReason>().nullable(),
    onHoldUntil: p.text().nullable(),
    reservedPlaces: p.integer(),
    noticePlaces: p.integer(),
    /** registered − filled − on hold − reserved, kept so that lists can be filtered by it. */
    vacantPlaces: p.integer(),
    isShortBreakOnly: p.boolean(),
    offers: p.json().$type<Offer[]>(),
    adaptations: p.json().$type<Adaptation[]>(),
    /** CHILD references within the host authority; kinship only. */
    namedChildReferences: p.json().$type<string[]>(),
    phone: p.text().nullable(),
    confirmedOn: p.text().nullable(),
    weeklyCostPounds: p.double().$type<number>().nullable(),
    /** CHILD references, as for `namedChildReferences`; null in rows older than the column. */
    exemptChildReferences: p.json().$type<string[]>().nullable(),
    nextVacancyOn: p.text().nullable(),
    isMultiBuilding: p.boolean().nullable(),
    /** Where places are on hold for more than one reason; `onHold…` then tells their sum and the first. Null in rows older than the column. */
    holds: p.json().$type<PlaceHold[]>().nullable(),
    /** Days on which children leave for whom notice is given, the soonest first; `nextVacancyOn` is then the first. Null in older rows. */
    notices: p.json().$type<NoticeFacts[]>().nullable(),
    adaptedPlaces: p.json().$type<AdaptedPlacesFacts[]>().nullable(),
    /** When, ISO 8601 UTC, and by whom it was confirmed here; null where a file told us. `confirmedOn` is its day. */
    confirmedAt: p.text().nullable(),
    confirmedBy: p.text().nullable(),
    inspectedOn: p.text().nullable(),
    inspectionJudgement: p.text().$type<InspectionJudgement>().nullable(),
    /** The facts' version in which what can be changed here last changed; null = never since it was loaded. */
    version: p.integer().nullable(),
  },
  uniques: [{ properties: ['region', 'hostAuthority', 'reference'] }],
  indexes: [{ properties: ['region', 'sortName', 'id'] }],
});
