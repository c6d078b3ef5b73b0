/** The history of a home's record, and what a change of it is asked with and answered by. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { HomeChangeKind, HomeField } from './codes/homeChangeKinds.ts';
import {
  AdaptationEnum,
  HoldReasonEnum,
  HomeChangeKindEnum,
  HomeFieldEnum,
  OfferEnum,
  SexAcceptedEnum,
} from './enums.ts';
import { Home } from './home.ts';
import { connectionOf } from './pages.ts';
import { BadQuestion, NotFoundProblem, StaleProblem } from './problems.ts';
import { DateScalar } from './scalars.ts';
import type { Adaptation, HoldReason, Offer } from './vocabulary.ts';

@ObjectType({ simpleResolvers: true, description: 'One field before and after, in words.' })
export class HomeFieldChange {
  @Field(() => HomeFieldEnum)
  field!: HomeField;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  from!: string;

  @Field(() => String)
  to!: string;
}

@ObjectType({ simpleResolvers: true })
export class HomeChange {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  at!: string;

  @Field(() => String)
  by!: string;

  @Field(() => HomeChangeKindEnum)
  kind!: HomeChangeKind;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => [HomeFieldChange])
  changes!: HomeFieldChange[];

  @Field(() => Boolean)
  isUndone!: boolean;
}

export const HomeChangeConnection = connectionOf('HomeChange', HomeChange);

@InputType({ description: 'Places that have an adaptation; of them those filled, on hold or reserved.' })
export class AdaptedPlacesInput {
  @Field(() => AdaptationEnum)
  adaptation!: Adaptation;

  @Field(() => Int)
  places!: number;

  @Field(() => Int)
  taken!: number;
}

@InputType({ description: 'Filled places whose children leave on a day.' })
export class PlaceNoticeInput {
  @Field(() => Int)
  places!: number;

  @Field(() => DateScalar)
  on!: string;
}

@InputType({ description: 'How the places are; what is not given stays. A change also confirms the record.' })
export class HomePlacesChange {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the change was made on.' })
  version!: number;

  @Field(() => Int, { nullable: true })
  registered?: number | null;

  @Field(() => Int, { nullable: true, description: 'Places without staff are put on hold for that reason.' })
  staffed?: number | null;

  @Field(() => Int, { nullable: true })
  filled?: number | null;

  @Field(() => Int, { nullable: true })
  reserved?: number | null;

  @Field(() => Int, { nullable: true, description: 'Filled places whose child is to leave.' })
  notice?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the next place comes free; null takes the day away.' })
  nextVacancyOn?: string | null;

  @Field(() => [PlaceNoticeInput], {
    nullable: true,
    description: 'Every day that is known on which a place on notice comes free; the first is then the next vacancy.',
  })
  notices?: PlaceNoticeInput[] | null;

  @Field(() => [AdaptedPlacesInput], { nullable: true })
  adaptedPlaces?: AdaptedPlacesInput[] | null;
}

@InputType({
  description: 'Whom the home takes in practice; what is not given stays. A change also confirms the record.',
})
export class HomeTakesChange {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, { nullable: true, description: 'Whole years; null is not recorded.' })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Whole years; null is not recorded.' })
  ageTo?: number | null;

  @Field(() => SexAcceptedEnum, { nullable: true })
  sexAccepted?: 'ANY' | 'M' | 'F' | null;

  @Field(() => [OfferEnum], { nullable: true })
  offers?: Offer[] | null;

  @Field(() => [AdaptationEnum], { nullable: true })
  adaptations?: Adaptation[] | null;
}

@InputType()
export class HomeHold {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => HoldReasonEnum)
  reason!: HoldReason;

  @Field(() => Int)
  places!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Null = no end known.' })
  until?: string | null;
}

/** The home as it is after the change, or why it was not made. */
export const HomeChangeResult = createUnionType({
  name: 'HomeChangeResult',
  types: () => [Home, BadQuestion, NotFoundProblem, StaleProblem] as const,
  resolveType: (value) => {
    if (value instanceof BadQuestion) return BadQuestion;
    if (value instanceof NotFoundProblem) return NotFoundProblem;
    return value instanceof StaleProblem ? StaleProblem : Home;
  },
});
