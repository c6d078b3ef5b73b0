/** A choice that is being made: what it asks, and what would follow from it. */
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CallOutcome, DeclineReason } from './codes/callOutcomes.ts';
import type { ReasonSubject, TaskKind, TaskOutcome } from './codes/decisionWords.ts';
import type { DistanceReason } from './codes/placementCensusCodes.ts';
import { PlaceTakenProblem, ReasonDue } from './decision.ts';
import {
  CallOutcomeEnum,
  DeclineReasonEnum,
  DistanceReasonEnum,
  ReasonSubjectEnum,
  TaskKindEnum,
  TaskOutcomeEnum,
} from './enums.ts';
import { Approval, Caution, FactorFinding, WeeklyMiles } from './homeMatch.ts';
import { BadQuestion, NotFoundProblem } from './problems.ts';
import { DateScalar } from './scalars.ts';

@InputType()
export class CallToLog {
  @Field(() => ID)
  needId!: string;

  @Field(() => ID)
  homeId!: string;

  @Field(() => CallOutcomeEnum)
  outcome!: CallOutcome;

  @Field(() => DeclineReasonEnum, { nullable: true, description: 'Needed where the home declined; only then.' })
  declineReason?: DeclineReason | null;

  @Field(() => String, { nullable: true, description: '500 characters at most; name no child.' })
  note?: string | null;
}

@InputType()
export class ChosenHome {
  @Field(() => ID)
  homeId!: string;

  @Field(() => [String], { nullable: true, description: 'Every child of the need unless said.' })
  childReferences?: string[] | null;
}

@InputType()
export class GivenReason {
  @Field(() => ReasonSubjectEnum)
  subject!: ReasonSubject;

  @Field(() => ID, { nullable: true, description: 'Needed only where several homes are chosen.' })
  homeId?: string | null;

  @Field(() => String, { description: '1,000 characters at most.' })
  reason!: string;
}

@InputType()
export class PlaceChoiceQuestion {
  @Field(() => ID)
  needId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the need that was looked at: a home is chosen only while the need is still in it.',
  })
  needVersion?: number | null;

  @Field(() => [ChosenHome], { description: 'More than one only for brothers and sisters who are split.' })
  homes!: ChosenHome[];

  @Field(() => Boolean, { nullable: true, description: 'Only places free today count; notice may follow.' })
  emergency?: boolean | null;

  @Field(() => [GivenReason], { nullable: true })
  reasons?: GivenReason[] | null;

  @Field(() => DistanceReasonEnum, { nullable: true, description: 'Why outside the area, in the census’s words.' })
  distanceReason?: DistanceReason | null;
}

@InputType()
export class ApprovalToRecord {
  @Field(() => ID)
  taskId!: string;

  @Field(() => TaskOutcomeEnum)
  outcome!: TaskOutcome;

  @Field(() => String, { description: 'Who approved it or did it: a name or a post, 100 characters at most.' })
  givenBy!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Today unless said.' })
  givenOn?: string | null;
}

/** `home` is resolved from `homeId`. */
@ObjectType({ simpleResolvers: true })
export class WeighedPlace {
  homeId!: string;

  @Field(() => [String])
  childReferences!: string[];

  @Field(() => Float, { nullable: true, description: 'Null = not known.' })
  milesFromFamily!: number | null;

  @Field(() => WeeklyMiles)
  weeklyMiles!: WeeklyMiles;

  @Field(() => [FactorFinding])
  factors!: FactorFinding[];

  @Field(() => [Approval])
  approvals!: Approval[];

  @Field(() => [Caution])
  cautions!: Caution[];
}

@ObjectType({ simpleResolvers: true })
export class TaskToCome {
  @Field(() => TaskKindEnum)
  kind!: TaskKind;

  @Field(() => String)
  label!: string;

  @Field(() => ID)
  homeId!: string;

  @Field(() => String)
  approver!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => String)
  source!: string;

  @Field(() => DateScalar)
  dueOn!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What would follow from a choice; nothing is written.' })
export class PlaceChoice {
  @Field(() => String)
  headline!: string;

  @Field(() => [WeighedPlace])
  homes!: WeighedPlace[];

  @Field(() => [ReasonDue], { description: 'Each needs a reason before the choice can be saved.' })
  reasonsDue!: ReasonDue[];

  @Field(() => Boolean, { description: 'A home outside the area: the census asks why.' })
  asksDistanceReason!: boolean;

  @Field(() => [TaskToCome])
  tasks!: TaskToCome[];

  @Field(() => DateScalar, { description: 'The day the children come.' })
  startsOn!: string;

  @Field(() => Int, { description: 'Minutes in which the decision can be undone.' })
  minutesToUndo!: number;
}

export const PlaceChoiceResult = createUnionType({
  name: 'PlaceChoiceResult',
  types: () => [PlaceChoice, BadQuestion, NotFoundProblem, PlaceTakenProblem] as const,
  resolveType: (value) =>
    [BadQuestion, NotFoundProblem, PlaceTakenProblem].find((type) => value instanceof type) ?? PlaceChoice,
});
