import { defineEntity, p } from '@mikro-orm/sql';
import type { DistanceReason, SourcingRoute } from '../../../schema/codes/placementCensusCodes.ts';
import type { PlacementType } from '../../../schema/vocabulary.ts';
import type { Location } from '../../engine/facts.ts';
import { ChildEntity } from './child.ts';
import { LocalAuthorityEntity } from './region.ts';

/** One row of the Episodes table, as it was sent. */
export const EpisodeEntity = defineEntity({
  name: 'Episode',
  tableName: 'episode',
  properties: {
    child: () => p.manyToOne(ChildEntity).mapToPk().primary().fieldName('child_id').deleteRule('cascade'),
    start: p.text().primary(),
    end: p.text().nullable(),
    reasonNewEpisode: p.text(),
    legalStatus: p.text(),
    categoryOfNeed: p.text().nullable(),
    placeCode: p.text(),
    providerCode: p.text().nullable(),
    reasonEnded: p.text().nullable(),
    reasonPlaceChange: p.text().nullable(),
    urn: p.text().nullable(),
    homeSector: p.text().nullable(),
    placementSector: p.text().nullable(),
    homeLocation: p.json().$type<Location>().nullable(),
    placementLocation: p.json().$type<Location>().nullable(),
    hostAuthority: p.text().nullable(),
    ssda903DistanceMiles: p.double().$type<number>().fieldName('ssda903_distance_miles').nullable(),
    homeReference: p.text().nullable(),
  },
});

/** A stay: episodes joined across changes of legal status only. Made again from the episodes whenever they change. */
export const PlacementEntity = defineEntity({
  name: 'Placement',
  tableName: 'placement',
  properties: {
    id: p.text().primary(),
    child: () => p.manyToOne(ChildEntity).mapToPk().fieldName('child_id').deleteRule('cascade').index(),
    responsibleAuthority: () => p.manyToOne(LocalAuthorityEntity).mapToPk().fieldName('responsible_authority'),
    start: p.text(),
    end: p.text().nullable(),
    placeCode: p.text(),
    providerCode: p.text().nullable(),
    legalStatus: p.text(),
    placementType: p.text().$type<PlacementType>(),
    hostAuthority: p.text().nullable(),
    urn: p.text().nullable(),
    homeReference: p.text().nullable(),
    ssda903DistanceMiles: p.double().$type<number>().fieldName('ssda903_distance_miles').nullable(),
    /** It counts as a move in the national figures. */
    isMove: p.boolean().default(false),
  },
  indexes: [{ properties: ['responsibleAuthority', 'start', 'end'] }],
});

/** How a placement was bought, beside the stay it is about: it stays when the stays are made again. */
export const PurchaseEntity = defineEntity({
  name: 'Purchase',
  tableName: 'purchase',
  properties: {
    id: p.text().primary(),
    child: () => p.manyToOne(ChildEntity).mapToPk().fieldName('child_id').deleteRule('cascade').index(),
    /** When the placement began, else the census day; null = where the child lives now. */
    day: p.text().nullable(),
    hostAuthority: p.text().nullable(),
    provisionType: p.text().nullable(),
    sourcingRoute: p.text().$type<SourcingRoute>().nullable(),
    weeklyCostPounds: p.double().$type<number>().nullable(),
    socialCarePounds: p.double().$type<number>().nullable(),
    educationPounds: p.double().$type<number>().nullable(),
    healthPounds: p.double().$type<number>().nullable(),
    distanceReason: p.text().$type<DistanceReason>().nullable(),
    isSoloRequired: p.boolean().nullable(),
    isSoloGiven: p.boolean().nullable(),
    deprivationOfLiberty: p.text().$type<'CURRENT' | 'PREVIOUS' | 'NONE'>().nullable(),
    registeredWith: p.text().nullable(),
    urn: p.text().nullable(),
    providerName: p.text().nullable(),
    isLocationPreferred: p.boolean().nullable(),
    isEducationContinued: p.boolean().nullable(),
    siblingsTogether: p.integer().nullable(),
  },
});
