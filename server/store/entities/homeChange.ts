import { defineEntity, p } from '@mikro-orm/sql';
import type { HomeChangeKind, HomeField } from '../../../schema/codes/homeChangeKinds.ts';
import type { HomeState } from '../../engine/homeRecord/homeState.ts';
import { RegionEntity } from './region.ts';

/** One field before and after, as it is stored. */
export interface FieldChange {
  readonly field: HomeField;
  readonly from: unknown;
  readonly to: unknown;
}

/** What puts a home back as it was before a change. */
export interface StateBefore {
  readonly state: Partial<HomeState>;
  readonly confirmedOn: string | null;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  readonly version: number | null;
}

/** The history of the homes' records. Rows are added; of an undone change only `isUndone` changes. It outlives the home's own row. */
export const HomeChangeEntity = defineEntity({
  name: 'HomeChange',
  tableName: 'home_change',
  properties: {
    id: p.text().primary(),
    region: () => p.manyToOne(RegionEntity).mapToPk().fieldName('region_id').deleteRule('cascade'),
    home: p.text(),
    /** The facts' version the change made; several homes changed by one import have the same. */
    version: p.integer(),
    at: p.text(),
    byUser: p.text(),
    byName: p.text(),
    kind: p.text().$type<HomeChangeKind>(),
    changes: p.json().$type<FieldChange[]>(),
    /** Null for what cannot be undone here. */
    before: p.json().$type<StateBefore>().nullable(),
    isUndone: p.boolean(),
  },
  indexes: [{ properties: ['home', 'version', 'id'] }],
});
