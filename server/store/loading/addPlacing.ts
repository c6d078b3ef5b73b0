/** Calls, held places and who works on what, that come with a region. */
import type { EntityManager } from '@mikro-orm/sql';
import type { LoadedCall, LoadedHeldPlace, RegionToLoad } from '../../../data/regionToLoad.ts';
import { PlacementNeedEntity } from '../entities/child.ts';
import { CallEntity, PromisedPlaceEntity } from '../entities/decision.ts';
import { HomeEntity } from '../entities/home.ts';
import { NeedAssignmentEntity } from '../entities/needAssignment.ts';
import { selectOne } from '../select.ts';
import { freshId } from './ids.ts';

const hourMilliseconds = 3_600_000;

/** Errors: a need, a home or a person that is not among the region's. */
async function known(em: EntityManager, load: RegionToLoad, row: LoadedCall | LoadedHeldPlace) {
  const { needReference, responsibleAuthority, hostAuthority, homeReference, byUserId } = row;
  const need = await selectOne(em, PlacementNeedEntity, { responsibleAuthority, reference: needReference });
  const home = await selectOne(em, HomeEntity, { region: load.region.id, hostAuthority, reference: homeReference });
  const by = load.users.find(({ id }) => id === byUserId);
  if (need === null || home === null || by === undefined)
    throw new Error('A call or a held place names a need, a home or a person the region does not have.');
  return { id: freshId(), need: need.id, home: home.id, byUser: by.id, byName: by.displayName };
}

export async function addPlacing(em: EntityManager, load: RegionToLoad, now: Date): Promise<void> {
  const after = (hours: number) => new Date(now.getTime() + hours * hourMilliseconds).toISOString();
  for (const call of load.calls ?? []) {
    const { outcome, declineReason, hoursAgo } = call;
    const row = { ...(await known(em, load, call)), outcome, declineReason, note: null, at: after(-hoursAgo) };
    await em.insert(CallEntity, row);
  }
  for (const held of load.heldPlaces ?? []) {
    const open = { startsOn: null, endedAt: null, endedHow: null, decisionId: null };
    const row = { ...(await known(em, load, held)), kind: 'HELD' as const, places: held.places, ...open };
    await em.insert(PromisedPlaceEntity, { ...row, at: after(0), until: after(held.forHours) });
  }
  for (const { needReference: reference, responsibleAuthority, userId } of load.assignments ?? []) {
    const need = await selectOne(em, PlacementNeedEntity, { responsibleAuthority, reference });
    const by = load.users.find(({ id }) => id === userId);
    if (need === null || by === undefined)
      throw new Error('Who works on a need names one, or a person, the region does not have.');
    const person = { assignee: by.id, assigneeName: by.displayName, byUser: by.id, byName: by.displayName };
    await em.insert(NeedAssignmentEntity, { need: need.id, ...person, at: after(0), version: 1 });
  }
}
