import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, GssCodeScalar, JsonScalar } from './scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'WGS84 degrees.' })
export class MapPoint {
  @Field(() => Float)
  lat!: number;

  @Field(() => Float)
  lng!: number;
}

@ObjectType({ simpleResolvers: true })
export class LocalAuthority {
  @Field(() => GssCodeScalar)
  gssCode!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'A member of the region of the person asking.' })
  isMember!: boolean;

  @Field(() => MapPoint, { nullable: true, description: 'Where to put its label.' })
  centre!: MapPoint | null;
}

/** `members` are resolved from `memberCodes`, in name order. */
@ObjectType({ simpleResolvers: true })
export class Region {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Float, { description: 'Miles that count as near home unless a question says otherwise.' })
  nearHomeMiles!: number;

  @Field(() => DateScalar, { description: 'The day the facts stand for.' })
  dataDate!: string;

  @Field(() => Boolean)
  isSynthetic!: boolean;

  memberCodes!: readonly string[];

  @Field(() => Boolean, { description: 'True until an official boundary file is imported.' })
  areasAreApproximate!: boolean;

  @Field(() => String)
  areaNote!: string;

  @Field(() => String)
  attribution!: string;
}

@ObjectType({ simpleResolvers: true })
export class AreaOnMap {
  @Field(() => LocalAuthority)
  localAuthority!: LocalAuthority;

  @Field(() => Boolean)
  isMember!: boolean;

  @Field(() => JsonScalar, { description: 'A Polygon or MultiPolygon, WGS84.' })
  geometry!: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

@ObjectType({ simpleResolvers: true })
export class TownOnMap {
  @Field(() => String)
  name!: string;

  @Field(() => Float)
  lat!: number;

  @Field(() => Float)
  lng!: number;

  @Field(() => Int, { nullable: true })
  population!: number | null;

  @Field(() => LocalAuthority, { nullable: true })
  localAuthority!: LocalAuthority | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The ground of a region, without children or homes: every signed-in person may see it.',
})
export class RegionMap {
  @Field(() => [AreaOnMap])
  areas!: AreaOnMap[];

  @Field(() => JsonScalar, { nullable: true, description: 'Land around the region, WGS84.' })
  land!: unknown;

  @Field(() => [TownOnMap])
  towns!: TownOnMap[];

  @Field(() => Boolean)
  areasAreApproximate!: boolean;

  @Field(() => String)
  note!: string;

  @Field(() => String)
  attribution!: string;
}
