import { defineEntity, p } from '@mikro-orm/sql';
import type { RunStatus } from '../../../schema/vocabulary.ts';
import { RegionEntity } from './region.ts';

/** A long computation. Times are ISO 8601, UTC. `server` is the one working on it, `aliveAt` when that server last said so. */
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
  },
  indexes: [{ properties: ['region', 'startedAt', 'id'] }],
});
