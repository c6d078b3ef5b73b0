/**
 * What a person says of a need. The same words go out, to begin with or to be changed, and come in: each class is both an object and an
 * input. As input everything may be left out, so that what is wrong is answered by a sentence at its part, and so that a half-written
 * need can be kept as a draft.
 */
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type { NeedDuration } from './codes/needDurations.ts';
import type { LivingWith, NeedRisk } from './codes/needWords.ts';
import {
  AdaptationEnum,
  ImportantPlaceKindEnum,
  LivingWithEnum,
  NeedDurationEnum,
  NeedRiskEnum,
  OfferEnum,
  PlacementTypeEnum,
  SiblingPlanEnum,
  SuitabilityEnum,
  UrgencyEnum,
} from './enums.ts';
import { DateScalar } from './scalars.ts';
import type {
  Adaptation,
  ImportantPlaceKind,
  Offer,
  PlacementType,
  SiblingPlan,
  Suitability,
  Urgency,
} from './vocabulary.ts';

@ObjectType('NeedTermsSuitability', { simpleResolvers: true })
@InputType('NeedTermsSuitabilityInput')
export class NeedTermsSuitability {
  @Field(() => PlacementTypeEnum)
  type!: PlacementType;

  @Field(() => SuitabilityEnum)
  suitability!: Suitability;
}

@ObjectType('NeedTermsPlace', {
  simpleResolvers: true,
  description:
    'A place that matters. Named by the id of one on record, or by where it is; where both are said, where it is counts.',
})
@InputType('NeedTermsPlaceInput')
export class NeedTermsPlace {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => ImportantPlaceKindEnum, { nullable: true })
  kind?: ImportantPlaceKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A postcode, found in the postcode table that is loaded, or a town of the region. Never given back once it is found.',
  })
  where?: string | null;

  @Field(() => String, { nullable: true, description: 'How a place on record is called; not read as input.' })
  label?: string | null;

  @Field(() => Float, { nullable: true, description: '0 to 21; null = not known.' })
  visitsPerWeek?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Near home is measured from it.' })
  isFamilyHome?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'References of the children whose place it is; null = of all.',
  })
  childReferences?: string[] | null;
}

@ObjectType('NeedTermsCorner', { simpleResolvers: true })
@InputType('NeedTermsCornerInput')
export class NeedTermsCorner {
  @Field(() => Float)
  lat!: number;

  @Field(() => Float)
  lng!: number;
}

@ObjectType('NeedTermsArea', {
  simpleResolvers: true,
  description:
    'An area no home may stand in, its edge included: round a postcode or town, or round a point, or drawn corner by corner, or one on record by its id.',
})
@InputType('NeedTermsAreaInput')
export class NeedTermsArea {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'A postcode, or a town of the region.' })
  where?: string | null;

  @Field(() => Float, { nullable: true })
  lat?: number | null;

  @Field(() => Float, { nullable: true })
  lng?: number | null;

  @Field(() => String, { nullable: true, description: 'How an area on record is called; not read as input.' })
  label?: string | null;

  @Field(() => Float, { nullable: true, description: '0.1 to 50; null of a drawn area.' })
  radiusMiles?: number | null;

  @Field(() => [NeedTermsCorner], {
    nullable: true,
    description:
      'Of a drawn area, 3 to 200 in order round its edge, which may not cross itself; counts before all else.',
  })
  corners?: NeedTermsCorner[] | null;

  @Field(() => String, { nullable: true, description: 'Why it is to be avoided; 100 characters at most.' })
  reason?: string | null;

  @Field(() => NeedTermsCorner, {
    nullable: true,
    description: 'Middle of a circle on record, to about 100 m; not read as input.',
  })
  middle?: NeedTermsCorner | null;

  @Field(() => [NeedTermsCorner], {
    nullable: true,
    description: 'Corners of a drawn area on record, to about 100 m; not read as input.',
  })
  outline?: NeedTermsCorner[] | null;
}

@ObjectType('NeedTerms', {
  simpleResolvers: true,
  description: 'What is said of a need, in the words it is written with.',
})
@InputType('NeedTermsInput')
export class NeedTerms {
  @Field(() => [String], {
    nullable: true,
    description: 'The authority’s own references; the first is the child the need is named for.',
  })
  childReferences?: string[] | null;

  @Field(() => UrgencyEnum, { nullable: true })
  urgency?: Urgency | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'For a planned need; else today, or four days from today, unless said.',
  })
  neededBy?: string | null;

  @Field(() => Boolean, { nullable: true })
  isEmergency?: boolean | null;

  @Field(() => NeedDurationEnum, { nullable: true })
  duration?: NeedDuration | null;

  @Field(() => [NeedTermsSuitability], { nullable: true, description: 'Types left out are not specified.' })
  suitability?: NeedTermsSuitability[] | null;

  @Field(() => [NeedTermsPlace], { nullable: true, description: 'At most 20; null = those on record stay.' })
  importantPlaces?: NeedTermsPlace[] | null;

  @Field(() => Boolean, { nullable: true })
  mustStayAtSchool?: boolean | null;

  @Field(() => [NeedTermsArea], { nullable: true, description: 'At most 20; null = those on record stay.' })
  areasToAvoid?: NeedTermsArea[] | null;

  @Field(() => SiblingPlanEnum, { nullable: true })
  siblingPlan?: SiblingPlan | null;

  @Field(() => [[String]], {
    nullable: true,
    description: 'For some together: child references, a list for each home.',
  })
  siblingSubsets?: string[][] | null;

  @Field(() => LivingWithEnum, { nullable: true })
  livingWith?: LivingWith | null;

  @Field(() => [AdaptationEnum], { nullable: true })
  requiredAdaptations?: Adaptation[] | null;

  @Field(() => [OfferEnum], { nullable: true })
  requiredOffers?: Offer[] | null;

  @Field(() => [NeedRiskEnum], { nullable: true })
  risks?: NeedRisk[] | null;

  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => String, { nullable: true })
  faith?: string | null;

  @Field(() => String, { nullable: true })
  culture?: string | null;

  @Field(() => String, { nullable: true, description: 'What a home has to know of the child’s health.' })
  medical?: string | null;

  @Field(() => String, { nullable: true, description: 'SSDA903 LS, such as C2.' })
  legalStatus?: string | null;

  @Field(() => Boolean, { nullable: true })
  isShortBreak?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'A section 25 order or a remand is recorded.' })
  hasSecureAuthority?: boolean | null;
}
