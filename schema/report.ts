/** A sufficiency report of a region: a draft, or an edition that never changes again. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { ReportStatus } from './codes/reportWords.ts';
import { ReportStatusEnum } from './enums.ts';
import { LocalAuthority, Region } from './geography.ts';
import {
  ReportAction,
  ReportBlock,
  ReportCheck,
  ReportFile,
  ReportFirstPage,
  ReportMeasure,
  ReportPlan,
} from './reportParts.ts';
import { DateScalar } from './scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Every number in it was released together with all the others; nothing in it is exact that may not be.',
})
export class Report {
  @Field(() => ID)
  id!: string;

  @Field(() => Region)
  region!: Region;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { nullable: true, description: '1, 2, … in the order of publishing; null for a draft.' })
  edition!: number | null;

  @Field(() => ReportStatusEnum)
  status!: ReportStatus;

  @Field(() => Int, { description: 'One more with every write; send back the one you have seen.' })
  version!: number;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => Float)
  withinMiles!: number;

  @Field(() => String)
  madeBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  madeAt!: string;

  @Field(() => String)
  changedBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  changedAt!: string;

  @Field(() => String)
  headline!: string;

  @Field(() => Boolean, { description: 'Facts have changed since it was made.' })
  isStale!: boolean;

  @Field(() => String, { nullable: true })
  staleSentence!: string | null;

  @Field(() => String, { nullable: true })
  approvedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC.' })
  publishedAt!: string | null;

  @Field(() => String, { nullable: true })
  withdrawnReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The edition that took its place.' })
  supersededBy!: string | null;

  @Field(() => String, { description: 'Of the facts it was made from.' })
  fingerprint!: string;

  @Field(() => Int, { description: 'Counts from 1 to this are hidden, and others beside them.' })
  largestSmallCount!: number;

  @Field(() => ReportFirstPage)
  firstPage!: ReportFirstPage;

  @Field(() => [ReportBlock])
  blocks!: readonly ReportBlock[];

  @Field(() => [ReportMeasure])
  measures!: readonly ReportMeasure[];

  @Field(() => [ReportAction])
  actions!: readonly ReportAction[];

  @Field(() => [String])
  risks!: readonly string[];

  @Field(() => [String], { description: 'What the board is asked to decide.' })
  asks!: readonly string[];

  @Field(() => ReportPlan, { nullable: true })
  plan!: ReportPlan | null;

  @Field(() => [ReportCheck])
  checks!: readonly ReportCheck[];

  @Field(() => [ReportFile])
  files!: readonly ReportFile[];

  @Field(() => [LocalAuthority], { description: 'Of each of whom there is a view: ?council= of the files.' })
  councils!: readonly LocalAuthority[];

  @Field(() => Boolean, { description: 'Whether you may change, publish or withdraw it.' })
  mayChange!: boolean;
}
