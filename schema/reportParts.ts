/** What a report says: its first page, its blocks, how its numbers are made, and what people have written. */
import { Field, ID, ObjectType } from 'type-graphql';
import type { ReportBlockId } from './codes/reportBlocks.ts';
import type { ActionRating, ReportAudience, ReportFormat } from './codes/reportWords.ts';
import { ActionRatingEnum, ReportAudienceEnum, ReportBlockIdEnum, ReportFormatEnum } from './enums.ts';
import { ReportPicture, ReportTable } from './reportTables.ts';
import { DateScalar } from './scalars.ts';

@ObjectType({ simpleResolvers: true })
export class ReportKeyNumber {
  @Field(() => String, { description: '270 short' })
  text!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'What it is compared with, or made of.' })
  detail!: string;
}

@ObjectType({ simpleResolvers: true })
export class ReportFirstPage {
  @Field(() => String)
  headline!: string;

  @Field(() => [ReportKeyNumber], { description: 'Four at most.' })
  numbers!: readonly ReportKeyNumber[];

  @Field(() => ReportTable)
  table!: ReportTable;

  @Field(() => [String])
  topGaps!: readonly string[];

  @Field(() => [String])
  changed!: readonly string[];

  @Field(() => [String], { description: 'Of the plan proposed; none where there is none.' })
  proposals!: readonly string[];

  @Field(() => [String])
  quality!: readonly string[];

  @Field(() => [String])
  dataRisks!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Why the report counts children in more than one way; null where it does not.',
  })
  counts?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ReportBlock {
  @Field(() => ReportBlockIdEnum)
  id!: ReportBlockId;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  answer!: string;

  @Field(() => [ReportTable])
  tables!: readonly ReportTable[];

  @Field(() => ReportPicture, { nullable: true })
  picture!: ReportPicture | null;

  @Field(() => String, { nullable: true, description: 'Which facts are not there, and what to load.' })
  notLoaded!: string | null;

  @Field(() => [String])
  notes!: readonly string[];

  @Field(() => [String], { description: 'With published figures, and their source.' })
  comparisons!: readonly string[];

  @Field(() => [String], { description: 'Since the edition before.' })
  changed!: readonly string[];

  @Field(() => String, { nullable: true, description: 'How good its data is.' })
  quality!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What people have written; paragraphs are parted by empty lines.',
  })
  narrative!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How a number of the report is made.' })
export class ReportMeasure {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  meaning!: string;

  @Field(() => String, { description: 'In words.' })
  formula!: string;

  @Field(() => String, { description: 'With the numbers of this report.' })
  workedExample!: string;

  @Field(() => [String])
  limits!: readonly string[];

  @Field(() => String)
  source!: string;
}

@ObjectType({ simpleResolvers: true })
export class ReportAction {
  @Field(() => String)
  what!: string;

  @Field(() => String)
  owner!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null until somebody says by when.' })
  due!: string | null;

  @Field(() => ActionRatingEnum)
  rating!: ActionRating;
}

@ObjectType({ simpleResolvers: true })
export class ReportPlan {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'From released numbers.' })
  headline!: string;
}

@ObjectType({ simpleResolvers: true, description: 'One thing that has to be right before it is published.' })
export class ReportCheck {
  @Field(() => String, { description: 'Coverage, Data date, Disclosure, Accessibility, Narrative, Actions.' })
  name!: string;

  @Field(() => Boolean)
  isGreen!: boolean;

  @Field(() => String, { description: 'How it stands; where it is not green, what to do.' })
  sentence!: string;
}

@ObjectType({ simpleResolvers: true })
export class ReportFile {
  @Field(() => ReportFormatEnum)
  format!: ReportFormat;

  @Field(() => ReportAudienceEnum)
  audience!: ReportAudience;

  @Field(() => String)
  url!: string;

  @Field(() => String, { nullable: true, description: 'Why it cannot be had here; null where it can.' })
  sentence!: string | null;
}
