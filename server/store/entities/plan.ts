import { defineEntity, p } from '@mikro-orm/sql';
import type { PlanObjective, PlanStatus } from '../../../schema/codes/planWords.ts';
import type { JsonFacts } from '../plans.ts';
import { RegionEntity } from './region.ts';

/** A plan of new places as it was made; never changed. Times are ISO 8601, UTC. */
export const PlanEntity = defineEntity({
  name: 'Plan',
  tableName: 'plan',
  properties: {
    id: p.text().primary(),
    region: () => p.manyToOne(RegionEntity).mapToPk().fieldName('region_id').deleteRule('cascade'),
    run: p.text(),
    madeByUser: p.text(),
    madeByName: p.text(),
    madeAt: p.text(),
    /** Of the facts it was made from. */
    factsVersion: p.text(),
    /** The scenario it was made for, in the version it had; null = the region as it was. */
    scenario: p.text().nullable(),
    scenarioName: p.text().nullable(),
    scenarioVersion: p.integer().nullable(),
    headline: p.text(),
    objective: p.text().$type<PlanObjective>(),
    status: p.text().$type<PlanStatus>(),
    document: p.json().$type<JsonFacts>(),
  },
  indexes: [{ properties: ['region', 'madeAt', 'id'] }],
});
