import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { NeedDuration } from './codes/needDurations.ts';
import type { LivingWith, NeedRisk } from './codes/needWords.ts';
import {
  AdaptationEnum,
  CohortEnum,
  ImportantPlaceKindEnum,
  LivingWithEnum,
  NeedDurationEnum,
  NeedRiskEnum,
  NeedStatusEnum,
  OfferEnum,
  PlacementTypeEnum,
  PrecisionEnum,
  SiblingPlanEnum,
  SuitabilityEnum,
  UrgencyEnum,
} from './enums.ts';
import { MapPoint } from './geography.ts';
import { NeedTerms } from './needTerms.ts';
import { connectionOf } from './pages.ts';
import { DateScalar, GssCodeScalar } from './scalars.ts';
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
} from './vocabulary.ts';

@ObjectType({ simpleResolvers: true })
export class TypeSuitability {
  @Field(() => PlacementTypeEnum)
  type!: PlacementType;

  @Field(() => SuitabilityEnum)
  suitability!: Suitability;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A place that matters to the children, never finer than a cell of 0.02 degrees, a school apart.',
})
export class ImportantPlace {
  @Field(() => ImportantPlaceKindEnum)
  kind!: ImportantPlaceKind;

  @Field(() => String)
  label!: string;

  @Field(() => Float, { nullable: true, description: 'Null = not known.' })
  visitsPerWeek!: number | null;

  @Field(() => MapPoint, { nullable: true, description: 'Centre of the 0.02-degree cell it is in; null = not known.' })
  area!: MapPoint | null;

  @Field(() => PrecisionEnum, { nullable: true, description: 'How finely the point itself is known.' })
  precision!: Precision | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Miles from the point within which the place lies, to a tenth, where that is known.',
  })
  precisionMiles!: number | null;
}

/** `localAuthority` is resolved from its code, `children` from `childIds`. */
@ObjectType({
  simpleResolvers: true,
  description: 'What one child’s, or one sibling group’s, next home must and should have.',
})
export class PlacementNeed {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reference!: string;

  responsibleAuthorityCode!: string;

  childIds!: readonly string[];

  @Field(() => [Int], { description: 'Whole years on the region’s data date, eldest first.' })
  ages!: number[];

  @Field(() => DateScalar)
  openedOn!: string;

  @Field(() => DateScalar)
  neededBy!: string;

  @Field(() => UrgencyEnum)
  urgency!: Urgency;

  @Field(() => NeedStatusEnum)
  status!: NeedStatus;

  @Field(() => [CohortEnum])
  cohorts!: Cohort[];

  @Field(() => [TypeSuitability], { description: 'Types the plan speaks of, preferred first.' })
  preferredTypes!: TypeSuitability[];

  @Field(() => SiblingPlanEnum, { nullable: true })
  siblingPlan!: SiblingPlan | null;

  @Field(() => [AdaptationEnum])
  requiredAdaptations!: Adaptation[];

  @Field(() => [OfferEnum])
  requiredOffers!: Offer[];

  @Field(() => Boolean)
  isSoloRequired!: boolean;

  @Field(() => Boolean)
  mustStayAtSchool!: boolean;

  @Field(() => Boolean)
  isShortBreak!: boolean;

  @Field(() => [NeedRiskEnum], { description: 'Each risk the referral says is present.' })
  risks!: NeedRisk[];

  @Field(() => LivingWithEnum, { nullable: true, description: 'Whom the child can live with; null = not said.' })
  livingWith!: LivingWith | null;

  @Field(() => String, { nullable: true })
  language!: string | null;

  @Field(() => String, { nullable: true })
  faith!: string | null;

  @Field(() => String, { nullable: true })
  culture!: string | null;

  @Field(() => String, { nullable: true, description: 'What a home has to know of the child’s health.' })
  medical!: string | null;

  @Field(() => Boolean, { description: 'False: planned.' })
  isEmergency!: boolean;

  @Field(() => NeedDurationEnum, { nullable: true })
  duration!: NeedDuration | null;

  @Field(() => [[String]], {
    description: 'Child references, a list for each home, where the plan is for some together.',
  })
  siblingSubsets!: string[][];

  @Field(() => String, { nullable: true, description: 'SSDA903 LS, such as C2.' })
  legalStatus!: string | null;

  @Field(() => String, { nullable: true })
  legalStatusLabel!: string | null;

  @Field(() => Boolean, { description: 'Some child is in school year 10 or 11.' })
  isKeyStage4!: boolean;

  @Field(() => [String], { description: 'What is not known and a home would ask, named in words.' })
  missingFacts!: string[];

  @Field(() => Int, { description: 'Goes up with each change; to be given back with the next one.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC; null = as it was loaded.' })
  lastChangedAt!: string | null;

  @Field(() => String, { nullable: true })
  lastChangedBy!: string | null;

  @Field(() => NeedTerms, { description: 'The need in the words it is changed with.' })
  terms!: NeedTerms;

  @Field(() => String, { nullable: true, description: 'Town or district of the family.' })
  areaName!: string | null;

  @Field(() => [ImportantPlace])
  importantPlaces!: ImportantPlace[];

  @Field(() => Int)
  areasToAvoidCount!: number;
}

@InputType()
export class NeedFilter {
  @Field(() => GssCodeScalar, { nullable: true })
  localAuthority?: string | null;

  @Field(() => NeedStatusEnum, { nullable: true, description: 'OPEN unless said.' })
  status?: NeedStatus | null;

  @Field(() => [CohortEnum], { nullable: true })
  cohorts?: Cohort[] | null;

  @Field(() => UrgencyEnum, { nullable: true })
  urgency?: Urgency | null;
}

export const PlacementNeedConnection = connectionOf('PlacementNeed', PlacementNeed);
