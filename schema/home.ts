import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  AdaptationEnum,
  FreshnessStatusEnum,
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

  @Field(() => Int, { description: 'registered − on hold for want of staff.' })
  staffed!: number;

  @Field(() => Int)
  reserved!: number;

  @Field(() => Int, { description: 'Filled now, notice given.' })
  notice!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Places that cannot be used now, and why.' })
export class Hold {
  @Field(() => ID, { description: 'Its own within the home.' })
  id!: string;

  @Field(() => HoldReasonEnum)
  reason!: HoldReason;

  @Field(() => String)
  reasonLabel!: string;

  @Field(() => Int)
  places!: number;

  @Field(() => DateScalar, { nullable: true })
  until!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Filled places whose children leave on a day, as notice is given.' })
export class PlaceNotice {
  @Field(() => Int)
  places!: number;

  @Field(() => DateScalar)
  on!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How many places of a home have an adaptation, where not every place has it.',
})
export class AdaptedPlaces {
  @Field(() => AdaptationEnum)
  adaptation!: Adaptation;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  places!: number;

  @Field(() => Int, { description: 'Of them filled, on hold or reserved.' })
  taken!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The last full inspection that we were told of.' })
export class Inspection {
  @Field(() => DateScalar)
  date!: string;

  @Field(() => String, { nullable: true })
  judgement!: string | null;

  @Field(() => String)
  source!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How lately somebody confirmed what a home can offer.' })
export class Freshness {
  @Field(() => FreshnessStatusEnum)
  status!: 'FRESH' | 'STALE' | 'NEVER';

  @Field(() => String, { description: '“confirmed 2 h ago”' })
  sentence!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a stale or never confirmed home is labelled with; null for a fresh one.',
  })
  label!: string | null;
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

  @Field(() => [AdaptedPlaces], {
    description: 'An adaptation of `adaptations` that is not here is had by every place.',
  })
  adaptedPlaces!: AdaptedPlaces[];

  @Field(() => Inspection, { nullable: true })
  inspection!: Inspection | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => MapPoint, { nullable: true })
  location!: MapPoint | null;

  @Field(() => String, {
    nullable: true,
    description:
      'When its places were last confirmed: ISO 8601, UTC, where somebody confirmed them here; else the day, YYYY-MM-DD.',
  })
  confirmedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed them here; null where a file told us.' })
  confirmedBy!: string | null;

  @Field(() => Int, {
    description: 'Changes whenever something that can be changed here does; a change names the one it was made on.',
  })
  version!: number;

  @Field(() => [PlaceNotice], { description: 'Of the places on notice, those whose day is known, the soonest first.' })
  notices!: PlaceNotice[];

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
