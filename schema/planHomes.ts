/** The homes of a plan: where, for whom, and what each brings. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PlacementTypeEnum } from './enums.ts';
import { LocalAuthority, MapPoint } from './geography.ts';
import type { HexagonRing } from './hexagon.ts';
import { Home } from './home.ts';
import type { PlacementType } from './vocabulary.ts';

@ObjectType({ simpleResolvers: true, description: 'Low, middle and high; the middle is what the plan was chosen by.' })
export class PoundsRange {
  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  middle!: number;

  @Field(() => Float)
  high!: number;
}

/** `gss` is resolved to the authority. */
@ObjectType({ simpleResolvers: true, description: 'Where a home of a plan could stand.' })
export class PlanArea {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The nearest town, with a number where several areas are nearest to one.' })
  name!: string;

  @Field(() => MapPoint)
  centre!: MapPoint;

  @Field(() => [[Float]], {
    nullable: true,
    description: 'Longitude and latitude of each corner, the first repeated at the end; null of a town.',
  })
  boundary!: HexagonRing | null;

  @Field(() => LocalAuthority)
  localAuthority!: LocalAuthority;
}

@ObjectType({ simpleResolvers: true })
export class PlannedHome {
  @Field(() => String, { description: 'A, B, C: the same on the map and in the table.' })
  letter!: string;

  @Field(() => ID)
  areaId!: string;

  @Field(() => String)
  areaName!: string;

  @Field(() => MapPoint)
  centre!: MapPoint;

  @Field(() => [[Float]], { nullable: true, description: 'As of the area; null of a town or a point.' })
  boundary!: HexagonRing | null;

  @Field(() => LocalAuthority)
  localAuthority!: LocalAuthority;

  @Field(() => String)
  kindId!: string;

  @Field(() => PlacementTypeEnum)
  placementType!: PlacementType;

  @Field(() => Int, { nullable: true })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true })
  ageTo!: number | null;

  @Field(() => Int)
  places!: number;

  @Field(() => Int, {
    description: 'More children near home than with the homes before it alone.',
  })
  childrenNearHome!: number;

  @Field(() => Int, { description: 'Children who would live in it, were all placed afresh.' })
  childrenLiving!: number;

  @Field(() => Float)
  weeklyMilesSaved!: number;

  @Field(() => Float)
  capitalPounds!: number;

  @Field(() => Float)
  yearlyPounds!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Children of one council, near home before and after.' })
export class PlanRow {
  @Field(() => LocalAuthority)
  localAuthority!: LocalAuthority;

  @Field(() => Int)
  children!: number;

  @Field(() => Int)
  nearBefore!: number;

  @Field(() => Int)
  nearAfter!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Another set of homes, worth nearly as much, elsewhere on the map.' })
export class PlanAlternative {
  @Field(() => [PlannedHome])
  homes!: readonly PlannedHome[];

  @Field(() => Int)
  childrenNewlyNearHome!: number;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a home of today would do differently beside the new ones.' })
export class PlanExistingHome {
  @Field(() => Home, { nullable: true, description: 'Null where it is no longer on record.' })
  home!: Home | null;

  @Field(() => Int)
  childrenBefore!: number;

  @Field(() => Int)
  childrenAfter!: number;

  @Field(() => String)
  sentence!: string;
}
