import { defineEntity, p } from '@mikro-orm/sql';

export const LocalAuthorityEntity = defineEntity({
  name: 'LocalAuthority',
  tableName: 'local_authority',
  properties: {
    gss: p.text().primary(),
    name: p.text(),
    /** ONS's newer code of the same authority, where it differs from DfE's. */
    alternativeGss: p.text().nullable(),
    dfeCode: p.text().nullable(),
    lng: p.double().$type<number>().nullable(),
    lat: p.double().$type<number>().nullable(),
  },
});

/** Both ways round: one row each. */
export const AdjacencyEntity = defineEntity({
  name: 'Adjacency',
  tableName: 'adjacency',
  properties: {
    authority: () => p.manyToOne(LocalAuthorityEntity).mapToPk().primary().fieldName('authority'),
    neighbour: () => p.manyToOne(LocalAuthorityEntity).mapToPk().primary().fieldName('neighbour'),
  },
});

export const RegionEntity = defineEntity({
  name: 'Region',
  tableName: 'region',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    nearHomeMiles: p.double().$type<number>(),
    dataDate: p.text(),
    isSynthetic: p.boolean(),
  },
});

/** Background of the region's map; apart because it is large. */
export const RegionGroundEntity = defineEntity({
  name: 'RegionGround',
  tableName: 'region_ground',
  properties: {
    region: () => p.manyToOne(RegionEntity).mapToPk().primary().fieldName('region_id').deleteRule('cascade'),
    land: p.json().$type<GeoJSON.MultiPolygon>().nullable(),
    towns: p
      .json()
      .$type<
        { name: string; point: { lng: number; lat: number }; localAuthority: string; population: number | null }[]
      >(),
  },
});

/** Member from `startsOn`, until and not including `endsOn`. */
export const RegionMembershipEntity = defineEntity({
  name: 'RegionMembership',
  tableName: 'region_membership',
  properties: {
    region: () => p.manyToOne(RegionEntity).mapToPk().primary().fieldName('region_id').deleteRule('cascade'),
    localAuthority: () => p.manyToOne(LocalAuthorityEntity).mapToPk().primary().fieldName('local_authority'),
    startsOn: p.text().primary(),
    endsOn: p.text().nullable(),
  },
});

export const LocalAuthorityAreaEntity = defineEntity({
  name: 'LocalAuthorityArea',
  tableName: 'local_authority_area',
  properties: {
    region: () => p.manyToOne(RegionEntity).mapToPk().primary().fieldName('region_id').deleteRule('cascade'),
    localAuthority: p.text().primary(),
    name: p.text(),
    geometry: p.json().$type<GeoJSON.Polygon | GeoJSON.MultiPolygon>(),
    isApproximate: p.boolean(),
    attribution: p.text(),
  },
});

export const SchoolEntity = defineEntity({
  name: 'School',
  tableName: 'school',
  properties: {
    urn: p.text().primary(),
    name: p.text(),
    localAuthority: p.text().index(),
    lng: p.double().$type<number>(),
    lat: p.double().$type<number>(),
    phase: p.text(),
    /** Null in rows older than the column: open. */
    isClosed: p.boolean().nullable(),
    ageFrom: p.integer().nullable(),
    ageTo: p.integer().nullable(),
  },
});

/** The postcodes of one district (OL4), packed: see PostcodeRows. A row for each would cost a country two indexes of millions. */
export const PostcodeBlockEntity = defineEntity({
  name: 'PostcodeBlock',
  tableName: 'postcode_block',
  properties: {
    district: p.text().primary(),
    content: p.text(),
  },
});
