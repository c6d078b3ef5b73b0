/** What stands beside the households to recruit: short breaks, the towns, and the other levers. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { RecruitLeverKind } from './codes/recruitTargets.ts';
import { RecruitLeverEnum } from './enums.ts';
import { LocalAuthority, MapPoint } from './geography.ts';
import { PoundsRange } from './planHomes.ts';

@ObjectType({ simpleResolvers: true, description: 'Short breaks, counted apart: children less places, by council.' })
export class RecruitShortBreakRow {
  @Field(() => LocalAuthority)
  localAuthority!: LocalAuthority;

  @Field(() => Int)
  children!: number;

  @Field(() => Int, { description: 'With foster households that offer short breaks alone.' })
  usablePlaces!: number;

  @Field(() => Int, { description: 'Short, at most: one household often serves several children.' })
  households!: number;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A town where carers live.' })
export class RecruitTown {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => MapPoint)
  centre!: MapPoint;

  @Field(() => LocalAuthority)
  localAuthority!: LocalAuthority;

  @Field(() => Float, { description: 'Of the council’s foster households, the part that lives here, 0 to 1.' })
  share!: number;

  @Field(() => Int, { description: 'To recruit here.' })
  households!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One way to bring children near home, pulled so far.' })
export class RecruitLever {
  @Field(() => RecruitLeverEnum)
  lever!: RecruitLeverKind;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'What it does and brings.' })
  sentence!: string;

  @Field(() => Int, { description: 'Households, children with kin, or places.' })
  units!: number;

  @Field(() => Int)
  childrenNewlyNearHome!: number;

  @Field(() => PoundsRange, { nullable: true, description: 'Once; null where a cost is not known.' })
  setUpPounds!: PoundsRange | null;

  @Field(() => PoundsRange, { nullable: true })
  yearlyPounds!: PoundsRange | null;

  @Field(() => PoundsRange, { nullable: true, description: 'Paid a year today for the children who would live there.' })
  todayYearlyPounds!: PoundsRange | null;

  @Field(() => PoundsRange, {
    nullable: true,
    description: 'Of the first year: set-up and yearly less today, for each child newly near home; below 0 saves.',
  })
  poundsPerChild!: PoundsRange | null;

  @Field(() => String)
  costSentence!: string;

  @Field(() => Boolean)
  isCheapest!: boolean;
}
