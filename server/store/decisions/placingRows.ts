/** What is recorded of finding a home for a need, as a viewer is given it, and what a write of it asks. Times are ISO 8601, UTC. */
import type { CallOutcome, DeclineReason } from '../../../schema/codes/callOutcomes.ts';
import type { TaskKind, TaskOutcome } from '../../../schema/codes/decisionWords.ts';
import type { DistanceReason } from '../../../schema/codes/placementCensusCodes.ts';
import type { NeedStatus } from '../../../schema/vocabulary.ts';
import type { GssCode, IsoDate } from '../../engine/facts.ts';
import type { DecidedHome, RecordedReason } from '../entities/decision.ts';
import type { RoomAsked } from './room.ts';

export interface CallRow {
  readonly id: string;
  readonly homeId: string;
  readonly outcome: CallOutcome;
  readonly declineReason: DeclineReason | null;
  readonly note: string | null;
  readonly byName: string;
  readonly at: string;
}

export interface HeldPlaceRow {
  readonly id: string;
  readonly homeId: string;
  readonly places: number;
  readonly byName: string;
  readonly at: string;
  readonly until: string;
}

export interface TaskRow {
  readonly id: string;
  readonly homeId: string;
  readonly kind: TaskKind;
  readonly approver: string;
  readonly sentence: string;
  readonly source: string;
  readonly dueOn: IsoDate;
  readonly outcome: TaskOutcome | null;
  readonly givenBy: string | null;
  readonly givenOn: IsoDate | null;
  readonly recordedByName: string | null;
  readonly recordedAt: string | null;
}

export interface DecisionRow {
  readonly id: string;
  readonly homes: readonly DecidedHome[];
  readonly reasons: readonly RecordedReason[];
  readonly distanceReason: DistanceReason | null;
  readonly isEmergency: boolean;
  readonly startsOn: IsoDate;
  readonly byName: string;
  readonly at: string;
  /** Until when it can be undone. */
  readonly undoUntil: string;
  readonly canUndo: boolean;
}

/** All that is recorded of one need. */
export interface PlacingRow {
  /** Newest first. */
  readonly calls: readonly CallRow[];
  /** Held now; the one that ends first, first. */
  readonly heldPlaces: readonly HeldPlaceRow[];
  /** Null where none stands. */
  readonly decision: DecisionRow | null;
  /** Of the decision that stands. */
  readonly tasks: readonly TaskRow[];
}

export interface NewCall {
  readonly needId: string;
  readonly homeId: string;
  readonly outcome: CallOutcome;
  readonly declineReason: DeclineReason | null;
  readonly note: string | null;
}

export interface NewHold {
  readonly needId: string;
  readonly homeId: string;
  /** Null = one for each child of the need. */
  readonly places: number | null;
  /** A moment after now; the caller has tested it. */
  readonly until: string;
  /** The version of the need that was seen; null = not said. */
  readonly needVersion: number | null;
}

export type NewTask = Omit<TaskRow, 'id' | 'outcome' | 'givenBy' | 'givenOn' | 'recordedByName' | 'recordedAt'>;

export interface NewDecision {
  readonly needId: string;
  /** The version of the need that was seen; null = not said. */
  readonly needVersion: number | null;
  readonly homes: readonly DecidedHome[];
  readonly reasons: readonly RecordedReason[];
  readonly distanceReason: DistanceReason | null;
  readonly isEmergency: boolean;
  readonly startsOn: IsoDate;
  readonly tasks: readonly NewTask[];
  /** What is asked of each of `homes`. */
  readonly room: readonly RoomAsked[];
}

export interface TaskAnswer {
  readonly taskId: string;
  readonly outcome: TaskOutcome;
  readonly givenBy: string;
  readonly givenOn: IsoDate;
}

/** The need has changed since it was seen, or is open no more. */
export interface StaleNeed {
  readonly kind: 'STALE';
  readonly status: NeedStatus;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly version: number;
}

/** Why nothing was written. */
export type PlacingRefusal = StaleNeed | RefusedAsIs;

/** Whatever the version of the need. */
export type RefusedAsIs =
  | { readonly kind: 'NOT_THERE'; readonly what: 'need' | 'home' | 'hold' | 'decision' | 'task' }
  | { readonly kind: 'BAD'; readonly sentence: string; readonly field: string }
  /** With those who are promised a place there would be too many by law, and no colleague promised it. */
  | { readonly kind: 'CROWDED'; readonly place: number; readonly isSolo: boolean }
  /** `by`: the newest promise of a place of that home to another need; null where there is none. */
  | {
      readonly kind: 'TAKEN';
      readonly place: number;
      readonly homeId: string;
      readonly needed: number;
      readonly free: number;
      readonly by: { readonly kind: 'HELD' | 'CHOSEN'; readonly at: string; readonly until: string | null } | null;
    };

export type Written = { readonly needId: string } | { readonly refusal: PlacingRefusal };

/** One need that was opened, for the measures of placing. */
export interface PlacingRecord {
  readonly localAuthority: GssCode;
  readonly openedOn: IsoDate;
  /** The day of the decision that stands; null while there is none. */
  readonly decidedOn: IsoDate | null;
  readonly calls: readonly Pick<CallRow, 'homeId' | 'outcome' | 'declineReason'>[];
}
