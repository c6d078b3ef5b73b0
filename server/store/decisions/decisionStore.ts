/** Finding and choosing homes for needs, as one viewer may: every write is of the viewer's own authority's needs, or is refused. */
import type { GssCode } from '../../engine/facts.ts';
import { may } from '../../policy/policy.ts';
import { PlacementNeedEntity } from '../entities/child.ts';
import { isPossibleId, type Reading } from '../reading.ts';
import { selectOne } from '../select.ts';
import { reader } from '../transaction.ts';
import { choosePlace } from './choosePlace.ts';
import { endHoldsThatAreOver } from './endHolds.ts';
import { staleRefusal } from './inPlacing.ts';
import type {
  NewCall,
  NewDecision,
  NewHold,
  PlacingRecord,
  PlacingRow,
  RefusedAsIs,
  StaleNeed,
  TaskAnswer,
  Written,
} from './placingRows.ts';
import { readPlacing, readPlacingRecords } from './readPlacing.ts';
import { recordApproval } from './recordApproval.ts';
import { type RoomAsked, roomProblem } from './room.ts';
import { undoDecision } from './undoDecision.ts';
import { logCall } from './writeCalls.ts';
import { holdPlace, releaseHold } from './writeHolds.ts';

export interface DecisionStore {
  /** For DataLoader: by need; those that are not the viewer's are left out. */
  ofNeeds(needIds: readonly string[]): Promise<ReadonlyMap<string, PlacingRow>>;
  /** Of every need of those authorities, whatever its status; empty without a right to aggregates. Suppression is the caller's. */
  records(authorities: readonly GssCode[]): Promise<readonly PlacingRecord[]>;
  /** Why the first of those homes without room has none; null where all have room. Errors: a home that is not there. */
  roomProblem(asked: readonly RoomAsked[]): Promise<RefusedAsIs | null>;
  /** Why nothing can be written of what was seen in that version of an open need of the viewer's; null where nothing is against it. */
  staleNeed(needId: string, seen: number | null): Promise<StaleNeed | null>;
  /** The moment, by the store's clock. */
  now(): Date;
  logCall(call: NewCall): Promise<Written>;
  holdPlace(hold: NewHold): Promise<Written>;
  releaseHold(id: string): Promise<Written>;
  choosePlace(decision: NewDecision): Promise<Written>;
  recordApproval(answer: TaskAnswer): Promise<Written>;
  undoDecision(id: string): Promise<Written>;
}

async function firstWithoutRoom(reading: Reading, asked: readonly RoomAsked[]): Promise<RefusedAsIs | null> {
  const placing = { em: reader(reading.database), reading, at: reading.now().toISOString() };
  for (const one of asked) {
    const problem = await roomProblem(placing, one);
    if (problem !== null) return problem;
  }
  return null;
}

async function staleNeed(reading: Reading, needId: string, seen: number | null): Promise<StaleNeed | null> {
  const placing = { em: reader(reading.database), reading, at: reading.now().toISOString() };
  const id = isPossibleId(needId) ? needId : '';
  const need = await selectOne(placing.em, PlacementNeedEntity, { id });
  const isTheirs =
    may(reading.viewer, 'needChanges') !== 'NONE' && need?.responsibleAuthority === reading.viewer.localAuthority;
  return need !== null && isTheirs ? staleRefusal(need, seen, placing.at) : null;
}

export function decisionStoreOf(reading: Reading): DecisionStore {
  /** A hold that is over takes no room from a write either. */
  const writing = async (write: () => Promise<Written>) => {
    await endHoldsThatAreOver(reading);
    return write();
  };
  return {
    ofNeeds: (needIds) => readPlacing(reading, needIds),
    records: (authorities) => readPlacingRecords(reading, authorities),
    roomProblem: async (asked) => {
      await endHoldsThatAreOver(reading);
      return firstWithoutRoom(reading, asked);
    },
    staleNeed: (needId, seen) => staleNeed(reading, needId, seen),
    now: reading.now,
    logCall: (call) => logCall(reading, call),
    holdPlace: (hold) => writing(() => holdPlace(reading, hold)),
    releaseHold: (id) => writing(() => releaseHold(reading, id)),
    choosePlace: (decision) => writing(() => choosePlace(reading, decision)),
    recordApproval: (answer) => recordApproval(reading, answer),
    undoDecision: (id) => writing(() => undoDecision(reading, id)),
  };
}
