/** Scenarios that come with a region. */
import type { EntityManager } from '@mikro-orm/sql';
import type { RegionToLoad } from '../../../data/regionToLoad.ts';
import { ScenarioEntity, ScenarioEventEntity } from '../entities/scenario.ts';
import { readCounter } from '../factsVersion.ts';
import { stableId } from './ids.ts';

/** Errors: a person who is not among the region's. */
export async function addScenarios(em: EntityManager, load: RegionToLoad, now: Date): Promise<void> {
  const at = now.toISOString();
  const factsVersion = String(await readCounter(em, 'facts'));
  for (const { name, asOf, byUserId, changes } of load.scenarios ?? []) {
    const by = load.users.find(({ id }) => id === byUserId)?.displayName;
    if (by === undefined) throw new Error('A scenario is by a person the region does not have.');
    const id = stableId('scenario', load.region.id, name);
    const made = { version: 1, createdBy: by, createdAt: at, changedBy: by, changedAt: at, isAgreed: false };
    await em.insert(ScenarioEntity, { id, region: load.region.id, name, startedAsOf: asOf, factsVersion, ...made });
    const events = changes.map((change, index) => ({
      ...{ scenario: id, sequence: index + 1, kind: 'CHANGE' as const, byUser: byUserId, byName: by, at },
      event: { kind: 'CHANGE' as const, made: { change, by, at }, replaces: null },
      isUndone: false,
    }));
    if (events.length > 0) await em.insertMany(ScenarioEventEntity, events);
  }
}
