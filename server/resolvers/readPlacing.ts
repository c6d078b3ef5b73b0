/** What is written about finding a home, read from the question: each sentence says what to mend and where. */
import { distanceReasons } from '../../schema/codes/placementCensusCodes.ts';
import type { ReasonDue } from '../../schema/decision.ts';
import type { ApprovalToRecord, CallToLog, GivenReason, PlaceChoiceQuestion } from '../../schema/placeChoice.ts';
import { BadQuestion } from '../../schema/problems.ts';
import { isRealDate } from '../engine/calendar.ts';
import type { NewCall, TaskAnswer } from '../store/decisions/placingRows.ts';
import { dayInEngland } from './placingWords.ts';

const longestNote = 500;
const longestReason = 1000;
const longestName = 100;
const longestHoldHours = 72;
const hourMilliseconds = 3_600_000;

/** Text without blank ends and signs that no database keeps. */
function tidy(text: string): string {
  return text.replaceAll('\0', '').trim();
}

export function readCall(call: CallToLog): NewCall | BadQuestion {
  const { needId, homeId, outcome } = call;
  const declineReason = call.declineReason ?? null;
  const note = tidy(call.note ?? '');
  if (outcome === 'DECLINED' && declineReason === null)
    return new BadQuestion('Choose why the home declined.', 'call.declineReason');
  if (outcome !== 'DECLINED' && declineReason !== null)
    return new BadQuestion(
      'A reason for declining goes with “Declined” only. Take it away, or say that the home declined.',
      'call.declineReason',
    );
  if (note.length > longestNote)
    return new BadQuestion(`A note can have ${longestNote} characters at most. Shorten it.`, 'call.note');
  return { needId, homeId, outcome, declineReason, note: note === '' ? null : note };
}

const momentPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** ISO 8601 with its zone, in UTC. */
export function readUntil(until: string, now: Date): string | BadQuestion {
  const at = momentPattern.test(until) && isRealDate(until.slice(0, 10)) ? Date.parse(until) : Number.NaN;
  if (Number.isNaN(at))
    return new BadQuestion(
      'Say until when to hold the place as a time with its zone, such as 2026-04-03T19:30:00+01:00.',
      'until',
    );
  if (at <= now.getTime()) return new BadQuestion('That time is past. Hold the place until a time to come.', 'until');
  if (at > now.getTime() + longestHoldHours * hourMilliseconds)
    return new BadQuestion(
      `A place can be held for ${longestHoldHours} hours at most. Choose an earlier time.`,
      'until',
    );
  return new Date(at).toISOString();
}

export function readPlaces(places: number | null | undefined): number | null | BadQuestion {
  if (places === null || places === undefined) return null;
  return places >= 1 ? places : new BadQuestion('Hold 1 place or more.', 'places');
}

export function readApproval(approval: ApprovalToRecord, now: Date): TaskAnswer | BadQuestion {
  const today = dayInEngland(now);
  const givenBy = tidy(approval.givenBy);
  const givenOn = approval.givenOn ?? today;
  if (givenBy === '') return new BadQuestion('Say who approved it or did it.', 'approval.givenBy');
  if (givenBy.length > longestName)
    return new BadQuestion(`A name can have ${longestName} characters at most. Shorten it.`, 'approval.givenBy');
  if (!isRealDate(givenOn)) return new BadQuestion('Give a real day written YYYY-MM-DD.', 'approval.givenOn');
  if (givenOn > today)
    return new BadQuestion('That day is still to come. Give the day it happened.', 'approval.givenOn');
  return { taskId: approval.taskId, outcome: approval.outcome, givenBy, givenOn };
}

function givenFor({ subject, homeId }: ReasonDue, given: readonly GivenReason[]): string {
  const found =
    given.find((one) => one.subject === subject && one.homeId === homeId) ??
    given.find((one) => one.subject === subject && (one.homeId ?? null) === null);
  return tidy(found?.reason ?? '');
}

export interface ReadReasons {
  readonly given: readonly { readonly due: ReasonDue; readonly reason: string }[];
  readonly missing: readonly ReasonDue[];
}

/** Reasons that are due, with what was given for each. Errors: BadQuestion for one that is too long, or a code no longer in use. */
export function readReasons(
  { reasons, distanceReason }: PlaceChoiceQuestion,
  due: readonly ReasonDue[],
): ReadReasons | BadQuestion {
  const answered = due.map((one) => ({ due: one, reason: givenFor(one, reasons ?? []) }));
  const tooLong = answered.find(({ reason }) => reason.length > longestReason);
  if (tooLong !== undefined)
    return new BadQuestion(`A reason can have ${longestReason} characters at most. Shorten it.`, tooLong.due.field);
  if (distanceReason && distanceReasons[distanceReason].lastYear !== null)
    return new BadQuestion(
      'That reason is no longer in the placements census. Choose one of the newer list.',
      'choice.distanceReason',
    );
  return {
    given: answered.filter(({ reason }) => reason !== ''),
    missing: answered.flatMap((one) => (one.reason === '' ? [one.due] : [])),
  };
}
