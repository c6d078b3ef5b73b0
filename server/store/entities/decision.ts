import { defineEntity, p } from '@mikro-orm/sql';
import type { CallOutcome, DeclineReason } from '../../../schema/codes/callOutcomes.ts';
import type { ReasonSubject, TaskKind, TaskOutcome } from '../../../schema/codes/decisionWords.ts';
import type { DistanceReason } from '../../../schema/codes/placementCensusCodes.ts';
import { PlacementNeedEntity } from './child.ts';
import { HomeEntity } from './home.ts';

/** A call to a home about a need, and what it answered. Times here are ISO 8601, UTC. */
export const CallEntity = defineEntity({
  name: 'Call',
  tableName: 'home_call',
  properties: {
    id: p.text().primary(),
    need: () => p.manyToOne(PlacementNeedEntity).mapToPk().fieldName('need_id').deleteRule('cascade').index(),
    home: () => p.manyToOne(HomeEntity).mapToPk().fieldName('home_id').deleteRule('cascade').index(),
    outcome: p.text().$type<CallOutcome>(),
    declineReason: p.text().$type<DeclineReason>().nullable(),
    note: p.text().nullable(),
    byUser: p.text(),
    byName: p.text(),
    at: p.text(),
  },
});

/**
 * Places of a home that are promised to a need: held until a time, or chosen. They count as reserved, on top of what the home itself says,
 * until `endedAt`; those chosen until the home confirms its places after the day the children come.
 */
export const PromisedPlaceEntity = defineEntity({
  name: 'PromisedPlace',
  tableName: 'promised_place',
  properties: {
    id: p.text().primary(),
    need: () => p.manyToOne(PlacementNeedEntity).mapToPk().fieldName('need_id').deleteRule('cascade').index(),
    home: () => p.manyToOne(HomeEntity).mapToPk().fieldName('home_id').deleteRule('cascade').index(),
    kind: p.text().$type<'HELD' | 'CHOSEN'>(),
    places: p.integer(),
    byUser: p.text(),
    byName: p.text(),
    at: p.text(),
    /** Held: until when. Null for a chosen place. */
    until: p.text().nullable(),
    /** Chosen: the day the children come. */
    startsOn: p.text().nullable(),
    endedAt: p.text().nullable(),
    endedHow: p.text().$type<'RELEASED' | 'TIME_OVER' | 'REPLACED' | 'DECIDED' | 'UNDONE'>().nullable(),
    /** The decision that made it, or that ended it. */
    decisionId: p.text().nullable(),
  },
  indexes: [{ properties: ['endedAt', 'until'] }],
});

/** A reason that was due, as it was put to the person, and what they said. */
export interface RecordedReason {
  readonly subject: ReasonSubject;
  readonly homeId: string;
  readonly sentence: string;
  readonly reason: string;
}

/** Which of the children live in which home. */
export interface DecidedHome {
  readonly homeId: string;
  readonly childIds: readonly string[];
  readonly milesFromFamily: number | null;
}

/** What was decided about a need. Kept when undone, with who undid it and when. */
export const DecisionEntity = defineEntity({
  name: 'Decision',
  tableName: 'placing_decision',
  properties: {
    id: p.text().primary(),
    need: () => p.manyToOne(PlacementNeedEntity).mapToPk().fieldName('need_id').deleteRule('cascade').index(),
    homes: p.json().$type<readonly DecidedHome[]>(),
    reasons: p.json().$type<readonly RecordedReason[]>(),
    distanceReason: p.text().$type<DistanceReason>().nullable(),
    isEmergency: p.boolean(),
    startsOn: p.text(),
    byUser: p.text(),
    byName: p.text(),
    at: p.text(),
    undoneAt: p.text().nullable(),
    undoneByUser: p.text().nullable(),
    undoneByName: p.text().nullable(),
  },
});

/** What has to be approved or done because of a decision, who said so and when. */
export const ApprovalTaskEntity = defineEntity({
  name: 'ApprovalTask',
  tableName: 'approval_task',
  properties: {
    id: p.text().primary(),
    decision: () => p.manyToOne(DecisionEntity).mapToPk().fieldName('decision_id').deleteRule('cascade').index(),
    home: () => p.manyToOne(HomeEntity).mapToPk().fieldName('home_id').deleteRule('cascade'),
    position: p.integer(),
    kind: p.text().$type<TaskKind>(),
    approver: p.text(),
    sentence: p.text(),
    source: p.text(),
    dueOn: p.text(),
    outcome: p.text().$type<TaskOutcome>().nullable(),
    /** Who approved, notified or consulted, as written. */
    givenBy: p.text().nullable(),
    givenOn: p.text().nullable(),
    recordedByUser: p.text().nullable(),
    recordedByName: p.text().nullable(),
    recordedAt: p.text().nullable(),
  },
});
