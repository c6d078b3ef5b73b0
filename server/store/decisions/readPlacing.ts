/** What is recorded of finding homes for needs that the viewer may see. */
import type { EntityManager } from '@mikro-orm/sql';
import type { IsoDate } from '../../engine/facts.ts';
import { may } from '../../policy/policy.ts';
import { PlacementNeedEntity } from '../entities/child.ts';
import { ApprovalTaskEntity, CallEntity, DecisionEntity, PromisedPlaceEntity } from '../entities/decision.ts';
import { groupedBy, inBatches } from '../inBatches.ts';
import { visibleAuthorities } from '../readChildren.ts';
import { isPossibleId, type Reading } from '../reading.ts';
import { londonDay, readToday } from '../regionDay.ts';
import { type RowOf, selectRows } from '../select.ts';
import { inOneSnapshot } from '../transaction.ts';
import type { CallRow, DecisionRow, HeldPlaceRow, PlacingRecord, PlacingRow, TaskRow } from './placingRows.ts';
import { undoUntil } from './undoDecision.ts';

type Decision = RowOf<typeof DecisionEntity>;

function callRow({ id, home, outcome, declineReason, note, byName, at }: RowOf<typeof CallEntity>): CallRow {
  return { id, homeId: home, outcome, declineReason, note, byName, at };
}

function heldRow({ id, home, places, byName, at, until }: RowOf<typeof PromisedPlaceEntity>): HeldPlaceRow {
  return { id, homeId: home, places, byName, at, until: until ?? at };
}

function taskRow(task: RowOf<typeof ApprovalTaskEntity>): TaskRow {
  const { id, home, kind, approver, sentence, source, dueOn } = task;
  const { outcome, givenBy, givenOn, recordedByName, recordedAt } = task;
  return {
    id,
    homeId: home,
    kind,
    approver,
    sentence,
    source,
    dueOn,
    outcome,
    givenBy,
    givenOn,
    recordedByName,
    recordedAt,
  };
}

function decisionRow(decision: Decision, now: string): DecisionRow {
  const { id, homes, reasons, distanceReason, isEmergency, startsOn, byName, at } = decision;
  const until = undoUntil(at);
  return {
    id,
    homes,
    reasons,
    distanceReason,
    isEmergency,
    startsOn,
    byName,
    at,
    undoUntil: until,
    canUndo: now <= until,
  };
}

const newestFirst = (
  a: { readonly at: string; readonly id: string },
  b: { readonly at: string; readonly id: string },
) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1);

async function decisionsOf(em: EntityManager, needIds: readonly string[]) {
  const decisions = await selectRows(em, DecisionEntity, { need: { $in: [...needIds] }, undoneAt: null });
  const ids = decisions.map(({ id }) => id);
  const tasks = ids.length === 0 ? [] : await selectRows(em, ApprovalTaskEntity, { decision: { $in: ids } });
  return {
    decisions: new Map(decisions.map((one) => [one.need, one])),
    tasks: groupedBy(tasks, (one) => one.decision),
  };
}

async function placingOf(em: EntityManager, needIds: readonly string[], now: string) {
  const calls = groupedBy(await selectRows(em, CallEntity, { need: { $in: [...needIds] } }), ({ need }) => need);
  const holding = { need: { $in: [...needIds] }, kind: 'HELD', endedAt: null, until: { $gt: now } };
  const held = groupedBy(await selectRows(em, PromisedPlaceEntity, holding), ({ need }) => need);
  const { decisions, tasks } = await decisionsOf(em, needIds);
  const rowOf = (id: string): PlacingRow => {
    const decision = decisions.get(id);
    const todo = decision === undefined ? [] : (tasks.get(decision.id) ?? []);
    return {
      calls: (calls.get(id) ?? []).toSorted(newestFirst).map(callRow),
      heldPlaces: (held.get(id) ?? []).map(heldRow).sort((a, b) => (a.until < b.until ? -1 : 1)),
      decision: decision === undefined ? null : decisionRow(decision, now),
      tasks: todo.toSorted((a, b) => a.position - b.position).map(taskRow),
    };
  };
  return new Map(needIds.map((id) => [id, rowOf(id)]));
}

/** For DataLoader; needs that are not the viewer's are left out. Cost: five queries, however many needs. */
export async function readPlacing(reading: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, PlacingRow>> {
  if (may(reading.viewer, 'needs') === 'NONE') return new Map();
  return inOneSnapshot(reading.database, async (em) => {
    const authorities = await visibleAuthorities(em, reading, 'needs');
    const possible = [...new Set(ids.filter(isPossibleId))];
    const needs = await inBatches(possible, (part) => selectRows(em, PlacementNeedEntity, { id: { $in: part } }));
    const theirs = needs.filter(({ responsibleAuthority }) => authorities.includes(responsibleAuthority));
    return placingOf(
      em,
      theirs.map(({ id }) => id),
      reading.now().toISOString(),
    );
  });
}

/** The day of a moment in England; where the data are made up it is not after the day they are made for. */
function dayOf(at: string, today: IsoDate): IsoDate {
  const day = londonDay(new Date(at));
  return day < today ? day : today;
}

/** Every need of those authorities, with its calls and the day it was decided; the caller has settled who may see what. */
export async function readPlacingRecords(
  reading: Reading,
  authorities: readonly string[],
): Promise<readonly PlacingRecord[]> {
  const { viewer } = reading;
  if (may(viewer, 'exactAggregates') === 'NONE' && may(viewer, 'suppressedAggregates') === 'NONE') return [];
  const today = await readToday(reading);
  return inOneSnapshot(reading.database, async (em) => {
    const needs = await selectRows(em, PlacementNeedEntity, { responsibleAuthority: { $in: [...authorities] } });
    const ids = needs.map(({ id }) => id);
    const calls = await inBatches(ids, (part) => selectRows(em, CallEntity, { need: { $in: part } }));
    const decisions = await inBatches(ids, (part) =>
      selectRows(em, DecisionEntity, { need: { $in: part }, undoneAt: null }),
    );
    const callsOf = groupedBy(calls, ({ need }) => need);
    const decidedOn = new Map(decisions.map(({ need, at }) => [need, dayOf(at, today)]));
    return needs.map(({ id, responsibleAuthority, openedOn }) => ({
      localAuthority: responsibleAuthority,
      openedOn,
      decidedOn: decidedOn.get(id) ?? null,
      calls: (callsOf.get(id) ?? []).map(({ home, outcome, declineReason }) => ({
        homeId: home,
        outcome,
        declineReason,
      })),
    }));
  });
}
