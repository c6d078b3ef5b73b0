import { defineEntity, p } from '@mikro-orm/sql';
import type { DraftContent } from '../needTerms.ts';
import { PlacementNeedEntity } from './child.ts';
import { UserEntity } from './user.ts';

/** A need being written: its author's own. Whole postcodes are never kept: what is typed becomes a spot as soon as it is saved. */
export const NeedDraftEntity = defineEntity({
  name: 'NeedDraft',
  tableName: 'need_draft',
  properties: {
    id: p.text().primary(),
    author: () => p.manyToOne(UserEntity).mapToPk().fieldName('author_id').deleteRule('cascade').index(),
    responsibleAuthority: p.text(),
    /** The need it changes; null for a new one. */
    need: () =>
      p.manyToOne(PlacementNeedEntity).mapToPk().fieldName('need_id').deleteRule('cascade').nullable().index(),
    needVersion: p.integer().nullable(),
    savedAt: p.text(),
    content: p.json().$type<DraftContent>(),
  },
});
