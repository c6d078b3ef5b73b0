import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Point } from '../server/engine/facts.ts';
import { FactorEnum, FactorStatusEnum, ImportantPlaceKindEnum } from './enums.ts';
import type { Factor, FactorStatus } from './ruleBook.ts';
import type { ImportantPlaceKind } from './vocabulary.ts';

/** `driveMinutes` is resolved from `journey`. */
@ObjectType({ simpleResolvers: true })
export class PlaceDistance {
  journey!: { readonly from: Point; readonly to: Point };

  @Field(() => ImportantPlaceKindEnum)
  kind!: ImportantPlaceKind;

  @Field(() => String)
  label!: string;

  @Field(() => Float)
  miles!: number;

  @Field(() => Float, { description: 'How far the miles may be out, both ends together, to a tenth.' })
  precisionMiles!: number;

  @Field(() => String, {
    nullable: true,
    description: '“sector centre: ±0.6 miles”; null where both ends are ordinary postcodes.',
  })
  precisionSentence!: string | null;

  @Field(() => Float, { nullable: true })
  visitsPerWeek!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Visits per week × 2 × miles. Null = not known; a missing kind is named, never counted as zero.',
})
export class WeeklyMiles {
  @Field(() => Float, { nullable: true })
  total!: number | null;

  @Field(() => Float, { nullable: true })
  family!: number | null;

  @Field(() => Float, { nullable: true })
  school!: number | null;

  @Field(() => Float, { nullable: true })
  community!: number | null;

  @Field(() => [ImportantPlaceKindEnum])
  missing!: ImportantPlaceKind[];
}

@ObjectType({ simpleResolvers: true, description: 'One section 22C factor.' })
export class FactorFinding {
  @Field(() => FactorEnum)
  factor!: Factor;

  @Field(() => String)
  name!: string;

  @Field(() => FactorStatusEnum)
  status!: FactorStatus;

  @Field(() => String)
  sentence!: string;

  @Field(() => String)
  source!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Who must approve, and why.' })
export class Approval {
  @Field(() => String)
  approver!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  source!: string;
}

@ObjectType({ simpleResolvers: true, description: 'For a person to judge.' })
export class Caution {
  @Field(() => String)
  sentence!: string;
}

/** `home` is resolved from `homeId`, `childReferences` from `childIds`. */
@ObjectType({ simpleResolvers: true, description: 'Some of the brothers and sisters, and the home that takes them.' })
export class MatchPart {
  homeId!: string;

  /** Eldest first. */
  childIds!: readonly string[];

  @Field(() => [PlaceDistance])
  distances!: PlaceDistance[];

  @Field(() => WeeklyMiles)
  weeklyMiles!: WeeklyMiles;

  @Field(() => Float, { nullable: true })
  milesFromFamily!: number | null;

  @Field(() => [FactorFinding])
  factors!: FactorFinding[];

  @Field(() => [Approval])
  approvals!: Approval[];

  @Field(() => [Caution])
  cautions!: Caution[];

  @Field(() => Int)
  placesFree!: number;

  @Field(() => Int, { nullable: true, description: 'Days since the home confirmed its places; null = never.' })
  confirmedDaysAgo!: number | null;
}

/** What the cost to others is worked out for. */
export interface ChosenHomes {
  readonly needId: string;
  readonly asOf: string;
  readonly withinMiles: number;
  readonly isEmergency: boolean;
  readonly parts: readonly { readonly homeId: string; readonly childIds: readonly string[] }[];
}

@ObjectType({ simpleResolvers: true, description: 'Another open need that this choice would cost its near home.' })
export class OtherWaiting {
  @Field(() => String, { nullable: true, description: 'Null for a child of another council.' })
  reference!: string | null;

  @Field(() => ID, { nullable: true, description: 'Null for a child of another council.' })
  needId!: string | null;

  @Field(() => String)
  sentence!: string;
}

/** `home` and `homes` are resolved from `homeIds`, `othersWaiting` from the joint answer for `chosen`. */
@ObjectType({ simpleResolvers: true })
export class HomeMatch {
  /** One; one for each part of a split, in the order of the parts. */
  homeIds!: readonly string[];

  chosen!: ChosenHomes;

  @Field(() => Boolean, { description: 'Brothers and sisters in more than one home.' })
  isSplit!: boolean;

  @Field(() => [MatchPart], { description: 'Who lives where: one part unless it is a split; largest first.' })
  parts!: MatchPart[];

  @Field(() => Float, { nullable: true, description: 'Between the homes farthest apart; null where it is one home.' })
  milesApart!: number | null;

  @Field(() => Int)
  rank!: number;

  @Field(() => [PlaceDistance])
  distances!: PlaceDistance[];

  @Field(() => WeeklyMiles)
  weeklyMiles!: WeeklyMiles;

  @Field(() => Float, { nullable: true, description: 'As the national return would record it; null = not known.' })
  ssda903DistanceMiles!: number | null;

  @Field(() => [FactorFinding])
  factors!: FactorFinding[];

  @Field(() => [Approval])
  approvals!: Approval[];

  @Field(() => [Caution])
  cautions!: Caution[];

  @Field(() => String, { description: 'Why it stands here in the list, in words.' })
  whyThisRank!: string;

  @Field(() => Boolean)
  isKinship!: boolean;

  @Field(() => Int)
  placesFree!: number;

  @Field(() => Int, { nullable: true, description: 'Days since the home confirmed its places; null = never.' })
  confirmedDaysAgo!: number | null;
}

/** `home` is resolved from `homeId`. */
@ObjectType({ simpleResolvers: true, description: 'A home one single change away from being possible.' })
export class NearMiss {
  homeId!: string;

  @Field(() => String)
  rule!: string;

  @Field(() => String, { description: 'Why it is ruled out now.' })
  sentence!: string;

  @Field(() => String, { description: 'The single change, in words.' })
  change!: string;

  @Field(() => Int, { description: 'The rank it would take.' })
  wouldRank!: number;

  @Field(() => Float, { nullable: true })
  weeklyMiles!: number | null;

  @Field(() => Float, { nullable: true })
  milesFromFamily!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How many miles nearer than the first match the change would bring the children; 0 or less: no nearer. Null where there is no match, or where either stands is not known.',
  })
  milesNearer!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How many fewer miles in an ordinary week than with the first match; 0 or less: no fewer. Null where there is no match, or either is not known.',
  })
  weeklyMilesFewer!: number | null;

  @Field(() => String, { description: 'What the change would gain, in words.' })
  gain!: string;
}
