import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { type PlaceTakenProblem, PlacingResult, ReasonsMissingProblem } from '../../schema/decision.ts';
import { ApprovalToRecord, CallToLog, PlaceChoiceQuestion } from '../../schema/placeChoice.ts';
import type { PlacementNeed } from '../../schema/placementNeed.ts';
import { BadQuestion, NotFoundProblem, type StaleProblem } from '../../schema/problems.ts';
import type { NewDecision, Written } from '../store/decisions/placingRows.ts';
import { toPlacementNeed } from './needAnswers.ts';
import { toProblem, toStale } from './placingAnswers.ts';
import { type ReadReasons, readApproval, readCall, readPlaces, readReasons, readUntil } from './readPlacing.ts';
import type { RequestContext } from './requestContext.ts';
import { noSuchNeed, type Weighed, weighed } from './weighedChoice.ts';

type Placed = PlacementNeed | BadQuestion | NotFoundProblem | PlaceTakenProblem | ReasonsMissingProblem | StaleProblem;

/** The need as it is after the write, or why there was none. */
async function settled(
  context: RequestContext,
  written: Written,
  fieldOf: (place: number) => string = () => 'homeId',
): Promise<Placed> {
  const { reading, homes, placing } = context;
  if ('refusal' in written) {
    const now = reading.decisions.now();
    return written.refusal.kind === 'STALE' ? toStale(written.refusal, now) : toProblem(written.refusal, now, fieldOf);
  }
  homes.clearAll();
  placing.clearAll();
  const row = await reading.placementNeed(written.needId);
  return row === null ? new NotFoundProblem(noSuchNeed) : toPlacementNeed(row);
}

function missingSentence({ missing }: ReadReasons): string {
  const [first] = missing;
  return missing.length === 1 && first !== undefined
    ? `Give a reason: ${first.sentence} Nothing was written.`
    : `Give ${missing.length} reasons. Nothing was written.`;
}

function toNewDecision(question: PlaceChoiceQuestion, choice: Weighed, reasons: ReadReasons): NewDecision {
  const isOutside = choice.choice.parts.some(({ standing }) => standing !== 'INSIDE');
  return {
    needId: question.needId,
    needVersion: question.needVersion ?? null,
    homes: choice.choice.parts.map(({ homeId, childIds, miles }) => ({ homeId, childIds, milesFromFamily: miles })),
    reasons: reasons.given.map(({ due: { subject, homeId, sentence }, reason }) => ({
      subject,
      homeId,
      sentence,
      reason,
    })),
    distanceReason: isOutside ? (question.distanceReason ?? null) : null,
    isEmergency: choice.isEmergency,
    startsOn: choice.startsOn,
    tasks: choice.tasks,
    room: choice.room,
  };
}

@Resolver()
export class PlacingResolver {
  @Mutation(() => PlacingResult, { description: 'Records a call to a home about a need, and its answer.' })
  async logCall(@Arg('call', () => CallToLog) asked: CallToLog, @Ctx() context: RequestContext): Promise<Placed> {
    const call = readCall(asked);
    if (call instanceof BadQuestion) return call;
    return settled(context, await context.reading.decisions.logCall(call));
  }

  @Mutation(() => PlacingResult, {
    description: 'Holds places of a home for a need, 72 hours at most: they are offered to nobody else meanwhile.',
  })
  async holdPlace(
    @Arg('needId', () => ID) needId: string,
    @Arg('homeId', () => ID) homeId: string,
    @Arg('until', () => String, { description: 'ISO 8601 with its zone.' }) until: string,
    @Arg('places', () => Int, { nullable: true, description: 'One for each child of the need unless said.' })
    places: number | null,
    @Arg('needVersion', () => Int, { nullable: true, description: 'The version of the need that was looked at.' })
    needVersion: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Placed> {
    const { decisions } = context.reading;
    const ends = readUntil(until, decisions.now());
    if (ends instanceof BadQuestion) return ends;
    const wanted = readPlaces(places);
    if (wanted instanceof BadQuestion) return wanted;
    return settled(
      context,
      await decisions.holdPlace({ needId, needVersion: needVersion ?? null, homeId, places: wanted, until: ends }),
    );
  }

  @Mutation(() => PlacingResult, { description: 'Ends a hold before its time.' })
  async releaseHold(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Placed> {
    return settled(context, await context.reading.decisions.releaseHold(id));
  }

  @Mutation(() => PlacingResult, {
    description: 'Chooses a home, or several for a split group. Refused without the reasons that are due.',
  })
  async choosePlace(
    @Arg('choice', () => PlaceChoiceQuestion) question: PlaceChoiceQuestion,
    @Ctx() context: RequestContext,
  ): Promise<Placed> {
    const { decisions } = context.reading;
    // First of all: what follows from a need that has changed would be news, not a fault of the choice.
    const stale = await decisions.staleNeed(question.needId, question.needVersion ?? null);
    if (stale !== null) return toStale(stale, decisions.now());
    const answer = await weighed(context, question);
    if (answer instanceof BadQuestion || answer instanceof NotFoundProblem) return answer;
    const fieldOf = (place: number) => `choice.homes.${place}.homeId`;
    const taken = await decisions.roomProblem(answer.room);
    if (taken !== null) return toProblem(taken, decisions.now(), fieldOf);
    const reasons = readReasons(question, answer.reasonsDue);
    if (reasons instanceof BadQuestion) return reasons;
    if (reasons.missing.length > 0) return new ReasonsMissingProblem(missingSentence(reasons), [...reasons.missing]);
    return settled(context, await decisions.choosePlace(toNewDecision(question, answer, reasons)), fieldOf);
  }

  @Mutation(() => PlacingResult, { description: 'Records that a task of a decision was approved, refused or done.' })
  async recordApproval(
    @Arg('approval', () => ApprovalToRecord) asked: ApprovalToRecord,
    @Ctx() context: RequestContext,
  ): Promise<Placed> {
    const { decisions } = context.reading;
    const answer = readApproval(asked, decisions.now());
    if (answer instanceof BadQuestion) return answer;
    return settled(context, await decisions.recordApproval(answer));
  }

  @Mutation(() => PlacingResult, { description: 'Takes a decision back, within ten minutes: all stands as before it.' })
  async undoDecision(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Placed> {
    return settled(context, await context.reading.decisions.undoDecision(id));
  }
}
