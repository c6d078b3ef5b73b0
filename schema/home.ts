import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  AdaptationEnum,
  HoldReasonEnum,
  HomeKindEnum,
  HomeStatusEnum,
  OfferEnum,
  SectorEnum,
  SexAcceptedEnum,
} from './enums.ts';
import { MapPoint } from './geography.ts';
import { connectionOf } from './pages.ts';
import { DateScalar, GssCodeScalar } from './scalars.ts';
import type { Adaptation, HoldReason, HomeKind, HomeStatus, Offer, Sector } from './vocabulary.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Places of one home; usable = registered − on hold, vacant = usable − filled − reserved.',
})
export class PlaceCounts {
  @Field(() => Int)
  registered!: number;

  @Field(() => Int)
  usable!: number;

  @Field(() => Int)
  filled!: number;

  @Field(() => Int)
  vacant!: number;

  @Field(() => Int)
  onHold!: number;

  @Field(() => Int)
  reserved!: number;

  @Field(() => Int, { description: 'Filled now, notice given.' })
  notice!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Places that cannot be used now, and why.' })
export class Hold {
  @Field(() => HoldReasonEnum)
  reason!: HoldReason;

  @Field(() => String)
  reasonLabel!: string;

  @Field(() => Int)
  places!: number;

  @Field(() => DateScalar, { nullable: true })
  until!: string | null;
}

/** `localAuthority` is resolved from `hostAuthority`. */
@ObjectType({ simpleResolvers: true })
export class Home {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => HomeKindEnum)
  kind!: HomeKind;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => String, { nullable: true })
  urn!: string | null;

  hostAuthority!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How finely where it stands is known: “sector centre: ±0.6 miles”; null for an ordinary postcode, or where nothing is known.',
  })
  locationPrecision!: string | null;

  @Field(() => HomeStatusEnum)
  status!: HomeStatus;

  @Field(() => String, { nullable: true })
  town!: string | null;

  @Field(() => String, { nullable: true })
  providerName!: string | null;

  @Field(() => String, { nullable: true })
  ownerGroupName!: string | null;

  @Field(() => SectorEnum, { nullable: true })
  sector!: Sector | null;

  @Field(() => PlaceCounts)
  places!: PlaceCounts;

  @Field(() => [Hold])
  holds!: Hold[];

  @Field(() => Int, { nullable: true, description: 'Whole years, inclusive.' })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Whole years, inclusive.' })
  ageTo!: number | null;

  @Field(() => SexAcceptedEnum)
  sexAccepted!: 'ANY' | 'M' | 'F';

  @Field(() => Boolean)
  isShortBreakOnly!: boolean;

  @Field(() => [OfferEnum])
  offers!: Offer[];

  @Field(() => [AdaptationEnum])
  adaptations!: Adaptation[];

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => MapPoint, { nullable: true })
  location!: MapPoint | null;

  @Field(() => String, { nullable: true, description: 'The day the home last confirmed its places, YYYY-MM-DD.' })
  confirmedAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the next place comes free, where the home says so.' })
  nextVacancyOn!: string | null;

  @Field(() => Float, { nullable: true, description: 'Pounds a week; null = not known, or not for you to see.' })
  weeklyCostPounds!: number | null;
}

@InputType()
export class HomeFilter {
  @Field(() => GssCodeScalar, { nullable: true })
  localAuthority?: string | null;

  @Field(() => [HomeKindEnum], { nullable: true })
  kinds?: HomeKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only homes with a place free today.' })
  hasVacancy?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of a name, town or URN.' })
  search?: string | null;
}

export const HomeConnection = connectionOf('Home', Home);
