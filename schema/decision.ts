/** What is recorded of finding a home for a need: calls, held places, the decision and what has to be done because of it. */
import { createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { CallOutcome, DeclineReason } from './codes/callOutcomes.ts';
import type { ReasonSubject, TaskKind, TaskOutcome } from './codes/decisionWords.ts';
import type { DistanceReason } from './codes/placementCensusCodes.ts';
import {
  CallOutcomeEnum,
  DeclineReasonEnum,
  DistanceReasonEnum,
  ReasonSubjectEnum,
  TaskKindEnum,
  TaskOutcomeEnum,
} from './enums.ts';
import { PlacementNeed } from './placementNeed.ts';
import { BadQuestion, NotFoundProblem, Problem, StaleProblem } from './problems.ts';
import { DateScalar } from './scalars.ts';

/** `home` is resolved from `homeId`, here and below. */
@ObjectType({ simpleResolvers: true, description: 'A call to a home about the need, and its answer.' })
export class CallRecord {
  @Field(() => ID)
  id!: string;

  homeId!: string;

  @Field(() => CallOutcomeEnum)
  outcome!: CallOutcome;

  @Field(() => String)
  outcomeLabel!: string;

  @Field(() => DeclineReasonEnum, { nullable: true })
  declineReason!: DeclineReason | null;

  @Field(() => String, { nullable: true })
  declineReasonLabel!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String)
  calledBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  calledAt!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Places of a home held for the need: reserved, and offered to nobody else.',
})
export class HeldPlace {
  @Field(() => ID)
  id!: string;

  homeId!: string;

  @Field(() => Int)
  places!: number;

  @Field(() => String)
  heldBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  heldAt!: string;

  @Field(() => String, { description: 'ISO 8601, UTC; then it releases itself.' })
  until!: string;
}

@ObjectType({ simpleResolvers: true })
export class DecidedPlace {
  homeId!: string;

  @Field(() => [String], { description: 'The children who live there.' })
  childReferences!: string[];

  @Field(() => Float, { nullable: true, description: 'Null = not known.' })
  milesFromFamily!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class RecordedReason {
  @Field(() => ReasonSubjectEnum)
  subject!: ReasonSubject;

  homeId!: string;

  @Field(() => String)
  subjectLabel!: string;

  @Field(() => String, { description: 'What the reason is for, as it stood when the home was chosen.' })
  sentence!: string;

  @Field(() => String)
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Which homes were chosen, by whom, when and why.' })
export class PlacementDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => [DecidedPlace])
  homes!: DecidedPlace[];

  @Field(() => [RecordedReason])
  reasons!: RecordedReason[];

  @Field(() => DistanceReasonEnum, { nullable: true, description: 'In the words of the placements census.' })
  distanceReason!: DistanceReason | null;

  @Field(() => Boolean)
  isEmergency!: boolean;

  @Field(() => DateScalar, { description: 'The day the children come.' })
  startsOn!: string;

  @Field(() => String)
  decidedBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  decidedAt!: string;

  @Field(() => String, { description: 'ISO 8601, UTC; after that the decision stands.' })
  undoUntil!: string;

  @Field(() => Boolean)
  canUndo!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'To be approved, consulted about or notified because of the decision.',
})
export class ApprovalTask {
  @Field(() => ID)
  id!: string;

  homeId!: string;

  @Field(() => TaskKindEnum)
  kind!: TaskKind;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean, { description: 'Somebody says yes or no; else it is done.' })
  isApproval!: boolean;

  @Field(() => String, { description: 'Who is to approve, consult or notify.' })
  approver!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => String)
  source!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => TaskOutcomeEnum, { nullable: true, description: 'Null = still to be done.' })
  outcome!: TaskOutcome | null;

  @Field(() => String, { nullable: true, description: 'Who approved it or did it.' })
  givenBy!: string | null;

  @Field(() => DateScalar, { nullable: true })
  givenOn!: string | null;

  @Field(() => String, { nullable: true })
  recordedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC.' })
  recordedAt!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Something a reason must be recorded for.' })
export class ReasonDue {
  @Field(() => ReasonSubjectEnum)
  subject!: ReasonSubject;

  @Field(() => ID)
  homeId!: string;

  @Field(() => String)
  subjectLabel!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => String, { description: 'The part of the choice to fill in.' })
  field!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'Reasons are due that were not given: nothing was written.',
})
export class ReasonsMissingProblem extends Problem {
  @Field(() => [ReasonDue])
  missing: ReasonDue[];

  constructor(sentence: string, missing: ReasonDue[]) {
    super();
    this.sentence = sentence;
    this.missing = missing;
  }
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'Another has taken or holds the place, or the home has none free: nothing was written.',
})
export class PlaceTakenProblem extends Problem {
  @Field(() => ID)
  homeId: string;

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC; null where no colleague took it.' })
  takenAt: string | null;

  @Field(() => String, { nullable: true, description: 'The part of the question to mend.' })
  field: string | null;

  constructor(
    sentence: string,
    taken: { readonly homeId: string; readonly takenAt: string | null; readonly field: string },
  ) {
    super();
    this.sentence = sentence;
    this.homeId = taken.homeId;
    this.takenAt = taken.takenAt;
    this.field = taken.field;
  }
}

const placingProblems = [BadQuestion, NotFoundProblem, PlaceTakenProblem, ReasonsMissingProblem, StaleProblem] as const;

export const PlacingResult = createUnionType({
  name: 'PlacingResult',
  description: 'The need as it is now, or why nothing was written.',
  types: () => [PlacementNeed, ...placingProblems] as const,
  resolveType: (value) => placingProblems.find((type) => value instanceof type) ?? PlacementNeed,
});
