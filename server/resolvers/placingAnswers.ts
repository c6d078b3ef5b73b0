/** Rows of finding a home in the API's words: labels beside codes. */
import { callOutcomes, declineReasons } from '../../schema/codes/callOutcomes.ts';
import { reasonSubjects, taskKinds } from '../../schema/codes/decisionWords.ts';
import {
  type ApprovalTask,
  type CallRecord,
  type HeldPlace,
  type PlacementDecision,
  PlaceTakenProblem,
} from '../../schema/decision.ts';
import { BadQuestion, NotFoundProblem, StaleProblem } from '../../schema/problems.ts';
import { crowdedSentence, noRoomSentence } from '../engine/decision/explainChoice.ts';
import type {
  CallRow,
  DecisionRow,
  HeldPlaceRow,
  RefusedAsIs,
  StaleNeed,
  TaskRow,
} from '../store/decisions/placingRows.ts';
import { timeInWords } from './placingWords.ts';

export function toCallRecord(row: CallRow): CallRecord {
  const { id, homeId, outcome, declineReason, note, byName, at } = row;
  const declineReasonLabel = declineReason === null ? null : declineReasons[declineReason];
  const said = { outcome, outcomeLabel: callOutcomes[outcome], declineReason, declineReasonLabel, note };
  return { id, homeId, ...said, calledBy: byName, calledAt: at };
}

export function toHeldPlace({ id, homeId, places, byName, at, until }: HeldPlaceRow): HeldPlace {
  return { id, homeId, places, heldBy: byName, heldAt: at, until };
}

export function toApprovalTask({ recordedByName, ...row }: TaskRow): ApprovalTask {
  return { ...row, ...taskKinds[row.kind], recordedBy: recordedByName };
}

/** `referenceOf`: the reference of a child by id. */
export function toDecision(row: DecisionRow, referenceOf: ReadonlyMap<string, string>): PlacementDecision {
  const { id, distanceReason, isEmergency, startsOn, byName, at, undoUntil, canUndo } = row;
  return {
    id,
    homes: row.homes.map(({ homeId, childIds, milesFromFamily }) => ({
      homeId,
      milesFromFamily,
      childReferences: childIds.flatMap((child) => referenceOf.get(child) ?? []),
    })),
    reasons: row.reasons.map((reason) => ({ ...reason, subjectLabel: reasonSubjects[reason.subject] })),
    distanceReason,
    isEmergency,
    startsOn,
    decidedBy: byName,
    decidedAt: at,
    undoUntil,
    canUndo,
  };
}

/** The same words for what is not there and what is not the viewer's. */
const notThereSentences = {
  need: 'There is no open need of that id that you may see.',
  home: 'There is no home of that id that you may see.',
  hold: 'There is no held place of that id that you may change.',
  decision: 'There is no decision of that id that you may change.',
  task: 'There is no task of that id that you may change.',
} as const;

type Taken = Extract<RefusedAsIs, { kind: 'TAKEN' }>;

function takenSentence({ by, free, needed }: Taken, now: Date): string {
  if (by === null) return noRoomSentence(free, needed);
  const at = timeInWords(by.at, now);
  const next = 'Nothing was written. Choose another home.';
  if (by.kind === 'CHOSEN') return `This place was taken at ${at} by a colleague. ${next}`;
  return `This place was held at ${at} by a colleague, until ${timeInWords(by.until ?? by.at, now)}. ${next}`;
}

function staleSentence({ status, changedBy, changedAt }: StaleNeed, now: Date): string {
  const at = timeInWords(changedAt, now);
  if (status === 'MET')
    return `${changedBy} chose a home for this need at ${at}. Nothing was written: open the need to see which home, and to undo the choice within ten minutes.`;
  if (status === 'WITHDRAWN') return `${changedBy} withdrew this need at ${at}. Nothing was written.`;
  return `${changedBy} changed this need at ${at}, after you opened it. Nothing was written: look at the need as it is now, then decide again.`;
}

export function toStale(stale: StaleNeed, now: Date): StaleProblem {
  return new StaleProblem(staleSentence(stale, now), stale);
}

/** `fieldOf`: the part of the question that names the home at a place among those asked about. */
export function toProblem(
  refusal: RefusedAsIs,
  now: Date,
  fieldOf: (place: number) => string,
): BadQuestion | NotFoundProblem | PlaceTakenProblem {
  if (refusal.kind === 'NOT_THERE') return new NotFoundProblem(notThereSentences[refusal.what]);
  if (refusal.kind === 'BAD') return new BadQuestion(refusal.sentence, refusal.field);
  if (refusal.kind === 'CROWDED') return new BadQuestion(crowdedSentence(refusal.isSolo), fieldOf(refusal.place));
  const { homeId, place, by } = refusal;
  const taken = { homeId, takenAt: by?.at ?? null, field: fieldOf(place) };
  return new PlaceTakenProblem(takenSentence(refusal, now), taken);
}
