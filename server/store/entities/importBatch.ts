import { defineEntity, p } from '@mikro-orm/sql';
import type { ImportFormat, ImportStatus, ProblemSeverity } from '../../../schema/vocabulary.ts';
import type { ImportChanges, ImportOptions, ImportRepairCount } from '../importOutcome.ts';
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
    /** What was asked of the import; null in batches older than the choice. */
    options: p.json().$type<ImportOptions>().nullable(),
    /** Machine and process that works on it; null when none does. */
    runner: p.text().nullable(),
    heartbeatAt: p.text().nullable(),
    stage: p.text().nullable(),
    rowsDone: p.integer().nullable(),
    rowsTotal: p.integer().nullable(),
    /** Who asked for it to stop, and when; the runner looks here. */
    cancelAskedAt: p.text().nullable(),
    changes: p.json().$type<ImportChanges>().nullable(),
    repairs: p.json().$type<ImportRepairCount[]>().nullable(),
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
    /** Which of the file's records it is of, from 1, where several may begin on one line. */
    record: p.integer().nullable(),
    column: p.text().nullable(),
    rule: p.text(),
    severity: p.text().$type<ProblemSeverity>(),
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
    record: p.integer().nullable(),
    raw: p.text(),
    /** Column names and cells of the row, where it could be split into them. */
    columns: p.json().$type<string[]>().nullable(),
    cells: p.json().$type<string[]>().nullable(),
    /** Authority and CHILD reference of the child the row waits for. */
    waitsFor: p.text().index().nullable(),
  },
});

/** A batch waiting to be accepted: what is known of it, as JSON; gone when it is accepted, discarded or cancelled. */
export const StagedRowsEntity = defineEntity({
  name: 'StagedRows',
  tableName: 'staged_rows',
  properties: {
    batch: () => p.manyToOne(ImportBatchEntity).mapToPk().primary().fieldName('batch_id').deleteRule('cascade'),
    content: p.text(),
  },
});

/** Facts of a batch waiting to be accepted, as JSON, in parts that are put in one after another. */
export const StagedPartEntity = defineEntity({
  name: 'StagedPart',
  tableName: 'staged_part',
  properties: {
    batch: () => p.manyToOne(ImportBatchEntity).mapToPk().primary().fieldName('batch_id').deleteRule('cascade'),
    position: p.integer().primary(),
    content: p.text(),
  },
});

/**
 * What a batch changed, in the order it did: keys of the rows it added, and those it changed or removed as they were before. Read
 * backwards it takes the batch back.
 */
export const ImportJournalEntity = defineEntity({
  name: 'ImportJournal',
  tableName: 'import_journal',
  properties: {
    batch: () => p.manyToOne(ImportBatchEntity).mapToPk().primary().fieldName('batch_id').deleteRule('cascade'),
    position: p.integer().primary(),
    /** The facts' version that the change made: later changes have greater ones. */
    factsVersion: p.integer(),
    entity: p.text(),
    content: p.text(),
  },
  indexes: [{ properties: ['factsVersion'] }],
});
