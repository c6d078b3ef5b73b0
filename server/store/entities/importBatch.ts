import { defineEntity, p } from '@mikro-orm/sql';
import type { ImportFormat, ImportStatus } from '../../../schema/vocabulary.ts';
import { RegionEntity } from './region.ts';

export const ImportBatchEntity = defineEntity({
  name: 'ImportBatch',
  tableName: 'import_batch',
  properties: {
    id: p.text().primary(),
    region: () => p.manyToOne(RegionEntity).mapToPk().fieldName('region_id').deleteRule('cascade'),
    format: p.text().$type<ImportFormat>(),
    fileNames: p.json().$type<string[]>(),
    sha256: p.text().index(),
    localAuthority: p.text().nullable(),
    status: p.text().$type<ImportStatus>(),
    sentence: p.text(),
    rows: p.integer(),
    accepted: p.integer(),
    setAside: p.integer(),
    identical: p.integer(),
    blank: p.integer(),
    warned: p.integer(),
    problemCount: p.integer(),
    /** Order of arrival within the store. */
    sequence: p.integer(),
    loadedAt: p.text(),
    loadedByUser: p.text(),
    loadedBy: p.text(),
    postcodeTableVersion: p.text(),
    hadUnplacedPostcodes: p.boolean(),
  },
  indexes: [{ properties: ['region', 'sequence'] }],
});

export const ImportProblemEntity = defineEntity({
  name: 'ImportProblem',
  tableName: 'import_problem',
  properties: {
    batch: () => p.manyToOne(ImportBatchEntity).mapToPk().primary().fieldName('batch_id').deleteRule('cascade'),
    position: p.integer().primary(),
    file: p.text(),
    line: p.integer().nullable(),
    column: p.text().nullable(),
    rule: p.text(),
    severity: p.text().$type<'SET_ASIDE' | 'WARNING'>(),
    sentence: p.text(),
    fix: p.text(),
  },
});

/** The row as sent: may hold a child's own data, so it is read only with the right to import. */
export const SetAsideRowEntity = defineEntity({
  name: 'SetAsideRow',
  tableName: 'set_aside_row',
  properties: {
    batch: () => p.manyToOne(ImportBatchEntity).mapToPk().primary().fieldName('batch_id').deleteRule('cascade'),
    position: p.integer().primary(),
    file: p.text(),
    line: p.integer(),
    raw: p.text(),
  },
});

/** A batch waiting to be accepted: what was sent, as JSON; gone when it is accepted or discarded. */
export const StagedRowsEntity = defineEntity({
  name: 'StagedRows',
  tableName: 'staged_rows',
  properties: {
    batch: () => p.manyToOne(ImportBatchEntity).mapToPk().primary().fieldName('batch_id').deleteRule('cascade'),
    content: p.text(),
  },
});
