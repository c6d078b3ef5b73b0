import { defineEntity, p } from '@mikro-orm/sql';
import type { ScenarioEventKind } from '../../../schema/codes/scenarioChangeKinds.ts';
import type { ScenarioEvent, ScenarioState } from '../../engine/scenario/scenarioHistory.ts';
import { RegionEntity } from './region.ts';

/** What a region would be like if. Its changes are its events, one after another. Times are ISO 8601, UTC. */
export const ScenarioEntity = defineEntity({
  name: 'Scenario',
  tableName: 'scenario',
  properties: {
    id: p.text().primary(),
    region: () => p.manyToOne(RegionEntity).mapToPk().fieldName('region_id').deleteRule('cascade'),
    name: p.text(),
    /** The day it was about when it was made. */
    startedAsOf: p.text(),
    /** One more with every write of any part of it. */
    version: p.integer(),
    createdBy: p.text(),
    createdAt: p.text(),
    changedBy: p.text(),
    changedAt: p.text(),
    /** Of the facts, when it was last written. */
    factsVersion: p.text(),
    isAgreed: p.boolean(),
  },
  indexes: [{ properties: ['region', 'changedAt', 'id'] }],
});

/** One step: undone ones are the last of them, kept to be done again until another step is made. */
export const ScenarioEventEntity = defineEntity({
  name: 'ScenarioEvent',
  tableName: 'scenario_event',
  properties: {
    scenario: () => p.manyToOne(ScenarioEntity).mapToPk().fieldName('scenario_id').deleteRule('cascade').primary(),
    sequence: p.integer().primary(),
    kind: p.text().$type<ScenarioEventKind>(),
    event: p.json().$type<ScenarioEvent>(),
    byUser: p.text(),
    byName: p.text(),
    at: p.text(),
    isUndone: p.boolean(),
  },
});

/** The scenario as it was when somebody gave that a name. */
export const ScenarioVersionEntity = defineEntity({
  name: 'ScenarioVersion',
  tableName: 'scenario_version',
  properties: {
    id: p.text().primary(),
    scenario: () => p.manyToOne(ScenarioEntity).mapToPk().fieldName('scenario_id').deleteRule('cascade').index(),
    name: p.text(),
    version: p.integer(),
    state: p.json().$type<ScenarioState>(),
    byUser: p.text(),
    byName: p.text(),
    at: p.text(),
  },
});
