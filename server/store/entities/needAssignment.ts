import { defineEntity, p } from '@mikro-orm/sql';
import { PlacementNeedEntity } from './child.ts';

/** Who works on a need. The row stays when nobody does any more, so that its version goes on. */
export const NeedAssignmentEntity = defineEntity({
  name: 'NeedAssignment',
  tableName: 'need_assignment',
  properties: {
    need: () => p.manyToOne(PlacementNeedEntity).mapToPk().primary().fieldName('need_id').deleteRule('cascade'),
    /** A person's id; null = nobody. */
    assignee: p.text().nullable(),
    assigneeName: p.text().nullable(),
    /** ISO 8601, UTC. */
    at: p.text(),
    byUser: p.text(),
    byName: p.text(),
    /** Goes up with each change, from 1. */
    version: p.integer(),
  },
});
