/** Writing a report: made by a run, changed while it is a draft, published once. On the version that was seen, or not at all. */
import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../../policy/policy.ts';
import { type AuditAction, writeAuditEvent } from '../audit.ts';
import { ReportEntity, ReportFileEntity } from '../entities/report.ts';
import { nextCounter } from '../factsVersion.ts';
import type { MadeFor } from '../madeByRun.ts';
import type { Reading } from '../reading.ts';
import { selectRows } from '../select.ts';
import { inWriteTransaction } from '../transaction.ts';
import { lastEditionOf, readReportIn } from './readReports.ts';
import type { ReportRow, ReportSeen, ReportToKeep, ReportToPublish, ReportWords, ReportWritten } from './reportRows.ts';

/** Ends the transaction with nothing written. */
class NothingWritten extends Error {
  readonly outcome: ReportWritten;
  constructor(outcome: ReportWritten) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

const nothingWritten: ReportWords = { narratives: {}, actions: [], risks: [], asks: [] };

/** What was last written into a report of the region, for the next. */
async function wordsBefore(em: EntityManager, region: string): Promise<ReportWords> {
  const where = { region, status: { $ne: 'WITHDRAWN' } };
  const lastFirst = { orderBy: { changedAt: 'desc', status: 'asc', version: 'desc', id: 'desc' }, limit: 1 } as const;
  const [last] = await selectRows(em, ReportEntity, where, lastFirst);
  if (last === undefined) return nothingWritten;
  const { narratives, actions, risks, asks } = last;
  return { narratives, actions, risks, asks };
}

/** Within the transaction that ends the run. */
export async function writeReport(em: EntityManager, report: ReportToKeep, made: MadeFor): Promise<void> {
  const { regionId, runId, viewer } = made;
  const at = made.at.toISOString();
  const words = await wordsBefore(em, regionId);
  await em.insert(ReportEntity, {
    ...report,
    ...words,
    ...{ region: regionId, run: runId, edition: null, status: 'DRAFT', version: 1 },
    ...{ madeByUser: viewer.userId, madeByName: viewer.displayName, madeAt: at },
    ...{ changedBy: viewer.displayName, changedAt: at },
    ...{ approvedByUser: null, approvedByName: null, publishedAt: null },
    ...{ supersededBy: null, withdrawnAt: null, withdrawnReason: null },
  });
  await writeAuditEvent(em, made, {
    ...{ action: 'REPORT_MADE', subjectKind: 'REPORT', subjectIds: [report.id], isGiven: true },
  });
}

interface Writing {
  readonly em: EntityManager;
  readonly reading: Reading;
  readonly report: ReportRow;
  readonly at: string;
}

function stale({ changedBy, changedAt, version }: ReportRow): NothingWritten {
  return new NothingWritten({ kind: 'STALE', changedBy, changedAt, version });
}

async function held(em: EntityManager, { viewer }: Reading, id: string): Promise<ReportRow> {
  const report = await readReportIn(em, viewer, id);
  if (report === null) throw new NothingWritten({ kind: 'NOT_THERE' });
  return report;
}

/** Only over the version that was seen, whoever has written since it was read. */
async function takeNextVersion({ em, reading, report, at }: Writing, changes: object): Promise<void> {
  const { id, version, status } = report;
  const next = { version: version + 1, changedBy: reading.viewer.displayName, changedAt: at };
  const changed = await em.nativeUpdate(ReportEntity, { id, version, status } as object, { ...next, ...changes });
  if (changed === 0) throw stale(await held(em, reading, id));
}

interface Write {
  readonly action: AuditAction;
  write(writing: Writing): Promise<void>;
}

/** Cost: writers of reports go one by one, whichever server they are at. */
async function writeTo(reading: Reading, seen: ReportSeen, { action, write }: Write): Promise<ReportWritten> {
  if (may(reading.viewer, 'reportChanges') !== 'REGION') return { kind: 'NOT_THERE' };
  try {
    const report = await inWriteTransaction(reading.database, async (em): Promise<ReportRow> => {
      await nextCounter(em, 'reports');
      const before = await held(em, reading, seen.id);
      if (before.version !== seen.version) throw stale(before);
      const now = reading.now();
      await write({ em, reading, report: before, at: now.toISOString() });
      await writeAuditEvent(
        em,
        { viewer: reading.viewer, at: now },
        {
          ...{ action, subjectKind: 'REPORT', subjectIds: [seen.id], isGiven: true },
        },
      );
      return (await readReportIn(em, reading.viewer, seen.id)) ?? before;
    });
    return { kind: 'WRITTEN', report };
  } catch (error) {
    if (error instanceof NothingWritten) return error.outcome;
    throw error;
  }
}

function refuse(sentence: string): NothingWritten {
  return new NothingWritten({ kind: 'REFUSED', sentence, field: 'id' });
}

/** Why nothing can be written into it; null for a draft. */
export function notADraft({ status, edition }: Pick<ReportRow, 'status' | 'edition'>): string | null {
  if (status === 'DRAFT') return null;
  if (status === 'WITHDRAWN') return `Edition ${edition} has been withdrawn: make a new report.`;
  return `Edition ${edition} has been published and never changes again: make a new report to say something else.`;
}

function onlyADraft({ report }: Writing): void {
  const sentence = notADraft(report);
  if (sentence !== null) throw refuse(sentence);
}

export function changeReport(reading: Reading, seen: ReportSeen, words: Partial<ReportWords>): Promise<ReportWritten> {
  const write = async (writing: Writing) => {
    onlyADraft(writing);
    await takeNextVersion(writing, words);
  };
  return writeTo(reading, seen, { action: 'REPORT_CHANGED', write });
}

/** The edition that stands makes way in the same transaction. */
export function publishReport(reading: Reading, seen: ReportSeen, edition: ReportToPublish): Promise<ReportWritten> {
  const write = async (writing: Writing) => {
    onlyADraft(writing);
    const { em, report } = writing;
    const last = await lastEditionOf(em, report.regionId);
    if ((last?.id ?? null) !== edition.after) throw new NothingWritten({ kind: 'OVERTAKEN' });
    const { userId: approvedByUser, displayName: approvedByName } = reading.viewer;
    const { publishedAt, files } = edition;
    const published = { status: 'PUBLISHED', edition: edition.edition, approvedByUser, approvedByName, publishedAt };
    await takeNextVersion(writing, published);
    await em.nativeUpdate(
      ReportEntity,
      { region: report.regionId, status: 'PUBLISHED', id: { $ne: report.id } } as object,
      { status: 'SUPERSEDED', supersededBy: report.id },
    );
    for (const file of files) await em.insert(ReportFileEntity, { ...file, report: report.id });
  };
  return writeTo(reading, seen, { action: 'REPORT_PUBLISHED', write });
}

export function withdrawReport(reading: Reading, seen: ReportSeen, reason: string): Promise<ReportWritten> {
  const write = async (writing: Writing) => {
    const { status } = writing.report;
    if (status === 'DRAFT') throw refuse('Only what is published can be withdrawn: delete this draft instead.');
    if (status === 'WITHDRAWN') throw refuse('This edition has been withdrawn already.');
    await takeNextVersion(writing, { status: 'WITHDRAWN', withdrawnAt: writing.at, withdrawnReason: reason });
  };
  return writeTo(reading, seen, { action: 'REPORT_WITHDRAWN', write });
}

export function deleteReport(reading: Reading, seen: ReportSeen): Promise<ReportWritten> {
  const write = async (writing: Writing) => {
    if (writing.report.status !== 'DRAFT')
      throw refuse('Only a draft can be deleted: withdraw what is published instead.');
    const { id, version } = writing.report;
    const deleted = await writing.em.nativeDelete(ReportEntity, { id, version, status: 'DRAFT' } as object);
    if (deleted === 0) throw stale(await held(writing.em, reading, id));
  };
  return writeTo(reading, seen, { action: 'REPORT_DELETED', write });
}
