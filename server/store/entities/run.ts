import { defineEntity, p } from '@mikro-orm/sql';
import type { RunStatus } from '../../../schema/vocabulary.ts';
import type { KeptQuestion } from '../rows.ts';
import { RegionEntity } from './region.ts';

/** A long computation. Times are ISO 8601, UTC. `server` is the one working on it, `aliveAt` when that server last said so; no server: any may take it. */
export const RunEntity = defineEntity({
  name: 'Run',
  tableName: 'run',
  properties: {
    id: p.text().primary(),
    region: () => p.manyToOne(RegionEntity).mapToPk().fieldName('region_id').deleteRule('cascade'),
    startedByUser: p.text(),
    kind: p.text(),
    status: p.text().$type<RunStatus>().index(),
    stage: p.text(),
    done: p.integer().nullable(),
    total: p.integer().nullable(),
    headline: p.text().nullable(),
    resultId: p.text().nullable(),
    /** What somebody at another server asked of it. */
    wish: p.text().$type<'CANCEL' | 'STOP_KEEP_BEST'>().nullable(),
    server: p.text(),
    startedAt: p.text(),
    aliveAt: p.text(),
    endedAt: p.text().nullable(),
    /** Kept so that another server can take the run up; null of what is asked again instead. */
    question: p.json().$type<KeptQuestion>().nullable(),
    /** The same for the same question of the same facts. */
    fingerprint: p.text().nullable().index(),
    /** Servers that stopped while they were at it. */
    losses: p.integer().default(0),
  },
  indexes: [{ properties: ['region', 'startedAt', 'id'] }],
});
