/** Having a report made, and what people may write into it. */
import { createUnionType, Field, Float, ID, InputType } from 'type-graphql';
import type { ReportBlockId } from './codes/reportBlocks.ts';
import type { ActionRating } from './codes/reportWords.ts';
import { ActionRatingEnum, ReportBlockIdEnum } from './enums.ts';
import { BadQuestion, NotFoundProblem, StaleProblem } from './problems.ts';
import { Report } from './report.ts';
import { DateScalar } from './scalars.ts';

@InputType()
export class ReportQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => Float, { nullable: true, description: 'Miles, 1 to 200; the region’s near-home miles unless said.' })
  withinMiles?: number | null;

  @Field(() => ID, { nullable: true, description: 'A plan to propose; its numbers are released with the report’s.' })
  plan?: string | null;

  @Field(() => String, { nullable: true, description: '100 characters at most; "Sufficiency report" unless said.' })
  title?: string | null;
}

@InputType()
export class ReportNarrativeInput {
  @Field(() => ReportBlockIdEnum)
  block!: ReportBlockId;

  @Field(() => String, { description: '5,000 characters of plain text at most; nothing removes it.' })
  text!: string;
}

@InputType()
export class ReportActionInput {
  @Field(() => String)
  what!: string;

  @Field(() => String, { description: 'Nobody yet: "".' })
  owner!: string;

  @Field(() => DateScalar, { nullable: true })
  due?: string | null;

  @Field(() => ActionRatingEnum)
  rating!: ActionRating;
}

@InputType({ description: 'Each list that is given takes the place of that list; narratives, block by block.' })
export class ReportChanges {
  @Field(() => [ReportNarrativeInput], { nullable: true })
  narratives?: ReportNarrativeInput[] | null;

  @Field(() => [ReportActionInput], { nullable: true })
  actions?: ReportActionInput[] | null;

  @Field(() => [String], { nullable: true })
  risks?: string[] | null;

  @Field(() => [String], { nullable: true })
  asks?: string[] | null;
}

/** The report as it is after the write, or why nothing was written. */
export const ReportResult = createUnionType({
  name: 'ReportResult',
  types: () => [Report, BadQuestion, NotFoundProblem, StaleProblem] as const,
  resolveType: (value) => {
    if (value instanceof BadQuestion) return BadQuestion;
    if (value instanceof NotFoundProblem) return NotFoundProblem;
    return value instanceof StaleProblem ? StaleProblem : Report;
  },
});
